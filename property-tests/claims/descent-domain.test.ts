import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tanh } from '../../src/activations/tanh.js';
import { descentDomain, descentHypotheses, type DescentShape } from '../../src/claims/descent-domain.js';
import { liftInstance, type Instance } from '../../src/claims/domain.js';
import { displacement } from '../../src/claims/network-domain.js';
import { ball } from '../../src/numbers/ball.js';
import { float64 } from '../../src/numbers/float64.js';
import { square } from './toy-activation.js';
import { all, toyStep } from './toy-step.js';

type Step = Instance<DescentShape>;

const K = ball(128);
const changed = (change: Partial<Step>) => ({ ...toyStep, ...change }) as Step;
const sample = (sampling: Parameters<typeof descentDomain.arbitrary>[0], numRuns = 300, seed = 1) =>
  fc.sample(descentDomain.arbitrary(sampling), { numRuns, seed });

/** The names of the hypotheses that do not hold. */
function broken(change: Partial<Step>): readonly string[] {
  const lifted = liftInstance(descentDomain, K, changed(change));
  return Object.entries(descentHypotheses).filter(([, holds]) => holds(K, lifted) !== true).map(([name]) => name);
}

describe('instances of a step', () => {
  // 2 sin(1/2) is 0.9588.
  it.each<[string, Partial<Step>, readonly string[]]>([
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
    const complaint = (change: Partial<Step>) => descentDomain.complaint?.(changed(change));
    const [first] = all(0).neurons;
    if (first === undefined) throw new Error('a neuron');
    expect(complaint({})).toBeUndefined();
    expect(complaint({ labels: [1, 2] })).toContain('2 labels for 1 inputs');
    const initial = 'initial and network differ in width, signs or input dimension';
    expect(complaint({ initial: { ...all(0), signs: [1, 1, 1, -1] } })).toBe(initial);
    expect(complaint({ initial: { neurons: [first, first], signs: [1, 1] } })).toBe(initial);
    const inPlane = { ...first, u: [0, 0] };
    expect(complaint({ initial: { ...all(0), neurons: [inPlane, inPlane, inPlane, inPlane] } })).toBe(initial);
    expect(complaint({ moved: { ...all(0), signs: [1, 1, 1, -1] } })).toContain('moved');
    expect(complaint({ x: [[1, 2]] })).toContain('input dimensions 1, 1, 2 of network, moved and x differ');
  });
});

describe('the class of a step', () => {
  it('is small where the step size is at most half the square of the inverse Lipschitz constant', () => {
    // The toy has L_1 = 1/2 and, at the radius 6, L_2 = 5/2: so the borders are 2 and 2/25.
    const classOf = (eta: number, x: Step['x']) =>
      descentDomain.regimes['step']?.classOf(changed({ activation: square, alpha: 6, eta, x }));
    expect([1, 2, 2.0625].map((eta) => classOf(eta, [[1]]))).toEqual(['small', 'small', 'large']);
    expect([0.0625, 0.125].map((eta) => classOf(eta, [[1], [1]]))).toEqual(['small', 'large']);
  });

  it('is projected where a neuron leaves the ball in either part, not where it reaches its boundary', () => {
    // Where every state is zero and so are the labels, the step moves nothing: four neurons stay 1/2 away from the
    // centre in both parts, for which both radii have to be 1.
    const classOf = (rhoW: number, rhoU: number) => descentDomain.regimes['projection']?.classOf(
      changed({ network: all(0), initial: all(-0.5, 0.5), labels: [0], rhoW, rhoU }),
    );
    expect([classOf(1, 1), classOf(0.75, 1), classOf(1, 0.75)])
      .toEqual(['moves none', 'moves neurons', 'moves neurons']);
  });
});

/** The radii of the distance by what it needs, in units of 2^-20; nothing where that is too little. */
function shares({ network, moved, apartW, apartU }: Step): readonly (readonly number[])[] {
  const steps = network.neurons.map((theta, i) => displacement(float64, theta, moved.neurons[i] ?? theta));
  const least = (sizes: readonly number[]) => Math.max(...sizes, Number.EPSILON) * Math.sqrt(sizes.length);
  const [w, u] = [least(steps.map((v) => Math.abs(v.w))), least(steps.map((v) => Math.hypot(...v.u)))];
  return Math.min(w, u) < 2 ** -20 ? [] : [[apartW / w, apartU / u].map((share) => Math.round(share * 2 ** 20))];
}

describe('what is drawn', () => {
  it('is of every class, small and large steps, projected and not', () => {
    const steps = sample({});
    expect(steps.flatMap((one) => descentDomain.complaint?.(one) ?? [])).toEqual([]);
    for (const regime of Object.values(descentDomain.regimes)) {
      expect(new Set(steps.map((one) => regime.classOf(one)))).toEqual(new Set(regime.classes));
    }
    const holding = Object.values(descentHypotheses).map((holds) =>
      steps.filter((one) => holds(K, liftInstance(descentDomain, K, one)) === true).length / 300);
    expect(holding.every((share) => share > 0.8 && share < 1)).toBe(true);
  });

  it('has inputs far outside of the unit ball now and then, and those that are given as they are', () => {
    const largest = ({ x }: Step) => Math.max(...x.map((input) => Math.hypot(...input)));
    expect(sample({}).filter((one) => largest(one) > 2).length).toBeGreaterThan(3);
    const inputs = [[0.5, -0.25], [1, 0]];
    expect(sample({ inputs }).every(({ x }) => x === inputs)).toBe(true);
  });

  it('has distances that suffice or, now and then, do not; of the input weights never just what they need', () => {
    const distances = sample({}).flatMap(shares);
    expect(new Set(distances.map(([w]) => w))).toEqual(new Set([2 ** 20 + 1, 2 ** 20, 2 ** 12]));
    expect(new Set(distances.map(([, u]) => u))).toEqual(new Set([2 ** 20 + 1, 2 ** 12]));
  });

  it('has a first residual of more than 2^-40', () => {
    // At 2^-40 the hyperbolic tangent is its argument, as far as a double can say.
    const steps = sample({ activation: tanh, inputs: [[2 ** -40], [1]] });
    const residuals = steps.map(({ network: { neurons, signs }, labels: [label = 0] }) => {
      const sum = neurons.reduce((before, { u: [u = 0] }, i) => before + (signs[i] ?? 0) * u, 0);
      return Math.abs(sum / Math.sqrt(neurons.length) - label * 2 ** 40);
    });
    expect(Math.min(...residuals)).toBeGreaterThan(1);
    // Where the input is zero the label is the residual: at first this seed draws one of just 2^-40.
    const [label = 0] = sample({ activation: tanh, inputs: [[0]] }, 1, 502)[0]?.labels ?? [];
    expect(Math.abs(label)).toBeGreaterThan(2 ** -40);
  });
});
