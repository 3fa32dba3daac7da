import { describe, expect, it } from 'vitest';
import { tanh } from '../../src/activations/tanh.js';
import { ball, type Ball } from '../../src/numbers/ball.js';
import { movementBound } from '../../src/theory/descent.js';
import { leastRadii } from '../../src/theory/least-radii.js';
import { runConstants } from '../../src/training/run-bounds.js';

/** The configuration of THEORY, section 4. */
const stated = {
  activation: tanh, alpha: 0.5, nu: { w: 0, u: 0.5 }, length: 1, samples: 2, delta: 0.1, noise: 0, width: 32_768,
  eta: 0.25, steps: 40,
};

const K = ball(128);

/** How far the two parts of a neuron may move, times the root of the width. */
function moves(rho: { w: number; u: number }, { eta, steps, ...setting } = stated): { w: number; u: number } {
  const { last: { gradient }, squaredNorm, error } = runConstants(K, { ...setting, rho });
  const path = movementBound(K, { squaredNorm, eta: K.fromNumber(eta), steps: K.fromNumber(steps), error });
  const twice = (part: Ball): number => K.upper(K.mul(K.fromNumber(2), K.mul(part, path)));
  return { w: twice(gradient.w), u: twice(gradient.u) };
}

describe('the least radii that plain descent does not leave', () => {
  it('are those that the theory states, and meet the condition', () => {
    const found = leastRadii(stated);
    expect(found?.w).toBe(0);
    expect(found?.u.toFixed(2)).toBe('3.72');
    expect(moves(found ?? stated.nu).u).toBeLessThanOrEqual(found?.u ?? 0);
    // A little less does not.
    const less = (found?.u ?? 0) * (1 - 2 ** -9);
    expect(moves({ w: 0, u: less }).u).toBeGreaterThan(less);
  });

  it('do not exist for so many steps at so small a width', () => {
    expect(leastRadii({ ...stated, width: 256 })).toBeUndefined();
  });

  it('are at least the norm of the mapping', () => {
    expect(leastRadii({ ...stated, steps: 1, eta: 2 ** -10 })?.u).toBe(0.5 * (1 + 2 ** -12));
  });

  it('grow for one part alone where the norm is enough for the other', () => {
    const descent = {
      ...stated, nu: { w: 0.01, u: 4 }, length: 3, eta: 2 ** -10, steps: 2, width: 2 ** 30,
    };
    const found = leastRadii(descent) ?? descent.nu;
    expect(found.u).toBe(4 * (1 + 2 ** -12));
    expect(found.w).toBeGreaterThan(0.5);
    expect(moves(found, descent).w).toBeLessThanOrEqual(found.w);
    const less = found.w * (1 - 2 ** -9);
    expect(moves({ ...found, w: less }, descent).w).toBeGreaterThan(less);
  });

  it('are given up where they rise too slowly, next to where there are none', () => {
    // At these widths it takes 270 iterates, and 443.
    expect(leastRadii({ ...stated, width: 19_806 })?.u.toFixed(2)).toBe('5.18');
    expect(leastRadii({ ...stated, width: 19_802 })).toBeUndefined();
  });
});
