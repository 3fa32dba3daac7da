/**
 * The domain of the claim about rounding errors: an activation and a neuron with its inputs, as stored in doubles.
 * @module
 */
import * as fc from 'fast-check';
import type { Neuron } from '../network/neuron.js';
import { stateRun } from '../network/state-run.js';
import { float64 } from '../numbers/float64.js';
import type { Domain } from './domain.js';
import { hiddenStateDomain } from './hidden-state-domain.js';
import { activation } from './quantities/activation.js';
import { storedNeuron } from './quantities/neuron.js';
import { regimes } from './regimes.js';

/** The kinds of the quantities. */
export interface RoundingShape {
  readonly [name: string]: 'activation' | 'storedNeuron';
  readonly activation: 'activation';
  readonly neuron: 'storedNeuron';
}

/** Below this size a product of doubles is rounded to a multiple of the least double. */
const LEAST_NORMAL = 2 ** -1022;

/** Whether some product $u_kx_{t,k}$ underflows. */
function underflows({ u, x }: Neuron<number>): boolean {
  return x.some((input) => input.some((entry, k) => {
    const product = Math.abs(entry * (u[k] ?? 0));
    return entry !== 0 && u[k] !== 0 && product < LEAST_NORMAL;
  }));
}

/** Neurons as in the claims about hidden states, some of them with weights so small that products underflow. */
export const roundingDomain: Domain<RoundingShape> = {
  quantities: { activation, neuron: storedNeuron },
  takesInputs: true,
  arbitrary: (sampling) => {
    const usual = hiddenStateDomain.arbitrary(sampling).map(({ activation: chosen, neuron }) =>
      ({ activation: chosen, neuron }));
    const tiny = usual.map(({ activation: chosen, neuron: { w, u, x } }) =>
      ({ activation: chosen, neuron: { w, u: u.map((entry) => entry * 2 ** -1040), x } }));
    return fc.oneof({ weight: 9, arbitrary: usual }, { weight: 1, arbitrary: tiny });
  },
  regimes: {
    ...regimes(['rate', 'length', 'saturation'], ({ activation: chosen, neuron }) =>
      ({ activation: chosen, alpha: Math.abs(neuron.w), length: neuron.x.length, neurons: [neuron] })),
    products: {
      classes: ['normal', 'subnormal'],
      classOf: ({ neuron }) => (underflows(neuron) ? 'subnormal' : 'normal'),
    },
  },
  complaint: ({ activation: chosen, neuron }) =>
    stateRun(float64, chosen, neuron).every(({ preactivation }) => Number.isFinite(preactivation))
      && Number.isFinite(chosen.constants(float64).sigma1)
      ? undefined
      : 'the float run overflows; take smaller weights or inputs',
};
