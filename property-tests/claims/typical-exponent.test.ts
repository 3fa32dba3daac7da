import { describe, expect, it } from 'vitest';
import { tanh } from '../../src/activations/tanh.js';
import { typicalExponentTable } from '../../src/claims/typical-exponent.js';
import { engine } from '../../src/engine/engine.js';

/** The exponents of drawn neurons, in order, by the recursion of one neuron after the other. */
function exponents(alpha: number, x: readonly number[], neurons: number, seed: number): readonly number[] {
  const { w, u } = engine().initialization({ width: 2 * neurons, dimension: 1, alpha }, seed);
  return Array.from({ length: neurons }, (_, i) => {
    let [hidden, sum] = [0, 0];
    for (const input of x) {
      const a = (w[i] ?? NaN) * hidden + (u[i] ?? NaN) * input;
      hidden = Math.tanh(a);
      sum += Math.log(alpha * (1 - hidden ** 2));
    }
    return sum / x.length;
  }).filter((one) => one > -Infinity).toSorted((a, b) => a - b);
}

const rowsOf = (alpha: number, x: readonly number[], neurons: number, seed: number) =>
  typicalExponentTable([{ activation: tanh, alpha, inputs: 'some', x }], neurons, seed);
const digits = (values: readonly unknown[], many = 10) => values.map((value) => Number(value).toPrecision(many));

describe('the table of exponents', () => {
  it('names its columns and says what they are', () => {
    const { columns } = rowsOf(0.5, [1], 1, 1);
    expect(columns.map(({ id }) => id)).toEqual(['activation', 'inputs', 'T', 'alpha', 'worst', 'median', 'most']);
    expect(columns.every(({ title }) => title.length > 0)).toBe(true);
  });

  it.each([1, 2, 5])('has the median and the largest of %d neurons', (neurons) => {
    const x = [1, -0.5, 0.75];
    const expected = exponents(0.75, x, neurons, 4);
    const { rows: [row = []] } = rowsOf(0.75, x, neurons, 4);
    expect(row.slice(0, 4)).toEqual(['tanh', 'some', 3, 0.75]);
    expect(digits(row.slice(4))).toEqual(
      digits([Math.log(0.75), expected[Math.floor(neurons / 2)], expected[neurons - 1]]));
  });

  it('leaves out neurons with a slope that is zero in doubles', () => {
    // Next to 1, where the median is, one minus a square has lost half of its digits.
    const known = exponents(0.75, [64], 40, 2);
    expect(known.length).toBeGreaterThan(2);
    expect(known.length).toBeLessThan(20);
    const { rows: [row = []] } = rowsOf(0.75, [64], 40, 2);
    expect(digits(row.slice(5), 6)).toEqual(digits([known[Math.floor(known.length / 2)], known.at(-1)], 6));
    expect(rowsOf(0.75, [2 ** 40], 3, 2).rows[0]?.slice(5)).toEqual([NaN, NaN]);
  });

  it('draws the neurons of every row anew, and finds how far they are below the worst case', () => {
    const row = (alpha: number) => ({ activation: tanh, alpha, inputs: 'some', x: [1, 1] });
    const { rows, finding } = typicalExponentTable([row(0.5), row(0.75), row(1)], 3, 7);
    const medians = [exponents(0.5, [1, 1], 3, 7), exponents(0.75, [1, 1], 3, 8), exponents(1, [1, 1], 3, 9)]
      .map((one) => one[1] ?? NaN);
    expect(digits(rows.map(({ 5: median }) => median))).toEqual(digits(medians));
    const below = medians.map((median, k) => Math.log([0.5, 0.75, 1][k] ?? NaN) - median).toSorted((a, b) => a - b);
    expect(finding).toContain(
      `between ${(below[0] ?? NaN).toPrecision(2)} and ${(below[2] ?? NaN).toPrecision(2)} below the worst case`);
  });
});
