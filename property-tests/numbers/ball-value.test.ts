import { describe, expect, test } from 'vitest';
import {
  Ball, bounded, definedness, EXPONENTS, magnitude, one, possiblyUndefinedBall, propagate, rounded, undefinedBall,
  unitInterval, wholeLine, zero,
} from '../../src/numbers/ball-value.js';
import { holds } from './ball-fractions.js';
import { rational } from './rational.js';

const fields = (x: Ball) => [x.mantissa, x.exponent, x.radius];
const ULP = 2 ** -1000;

describe('a rounded ball', () => {
  test('keeps all bits of what is at most 16 bits longer than the precision', () => {
    const m = (1n << 79n) + 1n;
    expect(fields(rounded(m, -3, 0, 64))).toEqual([m, -3, 0]);
    expect(fields(rounded(-m, 3, 0.75, 64))).toEqual([-m, 3, 0.75]);
  });

  test('keeps 4 bits more than the precision of what is longer, rounded down, with a unit of radius', () => {
    const m = (1n << 80n) + 1n;
    const [cut, negative] = [rounded(m, 0, 0, 64), rounded(-m, 0, 0, 64)];
    expect(fields(cut)).toEqual([1n << 67n, 13, 1 + 2 ** -48]);
    expect(fields(negative)).toEqual([-(1n << 67n) - 1n, 13, 1 + 2 ** -48]);
    expect([holds(cut, rational(m)), holds(negative, rational(-m))]).toEqual([true, true]);
  });

  test('loses nothing of zeros at its end', () => {
    expect(fields(rounded(1n << 300n, 5, 0, 64))).toEqual([1n << 67n, 238, 0]);
    expect(fields(rounded(3n << 5000n, 0, 0, 64))).toEqual([3n << 66n, 4934, 0]);
  });

  test('has a radius that is scaled by what is cut, and a unit more', () => {
    const [m, e, r] = fields(rounded(1n << 100n, 0, 2 ** 35, 64));
    expect([m, e]).toEqual([1n << 67n, 33]);
    expect(r).toBe((4 + 1) * (1 + 2 ** -48) + ULP);
  });

  test('has a radius below 2^40 units, of which the last bits of the midpoint are dropped', () => {
    expect(fields(rounded(1n << 60n, 0, 2 ** 40 - 1, 64))).toEqual([1n << 60n, 0, 2 ** 40 - 1]);
    const [m, e, r] = fields(rounded(1n << 60n, 0, 2 ** 40, 64));
    expect([m, e]).toEqual([1n << 43n, 17]);
    expect(r).toBe((2 ** 23 + 1) * (1 + 2 ** -48));
  });

  test('is cut for the reason that asks for most, and by no more', () => {
    const m = (1n << 79n) + 7n;
    expect(rounded(m, -EXPONENTS - 1, 0.5, 64).mantissa).toBe(m >> 1n);
    expect(rounded(m, -EXPONENTS - 20, 0.5, 64).mantissa).toBe(m >> 20n);
    expect(rounded(m << 1n, 0, 2 ** 39, 64).mantissa).toBe(m >> 12n);
    expect(rounded(m << 1n, 0, 2 ** 45, 64).mantissa).toBe(m >> 21n);
  });

  test('is the whole line beyond the range of exponents, and a small one around zero below it', () => {
    expect(rounded(1n, EXPONENTS + 1, 0, 64)).toBe(wholeLine);
    expect(fields(rounded(1n, EXPONENTS, 0, 64))).toEqual([1n, EXPONENTS, 0]);
    expect(fields(rounded(1n, -EXPONENTS, 0, 64))).toEqual([1n, -EXPONENTS, 0]);
    expect(fields(rounded(5n, -EXPONENTS - 2, 0, 64))).toEqual([1n, -EXPONENTS, 1 + 2 ** -48]);
    expect(fields(rounded(8n, -EXPONENTS - 2, 0, 64))).toEqual([2n, -EXPONENTS, 0]);
    expect(fields(rounded(8n, -EXPONENTS - 2 ** 22, 0, 64))).toEqual([0n, -EXPONENTS, 1 + 2 ** -48]);
  });

  test('is measured exactly beyond the range of doubles', () => {
    const m = (1n << 3000n) - 1n;
    for (const x of [rounded(m, 0, 0, 3000), rounded(-m, 0, 0, 3000)]) {
      expect([x.mantissa === m || x.mantissa === -m, x.radius, [3000, 3001].includes(x.size)]).toEqual([true, 0, true]);
    }
    // What is longer than the precision is cut to 4 bits more than that, wherever its end is.
    for (const n of [1020n, 1023n, 1024n, 1100n, 2000n]) {
      const { mantissa, exponent, radius } = rounded((1n << n) + 1n, 0, 0, 890);
      expect([mantissa, exponent, radius]).toEqual([1n << 893n, Number(n) - 893, 1 + 2 ** -48]);
    }
  });

  test('is the whole line for an infinite radius, possibly undefined for one that is none, and zero for zero', () => {
    expect(rounded(5n, 0, Infinity, 64)).toBe(wholeLine);
    expect(rounded(0n, 0, NaN, 64)).toBe(possiblyUndefinedBall);
    expect(rounded(0n, 77, 0, 64)).toBe(zero);
    expect(fields(rounded(0n, 77, 1, 64))).toEqual([0n, 77, 1]);
  });

  test.each([[53, 1n], [900, 1n << 890n], [1000, 3n << 900n], [2000, (1n << 2000n) - 1n]])(
    'knows its magnitude at %i bits', (bits, m) => {
      for (const sign of [1n, -1n]) {
        const x = rounded(sign * m, 0, 0, bits);
        const length = m.toString(2).length;
        // A double may be rounded up to the next power of two.
        expect([length, length + 1]).toContain(x.size);
        const leading = Number(m >> BigInt(Math.max(0, length - 53))) * 2 ** -Math.min(53, length);
        expect(Math.abs(x.fraction * 2 ** (x.size - length) - leading)).toBeLessThanOrEqual(2 ** -52);
      }
    });
});

