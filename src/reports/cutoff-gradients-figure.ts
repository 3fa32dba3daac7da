/**
 * The second figure of `cutoff`: gradients of hidden states against the length, below, at and above the cutoff, as a
 * vega-lite specification.
 * @module
 */
import type { TopLevelSpec } from 'vega-lite';
import type { GradientPoint, GradientReport } from '../verification/cutoff/report.js';
import type { CutoffReport } from './cutoff-report.js';
import { FIGURE_CONFIG, powerOfTenLabel } from './figure-style.js';
import { regimeInWords } from './rounding-words.js';

/** Okabe and Ito's palette for all kinds of colour vision, without its tones that are pale on white. */
const COLOURS = ['#0072b2', '#009e73', '#d55e00', '#cc79a7'];
/** The least value that is drawn: zero has no place on a logarithmic axis. */
const FLOOR = 1e-6;
const LINES = ['bound', 'random, largest', 'random, median'] as const;

const VALUES: Readonly<Record<typeof LINES[number], (point: GradientPoint) => number>> = {
  'bound': ({ bound }) => bound,
  'random, largest': ({ random }) => random.largest,
  'random, median': ({ random }) => random.median,
};

const rateLabel = (rate: number): string => `${rate} (${regimeInWords(rate)})`;

/** All points of one kind, with the least value that is drawn in place of smaller ones. */
function points({ activations }: GradientReport, line: string, valueOf: (point: GradientPoint) => number) {
  return activations.flatMap(({ activation, rates }) => rates.flatMap(({ rate, points: all }) => all.map((point) => ({
    activation, rate: rateLabel(rate), line, length: point.length, value: Math.max(valueOf(point), FLOOR),
    name: `${activation}, growth rate ${rate}, ${line}, length ${point.length}`,
  }))));
}

/** The axis: powers of ten from below the least value to above the largest. */
function axisOf(values: readonly number[]) {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const exponents: number[] = [];
  for (let k = -6; k <= 300; k += 1) {
    if (Number(`1e${k + 1}`) > low) exponents.push(k);
    if (Number(`1e${k}`) >= high) break;
  }
  const first = exponents[0] ?? 0;
  const labels = exponents.map((k) => `'${powerOfTenLabel(k)}'`).join(',');
  return {
    domain: [Number(`1e${first}`), Number(`1e${exponents.at(-1) ?? 1}`)],
    values: exponents.map((k) => Number(`1e${k}`)),
    labelExpr: `[${labels}][round(log(datum.value)/LN10)-(${first})]`,
  };
}

/**
 * The figure: one panel for each activation, length to the right, the norm of the gradient upward, both logarithmic;
 * one colour for each growth rate; dashed lines for the bound, circles for the steepest neurons found, the other lines
 * for random neurons. The background is white, so that it can be read on any page.
 */
export function cutoffGradientsFigure({ gradients, seed }: CutoffReport): TopLevelSpec {
  const lines = LINES.flatMap((line) => points(gradients, line, VALUES[line]));
  const found = points(gradients, 'steepest found', ({ worst }) => worst.lower);
  const { values, labelExpr, domain } = axisOf([...lines, ...found].map(({ value }) => value));
  const lengths = [...new Set(found.map(({ length }) => length))];
  const rates = [...new Set(found.map(({ rate }) => rate))];
  const { neurons, sequences, dimension } = gradients.sample;
  const x = {
    field: 'length', type: 'quantitative' as const, title: 'length T',
    scale: { type: 'log' as const, base: 2, domain: [lengths[0] ?? 1, lengths.at(-1) ?? 2], nice: false },
    axis: { grid: false, values: lengths, format: 'd' },
  };
  const y = {
    field: 'value', type: 'quantitative' as const, title: 'norm of the gradient of h_T in u',
    scale: { type: 'log' as const, domain, nice: false }, axis: { values, labelExpr, gridColor: '#e4e4e4' },
  };
  const color = {
    field: 'rate', type: 'nominal' as const, title: 'growth rate σ₁·α', sort: rates,
    scale: { domain: rates, range: COLOURS }, legend: { symbolType: 'stroke', symbolStrokeWidth: 3, symbolSize: 300 },
  };
  const description = { field: 'name', type: 'nominal' as const };
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    description: 'Gradients of hidden states against the length: bound, steepest neurons found, random neurons.',
    title: {
      text: 'The bound is met by neurons that a search finds; random ones stay far below',
      subtitle: [
        'Dashed: the bound σ₁·p(σ₁·α). Circles: the steepest neurons that a search finds, enclosed in balls.',
        `Other lines: ${neurons} random neurons on ${sequences} random sequences in ${dimension} dimensions, seed ${
          seed}.`,
      ],
    },
    background: 'white',
    padding: 16,
    data: { values: [...lines, ...found] },
    facet: {
      column: {
        field: 'activation', type: 'nominal', title: null, header: { labelFontSize: 13 },
        sort: gradients.activations.map(({ activation }) => activation),
      },
    },
    spec: {
      width: 220,
      height: 320,
      layer: [
        {
          transform: [{ filter: { field: 'line', oneOf: [...LINES] } }],
          mark: { type: 'line', strokeWidth: 2, strokeJoin: 'round' },
          encoding: {
            x, y, color, description,
            strokeDash: {
              field: 'line', type: 'nominal', title: 'gradients', sort: [...LINES],
              scale: { domain: [...LINES], range: [[6, 4], [2, 2], [1, 0]] },
              legend: { symbolType: 'stroke', symbolStrokeWidth: 2, symbolStrokeColor: '#333333', symbolSize: 300 },
            },
          },
        },
        {
          transform: [{ filter: { field: 'line', equal: 'steepest found' } }],
          mark: { type: 'point', size: 40, strokeWidth: 2, opacity: 1 },
          encoding: { x, y, color, description },
        },
      ],
    },
    config: FIGURE_CONFIG,
  };
}
