/**
 * Moves that no derivative shows: to zero and one, to half and twice, to the next integer, onto another number of the
 * instance, and to degenerate instances.
 * @module
 */
import type { Json } from '../../claims/quantity.js';
import { constant, longer, shorter } from './json-lists.js';
import { nameOf, numbersIn, stringsIn, withNumbers, withString, type NumberIn } from './json-numbers.js';
import type { Random } from './random.js';

function set(values: readonly number[], index: number, value: number): readonly number[] {
  return values.map((before, i) => (i === index ? value : before));
}

/** One number somewhere else. */
export function numberJump(json: Json, random: Random): Json {
  const values = numbersIn(json).map(({ value }) => value);
  const index = random.pick([...values.keys()]);
  const x = values[index ?? 0];
  if (index === undefined || x === undefined) return json;
  const other = random.pick(values) ?? x;
  const targets = [0, 1, -1, -x, x / 2, 2 * x, x + 1, x - 1, other, -other];
  return withNumbers(json, set(values, index, random.pick(targets) ?? x));
}

const CORNERS: readonly ((x: number) => number)[] = [
  () => 0, () => 1, () => -1, (x) => -x, (x) => x / 2, (x) => 2 * x, (x) => x / 2 ** 10, (x) => x * 2 ** 10,
  (x) => x / 2 ** 512, (x) => x * 2 ** 512,
];

/** All numbers of one kind, of one name, or all at once: zero, one, opposite, tiny, huge; the corners of the domain. */
export function cornerJump(json: Json, random: Random): Json {
  const numbers = numbersIn(json);
  const kindOf = ({ kind }: NumberIn): string => kind;
  const groupOf = random.pick([kindOf, nameOf, nameOf, () => '']) ?? kindOf;
  const group = random.pick([...new Set(numbers.map(groupOf))]);
  const change = random.pick(CORNERS) ?? ((x) => x);
  return withNumbers(json, numbers.map((number) => (groupOf(number) === group ? change(number.value) : number.value)));
}

/** Other lists: shorter, longer or constant ones. */
export function listJump(json: Json, random: Random): Json {
  const change = random.pick([shorter, shorter, longer, constant]);
  return random.pick(change?.(json) ?? []) ?? json;
}

/** Another string that some instance has in the place of one, for example another activation. */
export function stringJump(json: Json, random: Random, strings: readonly string[]): Json {
  const [from, to] = [random.pick(stringsIn(json)), random.pick(strings)];
  return from === undefined || to === undefined ? json : withString(json, from, to);
}
