/**
 * Real numbers as quantities, given by doubles.
 * @module
 */
import { z } from 'zod';
import type { Quantity } from '../quantity.js';

/** A finite double. */
export const real: Quantity<'real'> = {
  kind: 'real',
  schema: z.number(),
  toJson: (value) => value,
  lift: (K, value) => K.fromNumber(value),
};

/** A finite double above zero. */
export const positiveReal: Quantity<'real'> = { ...real, schema: z.number().positive() };

/** A finite double above zero that stays one: what decides a quadrature is the same in every number system. */
export const storedPositiveReal: Quantity<'storedReal'> = {
  ...positiveReal, kind: 'storedReal', lift: (_, value) => value,
};
