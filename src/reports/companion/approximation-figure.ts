/**
 * The error of a network of finite width at initialization against its width, and its bound.
 * @module
 */
import type { TopLevelSpec } from 'vega-lite';
import { FIGURE_CONFIG } from '../figure-style.js';
import type { ApproximationCurve } from './recorded-figures.js';

const LINES = [
  { name: 'bound', colour: '#d55e00', dash: [6, 4] },
  { name: 'quantile', colour: '#0072b2', dash: [1, 0] },
  { name: 'median', colour: '#009e73', dash: [1, 0] },
] as const;

/** The figure: width to the right, error upward, both logarithmic. */
export function approximationFigure({ setting, points, delta }: ApproximationCurve): TopLevelSpec {
  const nameOf = (name: string): string => (name === 'quantile' ? `quantile at ${String(1 - delta)}` : name);
  const names = LINES.map(({ name }) => nameOf(name));
  const values = points.flatMap((point) => LINES.map(({ name }) => ({
    width: point.width, error: point[name], line: nameOf(name),
    name: `${nameOf(name)} at width ${String(point.width)}`,
  })));
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    description: 'The error of the linearized network at initialization against its width, and the bound.',
    title: { text: 'The error falls as one over the root of the width', subtitle: [setting] },
    width: 520,
    height: 300,
    background: 'white',
    padding: 16,
    data: { values },
    mark: { type: 'line', strokeWidth: 2, point: { size: 36 } },
    encoding: {
      x: {
        field: 'width', type: 'quantitative', title: 'width m', scale: { type: 'log', base: 2, nice: false },
        axis: { values: points.map(({ width }) => width), format: 'd', grid: false },
      },
      y: {
        field: 'error', type: 'quantitative', title: 'largest error', scale: { type: 'log' },
        axis: { gridColor: '#e4e4e4' },
      },
      color: {
        field: 'line', type: 'nominal', title: null, sort: names,
        scale: { domain: names, range: LINES.map(({ colour }) => colour) },
        legend: { symbolType: 'stroke', symbolStrokeWidth: 3, symbolSize: 300 },
      },
      strokeDash: {
        field: 'line', type: 'nominal', title: null, sort: names,
        scale: { domain: names, range: LINES.map(({ dash }) => [...dash]) },
      },
      description: { field: 'name', type: 'nominal' },
    },
    config: FIGURE_CONFIG,
  };
}
