import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oneStep } from '../../proofs-checks/parts/one-step.js';
import { sine } from '../../src/activations/sine.js';
import { descentDomain, descentHypotheses, type DescentShape } from '../../src/claims/descent-domain.js';
import { liftInstance, type Instance } from '../../src/claims/domain.js';
import { ball } from '../../src/numbers/ball.js';
import { float64 } from '../../src/numbers/float64.js';

const all = (u: number, w = 0) =>
  ({ neurons: [0, 1, 2, 3].map(() => ({ w, u: [u] })), signs: [1, 1, 1, 1] as const });

/** At zero the sine has slope one, and its second derivative is at most one. */
const instance: Instance<DescentShape> = {
  activation: sine, alpha: 1, initial: all(0), network: all(0), moved: all(0.5), x: [[1]], labels: [1], noise: 0.25,
  eta: 0.25, rhoW: 1, rhoU: 4, apartW: 1, apartU: 1,
};

/** Both sides of the last relation. */
function sidesOf(change: Partial<Instance<DescentShape>>): readonly number[] {
  const relations = [...oneStep.read({ ...instance, activation: 'sine', ...change }).relations(float64)];
  const { left = NaN, right = NaN } = relations.at(-1) ?? {};
  return [left, right];
}

const changed = (change: Partial<Instance<DescentShape>>) => ({ ...instance, ...change }) as Instance<DescentShape>;

/** The names of the hypotheses that do not hold. */
function broken(change: Partial<Instance<DescentShape>>): readonly string[] {
  const K = ball(128);
  const lifted = liftInstance(descentDomain, K, changed(change));
  return Object.entries(descentHypotheses).filter(([, holds]) => holds(K, lifted) !== true).map(([name]) => name);
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

describe('instances of a step', () => {
  // 2 sin(1/2) is 0.9588.
  it.each<[string, Partial<Instance<DescentShape>>, readonly string[]]>([
    ['all', {}, []],
    ['a small radius', { moved: all(0.5, 0.25), alpha: 0.125 }, ['weightsInRadius']],
    ['a long input', { x: [[1.0625]] }, ['inputsInUnitBall']],
    ['radii of less than the distance', { apartU: 1 - 2 ** -52 }, ['networksWithinRadius']],
    ['a ball without what is compared', { rhoU: 0.5 }, ['comparisonInBall']],
    ['a label that is farther off', { noise: 2 ** -5 }, ['labelsWithinNoise']],
  ])('meet the hypotheses: %s', (_, change, names) => {
    expect(broken(change)).toEqual(names);
  });

  it('fit together', () => {
    const complaint = (change: Partial<Instance<DescentShape>>) =>
      descentDomain.complaint?.(changed(change));
    expect(complaint({})).toBeUndefined();
    expect(complaint({ labels: [1, 2] })).toContain('2 labels for 1 inputs');
    expect(complaint({ initial: { ...all(0), signs: [1, 1, 1, -1] } })).toContain('initial');
    expect(complaint({ moved: { ...all(0), signs: [1, 1, 1, -1] } })).toContain('moved');
  });

  it('are drawn of every class, small and large steps, projected and not', () => {
    const sample = fc.sample(descentDomain.arbitrary({}), { numRuns: 300, seed: 1 });
    expect(sample.flatMap((one) => descentDomain.complaint?.(one) ?? [])).toEqual([]);
    for (const regime of Object.values(descentDomain.regimes)) {
      expect(new Set(sample.map((one) => regime.classOf(one)))).toEqual(new Set(regime.classes));
    }
    const shares = Object.values(descentHypotheses).map((holds) =>
      sample.filter((one) => holds(ball(128), liftInstance(descentDomain, ball(128), one)) === true).length / 300);
    expect(shares.every((share) => share > 0.8 && share < 1)).toBe(true);
  });
});
