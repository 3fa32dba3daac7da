/**
 * Both sides of a statement at every place of one instance, for a reader who wants to see the numbers.
 * @module
 */
import type { Claim } from '../claims/claim.js';
import type { Place } from '../claims/verdict.js';
import type { Ball, BallSystem } from '../numbers/ball.js';
import { float64 } from '../numbers/float64.js';
import { decide, ratioOf } from './decide.js';
import { isStatedContact } from './task-instances.js';
import type { VerifySettings } from './settings.js';
import { selectParts } from './select.js';

/** One side of a relation: the enclosure as decimal strings, rounded outward, and what a plain float gives. */
export interface ReplayedSide {
  readonly lower: string;
  readonly upper: string;
  readonly float: number;
}

/** Both sides at one place of the instance. */
export interface ReplayedRelation {
  readonly at: Place;
  readonly relation: 'le' | 'eq';
  readonly left: ReplayedSide;
  readonly right: ReplayedSide;
  /** left/right from above; `null` where the right side may be zero. */
  readonly ratio: number | null;
}

/** One part at the given instance; no relations if a hypothesis is false there. */
export interface Replay {
  readonly claim: string;
  readonly part: string;
  readonly bits: number;
  readonly relations: readonly ReplayedRelation[];
}

const SHOWN_DIGITS = 17;

function side(K: BallSystem, enclosure: Ball, float: number): ReplayedSide {
  return { ...K.toInterval(enclosure, SHOWN_DIGITS), float };
}

/**
 * The selected parts at the instance of the settings.
 * @throws InputError if the instance is not of the domain of a selected part
 */
export function replay(claims: readonly Claim[], settings: VerifySettings): readonly Replay[] {
  return selectParts(claims, settings.select).map(({ claim, part }) => {
    const instance = part.read(settings.given);
    const { system: K, relations } = decide(instance, {
      maxBits: settings.maxBits,
      atContact: isStatedContact(part, instance),
    });
    const floats = [...instance.relations(float64)];
    return {
      claim: claim.id,
      part: part.id,
      bits: K.bits,
      relations: relations.map((relation, i) => ({
        at: relation.at,
        relation: relation.relation,
        left: side(K, relation.left, floats[i]?.left ?? Number.NaN),
        right: side(K, relation.right, floats[i]?.right ?? Number.NaN),
        ratio: ratioOf(K, relation)?.upper ?? null,
      })),
    };
  });
}
