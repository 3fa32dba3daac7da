/**
 * How far a fixed-point number is off.
 * @module
 */
import { dyadic } from './ball-fractions.js';
import type { Enclosure } from './mpfr.js';
import { magnitude, minus, type Rational } from './rational.js';

const toNumber = ({ p, q }: Rational): number => Number((p * 1_000_000n) / q) / 1_000_000;

/** The distance of $value\,2^{-p}$ to the far end of an enclosure, in units of $2^{-p}$. */
export function unitsBetween(value: bigint, p: number, { lower, upper }: Enclosure): number {
  const off = [lower, upper].map((end) => magnitude(minus(dyadic(value, -p), end)));
  return Math.max(...off.map((distance) => toNumber({ p: distance.p << BigInt(p), q: distance.q })));
}
