/**
 * Whether a transportation mapping is within the norm that is declared for it (THEORY, section 3). The formula's own
 * bound (`suprema`) may prove it. Otherwise a search looks for a neuron $\theta_0=(\pm\alpha,u_0)$ at which
 * $\lvert v_w\rvert>\nu_w$ or $\lVert v_u\rVert>\nu_u$, and balls decide whether it is one: a refutation is a theorem,
 * and what is neither proved nor refuted is undecided.
 *
 * The search goes by points of growing size and in the directions of the axes and of random vectors, and from the best
 * of them by steps that are halved where they do not help. It is evidence of nothing where it finds nothing.
 * @module
 */
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { randomStream } from '../engine/random-stream.js';
import type { Vector } from '../network/coordinates.js';
import { squaredNorm } from '../network/vector.js';
import { ball, type Ball } from '../numbers/ball.js';
import { float64 } from '../numbers/float64.js';
import { conjunction } from '../numbers/truth.js';
import { normalQuantile } from './normal-quantile.js';
import { suprema, type TransportationMapping } from './transportation-mapping.js';

/** Which part of the norm is spoken of. */
export type NormPart = 'w' | 'u';

/** What is known of a declared norm. */
export type NormCheck =
  | { readonly verdict: 'proved' }
  | { readonly verdict: 'refuted'; readonly part: NormPart; readonly at: Vector<number> }
  | { readonly verdict: 'undecided'; readonly part: NormPart };

/** How long the search goes on. */
export interface NormSearch {
  readonly seed?: number;
  /** Points that are drawn. */
  readonly points?: number;
  /** Improvements that are tried from the best point. */
  readonly steps?: number;
}

const K = ball(128);
const PARTS: readonly NormPart[] = ['w', 'u'];
/** Sizes of the points that are drawn: near the jump, in the bulk, and where bounded functions are near their limits. */
const SIZES = [2 ** -10, 1, 8, 64];

/** The excess of a part over what is declared, in floats; NaN counts as none. */
function excess(mapping: TransportationMapping, part: NormPart, theta: Vector<number>): number {
  const v = mapping.at(float64, theta);
  const size = part === 'w' ? Math.abs(v.w) : Math.sqrt(squaredNorm(float64, v.u));
  return Number.isNaN(size) ? -Infinity : size - mapping.nu[part];
}

/** Whether a part is beyond what is declared, decided in balls, by squares: exact wherever the mapping is. */
function isBeyond(mapping: TransportationMapping, part: NormPart, theta: Vector<number>): boolean {
  const v = mapping.at(K, { w: K.fromNumber(theta.w), u: theta.u.map((entry) => K.fromNumber(entry)) });
  const nu = K.fromNumber(mapping.nu[part]);
  const square: Ball = part === 'w' ? K.mul(v.w, v.w) : squaredNorm(K, v.u);
  return K.lt(K.mul(nu, nu), square) === true;
}

function gaussian(stream: RandomGenerator): number {
  return normalQuantile(Math.min(Math.max(uniformFloat64(stream), 2 ** -53), 1 - 2 ** -53));
}

function* candidates(
  { dimension }: TransportationMapping,
  alpha: number,
  stream: RandomGenerator,
  points: number,
): Generator<Vector<number>, void, undefined> {
  for (const w of [alpha, -alpha]) {
    yield { w, u: Array.from({ length: dimension }, () => 0) };
    for (const size of SIZES.flatMap((one) => [one, -one])) {
      for (let k = 0; k < dimension; k += 1) {
        yield { w, u: Array.from({ length: dimension }, (_, i) => (i === k ? size : 0)) };
      }
    }
  }
  for (let i = 0; i < points; i += 1) {
    const size = SIZES[i % SIZES.length] ?? 1;
    yield { w: i % 2 === 0 ? alpha : -alpha, u: Array.from({ length: dimension }, () => size * gaussian(stream)) };
  }
}

/** A point with a large excess of one part. */
function search(
  mapping: TransportationMapping,
  alpha: number,
  part: NormPart,
  { seed = 1, points = 2000, steps = 500 }: NormSearch,
): Vector<number> {
  const stream = randomStream(seed);
  let best: Vector<number> = { w: alpha, u: Array.from({ length: mapping.dimension }, () => 1) };
  let most = excess(mapping, part, best);
  const take = (theta: Vector<number>): boolean => {
    const value = excess(mapping, part, theta);
    if (!(value > most)) return false;
    [best, most] = [theta, value];
    return true;
  };
  for (const theta of candidates(mapping, alpha, stream, points)) take(theta);
  for (let [i, size] = [0, 1]; i < steps; i += 1) {
    const { w, u } = best;
    const helps = take({ w, u: u.map((entry) => entry + size * gaussian(stream)) });
    size = helps ? 2 * size : Math.max(size * 0.8, 2 ** -30);
  }
  return best;
}

/**
 * What is known of the declared norm of a mapping, on neurons with $w_0=\pm\alpha$: the same for the same arguments.
 * @throws RangeError if $\alpha$ is not positive and finite
 */
export function checkNorm(mapping: TransportationMapping, alpha: number, settings: NormSearch = {}): NormCheck {
  if (!(alpha > 0 && alpha < Infinity)) {
    throw new RangeError(`the scale ${String(alpha)} of the recurrent weights is not positive and finite: choose one`);
  }
  const proved = suprema(K, mapping);
  const within = (part: NormPart) => K.le(proved[part], K.fromNumber(mapping.nu[part]));
  if (conjunction(PARTS.map(within)) === true) return { verdict: 'proved' };
  const open = PARTS.filter((part) => within(part) !== true);
  for (const part of open) {
    const at = search(mapping, alpha, part, settings);
    if (isBeyond(mapping, part, at)) return { verdict: 'refuted', part, at };
  }
  return { verdict: 'undecided', part: open[0] ?? 'w' };
}
