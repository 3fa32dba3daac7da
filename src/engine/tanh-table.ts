/**
 * The table of the hyperbolic tangent of the kernels: heads and tails of $\tanh(j/16)$, from balls. A head is the
 * greatest double that is not above, and a tail the greatest double that is not above what the head leaves; both
 * together are off by less than $2^{-104}$.
 * @module
 */
import { ball } from '../numbers/ball.js';

const ENTRIES = 512;
const BITS = 160;

let table: Float64Array | undefined;

/** Head and tail of every entry, one after the other. */
export function tanhTable(): Float64Array {
  const K = ball(BITS);
  table ??= Float64Array.from(Array.from({ length: ENTRIES }, (_, j) => {
    const value = K.tanh(K.fromRational(BigInt(j), 16n));
    const head = K.lower(value);
    return [head, K.lower(K.sub(value, K.fromNumber(head)))];
  }).flat());
  return table;
}
