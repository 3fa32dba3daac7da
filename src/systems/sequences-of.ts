/**
 * Sequences as the engine takes them, from lists of inputs.
 * @module
 */
import type { Sequences } from '../engine/layout.js';
import type { Inputs } from './integrand-bound.js';

/**
 * The sequences $x^{(1..n)}$ in one array.
 * @throws RangeError if there are none, they differ in length, or an input is not of the dimension
 */
export function sequencesOf(inputs: Inputs, dimension: number): Sequences {
  const length = inputs[0]?.length ?? 0;
  if (length === 0) throw new RangeError(`${String(inputs.length)} sequences without inputs: give at least one input`);
  const other = inputs.find((x) => x.length !== length);
  if (other !== undefined) {
    throw new RangeError(`sequences of ${String(length)} and ${String(other.length)} inputs: give all the same length`);
  }
  const wrong = inputs.flat().find((input) => input.length !== dimension);
  if (wrong !== undefined) {
    const entries = String(wrong.length);
    throw new RangeError(`an input of ${entries} entries in ${String(dimension)} dimensions: make them equal`);
  }
  return { count: inputs.length, length, dimension, x: Float64Array.from(inputs.flat(2)) };
}
