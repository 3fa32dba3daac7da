import { describe, expect, it } from 'vitest';
import { tanh } from '../../src/activations/tanh.js';
import { ball } from '../../src/numbers/ball.js';
import { kernelBoundOnStrip, momentBoundOnStrip, targetBoundOnStrip } from '../../src/systems/integrand-bound.js';
import { constantMapping } from '../../src/systems/mappings/constant.js';

const K = ball(96);
const y = K.fromNumber(0.75);
const run = { activation: tanh, alpha: 0.5, inputs: [[[1]]] };
const one = K.fromNumber(1);
/** The slope of the hyperbolic tangent at $iy$, where it is largest in the strip, $1/\cos^2y$, and the bound of it. */
const slope = K.div(one, K.mul(K.cos(y), K.cos(y)));
const { slope: most } = tanh.strip(K, y);
/** Whether one number is surely below the other: of equal ones the enclosures meet. */
const isBelow = (a: typeof one, b: typeof one): boolean => K.lt(a, b) === true;

describe('the bound on a strip', () => {
  const smaller = constantMapping({ w: 0, u: [1.5] });
  const larger = constantMapping({ w: 0, u: [3] });

  it('of gradients is above what is met at the end of the strip, by no more than the bound of the slope', () => {
    for (const bound of [kernelBoundOnStrip(run)(K, y), momentBoundOnStrip(run, smaller)(K, y)]) {
      expect([isBelow(bound, K.mul(slope, slope)), isBelow(K.mul(most, most), bound)]).toEqual([false, false]);
    }
  });

  it('of second moments is that of the mapping where this is larger, and then also of the target', () => {
    const bound = momentBoundOnStrip(run, larger)(K, y);
    const target = targetBoundOnStrip(run, larger)(K, y);
    const nine = K.fromNumber(9);
    expect([isBelow(bound, nine), isBelow(nine, bound), isBelow(bound, target)]).toEqual([false, false, false]);
    const three = K.fromNumber(3);
    expect([isBelow(target, K.mul(three, slope)), isBelow(K.mul(three, most), target)]).toEqual([false, false]);
  });
});
