/**
 * The choice of the share $\theta$ of the error.
 * @module
 */
import { ball } from '../../numbers/ball.js';
import { largestShare, type PlanRequest } from './request.js';
import { planSetting } from './setting.js';
import { trainingAt } from './training.js';

/** The shares are so many equal steps apart, from the noise to the largest. */
const PARTS = 128;
/** Enough to compare the work of shares; what is promised is computed with more. */
const BITS = 64;

/**
 * The share for which $m\,\tau$ is small, between the share that the noise takes and the largest one, by bisection on
 * whether it still falls. Where widths are beyond the precision, the middle.
 */
export function chosenShare(request: PlanRequest): number {
  const largest = largestShare(request.forms);
  const noise = request.noise / Math.sqrt(request.risk);
  const shareOf = (k: number): number => noise + ((largest - noise) * k) / PARTS;
  const K = ball(BITS);
  const setting = planSetting(K, request);
  const known = new Map<number, bigint | undefined>();
  const work = (k: number): bigint | undefined => {
    if (!known.has(k)) {
      const training = trainingAt(K, setting, shareOf(k), 'coarse');
      known.set(k, training && training.width * training.steps);
    }
    return known.get(k);
  };
  let [low, high] = [1, PARTS - 1];
  while (high > low) {
    const middle = (low + high) >> 1;
    const [here, next] = [work(middle), work(middle + 1)];
    if (here === undefined || next === undefined) return shareOf(PARTS / 2);
    if (here <= next) high = middle;
    else low = middle + 1;
  }
  return shareOf(low);
}
