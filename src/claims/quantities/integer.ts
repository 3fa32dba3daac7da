/**
 * Integers as quantities: lengths and times, the same in every number system.
 * @module
 */
import { z } from 'zod';
import type { Quantity } from '../quantity.js';

/** An integer between `min` and `max`. */
export function integer(min: number, max: number): Quantity<'integer'> {
  return { kind: 'integer', schema: z.int().min(min).max(max), toJson: (value) => value, lift: (_, value) => value };
}
