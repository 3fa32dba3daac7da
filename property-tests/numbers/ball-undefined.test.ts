import { describe, expect, test } from 'vitest';
import { type Ball, type BallSystem, ball, definedness } from '../../src/numbers/ball.js';
import { rounded } from '../../src/numbers/ball-value.js';

const K = ball(64);
const zero = K.fromNumber(0);
const one = K.fromNumber(1);
const around = rounded(0n, 0, 1, 64);

const certainly: readonly Ball[] = [
  K.div(one, zero),
  K.div(zero, zero),
  K.sqrt(K.fromNumber(-1e-300)),
  K.sqrt(rounded(-3n, 0, 2, 64)),
  K.log(zero),
  K.log(K.fromNumber(-1e-300)),
  K.log(rounded(-3n, 0, 2, 64)),
  K.log(rounded(-2n, 0, 2, 64)),
];
const possibly: readonly Ball[] = [
  K.div(one, around),
  K.div(zero, around),
  K.sqrt(around),
  K.sqrt(K.exp(K.fromNumber(2 ** 31))),
  K.log(around),
  K.log(rounded(2n, 0, 2, 64)),
  K.log(rounded(-2n, 0, 3, 64)),
  K.log(K.exp(K.fromNumber(2 ** 31))),
];

const unary = [
  'neg', 'abs', 'sqrt', 'exp', 'expm1', 'log', 'tanh', 'logistic', 'sin', 'cos', 'atan', 'erf',
] as const;
const binary = ['add', 'sub', 'mul', 'div', 'min', 'max'] as const;

function ofBoth(name: (typeof binary)[number], x: Ball): readonly Ball[] {
  return [K[name](x, one), K[name](one, x), K[name](zero, x), K[name](x, around)];
}

describe('undefined values', () => {
  test('come of arguments outside of the domain', () => {
    for (const x of certainly) expect(definedness(x)).toBe('undefined');
    for (const x of possibly) expect(definedness(x)).toBe('possibly undefined');
  });

  test.each(unary)('pass through %s', (name) => {
    for (const x of certainly) expect(definedness(K[name](x))).toBe('undefined');
    for (const x of possibly) expect(definedness(K[name](x))).toBe('possibly undefined');
  });

  test.each(binary)('pass through %s', (name) => {
    for (const x of certainly) {
      for (const value of ofBoth(name, x)) expect(definedness(value)).toBe('undefined');
    }
    for (const x of possibly) {
      for (const value of ofBoth(name, x)) expect(definedness(value)).toBe('possibly undefined');
    }
    for (const x of possibly) expect(definedness(K[name](x, K.div(one, zero)))).toBe('undefined');
  });

  test('decide no comparison', () => {
    for (const x of [...certainly, ...possibly]) {
      for (const name of ['le', 'lt', 'eq'] as const) {
        for (const truth of [K[name](x, one), K[name](one, x), K[name](x, x)]) expect(truth).toBe('unknown');
      }
    }
  });

  test('read as NaN, or as the whole line where they may be a number', () => {
    for (const x of certainly) expect([K.lower(x), K.upper(x), K.radius(x)]).toEqual([NaN, NaN, NaN]);
    for (const x of possibly) expect([K.lower(x), K.upper(x), K.radius(x)]).toEqual([-Infinity, Infinity, NaN]);
    expect(K.toInterval(K.div(one, zero), 5)).toEqual({ lower: 'NaN', upper: 'NaN' });
    expect(K.toInterval(K.div(one, around), 5)).toEqual({ lower: '-Infinity', upper: 'Infinity' });
  });
});

describe('the whole line', () => {
  const whole = K.exp(K.fromNumber(2 ** 31));

  test('is defined, and bounded again by tanh, sin, cos and erf', () => {
    expect(definedness(whole)).toBe('defined');
    expect([K.lower(whole), K.upper(whole), K.radius(whole)]).toEqual([-Infinity, Infinity, Infinity]);
    for (const name of ['tanh', 'sin', 'cos', 'erf'] as const) {
      expect([K.lower(K[name](whole)), K.upper(K[name](whole))]).toEqual([-1, 1]);
    }
  });

  test('times zero is zero, and anything else with it the whole line', () => {
    expect(K.eq(K.mul(whole, zero), zero)).toBe(true);
    const results = [K.add(whole, one), K.sub(one, whole), K.mul(whole, one), K.div(whole, one), K.min(whole, one)];
    for (const x of [...results, K.exp(whole)]) {
      expect([K.lower(x), K.upper(x)]).toEqual([-Infinity, Infinity]);
    }
    expect(definedness(K.div(one, whole))).toBe('possibly undefined');
    expect(K.le(whole, one)).toBe('unknown');
  });
});

describe('precisions', () => {
  test.each([15, 0, -1, 64.5, NaN, Infinity, 2 ** 20 + 1])('%d is refused', (bits) => {
    expect(() => ball(bits)).toThrow(String(bits));
  });

  test('make one system each', () => {
    const systems: readonly BallSystem[] = [ball(64), ball(64), ball(65)];
    expect(systems[0]).toBe(systems[1]);
    expect(systems.map(({ bits }) => bits)).toEqual([64, 64, 65]);
    expect(systems.map(({ name }) => name)).toEqual(['ball(64)', 'ball(64)', 'ball(65)']);
  });
});
