/**
 * Makes an instance small, as long as it shows what it was found for: shorter lists, fewer dimensions, plainer names,
 * zeros and round numbers.
 * @module
 */
import type { BoundInstance, Statement } from '../../claims/claim.js';
import type { Json } from '../../claims/quantity.js';
import { constant, shorter } from './json-lists.js';
import { numbersIn, stringsIn, withNumbers, withString } from './json-numbers.js';
import { readIfInstance } from './read-if-instance.js';

/** Instances that are tried before the smallest one so far is taken. */
const TRIES = 600;

/** Few characters are small; among as many, small numbers are. */
function isSmaller(a: Json, b: Json): boolean {
  const [shortA, shortB] = [JSON.stringify(a).length, JSON.stringify(b).length];
  if (shortA !== shortB) return shortA < shortB;
  const sum = (json: Json): number => numbersIn(json).reduce((total, { value }) => total + Math.abs(value), 0);
  return sum(a) < sum(b);
}

/** Plainer numbers in place of `x`, the plainest first; `x` itself may be among them. */
function plainer(x: number): readonly number[] {
  const digits = [1, 2, 3, 4].map((count) => Number(x.toPrecision(count)));
  const whole = [Math.round(x), Math.trunc(x / 2), Math.trunc(x) - Math.sign(x)];
  return [...new Set([0, 1, -1, 2, 0.5, 0.1, ...whole, ...digits])];
}

/** All numbers of a kind zero. */
function withoutKinds(json: Json): readonly Json[] {
  const numbers = numbersIn(json);
  return [...new Set(numbers.map(({ kind }) => kind))].map((zero) =>
    withNumbers(json, numbers.map(({ kind, value }) => (kind === zero ? 0 : value))));
}

/** The number at that index plainer: with all numbers of its magnitude, as hypotheses may tie them, and alone. */
function withPlainer(json: Json, index: number): readonly Json[] {
  const values = numbersIn(json).map(({ value }) => value);
  const x = values[index];
  if (x === undefined) return [];
  return plainer(x).flatMap((target) => [
    withNumbers(json, values.map((y) => (y === x ? target : y === -x ? -target : y))),
    withNumbers(json, values.map((y, i) => (i === index ? target : y))),
  ]);
}

/**
 * The smallest instance that greedy shrinking reaches.
 * @param first where it starts
 * @param names strings that may stand in place of those of the instance
 * @param show what an instance shows, or `undefined` if it no longer shows what the last one did
 */
export function shrink<Shown extends { readonly instance: Json }>(
  statement: Statement,
  first: Shown,
  names: readonly string[],
  show: (instance: BoundInstance, before: Shown) => Shown | undefined,
): Shown {
  let best = first;
  let tries = 0;

  /** Takes the first candidate that is smaller and still shows it. */
  function improve(candidates: readonly Json[]): boolean {
    for (const json of candidates) {
      if (tries >= TRIES || !isSmaller(json, best.instance)) continue;
      const instance = readIfInstance(statement, json);
      if (instance === undefined) continue;
      tries += 1;
      const found = show(instance, best);
      if (found === undefined) continue;
      best = found;
      return true;
    }
    return false;
  }

  function sweepNumbers(): boolean {
    let improved = false;
    for (const index of numbersIn(best.instance).keys()) {
      if (improve(withPlainer(best.instance, index))) improved = true;
    }
    return improved;
  }

  const renamed = (json: Json): readonly Json[] =>
    stringsIn(json).flatMap((from) => names.map((to) => withString(json, from, to)));
  let goesOn = true;
  while (goesOn) {
    const lists = improve([...shorter(best.instance), ...withoutKinds(best.instance), ...constant(best.instance)]);
    goesOn = lists || improve(renamed(best.instance)) || sweepNumbers();
  }
  return best;
}
