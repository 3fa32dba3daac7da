/**
 * A neuron with its input sequence as a quantity.
 * @module
 */
import { z } from 'zod';
import { liftReals, liftVector } from '../../network/coordinates.js';
import type { Neuron } from '../../network/neuron.js';
import type { Arithmetic } from '../../numbers/number-system.js';
import type { Quantity } from '../quantity.js';

const vector = z.array(z.number()).min(1);

/** A neuron $(w,u)$ and its inputs $x_1,\dots,x_T$: `{"w":…,"u":[…],"x":[[…],…]}`. */
export const neuron: Quantity<'neuron'> = {
  kind: 'neuron',
  schema: z
    .strictObject({ w: z.number(), u: vector, x: z.array(vector).min(1) })
    .superRefine(({ u, x }, context) => {
      for (const [t, input] of x.entries()) {
        if (input.length === u.length) continue;
        const message = `input ${String(t + 1)} has ${String(input.length)} entries, u has ${String(u.length)}`;
        context.addIssue({ code: 'custom', message, path: ['x', t] });
      }
    }),
  toJson: ({ w, u, x }) => ({ w, u, x }),
  lift: (K, { x, ...theta }) => ({ ...liftVector(K, theta), x: x.map((input) => liftReals(K, input)) }),
};

/** A neuron as stored in doubles; {@link liftNeuron} takes it into a number system. */
export const storedNeuron: Quantity<'storedNeuron'> = { ...neuron, kind: 'storedNeuron', lift: (_, v) => v };

/** The neuron with every double as the rational that it is. */
export function liftNeuron<N>(K: Arithmetic<N>, stored: Neuron<number>): Neuron<N> {
  return neuron.lift(K, stored);
}
