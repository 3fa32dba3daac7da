import { describe, expect, test } from 'vitest';
import { type Ball, ball, definedness } from '../../src/numbers/ball.js';
import { possiblyUndefinedBall, rounded, undefinedBall, wholeLine } from '../../src/numbers/ball-value.js';
import { unitsOfLastBit } from './ball-fractions.js';

const EDGE = 2 ** 40;
const unary = [
  'neg', 'abs', 'sqrt', 'exp', 'expm1', 'log', 'tanh', 'logistic', 'sin', 'cos', 'atan', 'erf',
] as const;
const total = unary.filter((name) => name !== 'sqrt' && name !== 'log');

const power = (e: number): Ball => rounded(1n, e, 0, 64);

/** Balls at the ends of the range of exponents, with and without a radius. */
const monsters: readonly Ball[] = [-EDGE, -EDGE + 1, -(2 ** 39), 2 ** 39, EDGE - 1, EDGE].flatMap((e) =>
  ([[1n, 0], [-1n, 0], [3n, 0.5], [-3n, 0.5], [1n, 1], [0n, 1], [1n, 2 ** 39], [5n, 2 ** -990]] as const).map(
    ([m, r]) => rounded(m, e, r, 64),
  ));

describe.each([16, 53, 1000])('at %i bits', (bits) => {
  const K = ball(bits);
  const one = K.fromNumber(1);

  test.each(total)('%s has a value for every ball', (name) => {
    for (const x of [...monsters, wholeLine]) expect(definedness(K[name](x))).toBe('defined');
    expect(definedness(K[name](undefinedBall))).toBe('undefined');
    expect(definedness(K[name](possiblyUndefinedBall))).toBe('possibly undefined');
  });

  test.each(['sqrt', 'log'] as const)('%s has one where it is defined', (name) => {
    for (const x of monsters) {
      const sign = K.lower(x) > 0 || (x.mantissa > 0n && Number(x.mantissa) > x.radius);
      if (sign) expect(definedness(K[name](x))).toBe('defined');
      if (x.mantissa < 0n && x.radius < 1) expect(definedness(K[name](x))).toBe('undefined');
      if (x.mantissa === 0n) expect(definedness(K[name](x))).toBe('possibly undefined');
    }
    expect(definedness(K[name](wholeLine))).toBe('possibly undefined');
  });

  test.each([-EDGE, -(2 ** 39), 2 ** 39, EDGE])('log of two to the %d is that many times log 2', (e) => {
    const value = K.log(power(e));
    expect(unitsOfLastBit(value, bits) <= 8n).toBe(true);
    expect(K.eq(K.sub(K.div(value, K.fromNumber(e)), K.log(K.fromNumber(2))), one)).toBe(false);
    expect(K.eq(K.div(value, K.fromNumber(e)), K.log(K.fromNumber(2)))).toBe('unknown');
  });

  test('atan of the largest is a quarter turn, of the smallest the argument', () => {
    const quarter = K.div(K.pi(), K.fromNumber(2));
    for (const e of [2 ** 39, EDGE]) {
      expect(K.eq(K.atan(power(e)), quarter)).toBe('unknown');
      expect(K.eq(K.atan(K.neg(power(e))), K.neg(quarter))).toBe('unknown');
      expect(unitsOfLastBit(K.atan(power(e)), bits) <= 8n).toBe(true);
    }
    const small = K.atan(power(-(2 ** 39)));
    expect([K.eq(small, power(-(2 ** 39))), unitsOfLastBit(small, bits) <= 8n]).toEqual(['unknown', true]);
    const all = K.atan(wholeLine);
    expect([K.lower(all) < -1.5, K.upper(all) > 1.5, K.upper(all) < 1.6, K.lower(all) > -1.6])
      .toEqual([true, true, true, true]);
  });

  test('expm1 and logistic saturate beyond the range of exp', () => {
    for (const x of [K.fromNumber(-(2 ** 31)), K.fromNumber(-1e300), power(2 ** 39)].map((y) => K.neg(K.abs(y)))) {
      const beside = K.expm1(x);
      expect([K.le(K.fromNumber(-1), beside), K.lower(beside)]).toEqual([true, -1]);
      expect(unitsOfLastBit(beside, bits) <= 8n).toBe(true);
      expect([K.lower(K.logistic(x)), K.upper(K.logistic(x))]).toEqual([0, Number.MIN_VALUE]);
      const full = K.logistic(K.neg(x));
      expect([K.le(full, one), K.upper(full), unitsOfLastBit(full, bits) <= 8n]).toEqual([true, 1, true]);
      expect(K.upper(K.expm1(K.neg(x)))).toBe(Infinity);
    }
    expect([K.lower(K.logistic(wholeLine)), K.upper(K.logistic(wholeLine))]).toEqual([0, 1]);
  });
});
