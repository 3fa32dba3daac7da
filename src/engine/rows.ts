/**
 * Rows of entries from the arrays of a caller to those of the kernels, where each row is filled up with zeros to a
 * multiple of eight doubles. A neuron of zeros adds exact zeros to every sum.
 * @module
 */

/** Neurons that the kernels take at a time. */
const TOGETHER = 8;

/** The least multiple of eight that is at least `count`. */
export function padded(count: number): number {
  return Math.ceil(count / TOGETHER) * TOGETHER;
}

/** Copies rows of `length` entries into rows of `padded(length)`, of which the rest keeps what it has. */
export function spread(from: Float64Array, length: number, to: Float64Array): void {
  const wide = padded(length);
  if (wide === length) {
    to.set(from);
    return;
  }
  for (let i = 0, k = 0; i < from.length; i += length, k += wide) to.set(from.subarray(i, i + length), k);
}
