/**
 * The option `--vary` of `recurrent-proofs plan`.
 * @module
 */
import { InputError } from '../data/input-error.js';
import type { Varied } from '../reports/plan-curve.js';
import { readNumber } from './number-text.js';

/** A quantity and the values that it takes. */
export interface Variation {
  readonly varied: Varied;
  readonly values: readonly number[];
}

const NAMES: ReadonlyMap<string, Varied> = new Map([['n', 'samples'], ['T', 'length'], ['alpha', 'alpha']]);
const MOST: Readonly<Record<Varied, number>> = { samples: 2 ** 53 - 1, length: 1000, alpha: 1e6 };
/** Even steps along a quantity that is not whole. */
const PARTS = 24;

/** `from`, twice as much, and so on, and `to`. */
function doubling(from: number, to: number): readonly number[] {
  const values: number[] = [];
  for (let value = from; value < to; value *= 2) values.push(value);
  return [...values, to];
}

function evenly(from: number, to: number): readonly number[] {
  return Array.from({ length: PARTS + 1 }, (_, k) => from + ((to - from) * k) / PARTS);
}

/**
 * Reads `n=8:4096`, `T=1:64` or `alpha=0.25:2`.
 * @throws InputError if the text is anything else
 */
export function readVariation(text: string): Variation {
  const [, name = '', first = '', last = ''] = /^([a-zA-Z]+)=([^:]+):([^:]+)$/.exec(text.trim()) ?? [];
  const varied = NAMES.get(name);
  if (varied === undefined) {
    throw new InputError(`--vary is "${text}": give n=8:4096, T=1:64 or alpha=0.25:2, with ends of your own`);
  }
  const [from, to] = [readNumber(first), readNumber(last)];
  const isWhole = varied !== 'alpha';
  const isEnd = (end: number | undefined): end is number => end !== undefined && end <= MOST[varied]
    && (isWhole ? Number.isInteger(end) && end >= 1 : end > 0);
  if (!isEnd(from) || !isEnd(to) || from >= to) {
    const kind = isWhole ? 'whole numbers from 1' : 'positive numbers';
    throw new InputError(`--vary is "${text}": give two ${kind} up to ${String(MOST[varied])}, the smaller one first`);
  }
  return { varied, values: isWhole ? doubling(from, to) : evenly(from, to) };
}
