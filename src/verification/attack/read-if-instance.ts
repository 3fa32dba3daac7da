/**
 * Reads what may not be an instance.
 * @module
 */
import type { BoundInstance, Statement } from '../../claims/claim.js';
import type { Json } from '../../claims/quantity.js';
import { InputError } from '../../data/input-error.js';

/** The instance, or `undefined` if the statement's domain has no such instance. */
export function readIfInstance(statement: Statement, json: Json): BoundInstance | undefined {
  try {
    return statement.read(json);
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}
