/**
 * Activations on the command line.
 * @module
 */
import type { Activation } from '../activations/activation.js';
import { ACTIVATIONS, activationNamed } from '../activations/named.js';
import { InputError } from '../data/input-error.js';

/**
 * The activation of that name, the value of the option `--activation`.
 * @throws InputError if there is none
 */
export function readActivation(name: string): Activation {
  const activation = activationNamed(name);
  if (activation === undefined) {
    const names = [...ACTIVATIONS.keys()].join(', ');
    throw new InputError(`--activation is "${name}": give ${names}, or one of them scaled, such as "2*tanh(0.5x)"`);
  }
  return activation;
}
