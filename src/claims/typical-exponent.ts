/**
 * The measurement of `typical-exponent` (THEORY, section 6): $\Lambda=\frac1T\log\prod_{t\le T}\lvert w\,\sigma'(a_t)
 * \rvert$ for neurons of random initializations, against $\log(\sigma_1\alpha)$, which it never exceeds.
 *
 * States and slopes are those of the engine. A logarithm is that of the double, to the last place.
 * @module
 */
import type { Activation } from '../activations/activation.js';
import { engine } from '../engine/engine.js';
import { ball } from '../numbers/ball.js';
import type { MeasuredTable } from './measurement.js';

/** One row: a distribution of neurons, and the inputs that all of them read. */
export interface TypicalExponentRow {
  readonly activation: Activation;
  readonly alpha: number;
  /** What the inputs are, in a few words. */
  readonly inputs: string;
  /** $x_1,\dots,x_T$, in one dimension. */
  readonly x: readonly number[];
}

const K = ball(64);
const logarithm = (x: number): number => K.lower(K.log(K.fromNumber(x)));

/** $\Lambda$ of every neuron; of those with a slope that is 0 in doubles there is none. */
function exponents({ activation, alpha, x }: TypicalExponentRow, neurons: number, seed: number): readonly number[] {
  const machine = engine();
  const { w, u } = machine.initialization({ width: 2 * neurons, dimension: 1, alpha }, seed);
  const half = { w: w.slice(0, neurons), u: u.slice(0, neurons) };
  const sequences = { count: 1, length: x.length, dimension: 1, x: Float64Array.from(x) };
  const { hidden } = machine.states({ activation, neurons: half, sequences });
  const points = Float64Array.from({ length: x.length * neurons }, (_, p) => {
    const i = p % neurons;
    return (half.w[i] ?? NaN) * (p < neurons ? 0 : hidden[p - neurons] ?? NaN)
      + (half.u[i] ?? NaN) * (x[Math.floor(p / neurons)] ?? NaN);
  });
  const { slopes } = machine.activation(activation, points);
  return Array.from({ length: neurons }, (_, i) => {
    const own = slopes.filter((__, p) => p % neurons === i);
    return own.reduce((sum, slope) => sum + logarithm(Math.abs(alpha * slope)), 0) / x.length;
  }).filter(Number.isFinite);
}

/** The table, and what it shows. */
export function typicalExponentTable(
  rows: readonly TypicalExponentRow[],
  neurons: number,
  seed: number,
): MeasuredTable {
  const measured = rows.map((row, k) => {
    const found = exponents(row, neurons, seed + k).toSorted((a, b) => a - b);
    const { sigma1 } = row.activation.constants(K);
    const worst = K.upper(K.log(K.mul(sigma1, K.fromNumber(row.alpha))));
    const median = found[Math.floor(found.length / 2)] ?? NaN;
    return { row, worst, median, most: found.at(-1) ?? NaN };
  });
  const below = measured.map(({ worst, median }) => worst - median);
  return {
    columns: [
      { id: 'activation', title: 'activation of the neurons' },
      { id: 'inputs', title: 'what they read' },
      { id: 'T', title: 'length of the sequence' },
      { id: 'alpha', title: 'scale of the recurrent weights' },
      { id: 'worst', title: 'log(sigma_1 alpha), the exponent that the constants grow with' },
      { id: 'median', title: `median exponent of ${String(neurons)} random neurons` },
      { id: 'most', title: 'the largest of them' },
    ],
    rows: measured.map(({ row, worst, median, most }) =>
      [row.activation.name, row.inputs, row.x.length, row.alpha, worst, median, most]),
    finding: `The median exponent is between ${Math.min(...below).toPrecision(2)} and \
${Math.max(...below).toPrecision(2)} below the worst case that the theorem has to cover; it is the worst case where \
no input moves the neurons from the steepest point of their activation.`,
  };
}
