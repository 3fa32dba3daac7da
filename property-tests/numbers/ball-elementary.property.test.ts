import { fc, test } from '@fast-check/vitest';
import { describe, expect, test as unit } from 'vitest';
import { type Ball, ball } from '../../src/numbers/ball.js';
import { rounded } from '../../src/numbers/ball-value.js';
import { context, decimalOf, type Elementary, holdsDecimal, reference } from './ball-decimal-reference.js';
import { accurate, holds, inside, parts } from './ball-fractions.js';
import { position } from './ball-arbitraries.js';
import { rational } from './rational.js';

const functions: readonly Elementary[] = ['exp', 'expm1', 'log', 'tanh', 'logistic', 'erf', 'sin', 'cos', 'atan'];
const precisions = [53, 100, 174, 333, 1000] as const;

/** Digits enough for `bits` bits of a value and some more; decimal.js adds those that a reduction loses. */
const digitsFor = (bits: number): number => Math.ceil(bits / 3.3) + 40;

const number = (m: bigint, e: number): Ball => rounded(m, e, 0, 4000);

const doubles = [
  1e300, -1e300, 1e22, 5e-324, 1e-300, 1e-20, 0.5, -1, 3, 22, 355, 1e3, 700, -745, 17.5, 40,
  // Doubles next to multiples of pi / 4, and the one that is nearest of all to a multiple of pi / 2.
  0.7853981633974483, 1.5707963267948966, 3.141592653589793, 6381956970095103 * 2 ** 797,
];

/** Besides doubles, numbers around the thresholds between one method and the next. */
const hard: readonly Ball[] = [
  ...doubles.map((v) => ball(64).fromNumber(v)),
  ...[-3, -8, -16, -17].flatMap((e) => [-1n, 0n, 1n].map((step) => number((1n << 200n) + step, e - 200))),
];

/** Whether the reference has a value: the exponentials of decimal.js overflow, and so does its patience. */
const within = (name: Elementary, x: Ball): boolean => {
  if (name === 'log') return x.mantissa > 0n;
  return !(['exp', 'expm1', 'logistic'].includes(name) && x.size + x.exponent > 20);
};

const argument = fc.oneof(
  fc.tuple(fc.bigInt({ min: -(2n ** 80n), max: 2n ** 80n }), fc.integer({ min: -84, max: -70 })),
  fc.tuple(fc.bigInt({ min: -(2n ** 300n), max: 2n ** 300n }), fc.integer({ min: -330, max: -290 })),
  fc.tuple(fc.bigInt({ min: -(2n ** 20n), max: 2n ** 20n }), fc.integer({ min: -400, max: -6 })),
);

const wide = fc.tuple(
  fc.bigInt({ min: -(2n ** 70n), max: 2n ** 70n }),
  fc.integer({ min: -90, max: -60 }),
  fc.oneof(fc.double({ min: 1e-3, max: 2 ** 62, noNaN: true }), fc.constantFrom(1, 2 ** 38, 2 ** 55, 2 ** 60)),
);

const fewBits = fc.constantFrom(24, 64, 200);

