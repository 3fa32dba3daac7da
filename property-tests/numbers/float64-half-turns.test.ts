import { Decimal } from 'decimal.js';
import { describe, expect, test } from 'vitest';
import { decimalConstructor, exactDecimal } from '../../src/numbers/decimal-digits.js';
import { halfTurns } from '../../src/numbers/float64-half-turns.js';

const Wide = Decimal.clone({ defaults: true, precision: 900 });
const pi = Wide.acos(-1);

describe('the remainder modulo half pi, against 900 digits of decimal.js', () => {
  // The last ones are among the doubles that come nearest to a multiple of half pi.
  const doubles = [
    0.5, 0.79, 1, 2.5, 1.5707963267948966, 3.141592653589793, 1e3, 355, 999999.5, 1e6 + 1, 1e15, 1e22, 1e300,
    642615.9188844458, Number.MAX_VALUE, 6381956970095103 * 2 ** 797, 6411027962775774 * 2 ** -48,
  ];

  test.each(doubles)('%f', (x) => {
    const { quadrant, high, low } = halfTurns(x);
    const exact = new Wide(exactDecimal(x));
    const n = exact.div(pi).times(2).round();
    const remainder = exact.minus(n.times(pi).div(2));
    const error = remainder.minus(exactDecimal(high)).minus(exactDecimal(low)).abs();
    expect(quadrant).toBe(n.modulo(4).toNumber());
    expect(error.lte(remainder.abs().times(new Wide(2).pow(-60)))).toBe(true);
    expect(Math.abs(high)).toBeLessThanOrEqual(0.7855);
    expect(Math.abs(low)).toBeLessThanOrEqual(Math.abs(high) * 2 ** -53);
  });
});

test('a constructor of our own rounds half to even and keeps tiny numbers', () => {
  const D = decimalConstructor(20);
  expect(new D('0.5').round().toString()).toBe('0');
  expect(new D('1e-9000000').times('1e-9000000').isZero()).toBe(false);
});
