/**
 * Divisions of the domains that samples have to reach: the growth rate against the cutoff, the length of the sequence,
 * and whether a hidden state saturates.
 * @module
 */
import type { Activation } from '../activations/activation.js';
import type { Neuron } from '../network/neuron.js';
import { stateRun } from '../network/state-run.js';
import { float64 } from '../numbers/float64.js';
import type { Instance, Regimes, Shape } from './domain.js';

/** What decides the regimes of an instance. */
export interface RegimeView {
  readonly activation: Activation;
  /** The radius $\alpha$ of the recurrent weights; without it no growth rate. */
  readonly alpha?: number;
  /** The number of steps. */
  readonly length: number;
  /** The neurons with their inputs; without them no saturation. */
  readonly neurons?: readonly Neuron<number>[];
}

/** A step where the slope is below this share of $\sigma_1$ counts as flat. */
const FLAT = 1 / 16;

/** $a=\sigma_1\alpha$ against the cutoff $a=1$; in floats, which is enough for counting. */
function rateClass({ activation, alpha = 0 }: RegimeView): string {
  const rate = activation.constants(float64).sigma1 * alpha;
  if (rate === 1) return 'at';
  return rate < 1 ? 'below' : 'above';
}

/** Bounds behave differently at the first step, at the second, and at all later ones. */
function lengthClass({ length }: RegimeView): string {
  return length <= 2 ? String(length) : 'later';
}

/** Whether the activation is flat somewhere along the runs. */
function saturationClass({ activation, neurons = [] }: RegimeView): string {
  const { sigma1 } = activation.constants(float64);
  const flat = neurons.some((neuron) => stateRun(float64, activation, neuron).some(({ preactivation }) =>
    Math.abs(activation.jet(float64, preactivation).first) < FLAT * sigma1));
  return flat ? 'saturated' : 'not saturated';
}

const ALL = {
  rate: { classes: ['below', 'at', 'above'], classOf: rateClass },
  length: { classes: ['1', '2', 'later'], classOf: lengthClass },
  saturation: { classes: ['saturated', 'not saturated'], classOf: saturationClass },
} as const;

/** The named regimes of a domain, whose instances are read by `view`. */
export function regimes<S extends Shape>(
  names: readonly (keyof typeof ALL)[],
  view: (instance: Instance<S>) => RegimeView,
): Readonly<Record<string, Regimes<S>>> {
  return Object.fromEntries(names.map((name) => {
    const { classes, classOf } = ALL[name];
    return [name, { classes, classOf: (instance: Instance<S>) => classOf(view(instance)) }];
  }));
}
