/**
 * The gradient of the steepest neuron that a search finds, next to its bound, in balls: what is reported is proved of
 * the neuron that is reported, whatever the search did.
 * @module
 */
import { liftNeuron } from '../../claims/quantities/neuron.js';
import { intoUnitBall } from '../../data/unit-ball.js';
import { randomStream } from '../../engine/random-stream.js';
import { coordinates } from '../../network/coordinates.js';
import { firstOrderStates } from '../../network/neuron.js';
import { ball } from '../../numbers/ball.js';
import type { Truth } from '../../numbers/truth.js';
import { growth, growthRate } from '../../theory/growth.js';
import type { GradientPoint } from './report.js';
import { searchSteepest, type SearchRange } from './steepest-search.js';

/** Enough bits for gradients of all sizes that occur to be known to more than a double. */
const BITS = 256;

/** The neuron, its gradient and the bound. */
export interface Steepest extends Pick<GradientPoint, 'bound' | 'worst'> {
  /** Whether the gradient is at most its bound; unknown where they are equal. */
  readonly holds: Truth;
}

/** Searches, and encloses what was found. */
export function steepest(range: SearchRange, seed: number): Steepest {
  const { activation, alpha, length } = range;
  const found = searchSteepest(range, randomStream(seed, length));
  const neuron = { ...found, x: found.x.map(intoUnitBall) };
  const K = ball(BITS);
  const [last] = [...firstOrderStates(K, activation, liftNeuron(K, neuron))].slice(-1);
  const { sigma1 } = activation.constants(K);
  const [polynomial] = [...growth(K, growthRate(K, sigma1, K.fromNumber(alpha)), length)].slice(-1);
  if (last === undefined || polynomial === undefined) throw new RangeError(`${String(length)} is no length: take 1`);
  const gradient = coordinates(K, neuron.u.length).partNorms(last.gradient).u;
  const bound = K.mul(sigma1, polynomial);
  return {
    bound: K.upper(bound),
    worst: { lower: K.lower(gradient), upper: K.upper(gradient), neuron },
    holds: K.le(gradient, bound),
  };
}
