/**
 * What `recurrent-proofs kernel` prints.
 * @module
 */
import type { Between, LabelNorm } from '../systems/label-norm.js';
import type { KernelReport } from './kernel-report.js';
import type { WidthReport } from './kernel-width-report.js';
import { paragraph } from './paragraph.js';
import type { Paint } from './presentation.js';
import { section } from './section.js';
import { textTable, type Row } from './text-table.js';

const short = (value: number): string => String(Number(value.toPrecision(3)));

/** A value with the digits that its bounds agree on, at most four; `-` where they agree on nothing. */
export function agreed({ lower, upper }: Between): string {
  for (let digits = 4; digits > 0; digits -= 1) {
    const text = lower.toPrecision(digits);
    if (text === upper.toPrecision(digits) && Number(text) > 0) return String(Number(text));
  }
  return lower > 0 ? `${short(lower)}..${short(upper)}` : `< ${short(upper)}`;
}

/** Places of the spectrum that are shown, as shares of its length. */
const PLACES = [
  ['largest', 1], ['upper quarter', 0.75], ['median', 0.5], ['lower quarter', 0.25], ['smallest', 0],
] as const;

function eigenvalueRows({ eigenvalues: { values, error } }: KernelReport): readonly Row[] {
  return PLACES.map(([name, share]): Row => {
    const value = values[Math.round(share * (values.length - 1))] ?? NaN;
    const seen = value > error;
    return [{ text: `  ${name}` }, { text: short(value) }, { text: seen ? '' : 'not told from 0', tone: 'open' }];
  });
}

const ESTIMATED = ' That error is estimated, and so is all of this.';

/** What the least eigenvalue says, in words. */
function leastText({ entries: { how }, eigenvalues: { values, error } }: KernelReport): string {
  const [least = NaN] = values;
  const known = how === 'bounded'
    ? `Every eigenvalue is known within ${short(error)} (proved, up to the measured errors of the activation).`
    : `Standard errors of the entries move an eigenvalue by at most ${short(error)}: an estimate, not a bound.`;
  const verdict = least > error
    ? `The least one is at least ${short(least - error)}, so that the matrix is positive definite.`
    : 'The least one cannot be told from 0.';
  return how === 'bounded' || least <= error ? `${known} ${verdict}` : known;
}

function labelRows(labels: readonly LabelNorm[], largest: number): readonly Row[] {
  const useless = labels.findIndex(({ norm }) => norm.lower === 0);
  return labels.slice(0, useless < 0 ? labels.length : useless + 1).map(({ ridge, norm, misfit }): Row => [
    { text: `  ${String(Number((ridge / largest).toPrecision(1)))}` }, { text: agreed(misfit) }, { text: agreed(norm) },
  ]);
}

function finiteText({ width, delta, difference, bound, smallest }: WidthReport): readonly string[] {
  return [paragraph(`A random network of width ${String(width)}: its entries differ from the limit by up to `
    + `${short(difference)}; by kernel-concentration, by at most ${short(bound)}, but for a probability of `
    + `${String(delta)}. Its least eigenvalue is ${short(smallest)}.`, '  ')];
}

/** The report as text. */
export function kernelText(report: KernelReport, paint: Paint): string {
  const { version, settings, entries, eigenvalues, labels, finite } = report;
  const { data, activation, alpha, sequences, length } = settings;
  const header: Row = ['  ridge', 'misfit', 'norm'].map((text) => ({ text, tone: 'aside' }));
  const known = entries.how === 'bounded' ? 'known within' : 'estimated with standard errors of up to';
  return [
    paragraph(`recurrent-proofs ${version}: the tangent kernel in the limit of infinite width at `
      + `${String(entries.count)} points, ${String(sequences)} sequences of ${String(length)} steps of ${data}, for `
      + `${activation} with alpha ${String(alpha)}. Its entries are ${known} ${short(entries.error)}.`),
    ...section(paint('heading', 'eigenvalues'), [
      textTable(eigenvalueRows(report), 1, paint), paragraph(leastText(report), '  '),
    ]),
    ...section(paint('heading', 'the norm that the next values need'), [
      paragraph('A system of a transportation mapping that misses the next values by no more than the misfit, in the '
        + 'root mean square (their standard deviation is 1), has a norm ||nu|| of at least:', '  '),
      textTable([header, ...labelRows(labels, eigenvalues.values.at(-1) ?? 1)], 0, paint),
      paragraph('The ridge is a share of the largest eigenvalue. Digits are shown as far as the error of the entries '
        + `lets them be known; smaller ridges say nothing.${entries.how === 'bounded' ? '' : ESTIMATED}`, '  '),
    ]),
    ...(finite === null ? [] : section(paint('heading', 'finite width'), finiteText(finite))),
  ].join('\n');
}
