/**
 * The sequences at which the statistical claims are tried: fixed numbers, with a few binary digits.
 * @module
 */
import type { Inputs } from '../../src/index.js';

/** `count` sequences of `length` numbers between -1 and 1, all different. */
export function lineSequences(count: number, length: number): Inputs {
  return Array.from({ length: count }, (_, j) =>
    Array.from({ length }, (__, t) => [((7 * j + 5 * t) % 17 - 8) / 8]));
}

/** $e_k,0,0,\dots$ in $\mathbb R^d$ for every $k\le d$: what the neurons make of them is independent. */
export function axisSequences(dimension: number, length: number): Inputs {
  return Array.from({ length: dimension }, (_, axis) => Array.from({ length }, (__, t) =>
    Array.from({ length: dimension }, (___, k) => (t === 0 && k === axis ? 1 : 0))));
}
