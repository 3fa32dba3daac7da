import { expect, test } from 'vitest';
import { ball, type Ball } from '../../src/numbers/ball.js';
import {
  hiddenStateConstants, largestEigenvalue, type HiddenStateConstants,
} from '../../src/theory/hidden-state-constants.js';
import { polynomialCurvature, rootOnePlusSquare, scalarCurvatureStep } from '../../src/theory/simple-bounds.js';
import { targetBound } from '../../src/theory/target-bound.js';

const K = ball(128);
type State = HiddenStateConstants<Ball>;
const number = (x: number): Ball => K.fromNumber(x);

/** The numbers in an object of balls as doubles; one that is no double is between two of them. */
function read(x: object): unknown {
  return Object.fromEntries(Object.entries(x).map(([name, value]: [string, object]) => {
    const isNumber = 'mantissa' in value;
    return [name, isNumber ? K.lower(value as Ball) : read(value)];
  }));
}

// With sigma_0 = 3, sigma_1 = 1/2, sigma_2 = 1/4 and alpha = 6 the growth rate is 3, and p is 1, 4, 13.
const sigma = { sigma0: number(3), sigma1: number(0.5), sigma2: number(0.25) };

/** The constants at t = 0, 1, 2 and 3. */
function constantsUpTo3(): readonly [State, State, State, State] {
  const { initial, step } = hiddenStateConstants(K, sigma, number(6));
  const first = step(initial);
  const second = step(first);
  return [initial, first, second, step(second)];
}

test('everything is zero before the first step', () => {
  const [initial] = constantsUpTo3();
  expect(read(initial)).toEqual({
    growth: { before: 0, now: 0 }, gradient: { w: 0, u: 0 }, lipschitz: 0, majorant: { ww: 0, wu: 0, uu: 0 },
    curvature: 0,
  });
});

test('after one step only the input counts', () => {
  const [, first] = constantsUpTo3();
  expect(read(first)).toEqual({
    growth: { before: 0, now: 1 }, gradient: { w: 0, u: 0.5 }, lipschitz: 0.5,
    majorant: { ww: 0, wu: 0, uu: 0.25 }, curvature: 0.25,
  });
});

test('after two steps q is (3, 4), of norm 5', () => {
  const [, , second] = constantsUpTo3();
  // beta is half of 7 + sqrt(2.5^2 + 6.5^2).
  expect(read(second)).toEqual({
    growth: { before: 1, now: 4 }, gradient: { w: 1.5, u: 2 }, lipschitz: 2.5,
    majorant: { ww: 2.25, wu: 3.25, uu: 4.75 }, curvature: 6.98209706929603,
  });
});

test('after three steps the gradient before and the majorant before are carried on', () => {
  const [, , , third] = constantsUpTo3();
  expect(read(third)).toMatchObject({
    growth: { before: 4, now: 13 }, gradient: { w: 6, u: 6.5 }, majorant: { ww: 44.25, wu: 49.75, uu: 56.5 },
  });
});

test('the largest eigenvalue of ((1, 2), (2, 4)) is 5', () => {
  expect(K.eq(largestEigenvalue(K, { ww: number(1), wu: number(2), uu: number(4) }), number(5))).toBe(true);
});

test('the scalar recursion takes the norm of q, the gradient before and the value before', () => {
  const [initial, first, second] = constantsUpTo3();
  const bar = (before: State, now: State, last: number): number =>
    K.lower(scalarCurvatureStep(K, sigma, number(3), before, now, number(last)));
  expect([bar(initial, first, 0), bar(first, second, 0.25)]).toEqual([0.25, 7.25]);
});

test('the polynomial bound is that of the theory', () => {
  expect(K.lower(rootOnePlusSquare(K, number(0.75)))).toBe(1.25);
  const simple = { sigma0: number(0.75), sigma1: number(0.5), sigma2: number(4) };
  expect(K.lower(polynomialCurvature(K, simple, number(2)))).toBe(52);
});

test('the bound of a target is sigma_1 (sigma_0 nu_w p_(t-1) + nu_u p_t)', () => {
  const M = targetBound(K, sigma, { before: number(5), now: number(11) }, { w: number(2), u: number(7) });
  expect(K.lower(M)).toBe(53.5);
});
