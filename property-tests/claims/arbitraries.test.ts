import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  lengths, mostlyInside, properFraction, symmetricReal, unitBallVector, vector,
} from '../../src/claims/arbitraries.js';

function sample<T>(arbitrary: fc.Arbitrary<T>): readonly T[] {
  return fc.sample(arbitrary, { numRuns: 1000, seed: 1 });
}

const share = <T>(values: readonly T[], property: (value: T) => boolean): number =>
  values.filter(property).length / values.length;

test('reals are drawn from -r to r: both ends and zero, sixteenths, and all bits', () => {
  const values = sample(symmetricReal(4));
  expect([Math.min(...values), Math.max(...values)]).toEqual([-4, 4]);
  for (const often of [-4, 0, 4]) expect(share(values, (x) => x === often)).toBeGreaterThan(0.05);
  const sixteenths = values.filter((x) => Number.isInteger(4 * x));
  expect(new Set(sixteenths.map((x) => 4 * x + 0)).size).toBe(33);
  expect(share(values, (x) => !Number.isInteger(4 * x))).toBeGreaterThan(0.4);
  expect(share(values, (x) => !Number.isInteger(4 * x) && Math.abs(x) > 1)).toBeGreaterThan(0.2);
});

test('proper fractions are between 0 and 1: eighths, and all bits', () => {
  const values = sample(properFraction);
  expect(values.every((x) => x > 0 && x < 1)).toBe(true);
  expect(new Set(values.filter((x) => Number.isInteger(8 * x))).size).toBe(7);
  expect(share(values, (x) => !Number.isInteger(8 * x))).toBeGreaterThan(0.3);
});

test('vectors have their dimension, and are zero now and then', () => {
  const values = sample(vector(3, 2));
  expect(values.every((v) => v.length === 3 && v.every((x) => Math.abs(x) <= 2))).toBe(true);
  const zeros = share(values, (v) => v.every((x) => x === 0));
  expect([zeros > 0.08, zeros < 0.25]).toEqual([true, true]);
  expect(values.some((v) => v.includes(-2))).toBe(true);
});

test('inputs are in the unit ball: axes with either sign, others of norm 1, and inner ones', () => {
  const values = sample(unitBallVector(3));
  const size = (v: readonly number[]) => v.reduce((sum, x) => sum + x * x, 0);
  expect(values.every((v) => v.length === 3 && size(v) <= 1)).toBe(true);
  const axes = values.filter((v) => v.filter((x) => x === 0).length === 2 && size(v) === 1);
  expect(new Set(axes.map((v) => v.map((x) => x + 0).join())).size).toBe(6);
  expect(axes.length).toBeGreaterThan(150);
  expect(share(values, (v) => size(v) === 0)).toBeLessThan(0.15);
  expect(share(values, (v) => size(v) > 0.99 && !v.includes(1) && !v.includes(-1))).toBeGreaterThan(0.1);
  expect(share(values, (v) => size(v) > 0 && size(v) < 0.9)).toBeGreaterThan(0.1);
});

test('lengths are from 1 to the largest, 1 and 2 often', () => {
  const values = sample(lengths(20));
  expect([Math.min(...values), Math.max(...values)]).toEqual([1, 20]);
  for (const often of [1, 2]) expect(share(values, (n) => n === often)).toBeGreaterThan(0.08);
});

test('inputs are stretched by half now and then', () => {
  const values = sample(mostlyInside(fc.constant([[1, 0], [0, 2]])));
  const stretched = values.filter(([first]) => first?.[0] !== 1);
  expect([stretched.length > 10, stretched.length < 100]).toEqual([true, true]);
  expect(stretched.every((x) => JSON.stringify(x) === '[[1.5,0],[0,3]]')).toBe(true);
});
