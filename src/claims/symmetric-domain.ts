/**
 * The domain of the claim about symmetric initializations: the first half of the neurons, as stored in doubles, and an
 * input sequence.
 * @module
 */
import * as fc from 'fast-check';
import { stateRun } from '../network/state-run.js';
import { float64 } from '../numbers/float64.js';
import { halfNetwork, lengths, unitBallVector } from './arbitraries.js';
import type { Domain } from './domain.js';
import { activationArbitrary } from './hidden-state-domain.js';
import { activation } from './quantities/activation.js';
import { regimes } from './regimes.js';
import { storedNetwork, storedSequence } from './quantities/network.js';

/** The kinds of the quantities. */
export interface SymmetricShape {
  readonly [name: string]: 'activation' | 'storedNetwork' | 'storedSequence';
  readonly activation: 'activation';
  /** The first half of the neurons, with their signs. */
  readonly half: 'storedNetwork';
  readonly x: 'storedSequence';
}

const MAX_DIMENSION = 3;
const MAX_HALF = 3;
const MAX_LENGTH = 8;

/** Half a network of one to three neurons, and its inputs. */
export const symmetricDomain: Domain<SymmetricShape> = {
  quantities: { activation, half: storedNetwork, x: storedSequence },
  takesInputs: true,
  arbitrary: (sampling) => {
    const dimensions = sampling.inputs === undefined
      ? fc.integer({ min: 1, max: MAX_DIMENSION })
      : fc.constant(sampling.inputs[0]?.length ?? 1);
    return fc.tuple(dimensions, fc.integer({ min: 1, max: MAX_HALF })).chain(([d, half]) => fc.record({
      activation: activationArbitrary(sampling),
      half: halfNetwork(d, half),
      x: sampling.inputs === undefined
        ? lengths(MAX_LENGTH).chain((T) => fc.array(unitBallVector(d), { minLength: T, maxLength: T }))
        : fc.constant(sampling.inputs),
    }));
  },
  regimes: regimes(['length', 'saturation'], ({ activation: chosen, half, x }) =>
    ({ activation: chosen, length: x.length, neurons: half.neurons.map(({ w, u }) => ({ w, u, x })) })),
  complaint: ({ activation: chosen, half, x }) => {
    const [d, k] = [half.neurons[0]?.u.length, x[0]?.length];
    if (d !== k) return `the neurons have ${String(d)} input weights, the inputs ${String(k)} entries`;
    const isFinite = half.neurons.every(({ w, u }) =>
      stateRun(float64, chosen, { w, u, x }).every(({ hidden }) => Number.isFinite(hidden)));
    return isFinite ? undefined : 'a float run overflows; take smaller weights or inputs';
  },
};
