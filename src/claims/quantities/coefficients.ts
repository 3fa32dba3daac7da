/**
 * Coefficients of a linear combination as a quantity.
 * @module
 */
import { z } from 'zod';
import { liftReals } from '../../network/coordinates.js';
import type { Quantity } from '../quantity.js';

/** One coefficient for each of several points: `[…]`. */
export const coefficients: Quantity<'coefficients'> = {
  kind: 'coefficients',
  schema: z.array(z.number()).min(1),
  toJson: (value) => value,
  lift: liftReals,
};
