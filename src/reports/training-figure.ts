/**
 * The figure of `train`: risks and bounds against the number of steps, on a logarithmic axis.
 * @module
 */
import type { TopLevelSpec } from 'vega-lite';
import type { TraceRow } from '../training/trace.js';
import { FIGURE_CONFIG } from './figure-style.js';
import type { TrainingReport } from './training-report.js';
import { runText } from './training-text.js';

interface Point {
  readonly steps: number;
  readonly value: number;
  readonly line: string;
}

/** The lines, in the order of the legend, with their colours and dashes. */
const LINES = [
  { name: 'simpler bound', colour: '#cc79a7', dash: [6, 3] },
  { name: 'bound of the average risk', colour: '#d55e00', dash: [1, 0] },
  { name: 'trivial risk', colour: '#777777', dash: [2, 2] },
  { name: 'average risk', colour: '#0072b2', dash: [1, 0] },
  { name: 'risk', colour: '#56b4e9', dash: [1, 0] },
] as const;

/** More points than this are not told apart on the page. */
const MOST_POINTS = 500;

function pointsOf(rows: readonly TraceRow[], trivial: number): readonly Point[] {
  const every = Math.ceil(rows.length / MOST_POINTS);
  const shown = rows.filter((_, s) => s % every === 0 || s === rows.length - 1);
  return shown.flatMap(({ step, risk, averageRisk, bound, simpleBound }) => {
    const values = [simpleBound, bound, trivial, averageRisk, risk];
    return LINES.flatMap(({ name }, k) => {
      const value = values[k] ?? null;
      return value === null || value <= 0 ? [] : [{ steps: step + 1, value, line: name }];
    });
  });
}

/** The figure of a run. The background is white, so that it can be read on any page. */
export function trainingFigure(report: TrainingReport, rows: readonly TraceRow[]): TopLevelSpec {
  const points = pointsOf(rows, report.trivialRisk);
  const used = LINES.filter(({ name }) => points.some(({ line }) => line === name));
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    description: 'The risk of gradient descent, and its bounds, against the number of steps.',
    title: {
      text: 'Gradient descent and the bounds of the theorem',
      subtitle: [runText(report)],
    },
    width: 640,
    height: 360,
    background: 'white',
    padding: 16,
    data: { values: [...points] },
    mark: { type: 'line', strokeWidth: 2 },
    encoding: {
      x: {
        field: 'steps', type: 'quantitative', title: 'steps', scale: { nice: false, domainMin: 1 },
        axis: { grid: false, format: 'd' },
      },
      y: {
        field: 'value', type: 'quantitative', title: 'risk', scale: { type: 'log' }, axis: { gridColor: '#e4e4e4' },
      },
      color: {
        field: 'line', type: 'nominal', title: null, sort: used.map(({ name }) => name),
        scale: { domain: used.map(({ name }) => name), range: used.map(({ colour }) => colour) },
        legend: { symbolType: 'stroke', symbolStrokeWidth: 3, symbolSize: 300 },
      },
      strokeDash: {
        field: 'line', type: 'nominal', title: null, sort: used.map(({ name }) => name),
        scale: { domain: used.map(({ name }) => name), range: used.map(({ dash }) => [...dash]) },
      },
    },
    config: FIGURE_CONFIG,
  };
}
