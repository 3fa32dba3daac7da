/**
 * Which numbers of an instance enter the formulas, and when. A number system sees an instance only through
 * `fromNumber`, and generic code cannot branch on what it computes, so the same instance makes the same calls in the
 * same order in every system. Two runs in floats, the second with every number moved by an amount of its own, tell
 * which call carries which number of the instance and which carries a constant of the formula.
 * @module
 */
import type { BoundInstance, Statement } from '../../claims/claim.js';
import type { Json } from '../../claims/quantity.js';
import { float64 } from '../../numbers/float64.js';
import { numbersIn, withNumbers, type NumberIn } from './json-numbers.js';
import { readIfInstance } from './read-if-instance.js';

/** The size of the movements, relative to the number. */
const STEP = 2 ** -20;

/** A number moved by the `k`-th step, differently for every `k`. */
function moved(x: number, k: number): number {
  return x + STEP * (k + 1) * Math.max(1, Math.abs(x));
}

/** The numbers that enter, in the order of the calls. */
function entered(instance: BoundInstance): readonly number[] {
  const numbers: number[] = [];
  const recorder = {
    ...float64,
    fromNumber(x: number) {
      numbers.push(x);
      return x;
    },
  };
  Array.from(instance.relations(recorder));
  return numbers;
}

/** Tells the kinds of number that can be moved a little from those that cannot, such as lengths and signs. */
export function movableKinds(statement: Statement): (json: Json) => readonly boolean[] {
  const known = new Map<string, boolean>();
  function isMovable(json: Json, numbers: readonly NumberIn[], i: number): boolean {
    return [STEP, -STEP].some((step) => {
      const values = numbers.map(({ value }, j) => (i === j ? value + step * Math.max(1, Math.abs(value)) : value));
      return readIfInstance(statement, withNumbers(json, values)) !== undefined;
    });
  }
  return (json) => {
    const numbers = numbersIn(json);
    return numbers.map(({ kind }, i) => {
      const movable = known.get(kind) ?? isMovable(json, numbers, i);
      known.set(kind, movable);
      return movable;
    });
  };
}

/**
 * For every call of `fromNumber` that the relations of an instance make: the index of the number of the instance that
 * it carries, or `undefined` for a constant. Nothing is told apart where the moved numbers are no instance.
 * @param movable which numbers of the instance can be moved
 */
export function entrances(
  statement: Statement,
  instance: BoundInstance,
  movable: readonly boolean[],
): readonly (number | undefined)[] {
  const before = numbersIn(instance.json).map(({ value }) => value);
  const after = before.map((x, k) => (movable[k] === true ? moved(x, k) : x));
  const movedInstance = readIfInstance(statement, withNumbers(instance.json, after));
  if (movedInstance === undefined) return [];
  const [first, second] = [entered(instance), entered(movedInstance)];
  return first.map((x, call) => {
    const y = second[call];
    const index = before.findIndex((value, k) => value === x && after[k] === y && movable[k] === true);
    return index === -1 ? undefined : index;
  });
}
