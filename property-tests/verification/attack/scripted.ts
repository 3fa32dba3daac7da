import type { Random } from '../../../src/verification/attack/random.js';

/** Choices that a test makes: entries of lists by their index, and fractions, in the order in which they are asked. */
export function scripted(...choices: readonly number[]): Random {
  let asked = 0;
  function next(): number {
    const choice = choices[asked];
    if (choice === undefined) throw new RangeError(`choice ${asked} is not in the script`);
    asked += 1;
    return choice;
  }
  return { fraction: next, pick: (list) => list[next()] };
}