describe.each(functions)('%s', (name) => {
  describe.each(precisions)('at %i bits', (bits) => {
    const K = ball(bits);
    const D = context(digitsFor(bits));
    const runs = { numRuns: bits > 500 ? 12 : 60 };

    test.prop([argument], runs)('holds the value and is accurate to 8 units of the last bit', ([m, e]) => {
      const x = number(m, e);
      if (!within(name, x)) return;
      const value = K[name](x);
      expect(holdsDecimal(value, reference(D, name, decimalOf(D, m, e)))).toBe(true);
      expect(value.radius === 0 || accurate(value, bits, 8n)).toBe(true);
    });

    unit('holds at hard arguments', () => {
      for (const x of hard) {
        if (!within(name, x)) continue;
        const value = K[name](x);
        const label = `${name}(${String(x.mantissa)} * 2^${String(x.exponent)})`;
        const exact = reference(D, name, decimalOf(D, x.mantissa, x.exponent));
        expect([label, holdsDecimal(value, exact)]).toEqual([label, true]);
        expect([label, value.radius === 0 || accurate(value, bits, 8n)]).toEqual([label, true]);
      }
    });
  });

  test.prop([wide, position, fewBits], { numRuns: 400 })('holds the value all over a ball', ([m, e, r], at, bits) => {
    const x = rounded(name === 'log' && m < 0n ? -m : m, e, r, 300);
    if (name === 'log' && ball(64).lower(x) <= 0) return;
    const { p, q } = inside(x, at);
    const precise = ball(500);
    const value = precise[name](precise.div(precise.fromRational(p, 1n), precise.fromRational(q, 1n)));
    expect(holds(ball(bits)[name](x), parts(value).middle)).toBe(true);
  });
});

describe.each(['tanh', 'logistic', 'erf', 'sin', 'cos'] as const)('%s', (name) => {
  test.prop([wide, fewBits])('stays in its range', ([m, e, r], bits) => {
    const value = ball(bits)[name](rounded(m, e, r, bits));
    expect(ball(bits).lower(value)).toBeGreaterThanOrEqual(-1);
    expect(ball(bits).upper(value)).toBeLessThanOrEqual(1);
  });
});

describe('the input radius', () => {
  test.prop([fc.double({ min: 2, max: 12, noNaN: true })])('is contracted by tanh as its slope says', (v) => {
    const K = ball(200);
    const x = rounded(parts(K.fromNumber(v)).middle.p << 100n, K.fromNumber(v).exponent - 100, 2 ** 20, 300);
    const t = K.midpoint(K.tanh(K.midpoint(x)));
    const slope = K.upper(K.sub(K.fromNumber(1), K.mul(t, t)));
    const contraction = K.radius(K.tanh(x)) / K.radius(x);
    expect(contraction).toBeLessThan(slope * 1.01);
  });

  test.prop([fc.double({ min: 2 ** -9, max: 6, noNaN: true })])('is contracted by erf as its slope says', (v) => {
    const K = ball(240);
    const exact = K.fromNumber(v);
    const x = rounded(exact.mantissa << 100n, exact.exponent - 100, 2 ** 20, 300);
    const slope = K.upper(K.exp(K.neg(K.mul(exact, exact)))) * 1.12838;
    expect(K.radius(K.erf(x)) / K.radius(x)).toBeLessThan(slope * 1.01);
  });

  unit('of erf leaves next to nothing where the function saturates', () => {
    const K = ball(1000);
    const x = rounded(20n << 100n, -100, 2 ** 20, 1100);
    expect(K.radius(K.erf(x))).toBeLessThan(2 ** -600);
  });

  unit.each(functions)('of %s is not lost where it underflows, alone or times the slope', (name) => {
    const [K, precise] = [ball(2000), ball(4000)];
    for (const [m, e] of [[36n, -1000], [10n, -1000], [3n, -1000], [3n, -800]] as const) {
      const x = rounded(m << 100n, -100, 2 ** e, 2000);
      const end = precise.add(precise.midpoint(x), rounded(1n, e - 100, 0, 64));
      expect([m, holds(K[name](x), parts(precise[name](end)).middle)]).toEqual([m, true]);
    }
  });

  unit.each(['tanh', 'sin', 'erf'] as const)('of %s has room at high precision', (name) => {
    for (const [m, e] of [[1n, -200], [-3n, -1000], [1n, -38]] as const) {
      const K = ball(1500);
      const x = rounded(m, e, 2 ** 30, 64);
      const ratio = K.mul(K.sub(K.fromNumber(0), K[name](x)), K.div(K.fromNumber(1), rounded(1n << 30n, e, 0, 64)));
      expect([K.lower(ratio) > -1.5, K.upper(ratio) < 1.5]).toEqual([true, true]);
    }
  });

  test.prop([fc.double({ min: 2 ** -9, max: 20, noNaN: true })])('grows by the value of exp', (v) => {
    const K = ball(200);
    const exact = K.fromNumber(v);
    const x = rounded(exact.mantissa << 100n, exact.exponent - 100, 2 ** 20, 300);
    expect(K.radius(K.exp(x)) / K.radius(x)).toBeLessThan(K.upper(K.exp(exact)) * 1.01);
  });
});

