/**
 * One float run against the exact run and against the bound of the theory.
 * @module
 */
import type { Activation } from '../../activations/activation.js';
import { InputError } from '../../data/input-error.js';
import type { Neuron } from '../../network/neuron.js';
import type { Ball, BallSystem } from '../../numbers/ball.js';
import type { Reals } from '../../numbers/number-system.js';
import { conjunction, type Truth } from '../../numbers/truth.js';
import { roundingBounds } from '../../theory/rounding.js';
import { floatRun } from './float-run.js';
import { realErrors, type RealErrors } from './real-error.js';
import type { RoundingRun, RoundingVerdict } from './report.js';

/** Double precision with elementary functions of its own. */
export interface Implementation {
  readonly name: string;
  /** Whether its functions return the same doubles on every machine. */
  readonly reproducible: boolean;
  readonly system: Reals<number>;
}

/** $\tfrac12\,10^{-8}$ rounded down: an error of at most this leaves 8 decimals correct. */
export const TRUSTED_ERROR = 5e-9;

function verdictOf(truth: Truth): RoundingVerdict {
  if (truth === 'unknown') return 'undecided';
  return truth ? 'holds' : 'refuted';
}

/** How many values, from the first on, are at most {@link TRUSTED_ERROR}. */
function trustedSteps(values: readonly number[]): number {
  const end = values.findIndex((value) => !(value <= TRUSTED_ERROR));
  return end === -1 ? values.length : end;
}

/**
 * The run of `neuron` in the implementation, its real error and its bound. *Error.* The errors are enclosures; $\zeta$
 * and $\kappa$ are doubles that are not too small, and the bound is computed from them in balls and read at its upper
 * end; error and bound are compared as balls.
 * @throws InputError if the run or its bound overflows
 */
export function compareRun(
  { name, reproducible, system }: Implementation,
  activation: Activation,
  neuron: Neuron<number>,
): RoundingRun {
  const { steps, zeta, kappa } = floatRun(system, activation, neuron);
  const boundsIn = (K: BallSystem): readonly Ball[] => {
    const sigma1 = activation.constants(K).sigma1;
    const sources = { sigma1, zeta: K.fromNumber(zeta), kappa: K.fromNumber(kappa) };
    return [...roundingBounds(K, sources, K.fromNumber(neuron.w), steps.length)];
  };
  // Where nothing but the activation errs, the error is its bound but for a hair: the bits must tell them apart.
  const isDecided = ({ system, errors: known }: RealErrors): boolean => boundsIn(system)
    .every((bound, k) => known[k] === undefined || system.le(known[k], bound) !== 'unknown');
  const { system: K, errors } = realErrors(activation, neuron, steps, isDecided);
  const bounds = boundsIn(K);
  if (!bounds.every((bound) => K.upper(bound) < Infinity)) {
    throw new InputError(`the bound for ${activation.name} overflows: choose an activation of a smaller scale`);
  }
  const truths: Truth[] = [];
  const compared = bounds.flatMap((bound, k) => {
    const error = errors[k];
    if (error === undefined) return [];
    truths.push(K.le(error, bound));
    return [{ t: k + 1, error: { lower: K.lower(error), upper: K.upper(error) }, bound: K.upper(bound) }];
  });
  return {
    implementation: name,
    reproducible,
    zeta,
    kappa,
    bits: K.bits,
    verdict: verdictOf(conjunction(truths)),
    trusted: {
      actual: trustedSteps(compared.map(({ error }) => error.upper)),
      guaranteed: trustedSteps(compared.map(({ bound }) => bound)),
    },
    steps: compared,
  };
}
