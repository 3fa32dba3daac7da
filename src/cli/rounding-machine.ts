/**
 * Double precision with the elementary functions of the machine, which differ between machines and engines. They are
 * here to be measured, and are handed to the measurement from outside, so that no result can use them unseen.
 * @module
 */
import type { Activation } from '../activations/activation.js';
import { float64 } from '../numbers/float64.js';
import type { Implementation } from '../verification/rounding/compare.js';

const { exp, tanh, sin, cos } = Math;

/** `float64` with `Math.exp`, `Math.tanh`, `Math.sin` and `Math.cos`. */
const machine: Implementation = {
  name: 'Math',
  reproducible: false,
  system: { ...float64, name: 'float64 with Math', exp, tanh, sin, cos },
};

/** The implementations of the machine to measure an activation with: none for erf, which `Math` does not have. */
export function machineImplementations({ name }: Activation): readonly Implementation[] {
  return name.includes('erf') ? [] : [machine];
}
