import type { Ball, BallSystem } from '../../src/numbers/ball.js';

/** Whether the balls overlap, so that neither is known to be less than the other, or not to be. */
export function meets(K: BallSystem, a: Ball, b: Ball): boolean {
  return K.lt(a, b) === 'unknown' && K.lt(b, a) === 'unknown';
}

/** Whether they do and are narrow: half of the bits are more than the roundings of a formula in a test ever take. */
export function agree(K: BallSystem, a: Ball | undefined, b: Ball): boolean {
  return a !== undefined && meets(K, a, b) && [a, b].every((x) => K.radius(x) <= 2 ** (-K.bits / 2));
}