describe('a ball whose magnitude is measured when it is asked for', () => {
  test.each([1n, 5n, (1n << 60n) - 3n, 3n << 700n, 1n << 1500n])('finds that of %d', (m) => {
    const bits = m.toString(2).length;
    for (const x of [bounded(m, 0, 1, bits, bits), bounded(-m, 0, 1, bits, bits)]) {
      expect([rounded(m, 0, 1, bits).size, rounded(m, 0, 1, bits).fraction]).toEqual([x.size, x.fraction]);
    }
    expect(bounded(m, 0, 1, bits, bits).fraction).toBe(rounded(m, 0, 1, bits).fraction);
  });

  test('is zero for zero', () => {
    expect([bounded(0n, 0, 1, 64, 5).size, bounded(0n, 0, 1, 64, 5).fraction]).toEqual([0, 0]);
    expect(new Ball(0n, 0, 1, -1200, 0).size).toBe(0);
  });

  test('is rounded where the radius or the exponent leaves its range', () => {
    for (const [e, r] of [[0, 2 ** 40], [EXPONENTS + 1, 1], [-EXPONENTS - 1, 1], [0, 2 ** 40 - 1], [EXPONENTS, 1],
      [-EXPONENTS, 1]] as const) {
      expect(fields(bounded(1n << 60n, e, r, 64, 61))).toEqual(fields(rounded(1n << 60n, e, r, 64)));
    }
  });
});

test('the constants are what they are called', () => {
  expect([zero, one, unitInterval, wholeLine].map(fields))
    .toEqual([[0n, 0, 0], [1n, 0, 0], [0n, 0, 1], [0n, 0, Infinity]]);
  expect([one.size, one.fraction, possiblyUndefinedBall.size, possiblyUndefinedBall.fraction])
    .toEqual([1, 0.5, 1, 0.5]);
});

test('an undefined value goes before a possibly undefined one', () => {
  const [no, perhaps] = [undefinedBall, possiblyUndefinedBall];
  expect([no, perhaps, one, wholeLine].map(definedness))
    .toEqual(['undefined', 'possibly undefined', 'defined', 'defined']);
  expect([propagate(no), propagate(perhaps), propagate(one, no), propagate(no, one), propagate(perhaps, no),
    propagate(one, perhaps), propagate(perhaps, one)]).toEqual([no, perhaps, no, no, no, perhaps, perhaps]);
});

test('the magnitude is the midpoint times a power of two', () => {
  expect([magnitude(rounded(-3n, 9, 5, 64), 0), magnitude(rounded(-3n, 9, 5, 64), 4), magnitude(zero, 3)])
    .toEqual([3, 48, 0]);
});
