/**
 * The report of `rounding` for a terminal: errors and bounds side by side, and a sentence for every growth rate.
 * @module
 */
import { ball } from '../numbers/ball.js';
import type { RateReport, RoundingReport, RoundingRun, RoundingVerdict } from '../verification/rounding/report.js';
import { counted } from './figures.js';
import type { Paint, Tone } from './presentation.js';
import { inputsInWords, regimeInWords } from './rounding-words.js';
import { textTable, type Cell, type Row } from './text-table.js';

/** The times that the table shows, as far as the run goes; its last step is added. */
const TIMES = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

const CONCLUSIONS: Readonly<Record<RoundingVerdict, { readonly tone: Tone; readonly text: string }>> = {
  holds: { tone: 'good', text: 'At every step of every run the error is at most its bound.' },
  refuted: { tone: 'bad', text: 'At some step the error is above its bound: the bound or this program is wrong.' },
  undecided: { tone: 'open', text: 'At some step error and bound are too close to tell them apart.' },
};

/** Two digits, rounded up, so that no error or bound looks smaller than it is. */
function upward(x: number): string {
  if (!Number.isFinite(x)) return String(x);
  const K = ball(64);
  return Number(K.toInterval(K.fromNumber(x), 2).upper).toExponential(1).replace(/^0\.0e\+0$/, '0');
}

/** The first run of a rate: the one with this project's own functions. */
function own({ runs }: RateReport): readonly RoundingRun[] {
  return runs.slice(0, 1);
}

function table({ rates, settings: { length } }: RoundingReport, paint: Paint): string {
  const heading = (text: string): Cell => ({ text, tone: 'heading' });
  const times = [...new Set([...TIMES.filter((t) => t < length), length])];
  const rows: readonly Row[] = [
    [heading(''), ...rates.flatMap(({ a }) => [heading(`a = ${a}`), heading('')])],
    [heading('t'), ...rates.flatMap(() => [heading('error'), heading('bound')])],
    ...times.map((t) => [
      { text: String(t) },
      ...rates.flatMap(own).flatMap(({ steps }) => {
        const step = steps[t - 1];
        return [step?.error.upper, step?.bound].map((x) => ({ text: upward(x ?? NaN) }));
      }),
    ]),
  ];
  return textTable(rows, 0, paint);
}

function steps(count: number, length: number): string {
  if (count === 0) return 'at no step';
  if (count < length) return `up to t = ${count}`;
  return length === 1 ? 'at the only step' : `at all ${length} steps`;
}

function sentence({ a, runs }: RateReport, length: number): string {
  const [run] = runs;
  if (run === undefined) return '';
  const { actual, guaranteed } = run.trusted;
  const regime = `a = ${a}, ${regimeInWords(a)}: 8 decimals are correct ${steps(actual, length)}`;
  if (actual === guaranteed) return `${regime}, as the bound guarantees.`;
  return `${regime}; the bound guarantees them ${steps(guaranteed, length)}.`;
}

/** The largest error of the activation for every implementation. */
function activationErrors({ rates }: RoundingReport): readonly string[] {
  const largest = new Map<string, { kappa: number; reproducible: boolean }>();
  for (const { implementation, kappa, reproducible } of rates.flatMap(({ runs }) => runs)) {
    const before = largest.get(implementation)?.kappa ?? 0;
    largest.set(implementation, { kappa: Math.max(before, kappa), reproducible });
  }
  return [...largest].map(([name, { kappa, reproducible }]) =>
    `Largest error of the activation with ${name}: ${upward(kappa)}, ${
      reproducible ? 'the same on every machine.' : 'measured on this machine.'}`);
}

/** The whole report. The table shows the runs with this project's own functions. */
export function roundingText(report: RoundingReport, paint: Paint): string {
  const { settings: { activation, inputs, length, seed }, rates, verdict } = report;
  const { tone, text } = CONCLUSIONS[verdict];
  return [
    'The error of one hidden state in double precision and its bound (rounding-error), both rounded up:',
    `${activation}, ${counted(length, 'step')}, seed ${seed}; ${inputsInWords(inputs)}.`,
    'a is the largest slope of the activation times the recurrent weight; the cutoff is a = 1.',
    '',
    table(report, paint),
    '',
    ...rates.map((rate) => sentence(rate, length)),
    '',
    ...activationErrors(report),
    paint(tone, text),
  ].join('\n');
}
