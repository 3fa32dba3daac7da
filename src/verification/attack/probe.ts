/**
 * What the search asks of an instance: whether it satisfies the hypotheses, and how close it comes to breaking a
 * relation.
 * @module
 */
import type { BoundInstance, Statement } from '../../claims/claim.js';
import type { Json } from '../../claims/quantity.js';
import { float64 } from '../../numbers/float64.js';
import { conjunction } from '../../numbers/truth.js';
import { balls, inBalls, inFloats, type Probed } from './closeness.js';
import { withFixed } from './json-numbers.js';
import { readIfInstance } from './read-if-instance.js';

/** Probes instances of one statement, and counts. */
export interface Prober {
  readonly statement: Statement;
  /** Quantities that keep their values in every instance probed. */
  readonly fixed: Readonly<Record<string, Json>>;
  /** Instances evaluated so far. */
  evaluations(): number;
  /** Instances at which plain floats see a broken relation that rounding errors may explain. */
  artefacts(): number;
  /** Instances at which a formula met a number that is none, for example an overflow in a float program. */
  undefinedInstances(): number;
  /** Counts an evaluation of derivatives. */
  count(): void;
  /**
   * The instance, if it is one, and a relation is certainly broken or its score is at least as large as asked for.
   * @param time only relations at this time have a score; all if `undefined`
   */
  probe(json: Json, atLeast: number, time: number | undefined): Probed | undefined;
}

/** After so many instances of which floats could decide nothing, balls are asked instead. */
const BLIND = 12;

/** Probes a statement, in floats, or in balls if floats turn out to see nothing of what it says. */
export function prober(statement: Statement, fixed: Prober['fixed']): Prober {
  let [evaluations, artefacts] = [0, 0];
  let [asked, blind] = [0, 0];
  let undefinedInstances = 0;

  function look(instance: BoundInstance, atLeast: number, time: number | undefined): Probed | undefined {
    if (conjunction(instance.hypotheses(float64).map(({ holds }) => holds)) !== true) return undefined;
    const sees = asked < BLIND || blind < asked;
    const { closest, isArtefact, isBlind } = sees ? inFloats(instance, atLeast, time) : inBalls(instance, time);
    if (sees && isBlind !== undefined) {
      asked += 1;
      if (isBlind) blind += 1;
    }
    if (isArtefact) artefacts += 1;
    if (closest === undefined || !(closest.violated || closest.score >= atLeast)) return undefined;
    // An input that is longer than 1 by a rounding error is no instance.
    return conjunction(instance.hypotheses(balls).map(({ holds }) => holds)) === true ? closest : undefined;
  }

  return {
    statement,
    fixed,
    evaluations: () => evaluations,
    artefacts: () => artefacts,
    undefinedInstances: () => undefinedInstances,
    count() { evaluations += 1; },
    probe(json, atLeast, time) {
      evaluations += 1;
      const instance = readIfInstance(statement, withFixed(json, fixed));
      if (instance === undefined) return undefined;
      try {
        return look(instance, atLeast, time);
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        undefinedInstances += 1;
        return undefined;
      }
    },
  };
}
