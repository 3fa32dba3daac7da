"""Seconds per step of h = tanh(9/10 h + 1/3), best of 25 runs, for each precision in bits that is given.

mpmath uses gmpy2 where that is installed; the line says which of the two does the arithmetic.
"""
import math
import sys
import time

from mpmath import libmp, mp

for bits in map(int, sys.argv[1:]):
    mp.prec = bits
    w, z, h = mp.mpf(9) / 10, mp.mpf(1) / 3, mp.mpf(0.25)
    steps, best = max(20, 200000 // bits), math.inf
    for _ in range(25):
        before = time.perf_counter()
        for _ in range(steps):
            h = mp.tanh(w * h + z)
        best = min(best, (time.perf_counter() - before) / steps)
    print(bits, best, libmp.BACKEND)
