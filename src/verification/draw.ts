/**
 * Draws instances. Each instance has a seed of its own, made from the seed of the run, the statement, the source and
 * the index, so that it does not depend on how the work is divided.
 * @module
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import * as fc from 'fast-check';
import type { BoundInstance, Statement } from '../claims/claim.js';
import type { Sampling } from '../claims/domain.js';

/** 32 bits from a path such as `20240219/growth/subcritical/generated/17`. */
export function seedOf(path: string): number {
  return new DataView(sha256(utf8ToBytes(path)).buffer).getInt32(0);
}

/** The instance that belongs to a path. */
export function draw(statement: Statement, sampling: Sampling, path: string): BoundInstance {
  const [instance] = fc.sample(statement.arbitrary(sampling), { seed: seedOf(path), numRuns: 1 });
  if (instance === undefined) throw new RangeError(`no instance drawn for ${path}`);
  return instance;
}
