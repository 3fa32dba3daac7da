import { sine } from '../../src/activations/sine.js';
import type { DescentShape } from '../../src/claims/descent-domain.js';
import type { Instance } from '../../src/claims/domain.js';

/** Four neurons alike. */
export const all = (u: number, w = 0) =>
  ({ neurons: [0, 1, 2, 3].map(() => ({ w, u: [u] })), signs: [1, 1, 1, 1] as const });

/** A step from zero, where the sine has slope one; its second derivative is at most one. */
export const toyStep: Instance<DescentShape> = {
  activation: sine, alpha: 1, initial: all(0), network: all(0), moved: all(0.5), x: [[1]], labels: [1], noise: 0.25,
  eta: 0.25, rhoW: 1, rhoU: 4, apartW: 1, apartU: 1,
};
