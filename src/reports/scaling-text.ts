/**
 * What `recurrent-proofs scaling` prints: least widths beside those of the theorem, the fits, and in one sentence what
 * the data support.
 * @module
 */
import type { ScalingFits } from '../training/scaling/least-widths.js';
import type { MeanInterval } from '../training/scaling/student.js';
import { counted, measuredNumber } from './figures.js';
import { paragraph } from './paragraph.js';
import type { Paint } from './presentation.js';
import type { ScalingPoint, ScalingReport } from './scaling-report.js';
import { section } from './section.js';
import { textTable, type Row } from './text-table.js';
import { wholeNumberText } from './whole-number-text.js';

/** Three digits. */
const short = (x: number): string => String(Number(x.toPrecision(3)));
const interval = ({ lower, upper }: MeanInterval): string => `${short(lower)} to ${short(upper)}`;

/** The experiment in two sentences. */
export function scalingSetting({ settings, problem, done }: ScalingReport): string {
  const { length, steps, share, eta } = settings;
  return `${problem.name}, ${problem.activation}, alpha ${String(problem.alpha)}; sequences of `
    + `${counted(length, 'step')}, step size ${short(eta)}, ${counted(done, 'draw')}. A run succeeds if its risk falls `
    + `to ${short(100 * share)} % of the trivial risk within ${counted(steps, 'step')}.`;
}

function row({ samples, mean, least, largest, beyond, theorem }: ScalingPoint): Row {
  const cells = [
    `  ${String(samples)}`, short(mean), `${String(least)}..${String(largest)}`, String(beyond),
    theorem === null ? 'beyond' : wholeNumberText(BigInt(theorem.width)),
    theorem === null ? '-' : wholeNumberText(BigInt(theorem.steps)),
  ];
  return cells.map((text) => ({ text }));
}

function fitRows({ fits }: ScalingReport): readonly Row[] {
  if (fits === null) return [];
  const { perDoubling, exponent, against } = fits;
  const rows: readonly (readonly [string, MeanInterval, string])[] = [
    ['b in m = a + b log2(n)', perDoubling, 'neurons for twice as many sequences'],
    ['p in m ~ n^p', exponent, 'line through logarithms'],
    ...against.map(({ power, gain }) =>
      [`log n against n^${power}`, gain, 'share of the variance that the logarithm leaves less'] as const),
  ];
  return rows.map(([name, value, meaning]) => [
    { text: `  ${name}` }, { text: short(value.mean) }, { text: interval(value) }, { text: meaning, tone: 'aside' },
  ]);
}

/** What the exponent says of growth. */
function growthText({ lower, upper }: MeanInterval): string {
  const values = `(exponent ${short(lower)} to ${short(upper)}, 95 % confidence)`;
  if (lower > 0) return `The least width grows with the number of sequences ${values}`;
  if (upper < 0) return `The least width falls with the number of sequences ${values}`;
  return `No growth of the least width with the number of sequences is seen ${values}`;
}

/** Which shapes are told apart; where nothing grows, what is the most that the data leave. */
function shapeText({ exponent, against }: ScalingFits): string {
  if (exponent.lower <= 0) return `no power of n above ${short(Math.max(exponent.upper, 0))} is supported`;
  const named = (kept: typeof against): string => kept.map(({ power }) => `n^${power}`).join(', ');
  const worse = against.filter(({ gain }) => gain.lower > 0);
  const better = against.filter(({ gain }) => gain.upper < 0);
  const open = against.filter(({ gain }) => gain.lower <= 0 && gain.upper >= 0);
  return [
    ...(worse.length > 0 ? [`log n fits better than ${named(worse)}`] : []),
    ...(better.length > 0 ? [`${named(better)} fits better than log n`] : []),
    ...(open.length > 0 ? [`the fits do not tell log n from ${named(open)}`] : []),
  ].join('; ');
}

/** How that compares with the theorem's growth over the same numbers of sequences. */
function theoremText({ theoremExponent: theirs, fits }: ScalingReport): string {
  if (theirs === null || fits === null) return '';
  const { exponent: { lower, upper } } = fits;
  const name = `the logarithm of the theorem, which looks like n^${short(theirs)} here`;
  if (upper < theirs) return `growth is slower than ${name}`;
  return lower > theirs ? `growth is faster than ${name}` : `the data agree with ${name}`;
}

/** In one sentence what the data support, and what not. */
export function scalingSentence(report: ScalingReport): string {
  const { fits, points } = report;
  if (fits === null) return 'Fewer than three draws are done: nothing is estimated.';
  const parts = [growthText(fits.exponent), theoremText(report), shapeText(fits)].filter((text) => text !== '');
  const beyond = points.reduce((sum, point) => sum + point.beyond, 0);
  const tail = beyond === 0 ? '' : ` ${counted(beyond, 'least width')} lie beyond the widest network and are taken as `
    + 'twice its width, so that growth may be larger.';
  return `${parts.join('; ')}; nothing is said beyond n = ${String(points.at(-1)?.samples ?? 0)}, other targets and `
    + `other risks.${tail}`;
}

/** The whole report. */
export function scalingText(report: ScalingReport, files: readonly string[], paint: Paint): string {
  const { version, points, delta } = report;
  const header: Row = ['  n', 'least width', 'range', 'beyond', 'theorem m', 'theorem steps']
    .map((text) => ({ text, tone: 'aside' }));
  const [first] = points;
  const interrupted = report.interrupted ? ' Interrupted.' : '';
  return [
    paragraph(`recurrent-proofs ${version}: the width that training needs, against the number of sequences. `
      + scalingSetting(report)),
    ...section(paint('heading', 'Least widths from which on all runs of a draw succeed: mean and range over the draws'),
      first === undefined ? [] : [
        textTable([header, ...points.map(row)], 0, paint),
        paragraph(`The theorem promises an average risk of about ${measuredNumber(first.risk)} with probability `
          + `${String(1 - delta)}, at its width after its number of steps.`, '  '),
      ]),
    ...section(paint('heading', 'Fits, with intervals over the draws (95 %, Student)'),
      report.fits === null ? [] : [textTable(fitRows(report), 1, paint)]),
    '',
    paragraph(`${scalingSentence(report)}${interrupted}`),
    ...files.map((file) => `wrote ${file}`),
  ].join('\n');
}
