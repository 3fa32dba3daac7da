import { describe, expect, test } from 'vitest';
import { ball } from '../../src/numbers/ball.js';
import { type Ball, rounded, wholeLine } from '../../src/numbers/ball-value.js';
import { dyadic } from './ball-fractions.js';
import { high, low, reaches } from './ball-reach.js';
import { atMost, rational, type Rational, times } from './rational.js';

const K = ball(64);
const make = (m: bigint, e: number, r: number): Ball => rounded(m, e, r, 4000);
const FAR = 2 ** 39;
const [T, F, U] = [true, false, 'unknown'] as const;

/** Two balls, and what holds of them: less or equal, less, equal. */
const pairs = [
  ['exact numbers', make(1n, 0, 0), make(2n, 0, 0), [T, T, F]],
  ['the same number', make(4n, 0, 0), make(1n, 2, 0), [T, F, T]],
  ['disjoint balls', make(0n, 0, 1), make(3n, 0, 1), [T, T, F]],
  ['balls that touch', make(0n, 0, 1), make(2n, 0, 1), [T, U, U]],
  ['balls that overlap', make(0n, 0, 1), make(1n, 0, 1), [U, U, U]],
  ['the same ball', make(5n, 0, 1), make(5n, 0, 1), [U, U, U]],
  ['a ball and its upper end', make(5n, 0, 1), make(6n, 0, 0), [T, U, U]],
  ['a lower end and its ball', make(4n, 0, 0), make(5n, 0, 1), [T, U, U]],
  ['a ball and a number in it', make(5n, 0, 1), make(5n, 0, 0), [U, U, U]],
  ['zero and a tiny number', make(0n, 0, 0), make(1n, -FAR, 0), [T, T, F]],
  ['a tiny number and a huge one', make(1n, -FAR, 0), make(1n, FAR, 0), [T, T, F]],
  ['a huge negative number and a tiny one', make(-1n, FAR, 0), make(-1n, -FAR, 0), [T, T, F]],
  ['a tiny negative number and a huge one', make(-1n, -FAR, 0), make(1n, FAR, 0), [T, T, F]],
  ['a negative number and zero', make(-1n, FAR, 0), make(0n, 0, 0), [T, T, F]],
  ['zero and a huge number', make(0n, 0, 0), make(1n, FAR, 0), [T, T, F]],
  ['a tiny negative number and zero', make(-1n, -FAR, 0), make(0n, 0, 0), [T, T, F]],
  ['numbers a last bit apart', make(1n << 200n, 0, 0), make((1n << 200n) + 1n, 0, 0), [T, T, F]],
  ['a number and one of a lower exponent', make(1n, 3, 0), make(9n, 0, 0), [T, T, F]],
  ['a number and one of a higher exponent', make(7n, 0, 0), make(1n, 3, 0), [T, T, F]],
  ['a number and the whole line', make(1n, 0, 0), wholeLine, [U, U, U]],
] as const;

const greater = { true: F, false: T, unknown: U } as const;

describe.each(pairs)('%s', (_name, a, b, [le, lt, eq]) => {
  test('are compared', () => {
    expect([K.le(a, b), K.lt(a, b), K.eq(a, b)]).toEqual([le, lt, eq]);
  });

  test('are compared the other way round', () => {
    expect([K.le(b, a), K.lt(b, a), K.eq(b, a)]).toEqual([
      eq === true ? T : greater[`${lt}`], eq === true ? F : greater[`${le}`], eq,
    ]);
  });
});

const least = (a: Rational, b: Rational) => (atMost(a, b) ? a : b);
const most = (a: Rational, b: Rational) => (atMost(a, b) ? b : a);

describe('the smaller and the greater', () => {
  test('are one of two balls that do not overlap, or have the same ends in order', () => {
    const chosen = [
      [make(1n, 0, 0), make(2n, 0, 0)], [make(0n, 0, 1), make(3n, 0, 1)], [make(0n, 0, 1), make(2n, 0, 1)],
      [make(5n, 0, 1), make(6n, 0, 1)], [make(0n, 0, 1), make(1n, 0, 1)], [make(4n, 0, 0), make(4n, 0, 0)],
    ] as const;
    for (const [a, b] of chosen) {
      expect([K.min(a, b), K.min(b, a)]).toEqual([a, a]);
      expect([K.max(a, b), K.max(b, a)]).toEqual([b, b]);
    }
  });

  test('of a ball inside of another reach from end to end', () => {
    for (const [a, b] of [[make(0n, 0, 8), make(1n, 0, 2)], [make(3n, -1, 9), make(-1n, 2, 0.5)]] as const) {
      for (const [small, great] of [[K.min(a, b), K.max(a, b)], [K.min(b, a), K.max(b, a)]] as const) {
        expect(reaches(small, least(low(a), low(b)), least(high(a), high(b)))).toEqual([true, true]);
        expect(reaches(great, most(low(a), low(b)), most(high(a), high(b)))).toEqual([true, true]);
      }
    }
  });

  test('with the whole line are the whole line', () => {
    const one = make(1n, 0, 0);
    expect([K.min(one, wholeLine), K.min(wholeLine, one), K.max(one, wholeLine)])
      .toEqual([wholeLine, wholeLine, wholeLine]);
  });
});

describe('the absolute value', () => {
  test('keeps the radius where zero is outside, or at an end', () => {
    const abs = (m: bigint, r: number) => [K.abs(make(m, 3, r)).mantissa, K.abs(make(m, 3, r)).radius];
    expect([abs(-5n, 2), abs(5n, 2), abs(-5n, 0), abs(5n, 5), abs(-5n, 5)])
      .toEqual([[5n, 2], [5n, 2], [5n, 0], [5n, 5], [5n, 5]]);
  });

  test('of a ball with zero inside reaches from zero to the far end', () => {
    for (const [m, r, far] of [[0n, 8, 8n], [-2n, 6, 8n], [1n, 7, 8n]] as const) {
      for (const e of [0, 5, -5]) {
        expect(reaches(K.abs(make(m, e, r)), rational(0n), times(rational(far), dyadic(1n, e)))).toEqual([true, true]);
      }
    }
  });

  test('is not wider than the ball', () => {
    const x = make((1n << 60n) - 1n, 0, 2 ** 39);
    expect(K.abs(x)).toBe(x);
    // Twice the radius less 2^-13, in 54 bits, which are rounded up to more than twice the radius.
    for (const e of [0, 3]) {
      const y = make(1n << 39n, e, 2 ** 39 + 2 ** -13);
      expect(K.abs(y)).toBe(y);
    }
    expect(K.abs(wholeLine)).toBe(wholeLine);
  });
});
