/**
 * Searches the domain of a statement for the instance that comes closest to breaking it: random instances and their
 * corners, and ascents from the best of them. The search is the same for claims and for false neighbours, and knows
 * neither the contact that a claim states nor the instance at which a neighbour is refuted.
 * @module
 */
import type { Statement } from '../../claims/claim.js';
import { draw, seedOf } from '../draw.js';
import { ascents } from './ascent.js';
import { confirm, type Refutation } from './confirm.js';
import { cornerJump, listJump } from './jumps.js';
import { longer } from './json-lists.js';
import { stringsIn, withFixed } from './json-numbers.js';
import type { Probed } from './closeness.js';
import { prober, type Prober } from './probe.js';
import { random, type Random } from './random.js';

/** How a statement is searched. */
export interface SearchOptions {
  /** Quantities that keep their values. */
  readonly fixed: Prober['fixed'];
  /** The times whose relations are looked at, one after the other; `undefined` for all times at once. */
  readonly times: readonly (number | undefined)[];
  /** Decides every random choice: a path such as `20240219/growth/subcritical`. */
  readonly path: string;
  /** How many instances may be evaluated. */
  readonly evaluations: number;
  /** The precision, in bits, at which a confirmation is given up. */
  readonly maxBits: number;
}

/** What a search found. */
export interface Found {
  readonly evaluations: number;
  /** The instance that came closest, for each of the times. */
  readonly best: ReadonlyMap<number | undefined, Probed>;
  /** A broken relation, confirmed in balls; the search ends with it. */
  readonly refutation: Refutation | undefined;
  /** Broken relations that only plain floats saw, or that balls did not confirm. */
  readonly unconfirmed: number;
  /** Instances at which a formula met a number that is none. */
  readonly undefinedInstances: number;
  /** The strings of the instances drawn, such as the names of activations. */
  readonly strings: readonly string[];
}

/** Instances drawn before the best of them is climbed from. */
const BATCH = 16;
/** Moves in a row without an improvement that end an ascent. */
const PATIENCE = 80;

/** Draws instances, and a corner of each, and remembers their strings. */
function drawing(prober: Prober, random: Random, path: string) {
  const strings = new Set<string>();
  let drawn = 0;
  return {
    strings: (): readonly string[] => [...strings],
    next(time: number | undefined): readonly Probed[] {
      const { json } = draw(prober.statement, {}, `${path}/${drawn}`);
      drawn += 1;
      for (const string of stringsIn(json)) strings.add(string);
      const own = withFixed(json, prober.fixed);
      const corner = random.pick([cornerJump, listJump])?.(own, random) ?? own;
      return [own, corner].map((one) => prober.probe(one, -Infinity, time)).filter((one) => one !== undefined);
    },
  };
}

/** The better of two. */
function better(a: Probed | undefined, b: Probed): Probed {
  return a === undefined || b.score > a.score ? b : a;
}

/** Searches until a relation is broken or the evaluations are used up. */
export function search(statement: Statement, { fixed, times, path, evaluations, maxBits }: SearchOptions): Found {
  const asked = prober(statement, fixed);
  const choices = random(seedOf(path));
  const draws = drawing(asked, choices, path);
  const ascend = ascents(asked, choices, draws.strings);
  const best = new Map<number | undefined, Probed>();
  let [unconfirmed, refutation]: [number, Refutation | undefined] = [0, undefined];

  const isOver = (): boolean => refutation !== undefined || asked.evaluations() >= evaluations;

  function take(probed: Probed, time: number | undefined): void {
    if (!probed.violated) {
      best.set(time, better(best.get(time), probed));
      return;
    }
    refutation = confirm(probed.instance, maxBits);
    if (refutation === undefined) unconfirmed += 1;
  }

  function climb(start: Probed | undefined, time: number | undefined): void {
    if (start === undefined || isOver()) return;
    const until = Math.min(evaluations, asked.evaluations() + Math.ceil(evaluations / (4 * times.length)));
    take(ascend(start, { time, patience: PATIENCE, until }), time);
  }

  /** The best instances at other times, as they are and with longer lists: a good start is often one step shorter. */
  function carriedOver(time: number | undefined): Probed | undefined {
    let start: Probed | undefined;
    for (const [other, { instance }] of best) {
      if (other === time) continue;
      for (const json of [instance.json, ...longer(instance.json)]) {
        const probed = isOver() ? undefined : asked.probe(json, -Infinity, time);
        if (probed !== undefined && !probed.violated) start = better(start, probed);
      }
    }
    return start;
  }

  function look(time: number | undefined): void {
    climb(carriedOver(time), time);
    let start: Probed | undefined;
    for (let i = 0; i < BATCH && !isOver(); i++) {
      for (const probed of draws.next(time)) {
        if (isOver()) return;
        if (!probed.violated) start = better(start, probed);
        take(probed, time);
      }
    }
    climb(start, time);
    // Again, even if it was climbed just now: other random moves lead further.
    climb(best.get(time), time);
  }

  while (!isOver()) {
    for (const time of times) {
      if (!isOver()) look(time);
    }
  }
  return {
    evaluations: asked.evaluations(),
    best,
    refutation,
    unconfirmed: unconfirmed + asked.artefacts(),
    undefinedInstances: asked.undefinedInstances(),
    strings: draws.strings(),
  };
}
