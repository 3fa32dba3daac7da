/**
 * The page with the figures, each with its numbers and the command that gives them.
 * @module
 */
import { cutoffGradientsFigure } from '../cutoff-gradients-figure.js';
import { cutoffMapFigure } from '../cutoff-map-figure.js';
import { measuredNumber } from '../figures.js';
import { planCurveFigure } from '../plan-curve-figure.js';
import { roundingFigure } from '../rounding-figure.js';
import { trainingFigure } from '../training-figure.js';
import { approximationFigure } from './approximation-figure.js';
import { inlineFigure, type InlineFigure } from './inline-figure.js';
import { codeBlock, words } from './markdown.js';
import { COMMAND } from './part-section.js';
import type { RecordedEvidence } from './recorded-evidence.js';
import type { RecordedFigures } from './recorded-figures.js';
import { ledgerTightness } from './tightness-figure.js';

const numberOr = (value: number | null): string => (value === null ? 'none' : measuredNumber(value));

/** Every k-th row and the last, so that a table stays one that is read. */
function thinned<T>(rows: readonly T[], most: number): readonly T[] {
  const every = Math.ceil(rows.length / most);
  return rows.filter((_, k) => k % every === 0 || k === rows.length - 1);
}

function cutoff({ cutoff: report }: RecordedFigures): InlineFigure {
  const rows = report.gradients.activations.flatMap(({ activation, rates }) => rates.flatMap(({ rate, points }) =>
    points.map(({ length, bound, worst, random }) =>
      [words(activation), ...[rate, length, bound, worst.lower, random.largest].map(measuredNumber)])));
  return {
    spec: cutoffGradientsFigure(report),
    caption: 'Gradients of hidden states below, at and above the cutoff: the bound of '
      + '[hidden-state-gradient](hidden-state-gradient.md), the steepest neuron that a search finds, and random ones.',
    header: ['activation', 'growth rate', 'length', 'bound', 'steepest found', 'random, largest'],
    rows,
  };
}

function vacuity({ cutoff: report }: RecordedFigures): InlineFigure {
  const lengths = [...new Set(report.map.map(({ length }) => length))];
  const rates = [...new Set(report.map.map(({ rate }) => rate))];
  const cell = (rate: number, length: number): string => {
    const log10 = report.map.find((one) => one.rate === rate && one.length === length)?.log10 ?? null;
    return log10 === null ? 'beyond' : log10.toFixed(1);
  };
  return {
    spec: cutoffMapFigure(report),
    caption: 'The width that the theorem asks for, over growth rates and lengths: see '
      + '[cutoff-supercritical](cutoff-supercritical.md). The numbers are decimal logarithms, rounded.',
    header: ['growth rate', ...lengths.map((length) => `T = ${String(length)}`)],
    rows: rates.map((rate) => [String(rate), ...lengths.map((length) => cell(rate, length))]),
  };
}

function headline({ training: { report, rows } }: RecordedFigures): InlineFigure {
  return {
    spec: trainingFigure(report, rows),
    caption: `Projected gradient descent at width ${String(report.width)}, next to the bound of `
      + '[projected-gd](projected-gd.md).',
    header: ['step', 'risk', 'average risk', 'bound', 'simpler bound'],
    rows: thinned(rows, 20).map(({ step, risk, averageRisk, bound, simpleBound }) =>
      [step, risk, averageRisk, bound, simpleBound].map(numberOr)),
  };
}

function widths({ width }: RecordedFigures): InlineFigure {
  return {
    spec: planCurveFigure(width),
    caption: 'The width that [width-log-samples](width-log-samples.md) asks for grows with the logarithm of the number '
      + 'of sequences.',
    header: ['sequences n', 'width with the sharper forms', 'width as stated'],
    rows: width.points.map(({ value, plan, plain }) =>
      [measuredNumber(value), ...[plan, plain].map((size) => (size === null ? 'none' : size.width))]),
  };
}

function rounding({ rounding: report }: RecordedFigures): InlineFigure {
  const rows = report.rates.flatMap(({ a, runs }) => runs.slice(0, 1).flatMap(({ steps }) =>
    thinned(steps, 10).map(({ t, error, bound }) => [a, t, error.upper, bound].map(measuredNumber))));
  return {
    spec: roundingFigure(report),
    caption: 'The cutoff also governs how far a float run can be trusted: see [rounding-error](rounding-error.md).',
    header: ['growth rate', 'step', 'real error', 'proved bound'],
    rows,
  };
}

function approximation({ approximation: curve }: RecordedFigures): InlineFigure {
  return {
    spec: approximationFigure(curve),
    caption: 'The error of [approximation](approximation.md) over fresh initializations.',
    header: ['width', 'trials', 'median', 'quantile', 'bound'],
    rows: curve.points.map(({ width, trials, median, quantile, bound }) =>
      [width, trials, median, quantile, bound].map(measuredNumber)),
  };
}

/** The figures in the order of the page: the heading, the figure, and the command behind its numbers. */
const FIGURES = [
  ['The cutoff', cutoff, 'cutoff --out cutoff'],
  ['The vacuity map', vacuity, 'cutoff --out cutoff'],
  ['The headline run', headline, 'train --preset headline'],
  ['Width against the number of sequences', widths, 'plan --vary n=8:4096'],
  ['Approximation error against the width', approximation, 'verify --claim approximation'],
  ['Float error against the cutoff', rounding, 'rounding'],
] as const;

/** The page. */
export async function figuresPage(figures: RecordedFigures, { report }: RecordedEvidence): Promise<string> {
  const sections = await Promise.all(FIGURES.map(async ([heading, figureOf, command]) => [
    `## ${heading}`, '', await inlineFigure(figureOf(figures)), '', codeBlock('bash', `${COMMAND} ${command}`), '',
  ].join('\n')));
  return [
    '---', 'title: Figures', '---', '', '# Figures', '',
    'Drawn from numbers that the tool printed; each figure has them in a table below it.', '',
    ...sections,
    '## Tightness of every claim', '', await ledgerTightness(report.claims), '',
  ].join('\n');
}
