/**
 * The words of the table and the figure of `rounding`.
 * @module
 */
import type { InputKind } from '../verification/rounding/neurons.js';

/** Where a growth rate lies. */
export function regimeInWords(a: number): string {
  if (a === 1) return 'at the cutoff';
  return a < 1 ? 'below the cutoff' : 'above the cutoff';
}

/** What a neuron reads. */
export function inputsInWords(inputs: InputKind): string {
  return inputs === 'orthogonal' ? 'inputs that keep the slope at its largest' : 'random inputs';
}
