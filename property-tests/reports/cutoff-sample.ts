import { tanh } from '../../src/activations/tanh.js';
import { cutoffReport, type CutoffReport } from '../../src/reports/cutoff-report.js';
import type { GradientPoint } from '../../src/verification/cutoff/report.js';

/** Widths that pass the lines at different rates in each row; 20 rates would say no more. */
const EXPONENTS = [[2, 2, 3], [3, 5, 7], [5, 8, 11], [6, 13, undefined]] as const;
const RATES = [0.5, 1, 1.5];
const LENGTHS = [1, 2, 4, 8];

const widths = EXPONENTS.flatMap((row, k) => row.map((exponent, j) => ({
  rate: RATES[j] ?? 0, alpha: RATES[j] ?? 0, length: LENGTHS[k] ?? 0,
  width: exponent === undefined ? undefined : 10n ** BigInt(exponent) + 2n,
})));

const point = (rate: number, length: number): GradientPoint => {
  const bound = rate === 1 ? length : (rate ** length - 1) / (rate - 1);
  const neuron = { w: rate, u: [1, 0], x: Array.from({ length }, () => [0, 1]) };
  return {
    length, bound, worst: { lower: bound, upper: bound, neuron }, random: { median: bound / 8, largest: bound / 2 },
  };
};

/** A small report, made by hand. */
export const cutoffSample: CutoffReport = cutoffReport(
  7,
  {
    activation: tanh, nu: { w: 0.5, u: 0.5 }, rho: { w: 0.5, u: 0.5 }, samples: 1000, delta: 0.1, noise: 0, risk: 0.1,
    theta: 0.375, forms: [],
  },
  widths,
  {
    refuted: false,
    sample: { neurons: 256, sequences: 32, dimension: 4 },
    activations: ['tanh', 'erf'].map((activation) => ({
      activation,
      rates: RATES.map((rate) => ({ rate, alpha: rate, points: LENGTHS.map((length) => point(rate, length)) })),
    })),
  },
);
