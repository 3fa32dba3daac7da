import { describe, expect, test } from 'vitest';
import { Decimal } from 'decimal.js';
import { decimal } from '../../src/numbers/decimal.js';
import { trackedDecimal } from '../../src/numbers/tracked-decimal.js';
import type { Tracked } from '../../src/numbers/tracked.js';

const K = trackedDecimal(20);
const base = decimal(20);
const exact = (text: string): Tracked<Decimal> => ({ value: base.fromRational(1n, 1n).times(text), error: 0 });
const [one, three, third] = [exact('1'), exact('3'), K.fromRational(1n, 3n)];

/** A bound is that many times ten to the power of k, rounded up by little. */
function near(error: number, factor: number, k: number): boolean {
  const wanted = Number(`${String(factor)}e${String(k)}`);
  return error >= wanted && error <= wanted * (1 + 2 ** -40);
}

describe('with 20 digits', () => {
  test('the rounding of 1/3 is half a unit of its last digit, and an exact rational number has none', () => {
    expect([third.value.toString(), near(third.error, 5, -21)]).toEqual(['0.33333333333333333333', true]);
    expect([K.fromRational(-7n, 4n).error, K.fromRational(10n ** 25n, 1n).error]).toEqual([0, 0]);
    // A double is taken exactly, whatever its digits.
    expect([K.fromNumber(0.1).value.toNumber(), K.fromNumber(0.1).error]).toEqual([0.1, 0]);
  });

  test('a sum is exact if its digits fit, and else off by half a unit', () => {
    const error = (a: string, b: string) => K.add(exact(a), exact(b)).error;
    expect([error('1', '1e-19'), error('99999999999999999999', '-1'), error('1', '-1'), error('0', '1.5')])
      .toEqual([0, 0, 0, 0]);
    // Beside a zero, and where zero is left, the places do not matter.
    expect([error('0', '1e30'), error('1e30', '0'), error('1e-30', '-1e-30'), error('0', '12345678901234567891')])
      .toEqual([0, 0, 0, 0]);
    // The double 0.1 has 55 digits.
    const [zero, tenth] = [K.fromNumber(0), K.fromNumber(0.1)];
    expect([K.add(zero, tenth), K.add(tenth, zero)].map((sum) => near(sum.error, 5, -21))).toEqual([true, true]);
    expect([near(error('1', '1e-20'), 5, -20), near(error('99999999999999999999', '1.5'), 5, 0)]).toEqual([true, true]);
    expect(K.sub(exact('3'), exact('1')).value.toString()).toBe('2');
  });

  test('a product, a quotient and a root are exact if they multiply back', () => {
    expect([K.mul(exact('1.5'), three).error, K.div(three, exact('4')).error, K.sqrt(exact('2.25')).error])
      .toEqual([0, 0, 0]);
    expect([near(K.div(one, three).error, 5, -21), near(K.sqrt(exact('2')).error, 5, -20)]).toEqual([true, true]);
    // The factors have 21 digits together, and their product ends in a zero.
    expect(K.mul(exact('5'), exact('12345678901234567892')).error).toBe(0);
    expect(near(K.mul(exact('12345678901'), exact('12345678901')).error, 5, 0)).toBe(true);
  });

  test('the errors of the operands are carried along', () => {
    const inexact = { value: exact('2').value, error: 0.25 };
    expect(K.add(inexact, inexact).error).toBeGreaterThanOrEqual(0.5);
    // 2 * 1/4 + 2 * 1/4 + 1/16.
    expect(near(K.mul(inexact, inexact).error * 1e6, 1.0625, 6)).toBe(true);
    // (1/2 * 1/4) / (2 - 1/4).
    expect(near(K.div(one, inexact).error * 7, 0.5, 0)).toBe(true);
    expect(K.div(one, { value: exact('2').value, error: 2 }).error).toBe(Infinity);
    expect(K.sqrt({ value: exact('2').value, error: 3 }).error).toBe(Infinity);
    expect([K.neg(inexact).error, K.abs(inexact).error]).toEqual([0.25, 0.25]);
  });

  test('an elementary function is off by one unit, and exact at zero', () => {
    const zero = exact('0');
    expect([K.exp(zero), K.tanh(zero), K.sin(zero), K.cos(zero),
      K.erf(zero)].map(({ value, error }) => [Number(value), error]))
      .toEqual([[1, 0], [0, 0], [0, 0], [1, 0], [0, 0]]);
    for (const name of ['exp', 'tanh', 'sin', 'cos', 'erf'] as const) {
      const { value, error } = K[name](one);
      expect([name, value.toString() === base[name](one.value).toString(), near(error, 1, value.e - 19)])
        .toEqual([name, true, true]);
    }
    expect([K.pi().value.toString(), near(K.pi().error, 1, -19)]).toEqual(['3.1415926535897932385', true]);
  });

  test('nothing is known of what is not finite', () => {
    const infinite = { value: base.div(one.value, exact('0').value), error: 0 };
    expect([K.exp(infinite).error, K.add(infinite, one).error, K.div(one, exact('0')).error,
      K.mul(infinite, exact('0')).error])
      .toEqual(Array(4).fill(Infinity));
  });

  test('nor of a function where its argument is not finite', () => {
    const infinite = exact('Infinity');
    expect([K.tanh(infinite), K.erf(infinite), K.exp(K.neg(infinite))].map(({ error }) => error))
      .toEqual([Infinity, Infinity, Infinity]);
  });

  test('of a divisor that no double tells from its error nothing is known', () => {
    // 8e-324 is 1.6 times the least double, and the double nearest to it is twice that.
    const tiny = { value: exact('8e-324').value, error: Number.MIN_VALUE };
    // Between 1e-300 / 1.29e-323 and 1e-300 / 3.1e-324.
    expect(K.div(exact('1e-300'), tiny).error).toBeGreaterThan(2e23);
  });

  test('errors below all doubles are the least double, and zero is none', () => {
    const tiny = K.div(exact('1e-400'), three);
    expect([tiny.error > 0, tiny.error <= 2 * Number.MIN_VALUE]).toEqual([true, true]);
    expect(K.le(tiny, one)).toBe(true);
  });

  test('comparisons are decided where the errors allow it', () => {
    expect([K.lt(third, one), K.lt(one, third), K.le(third, third), K.eq(third, one)])
      .toEqual([true, false, 'unknown', false]);
    expect([K.le(one, one), K.lt(one, one), K.eq(one, one), K.eq(one, three)]).toEqual([true, false, true, false]);
    expect([K.min(third, one).error, K.max(third, one).error]).toEqual([third.error, 0]);
  });
});

test('each number of digits has one system', () => {
  expect(trackedDecimal(33)).toBe(trackedDecimal(33));
  expect([trackedDecimal(33).name, trackedDecimal(34).name]).toEqual(['tracked(decimal(33))', 'tracked(decimal(34))']);
  expect(() => trackedDecimal(14)).toThrow(RangeError);
});
