/**
 * The smallest change of its bounds that a statement's checks notice, among given instances. Nothing is concluded from
 * a ratio: the changed statement is decided in balls, at every instance.
 * @module
 */
import type { BoundInstance, Relation } from '../../claims/claim.js';
import type { Json } from '../../claims/quantity.js';
import type { Place } from '../../claims/verdict.js';
import { enclosedFormulas } from '../../numbers/enclosed-formula.js';
import type { Reals } from '../../numbers/number-system.js';
import { decide } from '../decide.js';
import { tightened } from './tightened.js';

/** No smaller change than $2^{-64}$ is tried. */
export const LARGEST_K = 64;

/** A change that is noticed, and where. */
export interface Noticed {
  /** The statement changed by the factor $1-2^{-k}$ is refuted here. */
  readonly k: number;
  /**
   * Why no smaller change is named. `gap`: the next smaller one is refuted at none of the instances; `attained`: every
   * change is noticed here, because the two sides are decided to be equal; `largest`: no smaller one was tried;
   * `refuted`: the statement is false here as it stands.
   */
  readonly ends: 'gap' | 'attained' | 'largest' | 'refuted';
  readonly instance: Json;
  readonly at: Place;
}

/** What a set of instances notices. */
export interface Changes {
  /** How many instances were looked at: none after one at which every change is noticed. */
  readonly instances: number;
  /** Whether some factor below 1 breaks a relation: that takes a positive left side, or an identity not of zeros. */
  readonly measurable: boolean;
  /** Instances at which the next smaller change stayed undecided at the largest precision. */
  readonly open: number;
  /** The smallest change noticed; `null` if halving every bound goes unnoticed. */
  readonly noticed: Noticed | null;
}

/** Whether some factor below 1 certainly breaks a relation that holds. */
function isBreakable<N>(K: Reals<N>, { relation, left, right }: Relation<N>): boolean {
  const zero = K.fromNumber(0);
  return relation === 'le' ? K.lt(zero, left) === true : K.eq(right, zero) === false;
}

/** Why a change of the smallest size tried is not followed by a smaller one. */
function endOf(instance: BoundInstance, maxBits: number): Noticed['ends'] {
  const { verdict, system } = decide(instance, { maxBits, atContact: true });
  if (verdict.verdict === 'refuted') return 'refuted';
  const K = enclosedFormulas(system);
  const isAttained = [...instance.relations(K)].some((relation) =>
    isBreakable(K, relation) && K.eq(relation.left, relation.right) === true);
  return isAttained ? 'attained' : 'largest';
}

/** What an instance adds to what was noticed before. */
interface Look extends Pick<Changes, 'measurable' | 'noticed'> {
  /** Whether the next smaller change stayed undecided. */
  readonly isOpen: boolean;
}

/** Goes on from what was noticed before as far as the changed statement is refuted at the instance. */
function lookAt(instance: BoundInstance, before: Noticed | null, maxBits: number): Look {
  let [noticed, measurable] = [before, false];
  for (let k = Math.min((before?.k ?? 0) + 1, LARGEST_K); k <= LARGEST_K; k++) {
    const { verdict, system, relations } = decide(tightened(instance, k), { maxBits, atContact: false });
    measurable ||= relations.some((relation) => isBreakable(system, relation));
    if (verdict.verdict !== 'refuted') {
      return { noticed, measurable, isOpen: verdict.verdict === 'undecided' || verdict.verdict === 'undefined' };
    }
    const ends = k < LARGEST_K ? 'gap' : endOf(instance, maxBits);
    // Of instances that notice the smallest change tried the first one is kept, unless another notices every change.
    if (before?.k === k && ends === 'largest') break;
    noticed = { k, ends, instance: instance.json, at: verdict.at };
  }
  return { noticed, measurable, isOpen: false };
}

/**
 * The smallest change that one of the instances notices. Each instance is asked about changes smaller than those that
 * were noticed before it; where a change is not refuted no smaller one is.
 * @param maxBits the precision, in bits, at which a comparison is given up
 */
export function smallestChange(instances: Iterable<BoundInstance>, maxBits: number): Changes {
  let changes: Changes = { instances: 0, measurable: false, open: 0, noticed: null };
  for (const instance of instances) {
    const { noticed, measurable, isOpen } = lookAt(instance, changes.noticed, maxBits);
    // Whoever left a larger change open refutes no smaller one.
    const open = noticed?.k === changes.noticed?.k ? changes.open : 0;
    changes = {
      instances: changes.instances + 1,
      measurable: changes.measurable || measurable,
      open: open + (isOpen ? 1 : 0),
      noticed,
    };
    if (noticed?.ends === 'attained' || noticed?.ends === 'refuted') break;
  }
  return changes;
}
