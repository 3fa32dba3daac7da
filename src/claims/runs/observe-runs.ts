/**
 * Runs at a configuration, each from the initialization that belongs to a seed: whether the event of `approximation`
 * holds there, and the run in balls.
 *
 * Labels are the computed targets, moved by the noise; how far they are from exact targets counts into
 * $\varepsilon_0$. The constants of the theorem are taken at $\rho$, or where rounding has put a projected neuron
 * beyond it at the radius that was reached.
 * @module
 */
import { engine, type Engine } from '../../engine/engine.js';
import type { EngineNetwork, Neurons } from '../../engine/layout.js';
import { ball, type Ball, type BallSystem } from '../../numbers/ball.js';
import { addUp, mulUp } from '../../numbers/tracked-upward.js';
import { conjunction, type Truth } from '../../numbers/truth.js';
import type { PartNorms } from '../../network/space.js';
import { approximationErrorsOf, targetsWithErrors } from '../../systems/approximation-errors.js';
import type { Centred, DrawnError } from '../../systems/centred.js';
import { largestEntry } from '../../systems/drawn-neurons.js';
import { boundedMappingAt } from '../../systems/mapping-at.js';
import { sequencesOf } from '../../systems/sequences-of.js';
import { concentrationError } from '../../theory/approximation.js';
import { realizationOf } from '../../training/realization.js';
import { recordedRun, type RecordedRun } from '../../training/recorded-run.js';
import { keptDistance, type KeptDistance } from '../../training/kept-distance.js';
import { runConstants, type RunConstants } from '../../training/run-bounds.js';
import { runRounding } from '../../training/run-rounding.js';
import type { RunConfiguration } from './run-configuration.js';
import { runInBalls, type RunInBalls } from './run-in-balls.js';

/** One run. */
export interface ObservedRun {
  /** Whether the event of `approximation` holds. */
  readonly event: Truth;
  readonly run: RunInBalls;
}

/** The system of all runs: constants are known far beyond the rounding of doubles. */
export const RUN_SYSTEM: BallSystem = ball(96);
const K = RUN_SYSTEM;

const targetsOf = new Map<string, readonly Centred[]>();

/** Targets take longer than many runs, and several configurations have the same. */
function targetsOnce({ activation, alpha, mapping, inputs }: RunConfiguration): readonly Centred[] {
  const key = JSON.stringify([activation.name, alpha, mapping.form, inputs]);
  const known = targetsOf.get(key) ?? targetsWithErrors({ activation, alpha, mapping, inputs });
  targetsOf.set(key, known);
  return known;
}

/** Labels, and $\varepsilon_0$. */
function labelsOf({ noise, shift = 0 }: RunConfiguration, known: readonly Centred[]) {
  const labels = Float64Array.from(known, ({ value }, p) => value + (p % 2 === 0 ? noise : -noise) + shift);
  const size = known.reduce((most, { value }) => Math.max(most, Math.abs(value)), 0);
  const off = known.reduce((most, { error }) => Math.max(most, error), 0);
  // Two roundings of sums of at most this size.
  const rounding = mulUp(2 * Number.EPSILON, addUp(addUp(size, noise), Math.abs(shift)));
  const isExact = noise === 0 && shift === 0;
  return { labels, noise: isExact ? off : addUp(addUp(off, noise), rounding) };
}

/** The rows of the first `count` neurons of a network. */
function firstNeurons({ w, u, signs }: EngineNetwork, count: number): EngineNetwork {
  const width = w.length;
  const rows = new Float64Array((u.length / width) * count);
  for (let k = 0; k * width < u.length; k += 1) rows.set(u.subarray(k * width, k * width + count), k * count);
  return { w: w.slice(0, count), u: rows, signs: signs.slice(0, count) };
}

/** What stands for the first half of the neurons, for both halves. */
function mirrored({ w, u }: Neurons): Neurons {
  const twice = (row: Float64Array): readonly number[] => [...row, ...row];
  const rows = Array.from({ length: u.length / w.length }, (_, k) => u.subarray(k * w.length, (k + 1) * w.length));
  return { w: Float64Array.from(twice(w)), u: Float64Array.from(rows.flatMap(twice)) };
}

/** The step size: the largest double that is at most a share of $1/L_T^2$. */
function stepSize({ share }: RunConfiguration, { lipschitz }: RunConstants): number {
  return K.lower(K.div(K.fromNumber(share), K.mul(lipschitz, lipschitz)));
}

