/**
 * What an activation says of the line outside of the cells, and samples there that can contradict it. That the rest of
 * the line needs no cells is a theorem in the module comment of the activation, not a result of samples.
 * @module
 */
import type { Activation, Extent } from '../../activations/activation.js';
import type { Order } from '../../activations/order.js';
import type { Ball, BallSystem } from '../../numbers/ball.js';
import { modulusAt } from './derivative.js';
import type { Witness } from './subdivision.js';

/** How far out samples are taken, in multiples of where the cells end. */
const FACTORS: readonly number[] = [1, 1.125, 1.25, 1.375, 1.5, 1.75, 2, 3, 4, 8, 16, 32, 64];

/** The interval that cells have to cover: with it, the whole line is spoken of. */
export function covered(K: BallSystem, extent: Extent<Ball>): readonly [number, number] {
  if (extent.kind === 'period') return [0, K.upper(extent.atMost)];
  const from = K.upper(extent.from);
  return [-from, from];
}

/** The modulus at one place. */
interface Sample {
  readonly at: number;
  readonly modulus: Ball;
}

/** Samples from where the cells end, outward, on either side. */
function samples(K: BallSystem, activation: Activation, order: Order, end: number): readonly (readonly Sample[])[] {
  return [end, -end].map((start) => FACTORS.map((factor) => {
    const at = start * factor;
    return { at, modulus: modulusAt(K, activation, order, at) };
  }));
}

/** The best of the samples, as a witness: where the supremum is a limit at infinity, no cell comes near to it. */
export function farWitness(K: BallSystem, activation: Activation, order: Order, end: number): Witness {
  const reached = samples(K, activation, order, end).flat()
    .map(({ at, modulus }) => ({ at, value: K.lower(modulus) }));
  return reached.reduce((witness, other) => (other.value > witness.value ? other : witness));
}

/**
 * A sample that contradicts the extent: a modulus above the limit, a derivative that grows outward, or more than the
 * upper bound outside of what is called a period. `undefined` if there is none.
 * @param upper the upper bound that the cells show
 */
export function contradiction(
  K: BallSystem,
  activation: Activation,
  order: Order,
  extent: Extent<Ball>,
  upper: number,
): number | undefined {
  const highest = extent.kind === 'period' ? K.fromNumber(upper) : order === 0 ? extent.limit : undefined;
  const contradicts = (modulus: Ball, before: Ball | undefined): boolean => {
    const most = highest ?? before;
    return most !== undefined && K.lt(most, modulus) === true;
  };
  const sides = samples(K, activation, order, covered(K, extent)[1]);
  return sides.flatMap((side) => side.filter(({ modulus }, k) => contradicts(modulus, side[k - 1]?.modulus)))[0]?.at;
}
