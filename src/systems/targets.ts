/**
 * The dynamical system of a transportation mapping on given sequences (THEORY, section 3), in doubles, with what is
 * known of their error. It may be carried into $\varepsilon_0$, the bound of the noise of labels.
 * @module
 */
import { engine, type Engine } from '../engine/engine.js';
import { ball } from '../numbers/ball.js';
import { boundedTargets } from './bounded-targets.js';
import { centred } from './centred.js';
import { estimatedTargets } from './estimated-targets.js';
import type { GradientRun } from './integrand-bound.js';
import { sequencesOf } from './sequences-of.js';
import { RANDOMIZATION, type Randomization } from './shifted-lattices.js';
import { lineTargets } from './target.js';
import type { MappingFormula } from './transportation-mapping.js';

/**
 * How a value is known: `enclosed` in balls; `bounded`, computed in doubles with a proved bound of the error, from
 * measured errors of the activations of the engine; `estimated`, with a standard error.
 */
export type Knowledge = 'enclosed' | 'bounded' | 'estimated';

/** How targets are computed. */
export interface TargetSettings extends Partial<Randomization> {
  /** By default `enclosed` in one dimension, `bounded` in two, and `estimated` in more. */
  readonly how?: Knowledge;
  /** The error that a rule in doubles is made for: $2^{-36}$ by default. */
  readonly wanted?: number;
  /** An engine to use, so that no other one is made. */
  readonly machine?: Engine;
}

/** Targets $f^\star_t(x^{(j)})$. */
export interface Targets {
  readonly how: Knowledge;
  /** $f^\star_t(x^{(j)})$ at `j * T + t`, for sequences of length $T$. */
  readonly values: Float64Array;
  /** How far each may be from the exact one; if `estimated`, the largest standard error. */
  readonly error: number;
}

const K = ball(64);

function centredTargets(run: GradientRun, mapping: MappingFormula): Omit<Targets, 'how'> {
  sequencesOf(run.inputs, mapping.dimension);
  const enclosures = lineTargets(K, run, mapping).flat();
  if (!enclosures.every((value) => Number.isFinite(K.radius(value)))) {
    throw new RangeError('the mapping is not finite at a node of the rule: take another mapping');
  }
  const near = enclosures.map((value) => centred(K, value));
  return {
    values: Float64Array.from(near, ({ value }) => value),
    error: near.reduce((most, { error }) => Math.max(most, error), 0),
  };
}

/** How targets in this dimension are known where nothing is asked for. */
export function usualKnowledge(dimension: number): Knowledge {
  return dimension === 1 ? 'enclosed' : dimension === 2 ? 'bounded' : 'estimated';
}

/**
 * The targets of a mapping, with their error.
 * @throws RangeError if the mapping is not finite somewhere, sequences do not fit, or no rule proves what is asked for
 */
export function targets(run: GradientRun, mapping: MappingFormula, settings: TargetSettings = {}): Targets {
  const how = settings.how ?? usualKnowledge(mapping.dimension);
  if (how === 'enclosed') return { how, ...centredTargets(run, mapping) };
  const { wanted = 2 ** -36, machine = engine() } = settings;
  if (!(wanted > 0 && wanted < Infinity)) {
    throw new RangeError(`an error of ${String(wanted)} cannot be met: give a positive number`);
  }
  return how === 'bounded'
    ? { how, ...boundedTargets(run, mapping, wanted, machine) }
    : { how, ...estimatedTargets(run, mapping, { ...RANDOMIZATION, ...settings }, machine) };
}
