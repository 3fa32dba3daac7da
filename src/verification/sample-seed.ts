/**
 * The seeds of trials and runs.
 * @module
 */
import { seedOf } from './draw.js';
import type { VerifySettings } from './settings.js';
import type { Task } from './task.js';

/** A seed, from 0 to $2^{32}-1$, that belongs to a position, so that it does not depend on how the work is divided. */
export function sampleSeed({ seed }: VerifySettings, { claim, part, source, experiment }: Task, index: number): number {
  return seedOf([seed, claim, part, source, experiment, index].join('/')) >>> 0;
}
