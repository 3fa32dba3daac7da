import { fc, test } from '@fast-check/vitest';
import { describe, expect, test as unit } from 'vitest';
import { ball } from '../../src/numbers/ball.js';
import { rounded } from '../../src/numbers/ball-value.js';
import { anyBall, position } from './ball-arbitraries.js';
import { dyadic, holds, inside, parts } from './ball-fractions.js';
import { atMost, ofDecimalString, ofDouble, rational } from './rational.js';

const K = ball(64);
const low = rational(-1n);
const high = rational(1n);

/** The neighbouring double, by its bits. */
function next(x: number, upward: boolean): number {
  const view = new DataView(new ArrayBuffer(8));
  if (x === 0) return upward ? Number.MIN_VALUE : -Number.MIN_VALUE;
  view.setFloat64(0, x);
  view.setBigInt64(0, view.getBigInt64(0) + (x > 0 === upward ? 1n : -1n));
  return view.getFloat64(0);
}

describe('lower and upper', () => {
  test.prop([anyBall])('are the nearest doubles outside', (x) => {
    const lower = K.lower(x);
    const upper = K.upper(x);
    if (lower > -Infinity) {
      expect(atMost(ofDouble(lower), inside(x, low))).toBe(true);
      const better = next(lower, true);
      expect(better === Infinity || !atMost(ofDouble(better), inside(x, low))).toBe(true);
    }
    if (upper < Infinity) {
      expect(atMost(inside(x, high), ofDouble(upper))).toBe(true);
      const better = next(upper, false);
      expect(better === -Infinity || !atMost(inside(x, high), ofDouble(better))).toBe(true);
    }
  });

  test.prop([anyBall])('the radius is not below the true one', (x) => {
    const radius = K.radius(x);
    expect(radius === Infinity || atMost(parts(x).radius, ofDouble(radius))).toBe(true);
    expect(K.isExact(x)).toBe(parts(x).radius.p === 0n);
    expect(holds(x, parts(K.midpoint(x)).middle)).toBe(true);
  });

  unit('go to infinity only outward', () => {
    const huge = rounded(1n, 2000, 0, 64);
    expect([K.lower(huge), K.upper(huge)]).toEqual([Number.MAX_VALUE, Infinity]);
    expect([K.lower(K.neg(huge)), K.upper(K.neg(huge))]).toEqual([-Infinity, -Number.MAX_VALUE]);
    const tiny = rounded(1n, -2000, 0, 64);
    expect([K.lower(tiny), K.upper(tiny)]).toEqual([0, Number.MIN_VALUE]);
  });
});

describe('toInterval', () => {
  const count = fc.integer({ min: 1, max: 60 });

  test.prop([anyBall, position, count])('encloses in decimal, with at most so many digits', (x, at, digits) => {
    const { lower, upper } = K.toInterval(x, digits);
    expect(atMost(ofDecimalString(lower), inside(x, at))).toBe(true);
    expect(atMost(inside(x, at), ofDecimalString(upper))).toBe(true);
    for (const text of [lower, upper]) {
      const significant = text.replace(/e.*/, '').replace(/[-.]/g, '').replace(/^0+|0+$/g, '');
      expect(significant.length).toBeLessThanOrEqual(digits);
    }
  });

  const short = fc.integer({ min: -99999, max: 99999 });

  test.prop([short, fc.integer({ min: 5, max: 9 })])('shows a short number as it is', (n, digits) => {
    expect(K.toInterval(K.fromNumber(n), digits)).toEqual({ lower: String(n), upper: String(n) });
  });

  unit('of exponents beyond all doubles ends in no time', () => {
    for (const e of [2 ** 39, -(2 ** 39), 5_000_000, -5_000_000]) {
      for (const m of [1n, -3n]) {
        const { lower, upper } = K.toInterval(rounded(m, e, 0, 64), 10);
        const [from, to] = [lower, upper].map((text) => Number(/e(.*)/.exec(text)?.[1]));
        if (from === undefined || to === undefined) throw new Error('two ends');
        // Their common logarithms enclose that of the number.
        const log = (e + (m === 1n ? 0 : 1.585)) * 0.30102999566398;
        expect(Math.min(from, to)).toBeLessThanOrEqual(log);
        expect(Math.max(from, to)).toBeGreaterThanOrEqual(log);
        expect(lower.startsWith('-')).toBe(m < 0n);
      }
    }
  });

  unit('refuses a number of digits that is none', () => {
    expect(() => K.toInterval(K.fromNumber(1), 0)).toThrow('0 digits');
  });
});

describe('fromString', () => {
  const digits = fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n });

  test.prop([digits, fc.integer({ min: -400, max: 400 })])('holds the decimal number', (n, e) => {
    for (const text of [`${String(n)}e${String(e)}`, `${String(n)}.25E${String(e)}`]) {
      expect(holds(K.fromString(text), ofDecimalString(text.toLowerCase()))).toBe(true);
    }
  });

  unit('is exact where the number is dyadic and short', () => {
    expect(K.eq(K.fromString(' -1.5 '), K.fromNumber(-1.5))).toBe(true);
    expect(K.eq(K.fromString('.5e1'), K.fromNumber(5))).toBe(true);
    expect(holds(K.fromString('0.1'), dyadic(1n, -3))).toBe(false);
  });

  unit.each(['', '.', 'abc', '1e', '--1', '0x10', '1/3', 'Infinity', '1e9999999'])('refuses %j', (text) => {
    expect(() => K.fromString(text)).toThrow(`'${text}'`);
  });
});
