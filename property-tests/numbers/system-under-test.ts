/**
 * What the law suite must know of a number system, beside its operations.
 * @module
 */
import { fc } from '@fast-check/vitest';
import { anyDouble, expression } from './expression.js';
import { compare, ofDouble } from './rational.js';
import type { Expression } from './expression.js';
import type { Rational } from './rational.js';
import type { Reals } from '../../src/numbers/number-system.js';

/** The exact ends of the interval that a value stands for. */
export interface Ends {
  readonly lower: Rational;
  readonly upper: Rational;
}

/** A number system, and how to see what its values stand for. */
export interface SystemUnderTest<N> {
  readonly name: string;
  readonly K: Reals<N>;
  /**
   * The interval that `x` stands for (a point for `float64` and `decimal`); `undefined` if nothing is known of it.
   */
  readonly ends: (x: N) => Ends | undefined;
  /** Whether results are only near the exact ones: then the laws of enclosure do not apply. */
  readonly approximate: boolean;
}

/** The ends given as doubles, rounded outward; an infinite one means that nothing is known. */
export function doubleEnds(lower: number, upper: number): Ends | undefined {
  if (!Number.isFinite(lower) || !Number.isFinite(upper)) return undefined;
  return { lower: ofDouble(lower), upper: ofDouble(upper) };
}

/** One instance for every law. */
export interface Sample {
  /** Any finite double. */
  readonly x: number;
  /** Dyadic numbers of at most 11 bits: their sums and products fit into every system. */
  readonly a: number;
  readonly b: number;
  readonly p: bigint;
  readonly q: bigint;
  readonly left: Expression;
  readonly right: Expression;
}

const short = fc
  .tuple(fc.integer({ min: -1023, max: 1023 }), fc.integer({ min: 0, max: 6 }))
  .map(([n, k]) => n / 2 ** k);

const within = (size: number): fc.Arbitrary<number> => fc.double({ min: -size, max: size, noNaN: true });

export const sample: fc.Arbitrary<Sample> = fc.record({
  x: fc.oneof(anyDouble, within(40), within(750)),
  a: short,
  b: short,
  p: fc.oneof(fc.bigInt({ min: -50n, max: 50n }), fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n })),
  q: fc.oneof(fc.bigInt({ min: 1n, max: 50n }), fc.bigInt({ min: 1n, max: 10n ** 330n })),
  left: expression,
  right: expression,
});

export function contains(outer: Ends | undefined, inner: Ends): boolean {
  return outer === undefined || (compare(outer.lower, inner.lower) <= 0 && compare(inner.upper, outer.upper) <= 0);
}

/** Whether the intervals meet: an enclosure must meet every interval that contains the exact value. */
export function meets(a: Ends | undefined, b: Ends): boolean {
  return a === undefined || (compare(a.lower, b.upper) <= 0 && compare(b.lower, a.upper) <= 0);
}

export const point = (r: Rational): Ends => ({ lower: r, upper: r });
