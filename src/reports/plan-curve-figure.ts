/**
 * The figure of `plan --vary`: the width against the quantity that varies, as a vega-lite specification.
 * @module
 */
import type { TopLevelSpec } from 'vega-lite';
import { FIGURE_CONFIG, powerOfTenLabel } from './figure-style.js';
import type { PlanCurve, Varied } from './plan-curve.js';
import { VARIED_IN_WORDS } from './plan-curve-text.js';
import type { PlannedSize } from './plan-report.js';
import { settingText } from './plan-text.js';
import { decimalLogarithm } from './whole-number-text.js';

interface Point {
  readonly x: number;
  /** $\log_{10}m$. */
  readonly y: number;
  readonly line: string;
  readonly name: string;
}

const SHARPER = 'with the sharper forms';
const PLAIN = 'as the theorem is stated';
const COLOURS = ['#0072b2', '#d55e00'];

function points({ points: all, settings: { forms } }: PlanCurve): readonly Point[] {
  const of = (line: string, value: number, size: PlannedSize | null): readonly Point[] => {
    if (size === null) return [];
    const name = `${line}, at ${String(Number(value.toPrecision(6)))}: width ${size.width}`;
    return [{ x: value, y: decimalLogarithm(BigInt(size.width)), line, name }];
  };
  return all.flatMap(({ value, plan, plain }) => [
    ...of(forms.length === 0 ? PLAIN : SHARPER, value, plan), ...of(PLAIN, value, plain),
  ]);
}

/** The ticks of the axis of widths: powers of ten, and 2 and 5 times them where they are few. */
function ticks(low: number, high: number): readonly { readonly at: number; readonly label: string }[] {
  const span = high - low;
  const every = Math.max(1, Math.ceil(span / 10));
  const exponents: number[] = [];
  for (let k = Math.floor(low); k <= high; k++) if (k % every === 0) exponents.push(k);
  const between = span < 3 ? [2n, 5n] : [];
  return exponents.flatMap((k) => [
    { at: k, label: powerOfTenLabel(k) },
    ...between.map((digit) => ({ at: k + decimalLogarithm(digit), label: `${String(digit)}·${powerOfTenLabel(k)}` })),
  ]).filter(({ at }) => at >= low && at <= high);
}

/** The ends of the axis of widths: a little beyond the curves. */
function ends(all: readonly Point[]): readonly [number, number] {
  const values = all.map(({ y }) => y);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const margin = Math.max(0.1, (high - low) / 12);
  return [Math.floor(10 * (low - margin)) / 10, Math.ceil(10 * (high + margin)) / 10];
}

const HEADLINES: Readonly<Record<Varied, string>> = {
  samples: 'The required width grows with the logarithm of the number of sequences',
  alpha: 'The required width against the scale of the recurrent weights',
  length: 'The required width against the length of the sequences',
};

/** The line at the cutoff with its name. */
function cutoffLine(cutoff: number, top: number) {
  const data = { values: [{}] };
  return [
    { data, mark: { type: 'rule' as const, color: '#777777' }, encoding: { x: { datum: cutoff } } },
    {
      data,
      mark: {
        type: 'text' as const, text: 'cutoff', align: 'left' as const, baseline: 'top' as const, dx: 5, dy: 5,
        color: '#555555',
      },
      encoding: { x: { datum: cutoff }, y: { datum: top } },
    },
  ];
}

/**
 * The figure: the quantity to the right, on a logarithmic axis if it is whole; the width upward on a logarithmic one.
 * The background is white, so that it can be read on any page.
 */
export function planCurveFigure(curve: PlanCurve): TopLevelSpec {
  const { varied, settings, cutoff } = curve;
  const all = points(curve);
  const [low, high] = ends(all);
  const axis = ticks(low, high);
  const lines = [...new Set(all.map(({ line }) => line))];
  const colours = lines.map((line) => COLOURS[line === PLAIN ? 1 : 0] ?? '');
  const xs = curve.points.map(({ value }) => value);
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    description: `${HEADLINES[varied]}.`,
    title: {
      text: HEADLINES[varied],
      subtitle: [`Average risk ${settings.risk}. ${settingText(settings, varied)}`],
    },
    width: 560,
    height: 340,
    background: 'white',
    padding: 16,
    data: { values: [...all] },
    layer: [
      ...(varied === 'alpha' && (xs[0] ?? 0) < cutoff && cutoff < (xs.at(-1) ?? 0) ? cutoffLine(cutoff, high) : []),
      {
        mark: { type: 'line', strokeWidth: 2, point: { size: 36 } },
        encoding: {
          x: {
            field: 'x', type: 'quantitative', title: VARIED_IN_WORDS[varied],
            scale: varied === 'alpha'
              ? { domain: [xs[0] ?? 0, xs.at(-1) ?? 1], nice: false }
              : { type: 'log', base: 2, domain: [xs[0] ?? 1, xs.at(-1) ?? 2], nice: false },
            axis: {
              grid: false, labelFlush: false, labelOverlap: true,
              ...(varied === 'alpha' ? {} : { values: [...xs], format: 'd' }),
            },
          },
          y: {
            field: 'y', type: 'quantitative', title: 'required width m (number of neurons)',
            scale: { domain: [low, high], nice: false, zero: false },
            axis: {
              values: axis.map(({ at }) => at), gridColor: '#e4e4e4',
              labelExpr: `[${axis.map(({ label }) => `'${label}'`).join(',')}][indexof([${
                axis.map(({ at }) => String(at)).join(',')}], datum.value)]`,
            },
          },
          color: {
            field: 'line', type: 'nominal', title: 'constants', sort: lines,
            scale: { domain: lines, range: colours },
            legend: { symbolType: 'stroke', symbolStrokeWidth: 3, symbolSize: 300 },
          },
          description: { field: 'name', type: 'nominal' },
        },
      },
    ],
    config: FIGURE_CONFIG,
  };
}
