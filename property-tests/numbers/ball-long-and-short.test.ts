import { describe, expect, test } from 'vitest';
import { ball } from '../../src/numbers/ball.js';
import { rounded } from '../../src/numbers/ball-value.js';
import { accurate, holds, inside } from './ball-fractions.js';
import { mpfr } from './mpfr.js';
import { atMost, rational } from './rational.js';

/** Midpoints of 38 to 63 bits more than the precision, of which the cut comes to almost a unit of the last place. */
const long = [
  [83, 1394126718436710528602545231682324693497563n, -178],
  [77, 1393953957266640717615019709370691917012680n, -165],
  [84, 89203250541360181210147869833198692664852708n, -175],
  [51, 525345134593794210808575848n, -110],
] as const;

test.each(long)('at %i bits tanh of %d * 2^%d, longer than the precision, is what MPFR says', (bits, m, e) => {
  for (const sign of [1n, -1n]) {
    const { lower, upper } = mpfr('tanh', { m: sign * m, e }, bits + 100);
    const value = ball(bits).tanh(rounded(sign * m, e, 0, 1000));
    expect([holds(value, lower), holds(value, upper), accurate(value, bits, 8n)]).toEqual([true, true, true]);
  }
});

describe.each([16, 53, 1000])('below the range of exponents, at %i bits,', (bits) => {
  test.each([[0n, 0.75], [0n, 0.25], [-1n, 1.75], [1n, 1.75], [-1n, 1]] as const)('%d +- %d', (m, r) => {
    // The ends of the ball are tiny: on its scale tanh x is x, and e^x - 1 is x, but for less than half a unit.
    const x = rounded(m, -(2 ** 40), r, 64);
    const unit = rounded(m, 0, r, 64);
    for (const name of ['tanh', 'expm1'] as const) {
      const value = ball(bits)[name](x);
      const scaled = rounded(value.mantissa, value.exponent + 2 ** 40, value.radius, 4000);
      expect([name, ...[-1n, 1n].map((t) => holds(scaled, inside(unit, rational(t))))]).toEqual([name, true, true]);
      expect(atMost(inside(scaled, rational(1n)), rational(16n))).toBe(true);
    }
  });
});

test.each([16, 53, 1000])('below the range of exponents, at %i bits, erf of 0 +- 0.75 reaches 9/8 as far', (bits) => {
  const value = ball(bits).erf(rounded(0n, -(2 ** 40), 0.75, 64));
  const scaled = rounded(value.mantissa, value.exponent + 2 ** 40, value.radius, 4000);
  for (const sign of [-1n, 1n]) expect(holds(scaled, rational(sign * 27n, 32n))).toBe(true);
});

describe.each([900, 1100, 2000])('where e^x leaves the precision, at %i bits,', (bits) => {
  test.each([-6, -2, 0, 2, 4, 5, 6, 8])('expm1 has its full accuracy %i bits on', (more) => {
    // ln 2 is next to 726817 / 2^20.
    const value = ball(bits).expm1(rounded(BigInt(-(bits + more) * 726817), -20, 0, 64));
    expect(accurate(value, bits, 8n)).toBe(true);
  });
});
