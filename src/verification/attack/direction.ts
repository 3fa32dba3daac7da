/**
 * Directions in which the numbers of an instance move together.
 * @module
 */
import type { Random } from './random.js';

/** A direction, and a name under which the length of the last good step is remembered. */
export interface Direction {
  readonly name: string;
  readonly velocities: readonly number[];
}

/** One number alone. */
function single(values: readonly number[], index: number): Direction {
  return { name: `one ${index}`, velocities: values.map((_, i) => (i === index ? 1 : 0)) };
}

/** All numbers of the same magnitude as that one, so that a hypothesis that holds with equality is not broken. */
function group(values: readonly number[], movable: readonly boolean[], index: number): Direction {
  const size = Math.abs(values[index] ?? 0);
  const velocities = values.map((x, i) => (movable[i] === true && Math.abs(x) === size ? (x < 0 ? -1 : 1) : 0));
  return { name: `group ${index}`, velocities };
}

/** All numbers of the same name, in proportion. */
function scaling(values: readonly number[], movable: readonly boolean[], names: readonly string[], index: number) {
  const velocities = values.map((x, i) => (movable[i] === true && names[i] === names[index] ? x : 0));
  return { name: `scaling ${names[index] ?? ''}`, velocities };
}

/** All numbers at random, each by up to its own magnitude. */
function anywhere(values: readonly number[], movable: readonly boolean[], random: Random): Direction {
  const velocities = values.map((x, i) =>
    (movable[i] === true ? (2 * random.fraction() - 1) * Math.max(Math.abs(x), 2 ** -4) : 0));
  return { name: 'anywhere', velocities };
}

/** A direction in which only movable numbers move; `undefined` if there are none. */
export function randomDirection(
  values: readonly number[],
  movable: readonly boolean[],
  names: readonly string[],
  random: Random,
): Direction | undefined {
  const index = random.pick([...values.keys()].filter((i) => movable[i] === true));
  if (index === undefined) return undefined;
  const choice = random.fraction();
  if (choice < 0.5) return single(values, index);
  if (choice < 0.7) return group(values, movable, index);
  return choice < 0.85 ? scaling(values, movable, names, index) : anywhere(values, movable, random);
}
