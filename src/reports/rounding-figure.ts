/**
 * The figure of `rounding`: the real error and its bound against time, for every growth rate, as a vega-lite
 * specification.
 * @module
 */
import type { TopLevelSpec } from 'vega-lite';
import type { RateReport, RoundingReport, RoundingRun } from '../verification/rounding/report.js';
import { FIGURE_CONFIG, powerOfTenLabel } from './figure-style.js';
import { inputsInWords, regimeInWords } from './rounding-words.js';

/** A point of a line. */
interface Point {
  readonly t: number;
  readonly value: number;
  readonly rate: string;
  readonly line: string;
  /** What the line is called where it is read without sight. */
  readonly name: string;
}

/** Okabe and Ito's palette for all kinds of colour vision, without its tones that are pale on white. */
const COLOURS = ['#0072b2', '#009e73', '#d55e00', '#cc79a7'];
/** The least value that is drawn: zero has no place on a logarithmic axis. */
const FLOOR = 1e-18;
const ERROR = 'real error';
const BOUND = 'proved bound';

function rateLabel({ a }: RateReport): string {
  return `${a} (${regimeInWords(a)})`;
}

/** The run that is drawn: the first one, with this project's own functions, is the same on every machine. */
function drawn({ runs }: RateReport): readonly RoundingRun[] {
  return runs.slice(0, 1);
}

function points(rates: readonly RateReport[], top: number): readonly Point[] {
  return rates.flatMap((report) => drawn(report).flatMap(({ steps }) => {
    const rate = rateLabel(report);
    const of = (line: string) => ({ rate, line, name: `${line}, growth rate ${rate}` });
    return [
      ...steps.map(({ t, error }) => ({ t, value: Math.max(error.upper, FLOOR), ...of(ERROR) })),
      // What lies above the top is left out instead of clipped: clip paths have ids that two figures could share.
      ...steps.filter(({ bound }) => bound <= top).map(({ t, bound }) => ({ t, value: bound, ...of(BOUND) })),
    ];
  }));
}

/** The power of ten at the top: just above every error, at least 10. */
function topOf(rates: readonly RateReport[]): number {
  const errors = rates.flatMap((rate) => drawn(rate).flatMap(({ steps }) => steps.map(({ error }) => error.upper)));
  let top = 10;
  while (top < Math.max(...errors) && top < 1e300) top *= 10;
  return top;
}

/** The ticks of the logarithmic axis with their labels, as an expression of vega. */
function ticks(top: number): { values: number[]; labelExpr: string } {
  const exponents: number[] = [];
  for (let k = -18; Number(`1e${k}`) <= top; k += 2) exponents.push(k);
  const values = exponents.map((k) => Number(`1e${k}`));
  const texts = exponents.map((k, place) => `'${place === 0 ? '≤ ' : ''}${powerOfTenLabel(k)}'`).join(',');
  return { values, labelExpr: `[${texts}][round(log(datum.value)/LN10/2)+9]` };
}

/** What the figure shows, in one line. */
function headline({ rates, settings: { length } }: RoundingReport): string {
  const lost = rates.some(({ a, runs }) => a > 1 && runs.slice(0, 1).some(({ trusted }) => trusted.actual < length));
  return lost
    ? 'Below the cutoff a float run can be trusted, above it cannot'
    : 'Below the cutoff a bound vouches for a float run, above it none does for long';
}

/** Where the text beside the line of 8 decimals meets no other line: at its left end, or at its right one. */
function labelPlace({ rates, settings }: RoundingReport): { x: number; align: 'left' | 'right'; dx: number } {
  const crossing = Math.min(...rates.flatMap(drawn).map(({ trusted }) => trusted.guaranteed));
  return crossing > 0.3 * settings.length
    ? { x: 0, align: 'left', dx: 6 }
    : { x: settings.length, align: 'right', dx: -6 };
}

/**
 * The figure: time to the right, error upward on a logarithmic axis; solid lines for the real errors, dashed ones for
 * the bounds, one colour for each growth rate. The background is white, so that it can be read on any page.
 */
export function roundingFigure(report: RoundingReport): TopLevelSpec {
  const { rates, settings: { activation, inputs, length }, trustedError } = report;
  const { x: labelX, ...label } = labelPlace(report);
  const top = topOf(rates);
  const labels = rates.map(rateLabel);
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    description: `${headline(report)}: real rounding errors and proved bounds against time.`,
    title: {
      text: headline(report),
      subtitle: [
        `Error of one hidden state in double precision: ${activation}, ${inputsInWords(inputs)}.`,
        'Growth rate a = largest slope of the activation × recurrent weight.',
      ],
    },
    width: 560,
    height: 380,
    background: 'white',
    padding: 16,
    data: { values: [...points(rates, top)] },
    layer: [
      {
        data: { values: [{}] },
        mark: { type: 'rule', color: '#777777', strokeWidth: 1 },
        encoding: { y: { datum: trustedError } },
      },
      {
        data: { values: [{}] },
        mark: {
          type: 'text', text: '8 correct decimals below', baseline: 'bottom', dy: -4, color: '#555555', fontSize: 11,
          ...label,
        },
        encoding: { x: { datum: labelX }, y: { datum: trustedError } },
      },
      {
        mark: { type: 'line', strokeWidth: 2, strokeJoin: 'round' },
        encoding: {
          x: {
            field: 't', type: 'quantitative', title: 'time step t',
            scale: { domain: [0, length], nice: false }, axis: { tickMinStep: 1, grid: false },
          },
          y: {
            field: 'value', type: 'quantitative', title: 'absolute error of the hidden state',
            scale: { type: 'log', domain: [FLOOR, top], nice: false },
            axis: { ...ticks(top), gridColor: '#e4e4e4' },
          },
          color: {
            field: 'rate', type: 'nominal', title: 'growth rate a', sort: labels,
            scale: { domain: labels, range: COLOURS },
            legend: { symbolType: 'stroke', symbolStrokeWidth: 3, symbolSize: 300 },
          },
          description: { field: 'name', type: 'nominal' },
          strokeDash: {
            field: 'line', type: 'nominal', title: 'absolute error', sort: [ERROR, BOUND],
            scale: { domain: [ERROR, BOUND], range: [[1, 0], [5, 4]] },
            legend: { symbolType: 'stroke', symbolStrokeWidth: 2, symbolStrokeColor: '#333333', symbolSize: 300 },
          },
        },
      },
    ],
    config: FIGURE_CONFIG,
  };
}
