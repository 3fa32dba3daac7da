import { describe, expect, it } from 'vitest';
import { oneStep } from '../../proofs-checks/parts/one-step.js';
import type { DescentShape } from '../../src/claims/descent-domain.js';
import type { Instance } from '../../src/claims/domain.js';
import { float64 } from '../../src/numbers/float64.js';
import { all, toyStep } from './toy-step.js';

/** Both sides of the last relation. */
function sidesOf(change: Partial<Instance<DescentShape>>): readonly number[] {
  const relations = [...oneStep.read({ ...toyStep, activation: 'sine', ...change }).relations(float64)];
  const { left = NaN, right = NaN } = relations.at(-1) ?? {};
  return [left, right];
}

describe('one step', () => {
  it('has sides that can be computed by hand', () => {
    // The residual is -1 and every neuron moves by 1/4: 4 / 16; and 1 - 4/4 (3/4 - (1/4 + 1/4)).
    expect(sidesOf({})).toEqual([0.25, 0.75]);
    expect(sidesOf({ eta: 0.5 })).toEqual([0, 1]);
  });

  it('is projected around its centre, not around the network', () => {
    expect(sidesOf({ rhoU: 0.25 })).toEqual([4 * 0.375 ** 2, 0.75]);
    expect(sidesOf({ initial: all(0.5), rhoU: 0.25 })).toEqual([4 * 0.125 ** 2, 0.75]);
  });

  it('has an error of noise and of curvature', () => {
    expect(sidesOf({ noise: 0.5 })).toEqual([0.25, 1]);
    expect(sidesOf({ apartU: 2 })).toEqual([0.25, 1.5]);
  });
});
