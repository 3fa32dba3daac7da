/**
 * The table of the error function of the kernels: its Taylor polynomials of degree 12 at the multiples of $\tfrac18$ up
 * to 6, from the integers that the error function of `float64` is made of. A row is the constant as a head and a tail,
 * and the coefficients of $h,\dots,h^{12}$, each rounded to the nearest double. What the polynomials leave out is below
 * $2^{-61}$, as shown there.
 * @module
 */
import { centre } from '../numbers/float64-erf-centre.js';
import { nearestDouble } from '../numbers/float64-rational.js';
import { toDyadic } from '../numbers/float64-scale.js';

const BITS = 256n;
const UNIT = 1n << BITS;
const LAST = 48;

function rowAt(k: number): readonly number[] {
  const [constant = 0n, ...coefficients] = centre(k);
  const head = nearestDouble(constant, UNIT);
  const { mantissa, exponent } = toDyadic(head);
  const tail = nearestDouble(constant - (mantissa << (BITS + BigInt(exponent))), UNIT);
  return [head, tail, ...coefficients.map((b) => nearestDouble(b, UNIT))];
}

let table: Float64Array | undefined;

/** The rows of all centres, 14 doubles each. */
export function erfTable(): Float64Array {
  table ??= Float64Array.from(Array.from({ length: LAST + 1 }, (_, k) => rowAt(k)).flat());
  return table;
}
