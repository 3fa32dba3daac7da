/**
 * A direction in the space of one neuron as a quantity.
 * @module
 */
import { z } from 'zod';
import { liftVector } from '../../network/coordinates.js';
import type { Quantity } from '../quantity.js';

/** A direction $(\epsilon,v)\in\mathbb R\times\mathbb R^d$: `{"w":…,"u":[…]}`. */
export const direction: Quantity<'direction'> = {
  kind: 'direction',
  schema: z.strictObject({ w: z.number(), u: z.array(z.number()).min(1) }),
  toJson: ({ w, u }) => ({ w, u }),
  lift: liftVector,
};
