/**
 * Divisions of the domains that samples have to reach: the growth rate against the cutoff, the length of the sequence,
 * and whether a hidden state saturates.
 * @module
 */
import type { Activation } from '../activations/activation.js';
import { firstOrderStates, type Neuron } from '../network/neuron.js';
import { float64 } from '../numbers/float64.js';

/** The growth rate $a=\sigma_1\alpha$ against the cutoff $a=1$. */
export const RATE_CLASSES = ['below', 'at', 'above'] as const;

/** Which class $a=\sigma_1\alpha$ belongs to; in floats, which is enough for counting. */
export function rateClass(activation: Activation, alpha: number): (typeof RATE_CLASSES)[number] {
  const rate = activation.constants(float64).sigma1 * alpha;
  if (rate === 1) return 'at';
  return rate < 1 ? 'below' : 'above';
}

/** Lengths at which the bounds behave differently: the first step, the second, and all later ones. */
export const LENGTH_CLASSES = ['1', '2', 'later'] as const;

/** Which class a sequence of that length belongs to. */
export function lengthClass(length: number): (typeof LENGTH_CLASSES)[number] {
  if (length === 1) return '1';
  return length === 2 ? '2' : 'later';
}

/** Whether some step of a run lies where the activation is flat. */
export const SATURATION_CLASSES = ['saturated', 'not saturated'] as const;

/** A slope below this share of $\sigma_1$ counts as flat. */
const FLAT = 1 / 16;

/** Whether the slope of the activation falls below a sixteenth of $\sigma_1$ somewhere along the runs. */
export function saturationClass(
  activation: Activation,
  neurons: readonly Neuron<number>[],
): (typeof SATURATION_CLASSES)[number] {
  const { sigma1 } = activation.constants(float64);
  const flat = neurons.some((neuron) => {
    let before = 0;
    return [...firstOrderStates(float64, activation, neuron)].some(({ hidden }, t) => {
      const input = (neuron.x[t] ?? []).reduce((sum, entry, k) => sum + entry * (neuron.u[k] ?? 0), 0);
      const { first } = activation.jet(float64, neuron.w * before + input);
      before = hidden;
      return Math.abs(first) < FLAT * sigma1;
    });
  });
  return flat ? 'saturated' : 'not saturated';
}
