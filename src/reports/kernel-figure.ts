/**
 * The figure of `kernel`: the spectrum, and the norm that labels need against the misfit, as a vega-lite
 * specification.
 * @module
 */
import type { TopLevelSpec } from 'vega-lite';
import { FIGURE_CONFIG, powerOfTenLabel } from './figure-style.js';
import type { KernelReport } from './kernel-report.js';

const [KNOWN, UNKNOWN] = ['told from 0', 'within its error of 0'];
const COLOURS = ['#0072b2', '#bbbbbb'];

/** The axis for decimal logarithms from the least to the largest, labelled by powers of ten. */
function logarithmic(values: readonly number[], title: string) {
  const low = Math.floor(Math.min(...values, 0));
  const high = Math.max(low + 1, Math.ceil(Math.max(...values)));
  const every = Math.max(1, Math.ceil((high - low) / 8));
  const ticks = Array.from({ length: high - low + 1 }, (_, k) => low + k).filter((k) => k % every === 0);
  const labels = ticks.map((k) => `'${powerOfTenLabel(k)}'`).join(',');
  return {
    title,
    scale: { domain: [low, high], nice: false, zero: false },
    axis: {
      values: ticks, gridColor: '#e4e4e4', labelExpr: `[${labels}][indexof([${ticks.join(',')}], datum.value)]`,
    },
  };
}

/** $\log_{10}$ for drawing: the digits of figures are not promised beyond two decimals. */
function decimals(value: number): number {
  const [digits = '1', exponent = '0'] = value.toExponential(6).split('e');
  // Of a mantissa in [1, 10), by halving: 20 halvings are finer than a picture.
  let [rest, sum] = [Number(digits), 0];
  for (let k = 1, part = 0.5; k <= 20; k += 1, part /= 2) {
    rest *= rest;
    if (rest >= 10) [rest, sum] = [rest / 10, sum + part];
  }
  return Number(exponent) + sum;
}

function spectrumPanel({ eigenvalues: { values, error } }: KernelReport) {
  const points = values.toReversed().flatMap((value, k) => {
    const state = value > error ? KNOWN : UNKNOWN;
    return value > 0 ? [{ x: k + 1, y: decimals(value), state, name: `eigenvalue ${String(k + 1)}, ${state}` }] : [];
  });
  const floor = error > 0 ? [decimals(error)] : [];
  const y = logarithmic([...points.map((point) => point.y), ...floor], 'eigenvalue');
  const rule = floor.map((at) => ({
    data: { values: [{}] }, mark: { type: 'rule' as const, color: '#777777', strokeDash: [4, 3] },
    encoding: { y: { datum: at } },
  }));
  return {
    width: 360,
    height: 300,
    layer: [
      ...rule,
      {
        data: { values: points },
        mark: { type: 'point' as const, filled: true, size: 22, opacity: 1 },
        encoding: {
          x: {
            field: 'x', type: 'quantitative' as const, title: 'number of the eigenvalue, largest first',
            scale: { domain: [0, values.length], nice: false }, axis: { grid: false },
          },
          y: { field: 'y', type: 'quantitative' as const, ...y },
          color: {
            field: 'state', type: 'nominal' as const, title: null, scale: { domain: [KNOWN, UNKNOWN], range: COLOURS },
            legend: { orient: 'bottom' as const },
          },
          description: { field: 'name', type: 'nominal' as const },
        },
      },
    ],
  };
}

function normPanel({ labels }: KernelReport) {
  // Where the bounds of the norm are a factor of two apart, there is nothing to draw.
  const known = labels.filter(({ norm, misfit }) => norm.upper < 2 * norm.lower && misfit.lower > 0);
  const points = known.map(({ norm, misfit, ridge }) => ({
    x: misfit.upper, y: decimals(norm.lower), name: `ridge ${ridge.toExponential(1)}`,
  }));
  return {
    width: 300,
    height: 300,
    data: { values: points },
    mark: { type: 'line' as const, strokeWidth: 2, color: '#d55e00', point: { size: 36, color: '#d55e00' } },
    encoding: {
      x: {
        field: 'x', type: 'quantitative' as const, title: 'misfit of the next values, root mean square',
        scale: { zero: true }, axis: { grid: false },
      },
      y: {
        field: 'y', type: 'quantitative' as const, ...logarithmic(points.map(({ y }) => y), 'norm ‖ν‖ of at least'),
      },
      order: { field: 'y', type: 'quantitative' as const },
      description: { field: 'name', type: 'nominal' as const },
    },
  };
}

/** The figure, on white, so that it can be read on any page. */
export function kernelFigure(report: KernelReport): TopLevelSpec {
  const { settings: { data, activation, alpha, sequences, length }, entries: { how, count } } = report;
  const text = 'The spectrum of the tangent kernel, and the norm that the next values need';
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    description: `${text}.`,
    title: {
      text,
      subtitle: [
        `${data}: ${String(sequences)} sequences of ${String(length)} steps, ${String(count)} points. `
        + `${activation}, alpha ${String(alpha)}.`,
        `Dashed: how far an eigenvalue may be off (${how}).`,
      ],
    },
    background: 'white',
    padding: 16,
    hconcat: [spectrumPanel(report), normPanel(report)],
    config: FIGURE_CONFIG,
  };
}
