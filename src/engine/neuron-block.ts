/**
 * Neurons and sequences in the memory of the kernels, for the functions that take neurons one by one.
 * @module
 */
import type { Activation } from '../activations/activation.js';
import type { Arena } from './arena.js';
import { kernelActivation, type KernelActivation } from './kernel-activation.js';
import type { Kernels } from './kernels.js';
import type { Neurons, Sequences } from './layout.js';
import { padded, spread } from './rows.js';

/** Where neurons and sequences lie. */
export interface NeuronPlaces {
  readonly activation: KernelActivation;
  /** The number of neurons, filled up to a multiple of eight. */
  readonly count: number;
  readonly w: number;
  readonly u: number;
  readonly x: number;
  /** Bytes from $u_{i,k}$ to $u_{i,k+1}$. */
  readonly stride: number;
}

/** Room for rows of one entry per neuron, filled up with zeros. */
export function placeRows(memory: Arena, rows: Float64Array, length: number): number {
  const size = (rows.length / length) * padded(length);
  const at = memory.doubles(size);
  const view = memory.view(at, size);
  view.fill(0);
  spread(rows, length, view);
  return at;
}

/** Copies neurons and sequences into the memory. */
export function placeNeurons(
  kernels: Kernels,
  memory: Arena,
  activation: Activation,
  neurons: Neurons,
  sequences: Sequences,
): NeuronPlaces {
  const { length: many } = neurons.w;
  const count = padded(many);
  const known = kernelActivation(activation, kernels, memory);
  const [w, u] = [placeRows(memory, neurons.w, many), placeRows(memory, neurons.u, many)];
  const x = memory.doubles(sequences.x.length);
  memory.view(x, sequences.x.length).set(sequences.x);
  return { activation: known, count, w, u, x, stride: 8 * count };
}

/** Room for `count` zeros. */
export function placeZeros(memory: Arena, count: number): number {
  const at = memory.doubles(count);
  memory.view(at, count).fill(0);
  return at;
}
