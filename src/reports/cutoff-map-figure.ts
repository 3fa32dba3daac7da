/**
 * The vacuity map of `cutoff`: the required width over growth rates and lengths, as a vega-lite specification.
 * @module
 */
import type { TopLevelSpec } from 'vega-lite';
import { firstAbove, VAST, type CutoffReport, type MapCell } from './cutoff-report.js';
import { FIGURE_CONFIG, powerOfTenLabel } from './figure-style.js';
import { settingText } from './plan-text.js';
import { wholeNumberText } from './whole-number-text.js';

/** The decimal logarithms at which the colour changes, and the colours: of one hue order for all kinds of vision. */
const EDGES = [3, 4, 5, 6, 9, 12];
const COLOURS = ['#fde737', '#c8b866', '#a19b73', '#7d7c78', '#57606e', '#2c4570', '#00204d'];
const HEIGHT = 340;

interface Side {
  readonly x: number;
  readonly x2: number;
  readonly y: number;
  readonly y2: number;
}

/** Rates and lengths in order, and the edges of the columns of cells. */
function planeOf(map: readonly MapCell[]) {
  const rates = [...new Set(map.map(({ rate }) => rate))];
  const lengths = [...new Set(map.map(({ length }) => length))];
  const half = ((rates.at(-1) ?? 1) - (rates[0] ?? 0)) / Math.max(1, rates.length - 1) / 2 || 0.5;
  return { rates, lengths, half, low: (rates[0] ?? 0) - half, high: (rates.at(-1) ?? 1) + half };
}

/** The sides of cells between which widths pass $10^e$: row by row, and between rows. */
function contour(map: readonly MapCell[], exponent: number): readonly Side[] {
  const { lengths, half, high } = planeOf(map);
  const edges = lengths.map((length) => {
    const rate = firstAbove(map, length, exponent);
    return rate === undefined ? undefined : rate - half;
  });
  return edges.flatMap((edge, k): readonly Side[] => {
    const before = edges[k - 1];
    const upright = edge === undefined ? [] : [{ x: edge, x2: edge, y: k, y2: k + 1 }];
    const hasStep = k > 0 && edge !== before;
    return hasStep ? [...upright, { x: edge ?? high, x2: before ?? high, y: k, y2: k }] : upright;
  });
}

/** The class of a width by its decimal logarithm, and what it is called. */
function classes(): readonly { readonly upTo: number; readonly name: string }[] {
  const named = EDGES.map((upTo, k) => {
    const from = EDGES[k - 1];
    return { upTo, name: from === undefined ? `up to ${powerOfTenLabel(upTo)}` : `to ${powerOfTenLabel(upTo)}` };
  });
  return [...named, { upTo: Infinity, name: `above ${powerOfTenLabel(EDGES.at(-1) ?? 0)}` }];
}

function cells(map: readonly MapCell[]) {
  const { lengths, half } = planeOf(map);
  return map.map(({ rate, length, width, log10 }) => {
    const row = lengths.indexOf(length);
    const text = width === null ? 'beyond reach' : wholeNumberText(BigInt(width));
    return {
      x: rate - half, x2: rate + half, y: row, y2: row + 1,
      size: classes().find(({ upTo }) => (log10 ?? Infinity) <= upTo)?.name,
      name: `growth rate ${rate}, length ${length}: width ${text}`,
    };
  });
}

const place = { x: { field: 'x' }, y: { field: 'y' }, x2: { field: 'x2' }, y2: { field: 'y2' } };
const quantitative = { type: 'quantitative' as const };

/**
 * The figure: growth rate to the right, length upward, a darker cell for each larger width; lines around the cells of
 * widths above $10^4$, $10^6$ and $10^9$, and one at the cutoff. The background is white, so that it can be read on any
 * page.
 */
export function cutoffMapFigure({ map, settings }: CutoffReport): TopLevelSpec {
  const { lengths, low, high } = planeOf(map);
  const { risk, theta } = settings;
  const sides = VAST.flatMap((exponent) => contour(map, exponent));
  const names = classes().map(({ name }) => name);
  const x = { ...place.x, ...quantitative, scale: { domain: [low, high], nice: false } };
  const y = { ...place.y, ...quantitative, scale: { domain: [0, lengths.length], nice: false } };
  const where = settingText({ ...settings, alpha: 1, length: 1, theta }, 'alpha').replace('of 1 step;', 'of T steps;');
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    description: 'The required width against growth rate and length of sequences, with the cutoff at growth rate 1.',
    title: {
      text: 'Beyond the cutoff the required width soon exceeds every network',
      subtitle: [
        `Average risk ${risk}, error share ${theta}. ${where}`,
        `Lines: widths above ${VAST.map(powerOfTenLabel).join(', ')}.`,
      ],
      offset: 24,
    },
    width: 560,
    height: HEIGHT,
    background: 'white',
    padding: 16,
    layer: [
      {
        data: { values: cells(map) },
        mark: { type: 'rect', stroke: '#ffffff', strokeWidth: 0.5 },
        encoding: {
          ...place,
          x: { ...x, title: 'growth rate σ₁·α', axis: { grid: false, tickCount: 10 } },
          y: {
            ...y,
            title: 'length of the sequences T',
            axis: {
              grid: false, tickCount: lengths.length, values: lengths.map((_, k) => k + 0.5),
              labelExpr: `[${lengths.map((length) => `'${length}'`).join(',')}][floor(datum.value)]`,
            },
          },
          color: {
            field: 'size', type: 'nominal', title: 'required width m',
            sort: names, scale: { domain: names, range: COLOURS },
            legend: { symbolType: 'square', symbolSize: 200, symbolOpacity: 1 },
          },
          description: { field: 'name', type: 'nominal' },
        },
      },
      {
        data: { values: [...sides] },
        mark: { type: 'rule', color: '#d55e00', strokeWidth: 2, strokeCap: 'square' },
        encoding: { ...place, x, y },
      },
      {
        data: { values: [{ x: 1, y: 0, y2: lengths.length }] },
        mark: { type: 'rule', color: '#000000', strokeWidth: 2, strokeDash: [6, 4] },
        encoding: { x, y, y2: place.y2 },
      },
      {
        data: { values: [{ x: 1, y: lengths.length }] },
        mark: { type: 'text', text: 'cutoff', color: '#000000', fontSize: 12, baseline: 'bottom', dy: -4 },
        encoding: { x, y },
      },
    ],
    config: FIGURE_CONFIG,
  };
}
