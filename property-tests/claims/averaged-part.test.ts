import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tanh } from '../../src/activations/tanh.js';
import { averagedPart } from '../../src/claims/averaged-part.js';
import { networkDomain, type NetworkShape } from '../../src/claims/network-domain.js';
import { readInstance, type Instance, type Sampling } from '../../src/claims/domain.js';

const part = averagedPart({
  id: 'toy', title: 'a toy', hypotheses: {}, mutants: {},
  assertion: (_, { risk, rootWidth }) => ({ left: risk, right: rootWidth }),
});

/** Drawn instances, with their activation. */
const sample = (sampling: Sampling, numRuns = 300, seed = 1): readonly Instance<NetworkShape>[] =>
  fc.sample(part.arbitrary(sampling), { numRuns, seed }).map(({ json }) => readInstance(networkDomain, json));

/** The sum over the neurons of sign and first input weight. */
const signed = ({ neurons, signs }: Instance<NetworkShape>['network']) =>
  neurons.reduce((sum, { u: [first = 0] }, i) => sum + (signs[i] ?? 0) * first, 0);

describe('pairs of networks', () => {
  it('are drawn with outputs that differ by more than 2^-40 at the first input', () => {
    // At 2^-40 the hyperbolic tangent is its argument, as far as a double can say: so the outputs are these sums times
    // 2^-40 over the root of the width.
    const difference = ({ network, moved }: Instance<NetworkShape>) =>
      Math.abs(signed(network) - signed(moved)) / Math.sqrt(network.neurons.length);
    const differences = sample({ activation: tanh, inputs: [[2 ** -40], [1]] }).map(difference);
    expect(Math.min(...differences)).toBeGreaterThan(1);
    // The first pair of this seed differs by just that, so that another one has to take its place.
    expect(sample({ activation: tanh, inputs: [[2 ** -40]] }, 1, 4023).map(difference)).not.toEqual([1]);
  });

  it('are drawn with any outputs where the first input is zero, which leaves no choice', () => {
    const zeros = sample({}).filter(({ x: [first = []] }) => first.every((entry) => entry === 0));
    expect(zeros.length).toBeGreaterThan(3);
  });
});
