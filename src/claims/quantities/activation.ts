/**
 * Activations as quantities, given by name.
 * @module
 */
import { z } from 'zod';
import { ACTIVATIONS, activationNamed } from '../../activations/named.js';
import type { Quantity } from '../quantity.js';

/** An activation by its name, for example `tanh` or `10*tanh(0.1x)`. */
export const activation: Quantity<'activation'> = {
  kind: 'activation',
  schema: z.string().transform((name, context) => {
    const found = activationNamed(name);
    if (found !== undefined) return found;
    const known = [...ACTIVATIONS.keys()].join(', ');
    context.addIssue(`"${name}" is no activation; take one of ${known}, or a scaled one such as 2*tanh(0.5x)`);
    return z.NEVER;
  }),
  toJson: (value) => value.name,
  lift: (_, value) => value,
};
