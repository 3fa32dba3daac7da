/**
 * What `recurrent-proofs cutoff` prints for a terminal.
 * @module
 */
import type { GradientPoint, GradientReport } from '../verification/cutoff/report.js';
import { firstAbove, VAST, type CutoffReport, type MapCell } from './cutoff-report.js';
import { measuredNumber } from './figures.js';
import { paragraph } from './paragraph.js';
import { shareDigits } from './plan-text.js';
import type { Paint } from './presentation.js';
import { regimeInWords } from './rounding-words.js';
import { textTable, type Cell, type Row } from './text-table.js';
import { wholeNumberText } from './whole-number-text.js';

/** The rates that the table of widths shows, as far as the map has them. */
const SHOWN_RATES: readonly number[] = [0.5, 0.9, 1, 1.1, 1.5, 2];

const heading = (text: string): Cell => ({ text, tone: 'aside' });

function widthTable(map: readonly MapCell[], paint: Paint): string {
  const lengths = [...new Set(map.map(({ length }) => length))];
  const rates = [...new Set(map.map(({ rate }) => rate))].filter((rate) => SHOWN_RATES.includes(rate));
  const width = (length: number, rate: number): Cell => {
    const found = map.find((one) => one.length === length && one.rate === rate)?.width ?? null;
    return { text: found === null ? 'beyond' : wholeNumberText(BigInt(found)) };
  };
  const rows: readonly Row[] = [
    [heading('  T'), ...rates.map((rate) => heading(`a = ${rate}`))],
    ...lengths.map((length) => [{ text: String(length) }, ...rates.map((rate) => width(length, rate))]),
  ];
  return textTable(rows, 0, paint);
}

/** From which rates on the widths at the largest length are vast. */
function vastSentence(map: readonly MapCell[]): string {
  const length = Math.max(...map.map((one) => one.length));
  const parts = VAST.map((exponent) => {
    const rate = firstAbove(map, length, exponent);
    return rate === undefined ? `not above 10^${exponent} anywhere` : `above 10^${exponent} from a = ${rate} on`;
  });
  return paragraph(`At T = ${length} the width is ${parts.join(', ')}.`);
}

/** The share of the bound that a gradient reaches; what is below one in a million is shown by its size. */
function share(value: number, { bound }: GradientPoint): Cell {
  const ratio = value / bound;
  return { text: ratio >= 1 - 1e-6 ? '1' : measuredNumber(ratio) };
}

function gradientTable({ activations }: GradientReport, paint: Paint): string {
  const header = ['  activation', 'a', 'T', 'bound', 'found/bound', 'largest/bound', 'median/bound'];
  const rows: readonly Row[] = [
    header.map(heading),
    ...activations.flatMap(({ activation, rates }) => rates.flatMap(({ rate, points }) =>
      points.slice(-1).map((point): Row => [
        { text: `  ${activation}` }, { text: String(rate) }, { text: String(point.length) },
        { text: measuredNumber(point.bound) }, share(point.worst.lower, point), share(point.random.largest, point),
        share(point.random.median, point),
      ]))),
  ];
  return textTable(rows, 1, paint);
}

/** The whole report, and which files hold the rest. */
export function cutoffText(report: CutoffReport, files: readonly string[], paint: Paint): string {
  const { version, settings: { activation, risk, theta, forms }, map, gradients } = report;
  const constants = forms.length > 0 ? 'with the sharper forms' : 'as the theorem is stated';
  const regimes = [...new Set(gradients.activations.flatMap(({ rates }) => rates.map(({ rate }) => rate)))];
  return [
    paragraph(`recurrent-proofs ${version}: the cutoff a = sigma1 alpha = 1, seen. The width that the theorem asks for `
      + `(${activation}, average risk ${risk}, error share ${shareDigits(theta)}, ${constants}):`),
    '',
    widthTable(map, paint),
    '',
    vastSentence(map),
    '',
    paragraph('Norms of the gradient of the hidden state in the input weights against sigma1 p_T(a), '
      + `${regimes.map((rate) => `${regimeInWords(rate)} (a = ${rate})`).join(', ')}: the steepest neuron that a `
      + 'search found, proved of it in balls; the largest and the median of random ones, measured.'),
    '',
    gradientTable(gradients, paint),
    '',
    gradients.refuted
      ? paint('bad', 'A gradient is above its bound: the bound or this program is wrong.')
      : paint('good', 'No gradient is above its bound.'),
    '',
    ...files.map((file) => `wrote ${file}`),
  ].join('\n');
}
