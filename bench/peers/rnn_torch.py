"""The work of bench/engine.mjs in PyTorch: risk and gradient of 32 sequences of 64 steps in 8 dimensions, 512 neurons.

Prints the least time of several runs on one thread and on two, in nanoseconds for each neuron, step and sequence.
"""
import time

import torch

COUNT, LENGTH, DIMENSION, WIDTH, RUNS = 32, 64, 8, 512, 12

torch.set_default_dtype(torch.float64)
torch.manual_seed(1)
inputs = torch.randn(COUNT, LENGTH, DIMENSION) / 8
labels = torch.randn(COUNT, LENGTH)
signs = torch.randn(WIDTH).sign()
recurrent = (0.8 * torch.randn(WIDTH).sign()).requires_grad_()
weights = torch.randn(WIDTH, DIMENSION).requires_grad_()


def risk_and_gradient():
    """One evaluation, by backpropagation through time."""
    recurrent.grad = weights.grad = None
    driven = inputs @ weights.T
    state = torch.zeros(COUNT, WIDTH)
    outputs = []
    for t in range(LENGTH):
        state = torch.tanh(recurrent * state + driven[:, t])
        outputs.append(state @ signs / WIDTH ** 0.5)
    ((torch.stack(outputs, 1) - labels) ** 2).mean().backward()


def least_time():
    """The least time of an evaluation, in seconds."""
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        risk_and_gradient()
        times.append(time.perf_counter() - start)
    return min(times)


for threads in (1, 2):
    torch.set_num_threads(threads)
    nanos = least_time() * 1e9 / (COUNT * LENGTH * WIDTH)
    print(f"torch {torch.__version__}, {threads} thread(s): {nanos:.2f} ns/cell")
