import { describe, expect, it } from 'vitest';
import { float64 } from '../../src/numbers/float64.js';
import { hiddenStateConstants } from '../../src/theory/hidden-state-constants.js';
import { mirroredError, thirdOrderStep } from '../../src/theory/mirror-cancellation.js';

describe('the bound of third order', () => {
  it('is the third derivative of the neuron that is as large as its constants everywhere', () => {
    // Power series in s up to s^3: h_t = P(a_t - a_t(0)) with the derivatives sigma0, ... of P at 0.
    const sigma = { sigma0: 3, sigma1: 2, sigma2: 5, sigma3: 7 };
    const [alpha, direction] = [2, { w: 3, u: 5 }];
    const times = (p: readonly number[], q: readonly number[]): number[] =>
      [0, 1, 2, 3].map((k) => p.slice(0, k + 1).reduce((sum, c, i) => sum + c * (q[k - i] ?? 0), 0));
    const activated = ([, ...rest]: readonly number[]): number[] => {
      const inner = [0, ...rest];
      const [square, cube] = [times(inner, inner), times(inner, times(inner, inner))];
      return inner.map((c, k) => (k === 0 ? sigma.sigma0 : 0) + sigma.sigma1 * c
        + (sigma.sigma2 * (square[k] ?? 0)) / 2 + (sigma.sigma3 * (cube[k] ?? 0)) / 6);
    };
    const { initial, step } = hiddenStateConstants(float64, sigma, alpha);
    let [before, last, hidden] = [initial, 0, [0, 0, 0, 0]];
    for (let t = 1; t <= 4; t++) {
      const now = step(before);
      last = thirdOrderStep(float64, sigma, { alpha, direction, before, now }, last);
      before = now;
      hidden = activated(times([alpha, direction.w, 0, 0], hidden).map((c, k) => c + (k === 1 ? direction.u : 0)));
      expect(Math.round(6 * (hidden[3] ?? NaN))).toBe(last);
    }
  });

  it('is divided by six times the width', () => {
    expect(mirroredError(float64, 12, 4)).toBe(0.5);
  });
});
