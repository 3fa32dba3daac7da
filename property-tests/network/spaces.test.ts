import { describe, expect, test } from 'vitest';
import { coordinates, liftReals, liftVector } from '../../src/network/coordinates.js';
import { firstOrder } from '../../src/network/first-order.js';
import { normBounds } from '../../src/network/norm-bounds.js';
import { stateOnly } from '../../src/network/state-only.js';
import { innerProduct, norm, squaredNorm } from '../../src/network/vector.js';
import { float64 } from '../../src/numbers/float64.js';
import { rational } from '../../src/numbers/rational.js';

describe('in coordinates', () => {
  const v = { w: 2, u: [3, -6] };
  const m = { ww: 1, wu: [2, 3], uu: [[4, 5], [5, 6]] };

  test('vectors are added, scaled and measured entry by entry', () => {
    const space = coordinates(float64, 2);
    expect(space.zeroVector).toEqual({ w: 0, u: [0, 0] });
    expect(space.pair(7, [8, 9])).toEqual({ w: 7, u: [8, 9] });
    expect(space.add(v, { w: 1, u: [1, 1] })).toEqual({ w: 3, u: [4, -5] });
    expect(space.scale(-2, v)).toEqual({ w: -4, u: [-6, 12] });
    expect(space.partNorms({ w: -2, u: [3, 4] })).toEqual({ w: 2, u: 5 });
    expect(space.norm(v)).toBe(7);
  });

  test('matrices are those of the Hessian', () => {
    const space = coordinates(float64, 2);
    expect(space.zeroMatrix).toEqual({ ww: 0, wu: [0, 0], uu: [[0, 0], [0, 0]] });
    expect(space.outer(v)).toEqual({ ww: 4, wu: [6, -12], uu: [[9, -18], [-18, 36]] });
    expect(space.axisSymmetric(v)).toEqual({ ww: 4, wu: [3, -6], uu: [[0, 0], [0, 0]] });
    expect(space.addMatrices(m, m)).toEqual(space.scaleMatrix(2, m));
    expect(space.scaleMatrix(3, m)).toEqual({ ww: 3, wu: [6, 9], uu: [[12, 15], [15, 18]] });
  });

  test('the quadratic form counts the mixed entries twice', () => {
    const space = coordinates(float64, 2);
    // 1 * 4 + 2 * 2 * (2 * 3 - 3 * 6) + (4 * 9 - 2 * 5 * 18 + 6 * 36)
    expect(space.quadraticForm(m, v)).toBe(4 - 48 + 72);
  });

  test('the smallest pivot is that of both signs, and of beta', () => {
    const space = coordinates(float64, 2);
    expect(space.smallestShiftedPivot(space.zeroMatrix, 3)).toBe(3);
    // Eliminating the first row of ((4, 2), (2, 4)) leaves 4 - 2 * 2 / 4.
    expect(space.smallestShiftedPivot({ ww: 0, wu: [2, 0], uu: [[0, 0], [0, 0]] }, 4)).toBe(3);
    expect(space.smallestShiftedPivot({ ww: 3, wu: [0, 0], uu: [[-1, 0], [0, 0]] }, 4)).toBe(1);
    expect(space.smallestShiftedPivot({ ww: -3, wu: [0, 0], uu: [[-1, 0], [0, 3.5]] }, 4)).toBe(0.5);
    expect(space.smallestShiftedPivot({ ww: 0, wu: [0, 0], uu: [[0, 2], [2, 0]] }, 4)).toBe(3);
  });

  test('doubles become the rationals that they are', () => {
    expect(liftReals(rational, [0.5, -3])).toEqual([{ p: 1n, q: 2n }, { p: -3n, q: 1n }]);
    expect(liftVector(rational, { w: -0.75, u: [2] })).toEqual({ w: { p: -3n, q: 4n }, u: [{ p: 2n, q: 1n }] });
  });

  test('dimensions that differ are refused', () => {
    const space = coordinates(float64, 2);
    expect(() => space.add(v, { w: 1, u: [1] })).toThrow('dimensions 2 and 1 differ');
    expect(() => space.quadraticForm(m, { w: 1, u: [1] })).toThrow('vectors of 2 and 1 entries');
  });
});

describe('on norm bounds', () => {
  const v = { w: 3, u: 4 };
  const m = { ww: 1, wu: 2, uu: 3 };

  test('vectors have norms, which take the modulus of a factor', () => {
    const space = normBounds(float64);
    expect(space.zeroVector).toEqual({ w: 0, u: 0 });
    expect(space.pair(-3, 4)).toEqual(v);
    expect(space.add(v, { w: 1, u: 2 })).toEqual({ w: 4, u: 6 });
    expect([space.scale(2, v), space.scale(-2, v)]).toEqual([{ w: 6, u: 8 }, { w: 6, u: 8 }]);
    expect(space.partNorms(v)).toEqual(v);
    expect(space.norm(v)).toBe(5);
  });

  test('matrices are the majorants of those in coordinates', () => {
    const space = normBounds(float64);
    expect(space.zeroMatrix).toEqual({ ww: 0, wu: 0, uu: 0 });
    expect(space.outer(v)).toEqual({ ww: 9, wu: 12, uu: 16 });
    expect(space.axisSymmetric(v)).toEqual({ ww: 6, wu: 4, uu: 0 });
    expect(space.addMatrices(m, { ww: 3, wu: 5, uu: 7 })).toEqual({ ww: 4, wu: 7, uu: 10 });
    expect(space.scaleMatrix(-2, m)).toEqual({ ww: 2, wu: 4, uu: 6 });
    expect(space.quadraticForm(m, v)).toBe(9 + 48 + 48);
    expect(space.smallestShiftedPivot({ ww: 0, wu: 2, uu: 0 }, 4)).toBe(3);
    expect(space.smallestShiftedPivot({ ww: 1, wu: 0, uu: 3 }, 4)).toBe(1);
  });
});

test('without derivatives every vector and matrix is nothing', () => {
  const K = stateOnly;
  expect([K.zeroVector, K.zeroMatrix, K.pair(1, 1), K.add(null, null), K.scale(1, null)]).toEqual(Array(5).fill(null));
  expect([K.outer(null), K.axisSymmetric(null), K.addMatrices(null, null), K.scaleMatrix(1, null)])
    .toEqual(Array(4).fill(null));
});

test('without second derivatives every matrix is nothing', () => {
  const space = firstOrder(coordinates(float64, 1));
  const v = { w: 1, u: [2] };
  expect(space.add(v, v)).toEqual({ w: 2, u: [4] });
  expect([space.zeroMatrix, space.outer(v), space.axisSymmetric(v), space.addMatrices(null, null)])
    .toEqual(Array(4).fill(null));
  expect(space.scaleMatrix(1, null)).toBeNull();
});

test('vectors have inner products and norms', () => {
  expect([innerProduct(float64, [1, 2], [3, 4]), squaredNorm(float64, [3, 4]), norm(float64, [3, 4])])
    .toEqual([11, 25, 5]);
  expect(innerProduct(float64, [], [])).toBe(0);
  expect(() => innerProduct(float64, [1, 2], [1])).toThrow('vectors of 2 and 1 entries');
});
