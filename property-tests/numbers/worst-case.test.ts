import { describe, expect, it } from 'vitest';
import { worstCase as K, type WorstCase } from '../../src/numbers/worst-case.js';

/** Half a unit in the last place of 1. */
const u = 2 ** -53;
const three: WorstCase = { size: 3, error: 1 / 4 };
const five: WorstCase = { size: 5, error: 1 / 2 };
const [exactThree, exactFive] = [K.fromNumber(-3), K.fromNumber(5)];

/**
 * At least as large, and larger by no more than six upward operations account for: each of them exceeds its exact
 * result by at most (1 + 4u)(1 + u), that is by less than 5.1 u of it.
 */
const isJustAbove = (bound: number, exact: number): boolean => bound >= exact && bound <= exact * (1 + 32 * u);

describe('the worst case', () => {
  it.each<[string, () => WorstCase, size: number, error: number]>([
    ['of a sum', () => K.add(three, five), 8, 3 / 4],
    ['of a difference', () => K.sub(three, five), 8, 3 / 4],
    ['of a sum of exact numbers', () => K.add(exactThree, exactFive), 8, 8 * u],
    // 3.25 · 1/2 + 5 · 1/4.
    ['of a product', () => K.mul(three, five), 15, 2.875],
    // 5.5 · 1/4 + 3 · 1/2.
    ['of a product, the other way round', () => K.mul(five, three), 15, 2.875],
    ['of a product of exact numbers', () => K.mul(exactThree, exactFive), 15, 15 * u],
    ['of a root', () => K.sqrt({ size: 4, error: 1 / 4 }), 2, 1 / 2],
    ['of a root of an exact number', () => K.sqrt(K.fromNumber(4)), 2, 2 * u],
    ['of a third', () => K.fromRational(-1n, 3n), 1 / 3, u / 3],
    ['of a quotient that is an integer', () => K.fromRational(10n, 5n), 2, 2 * u],
    ['of an integer that no double is', () => K.fromRational(2n ** 54n + 1n, 1n), 2 ** 54, 2],
    ['of what is known roughly', () => K.near(three, { size: 1, error: 1 / 8 }), 3, 1.375],
  ])('%s is that of its size and its error, rounded upward', (_, bound, size, error) => {
    const known = bound();
    expect([isJustAbove(known.size, size), isJustAbove(known.error, error)]).toEqual([true, true]);
  });

  it.each<[string, () => WorstCase, WorstCase]>([
    ['of a double', () => K.fromNumber(-3), { size: 3, error: 0 }],
    ['of an integer', () => K.fromRational(-5n, 1n), { size: 5, error: 0 }],
    ['of the root of zero', () => K.sqrt(K.fromNumber(0)), { size: 0, error: 0 }],
    ['of the opposite', () => K.neg(three), three],
    ['of the modulus', () => K.abs(three), three],
    ['of the larger of two', () => K.max({ size: 3, error: 1 }, { size: 2, error: 4 }), { size: 3, error: 4 }],
    ['of the smaller of two', () => K.min({ size: 3, error: 1 }, { size: 2, error: 4 }), { size: 3, error: 4 }],
    ['of a quotient', () => K.div(exactThree, exactFive), { size: Infinity, error: Infinity }],
    ['of what a symbol stands for', () => K.define('x', () => five), five],
  ])('%s is exactly that', (_, bound, exact) => {
    expect(bound()).toEqual(exact);
  });

  it('of a product with an exact zero has no error', () => {
    expect(K.mul(K.fromNumber(0), exactThree)).toEqual({ size: 0, error: 0 });
  });
});