describe('the input radius of exp', () => {
  const radius = fc.double({ min: 2 ** 39 * 1.5, max: 2 ** 39 * 1.99, noNaN: true });

  test.prop([fc.bigInt({ min: -(2n ** 53n), max: 2n ** 53n }), radius])(
    'just below 2^-10 reaches the upper end, which the slope in the middle does not', (m, r) => {
      const x = rounded(m, -50, r, 300);
      const precise = ball(500);
      const { p, q } = inside(x, rational(1n));
      const end = precise.exp(precise.div(precise.fromRational(p, 1n), precise.fromRational(q, 1n)));
      expect(holds(ball(240).exp(x), parts(end).middle)).toBe(true);
    });
});

describe('exact values', () => {
  unit.each([16, 64, 1000])('at %i bits', (bits) => {
    const K = ball(bits);
    const zero = K.fromNumber(0);
    expect(K.eq(K.exp(zero), K.fromNumber(1))).toBe(true);
    expect(K.eq(K.cos(zero), K.fromNumber(1))).toBe(true);
    expect(K.eq(K.log(K.fromNumber(1)), zero)).toBe(true);
    expect(K.eq(K.expm1(zero), zero)).toBe(true);
    expect(K.eq(K.atan(zero), zero)).toBe(true);
    expect(K.eq(K.logistic(zero), K.fromNumber(0.5))).toBe(true);
    expect(K.eq(K.tanh(zero), zero)).toBe(true);
    expect(K.eq(K.sin(zero), zero)).toBe(true);
    expect(K.eq(K.erf(zero), zero)).toBe(true);
  });
});

describe('large and small exponentials', () => {
  unit.each([2 ** 29, 2 ** 29 + 0.75, 123456789])('of %d and its opposite multiply to 1', (v) => {
    const K = ball(100);
    const product = K.mul(K.exp(K.fromNumber(v)), K.exp(K.fromNumber(-v)));
    expect(holds(product, { p: 1n, q: 1n })).toBe(true);
    expect(accurate(product, 100, 8n)).toBe(true);
  });

  unit('beyond 2^30 are the whole line, or next to zero', () => {
    const K = ball(64);
    expect(K.upper(K.exp(K.fromNumber(2 ** 31)))).toBe(Infinity);
    expect(K.lower(K.exp(K.fromNumber(-(2 ** 31))))).toBe(0);
    expect(K.upper(K.exp(K.fromNumber(-1e300)))).toBe(Number.MIN_VALUE);
  });
});

describe('pi', () => {
  unit.each([16, 53, 1000, 20000])('at %i bits', (bits) => {
    const K = ball(bits);
    const D = context(Math.min(1000, digitsFor(bits)));
    const pi = D.acos(-1);
    const shown = K.pi();
    expect(accurate(shown, bits, 8n)).toBe(true);
    if (bits <= 1000) expect(holdsDecimal(shown, pi)).toBe(true);
    // The sine changes its sign in the ball.
    const wide = ball(bits + 64);
    const shifted = (units: bigint): Ball => wide.add(wide.midpoint(shown), rounded(units, shown.exponent, 0, bits));
    const [low, high] = [shifted(-2n), shifted(2n)];
    const zero = wide.fromNumber(0);
    expect([wide.lt(zero, wide.sin(low)), wide.lt(wide.sin(high), zero)]).toEqual([true, true]);
  });
});