/** The radii that the networks of a run did not leave: computed moves are off by $d+6$ roundings at most. */
function reachedRadii({ rho, projected }: RunConfiguration, { records }: RecordedRun, dimension: number) {
  if (!projected) return rho;
  const roundings = addUp(1, (dimension + 6) * Number.EPSILON);
  const most = (part: 'w' | 'u'): number =>
    records.reduce((largest, { largestMove }) => Math.max(largest, mulUp(largestMove[part], roundings)), rho[part]);
  return { w: most('w'), u: most('u') };
}

/** Whether a distance is at most what is allowed. */
function isWithin({ error, slack }: DrawnError, allowed: Ball): Truth {
  return slack === Infinity ? 'unknown' : K.le(K.near(K.fromNumber(error), K.fromNumber(slack)), allowed);
}

/** What the error at initialization may be at $t=1,\dots,T$: the same at all, unless errors are averaged over time. */
function allowedErrors({ width, forms }: RunConfiguration, { targets, logarithm }: RunConstants): readonly Ball[] {
  const last = targets.at(-1);
  return targets.map((target) => concentrationError(
    K, forms?.includes('time-average') === true ? target : last ?? target, logarithm, K.fromNumber(width)));
}

/**
 * Makes runs at a configuration ready.
 * @throws RangeError if the targets cannot be enclosed, the engine has no kernel for the activation, or the step size
 * is too large for a run that is to keep its distance by itself
 */
export function observeRuns(configuration: RunConfiguration): (seed: number) => ObservedRun {
  const { activation, alpha, mapping, inputs, width, delta, rho, projected, steps, forms } = configuration;
  const machine: Engine = engine();
  const sequences = sequencesOf(inputs, mapping.dimension);
  const { dimension, length, count } = sequences;
  const targets = targetsOnce(configuration);
  const { labels, noise } = labelsOf(configuration, targets);
  const risk = machine.risk({ activation, sequences, labels, width });
  const drawn = configuration.unmirrored === true ? 2 * width : width;
  const distanceOf = approximationErrorsOf({ activation, alpha, mapping, inputs, width: drawn }, machine, targets);
  const setting = {
    activation, alpha, nu: mapping.nu, length, samples: count, delta, noise, width,
    ...(forms !== undefined && { forms }),
  };
  const stated = runConstants(K, { ...setting, rho });
  const eta = stepSize(configuration, stated);
  const constantsAt = (radii: PartNorms<number>): Pick<KeptDistance, 'constants'> & Partial<KeptDistance> => {
    const isKept = forms?.includes('self-consistent') === true;
    if (!isKept) return { constants: runConstants(K, { ...setting, rho: radii }) };
    return keptDistance(K, { ...setting, rho: radii }, { eta, steps });
  };
  const constants = constantsAt(rho);
  const allowed = allowedErrors(configuration, stated);
  return (seed) => {
    const network = machine.initialization({ width: drawn, dimension, alpha }, seed);
    const half = firstNeurons(network, drawn / 2);
    const values = boundedMappingAt(mapping, half);
    const event = conjunction(distanceOf(half, values).map((drawnError, t) =>
      isWithin(drawnError, allowed[t] ?? K.fromNumber(0))));
    const isMirrored = drawn === width;
    const initial = isMirrored ? network : half;
    const directions = isMirrored ? mirrored(values.directions) : values.directions;
    const realization = realizationOf(initial, directions);
    const recorded = recordedRun({ initial, realization, eta, ...(projected && { rho }) }, risk, steps);
    const rounding = runRounding({
      activation, width, dimension, length, count, inputs: largestEntry(sequences.x), eta, ...(projected && { rho }),
      largestRisk: recorded.records.reduce((most, one) => Math.max(most, one.risk), 0),
      largest: recorded.largest,
      realized: { w: largestEntry(realization.w), u: largestEntry(realization.u) },
      directions: { w: largestEntry(directions.w), u: largestEntry(directions.u) },
      mapping: values.error,
    });
    const reached = reachedRadii(configuration, recorded, dimension);
    const isInside = reached.w <= rho.w && reached.u <= rho.u;
    const known = isInside ? constants : constantsAt(reached);
    const run = runInBalls(K, {
      recorded, rounding, constants: known.constants, squaredDistance: known.squaredDistance, eta, rho, dimension,
    });
    return { event, run };
  };
}
