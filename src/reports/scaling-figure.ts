/**
 * The figure of `scaling`: least widths and those of the theorem against the number of sequences.
 * @module
 */
import type { TopLevelSpec } from 'vega-lite';
import { leastWidthsOf } from '../training/scaling/least-widths.js';
import type { ScalingDraw } from '../training/scaling/settings.js';
import { FIGURE_CONFIG, powerOfTenLabel } from './figure-style.js';
import type { ScalingReport } from './scaling-report.js';
import { scalingSetting } from './scaling-text.js';

const [MEASURED, THEOREM] = ['least width, mean over the draws', 'width of the theorem (plan)'];

/** The exponents of the powers of ten that are labelled; a plan beyond them would be no line to look at. */
const POWERS = Array.from({ length: 31 }, (_, k) => k);

interface Point {
  readonly samples: number;
  readonly width: number;
  readonly line: string;
}

/** How many draws have which least width. */
function counts({ settings }: ScalingReport, draws: readonly ScalingDraw[]) {
  const many = new Map<string, { readonly samples: number; readonly width: number; count: number }>();
  for (const found of leastWidthsOf(settings, draws)) {
    for (const [k, { width }] of found.entries()) {
      const samples = settings.samples[k] ?? 0;
      const place = many.get(`${String(samples)},${String(width)}`) ?? { samples, width, count: 0 };
      place.count += 1;
      many.set(`${String(samples)},${String(width)}`, place);
    }
  }
  return [...many.values()].toSorted((a, b) => a.samples - b.samples || a.width - b.width);
}

/** The figure. The background is white, so that it can be read on any page. */
export function scalingFigure(report: ScalingReport, draws: readonly ScalingDraw[]): TopLevelSpec {
  const lines = report.points.flatMap(({ samples, mean, theorem }): readonly Point[] => [
    { samples, width: mean, line: MEASURED },
    ...(theorem === null ? [] : [{ samples, width: Number(theorem.width), line: THEOREM }]),
  ]);
  const { samples, share, steps } = report.settings;
  const x = {
    field: 'samples', type: 'quantitative' as const, title: 'number of sequences n',
    scale: {
      type: 'log' as const, base: 2, domain: [(samples[0] ?? 1) / 1.2, (samples.at(-1) ?? 2) * 1.2], nice: false,
    },
    axis: { grid: false, values: [...samples], format: 'd' },
  };
  const y = {
    field: 'width', type: 'quantitative' as const, title: 'width m (number of neurons)',
    scale: { type: 'log' as const },
    axis: {
      gridColor: '#e4e4e4', values: POWERS.map((k) => Number(`1e${String(k)}`)),
      labelExpr: `[${POWERS.map((k) => `'${powerOfTenLabel(k)}'`).join(',')}][round(log(datum.value)/LN10)]`,
    },
  };
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    description: 'The least width that training needs, and the width of the theorem, against the number of sequences.',
    title: {
      text: 'The width that training needs, and the width of the theorem',
      subtitle: [
        `Circles: draws, by the least width from which on the risk falls to ${String(share)} of the trivial risk`,
        `within ${String(steps)} steps; their areas are numbers of draws.`,
        `${scalingSetting(report).split('. ')[0] ?? ''}.`,
      ],
    },
    width: 560,
    height: 360,
    background: 'white',
    padding: 16,
    layer: [
      {
        data: { values: [...counts(report, draws)] },
        mark: { type: 'point', filled: true, color: '#0072b2', opacity: 0.35 },
        encoding: {
          x, y, size: { field: 'count', type: 'quantitative', legend: null, scale: { range: [20, 400], zero: true } },
        },
      },
      {
        data: { values: [...lines] },
        mark: { type: 'line', strokeWidth: 2, point: { size: 30 } },
        encoding: {
          x, y,
          color: {
            field: 'line', type: 'nominal', title: null, sort: [THEOREM, MEASURED],
            scale: { domain: [THEOREM, MEASURED], range: ['#d55e00', '#0072b2'] },
            legend: { orient: 'bottom', symbolType: 'stroke', symbolStrokeWidth: 3, symbolSize: 300 },
          },
        },
      },
    ],
    config: FIGURE_CONFIG,
  };
}
