/**
 * Ascent from one instance: steps along derivatives, shortened until the hypotheses hold, and jumps where derivatives
 * show nothing.
 * @module
 */
import type { Json } from '../../claims/quantity.js';
import { randomDirection, type Direction } from './direction.js';
import { entrances, movableKinds } from './entrances.js';
import { shorter } from './json-lists.js';
import { cornerJump, listJump, numberJump, stringJump } from './jumps.js';
import { nameOf, numbersIn, withNumbers } from './json-numbers.js';
import type { Probed } from './closeness.js';
import type { Prober } from './probe.js';
import type { Random } from './random.js';
import { slopeAlong } from './slope.js';

/** What an ascent climbs, and how long it goes on. */
export interface AscentOptions {
  /** Only relations at this time are climbed; all if `undefined`. */
  readonly time: number | undefined;
  /** Moves in a row without an improvement. */
  readonly patience: number;
  /** The count of evaluations at which it stops in any case. */
  readonly until: number;
}

/** Climbs from an instance. */
export type Ascent = (start: Probed, options: AscentOptions) => Probed;

/** How often a step is shortened before it is given up. */
const SHORTENINGS = 5;
/** How many cuts are tried before an ascent. */
const CUTS = 40;
/** The share of the score that a cut may cost. */
const COST_OF_A_CUT = 1 / 4;
/** The share of moves along derivatives. */
const SMOOTH = 0.6;

/** An instance with what its smooth moves need. */
interface Place {
  readonly probed: Probed;
  readonly json: Json;
  readonly values: readonly number[];
  readonly movable: readonly boolean[];
  readonly names: readonly string[];
  readonly entrances: readonly (number | undefined)[];
  /** The length of the last good step, by direction. */
  readonly reach: Map<string, number>;
}

/** Newton's step where the curve bends down, and otherwise a step uphill; both signs if there is no derivative. */
function steps(first: number, second: number, reach: number): readonly number[] {
  const uphill = first < 0 ? -reach : reach;
  if (!Number.isFinite(first) || first === 0) return [reach, -reach];
  const newton = second < 0 ? -first / second : uphill;
  return Math.abs(newton) < 2 * reach ? [newton, uphill] : [uphill];
}

/** Ascents of one statement, which share what they know about it. */
export function ascents(prober: Prober, random: Random, strings: () => readonly string[]): Ascent {
  const { statement, fixed } = prober;
  const kinds = movableKinds(statement);

  function placeOf(probed: Probed): Place {
    const { json } = probed.instance;
    const numbers = numbersIn(json);
    const canMove = kinds(json);
    const isFixed = (kind: string): boolean => (kind.split('/')[1] ?? '') in fixed;
    const movable = numbers.map(({ kind }, i) => canMove[i] === true && !isFixed(kind));
    const values = numbers.map(({ value }) => value);
    const calls = entrances(statement, probed.instance, movable);
    return { probed, json, values, movable, names: numbers.map(nameOf), entrances: calls, reach: new Map() };
  }

  function stepAlong({ name, velocities }: Direction, place: Place, time: number | undefined): Probed | undefined {
    const { probed, json, values, reach } = place;
    prober.count();
    const { first, second } = slopeAlong(probed.instance, probed.index, velocities, place.entrances);
    const size = Math.max(...values.map((x, i) => (velocities[i] === 0 ? 0 : Math.abs(x))));
    const longest = reach.get(name) ?? Math.max(size, 2 ** -4) / 4;
    for (const step of steps(first, second, longest)) {
      let length = step;
      for (let k = 0; k < SHORTENINGS; k++) {
        const next = values.map((x, i) => x + length * (velocities[i] ?? 0));
        const found = prober.probe(withNumbers(json, next), probed.score, time);
        if (found !== undefined && (found.violated || found.score > probed.score)) {
          reach.set(name, 2 * Math.abs(length));
          return found;
        }
        length /= 4;
      }
    }
    reach.set(name, longest / 8);
    return undefined;
  }

  function jump({ probed, json }: Place, time: number | undefined): Probed | undefined {
    const move = random.pick([numberJump, numberJump, numberJump, cornerJump, listJump, listJump, stringJump]);
    const next = move?.(json, random, strings());
    return next === undefined ? undefined : prober.probe(next, probed.score, time);
  }

  function move(place: Place, time: number | undefined): Probed | undefined {
    const direction = random.fraction() < SMOOTH
      ? randomDirection(place.values, place.movable, place.names, random)
      : undefined;
    return direction === undefined ? jump(place, time) : stepAlong(direction, place, time);
  }

  /** The place of an improvement; as long as only movable numbers moved, the numbers enter as before. */
  function moveTo(found: Probed, before: Place): Place {
    const { json } = found.instance;
    const numbers = numbersIn(json);
    const same = JSON.stringify(withNumbers(json, before.values)) === JSON.stringify(before.json)
      && numbers.every(({ value }, i) => before.movable[i] === true || value === before.values[i]);
    if (!same) return placeOf(found);
    return { ...before, probed: found, json, values: numbers.map(({ value }) => value) };
  }

  /** Cuts lists as long as that costs little: what is left moves faster. */
  function trimmed(start: Probed, time: number | undefined): Probed {
    let kept = start;
    let cuts = 0;
    for (let candidates = shorter(kept.instance.json); ; candidates = shorter(kept.instance.json)) {
      const before = kept;
      for (const json of candidates) {
        if (cuts === CUTS || kept !== before) break;
        cuts += 1;
        kept = prober.probe(json, before.score - Math.abs(before.score) * COST_OF_A_CUT, time) ?? before;
      }
      if (kept === before || kept.violated) return kept;
    }
  }

  return (start, { time, patience, until }) => {
    // Without a time everything would be cut down to the first step.
    let place = placeOf(time === undefined ? start : trimmed(start, time));
    let failures = 0;
    while (failures < patience && prober.evaluations() < until && !place.probed.violated) {
      const found = move(place, time);
      failures += 1;
      if (found === undefined) continue;
      // A move that changes nothing is taken too: it may lead off a plateau.
      if (found.violated || found.score > place.probed.score) failures = 0;
      place = moveTo(found, place);
    }
    return place.probed;
  };
}
