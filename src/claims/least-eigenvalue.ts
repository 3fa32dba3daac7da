/**
 * The measurement of `least-eigenvalue` (THEORY, section 6): the least eigenvalue of the limit kernel on $nT$ points as
 * $n$ grows, next to the widths that conditions on it ask for, and the width of `width-log-samples`.
 *
 * The eigenvalue is a float with a bound of its error, from the entries of the kernel to the decomposition
 * (`systems/spectrum.ts`): it is a number only where the bound is below it, and otherwise a bound from above.
 * @module
 */
import type { Activation } from '../activations/activation.js';
import { ball } from '../numbers/ball.js';
import { addUp } from '../numbers/tracked-upward.js';
import type { Inputs } from '../systems/integrand-bound.js';
import { limitKernel } from '../systems/limit-kernel.js';
import { spectrum } from '../systems/spectrum.js';
import { plan } from '../theory/plan/plan.js';
import { leastEigenvalueWidth, moderateParameters } from '../theory/prior-work.js';
import type { MeasuredCell, MeasuredTable } from './measurement.js';

/** What is measured. */
export interface LeastEigenvalueSettings {
  readonly activation: Activation;
  readonly alpha: number;
  readonly delta: number;
  /** The risk to be reached, and the norms of the mapping and of the ball, for the width of the theorem. */
  readonly risk: number;
  readonly norm: number;
  /** All sequences; the first $n$ of them are taken for every $n$ of `counts`. */
  readonly inputs: Inputs;
  readonly counts: readonly number[];
}

const K = ball(128);

function rowAt(settings: LeastEigenvalueSettings, count: number) {
  const { activation, alpha, delta, risk, norm, inputs } = settings;
  const chosen = inputs.slice(0, count);
  const { matrix, error, points } = limitKernel({ activation, alpha, inputs: chosen });
  const { values, error: off } = spectrum(matrix, error);
  const least = values[0] ?? NaN;
  const isKnown = least > off;
  const [n, lambda] = [K.fromNumber(points), K.fromNumber(addUp(Math.abs(least), off))];
  const pair = { w: norm, u: norm };
  const length = chosen[0]?.length ?? 0;
  const planned = plan({
    activation, alpha, nu: pair, rho: pair, length, samples: count, delta, noise: 0, risk, theta: 0.375, forms: [],
  });
  const earlier = K.lower(leastEigenvalueWidth(K, n, lambda, K.fromNumber(delta)));
  const cells: readonly MeasuredCell[] = [
    count, points, isKnown ? least : `below ${(Math.abs(least) + off).toExponential(0)}`, off,
    isKnown ? earlier : `above ${earlier.toExponential(0)}`, K.lower(moderateParameters(K, n)), Number(planned?.width),
  ];
  return { cells, earlier, width: Number(planned?.width) };
}

/** The table, and what it shows. */
export function leastEigenvalueTable(settings: LeastEigenvalueSettings): MeasuredTable {
  const rows = settings.counts.map((count) => rowAt(settings, count));
  const [first, last] = [rows[0], rows.at(-1)];
  const ratio = (part: 'earlier' | 'width'): string => ((last?.[part] ?? NaN) / (first?.[part] ?? NaN)).toPrecision(2);
  return {
    columns: [
      { id: 'n', title: 'sequences' },
      { id: 'points', title: 'sequences times their length, the size of the kernel matrix' },
      { id: 'least', title: 'least eigenvalue of the limit kernel on these points' },
      { id: 'error', title: 'bound of its error' },
      { id: 'earlier', title: 'points^6 / (least^4 delta^3), the width of a condition on it, constants taken as 1' },
      { id: 'parameters', title: 'points^2, the parameters of a condition that does without, constants taken as 1' },
      { id: 'width', title: 'the width of width-log-samples, every constant included' },
    ],
    rows: rows.map(({ cells }) => cells),
    finding: `From ${String(settings.counts[0])} to ${String(settings.counts.at(-1))} sequences the width of a \
condition on the least eigenvalue grows by a factor of ${ratio('earlier')} at least, and that of width-log-samples by \
${ratio('width')}. Constants of the earlier conditions are not known, so that only the growth can be compared.`,
  };
}
