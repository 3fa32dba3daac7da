/**
 * Standardized columns.
 * @module
 */
import { exponentOf, scale } from '../numbers/float64-scale.js';

function largestSize(values: readonly number[]): number {
  return values.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/**
 * The values shifted and divided so that, up to rounding, their mean is 0 and their standard deviation is 1 (the root
 * of the mean square). Only the four operations and the square root are used, from left to right, so that every machine
 * gets the same doubles. These are then taken as the exact data: no claim depends on how well they are standardized.
 *
 * The first value is taken off first: where a column varies little around a large number, the mean would otherwise lose
 * the digits that matter. A power of two makes the largest value less than 1/2 before, so that nothing overflows.
 * @returns `undefined` if all values are equal, so that there is no such scaling
 */
export function standardized(values: readonly number[]): readonly number[] | undefined {
  const [first] = values;
  if (first === undefined || values.every((value) => value === first)) return undefined;
  const exponent = exponentOf(largestSize(values)) + 2;
  const start = scale(first, -exponent);
  const shifted = values.map((value) => scale(value, -exponent) - start);
  const center = mean(shifted);
  const centered = shifted.map((value) => value - center);
  const deviation = Math.sqrt(mean(centered.map((value) => value * value)));
  return centered.map((value) => value / deviation);
}
