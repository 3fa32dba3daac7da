import { describe, expect, test } from 'vitest';
import { erf } from '../../src/activations/erf.js';
import { logistic } from '../../src/activations/logistic.js';
import { scaled } from '../../src/activations/scaled.js';
import { sine } from '../../src/activations/sine.js';
import { tanh } from '../../src/activations/tanh.js';
import { dual } from '../../src/numbers/dual.js';
import { float64 } from '../../src/numbers/float64.js';
import { tracked64 } from '../../src/numbers/tracked-float64.js';
import type { Tracked } from '../../src/numbers/tracked.js';

const D = dual(float64);

describe('polynomials and quotients with derivatives that are exact in doubles', () => {
  test('x³ at 3', () => {
    const x = D.variable(3);
    expect(D.mul(x, D.mul(x, x))).toEqual({ value: 27, first: 27, second: 18 });
  });

  test('1/x at 1/2 along the direction 2', () => {
    expect(D.div(D.fromNumber(1), D.variable(0.5, 2))).toEqual({ value: 2, first: -8, second: 64 });
  });

  test('a quotient of two moving numbers: x²/(x-1) at 3', () => {
    const x = D.variable(3);
    expect(D.div(D.mul(x, x), D.sub(x, D.fromNumber(1)))).toEqual({ value: 4.5, first: 0.75, second: 0.25 });
  });

  test('sqrt at 4 of x² + 3x, moving', () => {
    const x = D.variable(1);
    const f = D.sqrt(D.add(D.mul(x, x), D.mul(D.fromNumber(3), x)));
    expect(f).toEqual({ value: 2, first: 1.25, second: -0.28125 });
  });

  test('abs, min and max take the derivatives of the side they choose', () => {
    const x = D.variable(-3);
    const square = D.mul(x, x);
    expect(D.abs(x)).toEqual({ value: 3, first: -1, second: -0 });
    expect(D.min(x, square)).toEqual({ value: -3, first: 1, second: 0 });
    expect(D.max(x, square)).toEqual({ value: 9, first: -6, second: 2 });
  });

  test('at a corner the value is right and the derivatives are undefined', () => {
    const x = D.variable(0);
    for (const f of [D.abs(x), D.sqrt(x), D.max(x, D.neg(x))]) expect(f).toMatchObject({ value: 0, first: NaN });
  });

  test('constants do not move, and comparisons go by the value', () => {
    expect(D.fromNumber(2)).toEqual({ value: 2, first: 0, second: 0 });
    expect(D.constant(2)).toEqual(D.fromRational(2n, 1n));
    expect([D.le(D.variable(1), D.constant(1)), D.lt(D.variable(1), D.constant(1))]).toEqual([true, false]);
    expect(D.eq(D.variable(1, 5), D.variable(1, 7))).toBe(true);
  });
});

test('nested dual numbers give the mixed derivatives: x²y³ at (3, 2)', () => {
  const E = dual(D);
  const x = E.constant(D.variable(3));
  const y = E.variable(D.constant(2));
  const f = E.mul(E.mul(x, x), E.mul(y, E.mul(y, y)));
  expect(f.value).toEqual({ value: 72, first: 48, second: 16 });
  expect(f.first).toEqual({ value: 108, first: 72, second: 24 });
  expect(f.second).toEqual({ value: 108, first: 72, second: 24 });
});

/** Two enclosures of one number meet. */
function meet(a: Tracked<number>, b: Tracked<number>): boolean {
  return Math.abs(a.value - b.value) <= a.error + b.error;
}

describe.each([tanh, logistic, erf, sine, scaled(10, tanh, 0.1), scaled(0.5, sine, 3)])('$name', (activation) => {
  const T = dual(tracked64);

  test.each([-2.5, -0.3, 0, 1e-3, 0.7, 4])('the hand-derived jet at %f is the derivative', (x) => {
    const jet = activation.jet(tracked64, tracked64.fromNumber(x));
    const moving = activation.jet(T, T.variable(tracked64.fromNumber(x)));
    expect(meet(jet.value, moving.value.value)).toBe(true);
    expect(meet(jet.first, moving.value.first)).toBe(true);
    expect(meet(jet.second, moving.value.second)).toBe(true);
    expect(meet(jet.second, moving.first.first)).toBe(true);
    expect(jet.second.error).toBeLessThan(1e-12);
  });
});

test('exp and cos, which no activation uses alone', () => {
  const x = D.variable(0.5, 2);
  const e = float64.exp(0.5);
  expect(D.exp(x)).toEqual({ value: e, first: 2 * e, second: 4 * e });
  expect(D.pi()).toEqual(D.constant(Math.PI));
  expect(D.cos(x)).toEqual({ value: float64.cos(0.5), first: -2 * float64.sin(0.5), second: -4 * float64.cos(0.5) });
});
