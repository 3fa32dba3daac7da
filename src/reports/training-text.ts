/**
 * What `recurrent-proofs train` prints: the run, its risks and bounds, and in a sentence what they say.
 * @module
 */
import { counted, measuredNumber } from './figures.js';
import { paragraph } from './paragraph.js';
import type { Paint } from './presentation.js';
import { fitText, seriesSentence } from './series-report.js';
import { textTable } from './text-table.js';
import type { TrainingReport } from './training-report.js';
import { wholeNumberText } from './whole-number-text.js';

const numberText = (value: number | null): string => (value === null ? '-' : measuredNumber(value));

/** Four digits, rounded up. */
function upText(value: number | null): string {
  if (value === null) return '-';
  const near = Number(value.toPrecision(4));
  if (near >= value) return String(near);
  const [, exponent = '0'] = value.toExponential(3).split('e');
  return String(Number((near + 10 ** (Number(exponent) - 3)).toPrecision(4)));
}

const pairText = (pair: readonly number[]): string => pair.map(measuredNumber).join(', ');

/** The setting in one sentence. */
export function runText(report: TrainingReport): string {
  const { activation, alpha, nu, rho, width, sequences, length, eta, delta, noise } = report;
  return `${activation}, alpha ${String(alpha)}, nu (${pairText(nu)})${
    rho === null ? '' : `, rho (${pairText(rho)})`}; width `
    + `${wholeNumberText(BigInt(width))}, ${counted(sequences, 'sequence')} of ${counted(length, 'step')}; step size `
    + `${String(Number(eta.toPrecision(6)))}, failure probability ${String(delta)}, noise ${noise.toExponential(1)}.`;
}

function boundWords(promise: TrainingReport['promise']): string {
  return promise === 'none' ? 'nothing is promised' : `of the average risk by ${promise}, rounded up`;
}

function rowsOf(report: TrainingReport): readonly (readonly [string, string, string])[] {
  return [
    ['trivial risk', numberText(report.trivialRisk), 'of the network at initialization, whose output is zero'],
    ['average risk', numberText(report.averageRisk), `over ${counted(report.steps, 'step')}`],
    ['final risk', numberText(report.finalRisk), 'after the last of them'],
    ['bound', upText(report.bound), boundWords(report.promise)],
    ['simpler bound', upText(report.simpleBound), 'its weaker form, rounded up'],
    ['epsilon', upText(report.error), 'the error in both, rounded up'],
    ['present', numberText(report.shareOfPresent), 'share of the variance of the labels that x_t explains alone'],
  ];
}

const NOTHING = 'The theorem promises nothing for this run: no radii rho are found that fulfil the condition of '
  + 'unprojected-gd, with this step size and so many steps, at this width.';

function verdictText({ averageRisk, bound, trivialRisk, vacuous, delta, promise }: TrainingReport): string {
  if (promise === 'none') return NOTHING;
  if (averageRisk === null || bound === null) return 'Nothing is bounded.';
  const below = averageRisk <= bound
    ? 'The average risk lies below its bound'
    : `The average risk lies above its bound, which may happen with probability ${String(delta)} at most`;
  const share = upText(bound / trivialRisk);
  return vacuous
    ? `${below}, which is vacuous: ${share} times the trivial risk.`
    : `${below}, which is ${share} times the trivial risk.`;
}

/** What was fitted, and what the theorem can say. */
function seriesText({ series, nu, trivialRisk }: TrainingReport): readonly string[] {
  if (series === null) return [];
  return [paragraph(fitText(series, nu)), '', paragraph(seriesSentence(series, trivialRisk)), ''];
}

/** The whole report. */
export function trainingText(report: TrainingReport, paint: Paint): string {
  const rows = rowsOf(report).map(([name, value, meaning]) =>
    [{ text: `  ${name}` }, { text: value }, { text: meaning, tone: 'aside' as const }]);
  const interrupted = report.interrupted ? ' Interrupted.' : '';
  return [
    paragraph(`recurrent-proofs ${report.version}: ${report.descent} gradient descent, ${report.problem}. `
      + runText(report)),
    '',
    textTable(rows, 3, paint),
    '',
    ...seriesText(report),
    paragraph(`${verdictText(report)}${interrupted} ${measuredNumber(Math.ceil(report.seconds))} s.`),
  ].join('\n');
}
