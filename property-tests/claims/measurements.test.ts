import { describe, expect, it } from 'vitest';
import { logistic } from '../../src/activations/logistic.js';
import { tanh } from '../../src/activations/tanh.js';
import { leastEigenvalueTable } from '../../src/claims/least-eigenvalue.js';
import { typicalExponentTable } from '../../src/claims/typical-exponent.js';
import { ball } from '../../src/numbers/ball.js';
import { lineKernel } from '../../src/systems/tangent-kernel.js';

const K = ball(96);

describe('the least eigenvalue', () => {
  const inputs = [[[0.75], [-0.5]], [[-0.25], [1]], [[-0.25], [0.5]]];
  const settings = { activation: tanh, alpha: 0.5, delta: 0.05, risk: 0.01, norm: 0.5, inputs };

  it('of two points is that of the two by two matrix', () => {
    const { rows } = leastEigenvalueTable({ ...settings, counts: [1] });
    const [[a, b], [, c]] = lineKernel(K, { activation: tanh, alpha: 0.5, inputs: inputs.slice(0, 1) })
      .map((row) => row.map((entry) => K.upper(entry))) as [[number, number], [number, number]];
    const exact = (a + c - Math.sqrt((a - c) ** 2 + 4 * b ** 2)) / 2;
    expect(Math.abs(Number(rows[0]?.[2]) - exact)).toBeLessThan(1e-10);
  });

  it('of a kernel with a point twice is known to be small, and is not called positive', () => {
    const { rows } = leastEigenvalueTable({ ...settings, counts: [2, 3] });
    expect(rows.map((row) => [row[0], row[1]])).toEqual([[2, 4], [3, 6]]);
    expect(Number(rows[0]?.[2])).toBeGreaterThan(0);
    // The second and the third sequence begin alike.
    expect(rows[1]?.[2]).toMatch(/^below \de-1\d$/u);
    expect(rows[1]?.[4]).toMatch(/^above /u);
  });
});

describe('the typical exponent', () => {
  const zeros = new Array<number>(8).fill(0);

  it('is the worst case where all inputs are zero and the slope is steepest at zero', () => {
    const { rows } = typicalExponentTable([{ activation: tanh, alpha: 0.75, inputs: 'zeros', x: zeros }], 5, 3);
    const [worst, median, most] = (rows[0] ?? []).slice(4).map(Number) as [number, number, number];
    expect(most - median).toBe(0);
    expect(Math.abs(worst - Math.log(0.75))).toBeLessThan(1e-15);
    expect(Math.abs(worst - median)).toBeLessThan(1e-15);
  });

  it('of one step is the logarithm of a slope, and below the worst case', () => {
    const { rows } = typicalExponentTable([{ activation: logistic, alpha: 4, inputs: 'one', x: [1] }], 400, 5);
    const [worst, median, most] = (rows[0] ?? []).slice(4).map(Number) as [number, number, number];
    // The slope at u is 4 s(1-s), even and falling with |u|: its median is that at the median .6745 of |u|.
    const s = 1 / (1 + Math.exp(-0.6745));
    expect(Math.abs(worst)).toBeLessThan(2 ** -50);
    expect(most).toBeLessThanOrEqual(worst);
    expect(Math.abs(median - Math.log(4 * s * (1 - s)))).toBeLessThan(0.03);
  });
});
