/**
 * What the search asks of an instance: whether it satisfies the hypotheses, and how close it comes to breaking a
 * relation. Plain floats answer first; where they see an improvement, floats with a running error bound are asked how
 * much of it is certain, so that the search never follows rounding errors.
 * @module
 */
import type { BoundInstance, Relation, Statement } from '../../claims/claim.js';
import type { Json } from '../../claims/quantity.js';
import type { Place } from '../../claims/verdict.js';
import { InputError } from '../../data/input-error.js';
import { float64 } from '../../numbers/float64.js';
import { tracked64 } from '../../numbers/tracked-float64.js';
import type { Tracked } from '../../numbers/tracked-arithmetic.js';
import { conjunction } from '../../numbers/truth.js';
import { withFixed } from './json-numbers.js';

/** An instance at which the hypotheses hold in floats, and its relation that comes closest to being broken. */
export interface Probed {
  readonly instance: BoundInstance;
  /** left/right, rounding errors subtracted; the relative difference for an identity. */
  readonly score: number;
  readonly at: Place;
  /** Which of the relations it is. */
  readonly index: number;
  /** Whether the relation is false whatever the rounding errors. */
  readonly violated: boolean;
}

/** Where to look: in which instances, and in which of their relations. */
export interface Region {
  /** Quantities that keep their values. */
  readonly fixed: Readonly<Record<string, Json>>;
  /** Only relations at this time; all if absent. */
  readonly time?: number;
}

/** Probes instances of one statement, and counts. */
export interface Prober {
  readonly statement: Statement;
  readonly region: Region;
  /** Instances evaluated so far. */
  evaluations(): number;
  /** Instances at which plain floats see a broken relation that rounding errors may explain. */
  artefacts(): number;
  /** Counts an evaluation of derivatives. */
  count(): void;
  /** The instance, if it is one and its score is above the given one (or a relation is certainly broken). */
  probe(json: Json, above: number): Probed | undefined;
}

/** Instances with more relations are left out, so that what is found stays small. */
const MOST_RELATIONS = 256;

function relativeDifference(left: number, right: number): number {
  return left === right ? 0 : Math.abs(left - right) / Math.max(Math.abs(left), Math.abs(right));
}

function isBroken({ relation, left, right }: Relation<number>): boolean {
  return relation === 'le' ? left > right : left !== right && !Number.isNaN(left) && !Number.isNaN(right);
}

/** left/right where that is a measure: where right is positive, or the relation broken beyond any ratio. */
function ratio(left: number, right: number, broken: boolean): number {
  const quotient = right > 0 ? left / right : broken ? Number.MAX_VALUE : -Infinity;
  return Number.isNaN(quotient) ? -Infinity : Math.min(quotient, Number.MAX_VALUE);
}

function floatScore(sides: Relation<number>): number {
  const { relation, left, right } = sides;
  if (relation === 'le') return ratio(left, right, isBroken(sides));
  const difference = relativeDifference(left, right);
  return Number.isNaN(difference) ? -Infinity : difference;
}

function certainScore({ relation, left, right }: Relation<Tracked<number>>): { score: number; violated: boolean } {
  if (relation === 'eq') {
    const violated = tracked64.eq(left, right) === false;
    return { score: violated ? relativeDifference(left.value, right.value) : 0, violated };
  }
  const violated = tracked64.le(left, right) === false;
  return { score: ratio(left.value - left.error, right.value + right.error, violated), violated };
}

/** The relations of the region, each with its index; none if there are too many. */
function relationsIn<N>(
  relations: Iterable<Relation<N>>,
  { time }: Region,
): readonly (readonly [number, Relation<N>])[] {
  const found: (readonly [number, Relation<N>])[] = [];
  let index = 0;
  for (const relation of relations) {
    if (index === MOST_RELATIONS) return [];
    if (time === undefined || relation.at['t'] === time) found.push([index, relation]);
    index += 1;
    if (time !== undefined && (relation.at['t'] ?? 0) > time) break;
  }
  return found;
}

/** The relation that is broken, or else the one with the largest certain score. */
function closest(instance: BoundInstance, region: Region): Probed | undefined {
  let best: Probed | undefined;
  for (const [index, relation] of relationsIn(instance.relations(tracked64), region)) {
    const { score, violated } = certainScore(relation);
    const better = best === undefined || (violated === best.violated ? score > best.score : violated);
    if (better) best = { instance, score, violated, index, at: relation.at };
  }
  return best;
}

function read(statement: Statement, json: Json): BoundInstance | undefined {
  try {
    return statement.read(json);
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

/** Probes a statement in a region. */
export function prober(statement: Statement, region: Region): Prober {
  let [evaluations, artefacts] = [0, 0];
  return {
    statement,
    region,
    evaluations: () => evaluations,
    artefacts: () => artefacts,
    count() { evaluations += 1; },
    probe(json, above) {
      evaluations += 1;
      const instance = read(statement, withFixed(json, region.fixed));
      if (instance === undefined) return undefined;
      if (conjunction(instance.hypotheses(float64).map(({ holds }) => holds)) !== true) return undefined;
      const relations = relationsIn(instance.relations(float64), region).map(([, relation]) => relation);
      const broken = relations.some(isBroken);
      if (!broken && !relations.some((relation) => floatScore(relation) > above)) return undefined;
      const found = closest(instance, region);
      if (broken && found?.violated !== true) artefacts += 1;
      return found !== undefined && (found.violated || found.score > above) ? found : undefined;
    },
  };
}
