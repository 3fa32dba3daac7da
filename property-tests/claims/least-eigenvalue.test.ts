import { describe, expect, it } from 'vitest';
import { tanh } from '../../src/activations/tanh.js';
import { leastEigenvalueTable } from '../../src/claims/least-eigenvalue.js';
import type { MeasuredTable } from '../../src/claims/measurement.js';
import { ball } from '../../src/numbers/ball.js';

const K = ball(256);
const settings = {
  activation: tanh, alpha: 0.5, delta: 0.25, risk: 0.01, norm: 0.5, counts: [1, 2, 3],
  inputs: [[[1]], [[-0.5]], [[0.25]]],
};

describe('the table of least eigenvalues', () => {
  const numbersOf = ({ rows }: MeasuredTable) => rows.map((row) => row.map(Number));

  it('names its columns and says what they are', () => {
    const { columns } = leastEigenvalueTable(settings);
    expect(columns.map(({ id }) => id)).toEqual(['n', 'points', 'least', 'error', 'earlier', 'parameters', 'width']);
    expect(columns.every(({ title }) => title.length > 0)).toBe(true);
  });

  it('has the number of points, and its square', () => {
    expect(numbersOf(leastEigenvalueTable(settings)).map(([n, points, , , , parameters]) => [n, points, parameters]))
      .toEqual([[1, 1, 1], [2, 2, 4], [3, 3, 9]]);
    expect(leastEigenvalueTable({ ...settings, counts: [] }).rows).toEqual([]);
  });

  it('asks for no more width than the largest eigenvalue does that is possible', () => {
    const product = (...factors: readonly number[]) =>
      factors.map((factor) => K.fromNumber(factor)).reduce((whole, factor) => K.mul(whole, factor));
    const numbers = numbersOf(leastEigenvalueTable(settings));
    for (const [, points = NaN, least = NaN, error = NaN, earlier = NaN] of numbers) {
      const largest = K.fromNumber(least + error);
      const fourth = K.mul(K.mul(largest, largest), K.mul(largest, largest));
      expect(K.le(K.mul(product(earlier, 0.25 ** 3), fourth), product(points ** 6))).toBe(true);
      expect((earlier * least ** 4 * 0.25 ** 3).toPrecision(6)).toBe((points ** 6).toPrecision(6));
    }
  });

  it('also where the eigenvalue is not known to be positive', () => {
    // The sequences are so near to each other that the eigenvalue is less than the bound of its error.
    const { rows: [row = []] } = leastEigenvalueTable({
      ...settings, counts: [2], inputs: [[[0.5]], [[0.5 + 2 ** -18]]],
    });
    const after = (cell: unknown, word: string): number => Number(String(cell).replace(word, ''));
    const [below, above] = [after(row[2], 'below '), after(row[4], 'above ')];
    // To one digit the eigenvalue is below a number that is within a half of that digit.
    const digit = 10 ** Math.floor(Math.log10(below));
    expect(below).toBeGreaterThan(Number(row[3]));
    // And so is the width, 2^6 / (least^4 4^-3).
    expect(above).toBeGreaterThan((64 * 64 / (below + digit / 2) ** 4) * (1 - 0.5));
    expect(above).toBeLessThan((64 * 64 / (below - digit / 2) ** 4) * (1 + 0.5));
  });

  it('finds how much the widths grow from the first count to the last', () => {
    const table = leastEigenvalueTable(settings);
    const [first = [], , last = []] = numbersOf(table);
    const [, , , , earlier = NaN, , width = NaN] = last;
    const [, , , , earlierBefore = NaN, , widthBefore = NaN] = first;
    const { finding } = table;
    expect(finding).toContain('From 1 to 3 sequences');
    expect(finding).toContain(`a factor of ${(earlier / earlierBefore).toPrecision(2)} at least`);
    expect(finding).toContain(`that of width-log-samples by ${(width / widthBefore).toPrecision(2)}.`);
  });

  it('has no row without sequences', () => {
    expect(() => leastEigenvalueTable({ ...settings, counts: [0] })).toThrow(RangeError);
  });
});
