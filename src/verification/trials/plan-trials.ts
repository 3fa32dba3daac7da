/**
 * Trials in pieces that can be done in any order and on any worker.
 * @module
 */
import type { TrialPart } from '../../claims/trial-part.js';
import type { Selected } from '../select.js';
import type { VerifySettings } from '../settings.js';
import { chunks, type Task } from '../task.js';
import { experimentsOf } from './experiments.js';

/** Initializations per piece: many, since making a configuration ready costs as much as some hundreds of them. */
const CHUNK = 2000;

/** All pieces of a part. */
export function planTrials({ claim, part }: Selected<TrialPart>, settings: VerifySettings): readonly Task[] {
  return experimentsOf(part, settings).flatMap(({ trials }, experiment) =>
    chunks({ claim: claim.id, part: part.id, source: 'trials', experiment }, trials, CHUNK));
}
