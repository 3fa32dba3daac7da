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
