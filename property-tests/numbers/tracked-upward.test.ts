import { expect, test } from 'vitest';
import { addDown, addUp, divUp, mulUp, sqrtDown, subDown } from '../../src/numbers/tracked-upward.js';

const U = Number.EPSILON / 2;

test('bounds go up by four units of rounding, and down by as much', () => {
  expect([addUp(1, 2), addDown(1, 2), subDown(3, 1), sqrtDown(9)])
    .toEqual([3 * (1 + 4 * U), 3 * (1 - 4 * U), 2 * (1 - 4 * U), 3 * (1 - 4 * U)]);
  expect([mulUp(2, 3), divUp(6, 3)]).toEqual([6 * (1 + 4 * U), 2 * (1 + 4 * U)]);
});

test('a product or a quotient that underflows is still above the exact one', () => {
  expect([mulUp(1e-200, 1e-200), divUp(1e-200, 1e200)]).toEqual([Number.MIN_VALUE, Number.MIN_VALUE]);
});

test('zero stays zero, and the unknown stays unknown', () => {
  expect([mulUp(0, 5), mulUp(5, 0), divUp(0, 5), addUp(0, 0), subDown(3, 3), subDown(2, 3)])
    .toEqual([0, 0, 0, 0, 0, 0]);
  expect([mulUp(0, Infinity), mulUp(Infinity, 0), mulUp(Infinity, 2), divUp(1, 0), divUp(0, 0), divUp(Infinity, 3),
    divUp(0, -1)]).toEqual(Array(7).fill(Infinity));
});
