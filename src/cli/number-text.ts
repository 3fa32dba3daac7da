/**
 * Numbers on the command line.
 * @module
 */
import { InputError } from '../data/input-error.js';

const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/** The double nearest to a decimal number; `undefined` for anything else. */
export function readNumber(text: string): number | undefined {
  const value = DECIMAL.test(text.trim()) ? Number(text) : NaN;
  return Number.isFinite(value) ? value : undefined;
}

/**
 * A reader of numbers for the option `flag`.
 * @throws InputError (the reader) if the text is anything else
 */
export function decimalNumber(flag: string): (text: string) => number {
  return (text) => {
    const value = readNumber(text);
    if (value !== undefined) return value;
    throw new InputError(`${flag} is "${text}": give a number such as 0.5`);
  };
}

/**
 * A reader of pairs `w,u` for the option `flag`: one for the recurrent weight, one for the input weights.
 * @throws InputError (the reader) if the text is anything else
 */
export function weightPair(flag: string): (text: string) => { readonly w: number; readonly u: number } {
  return (text) => {
    const [w, u, ...more] = text.split(',').map(readNumber);
    if (w !== undefined && u !== undefined && more.length === 0) return { w, u };
    throw new InputError(`${flag} is "${text}": give two numbers w,u such as 0.5,0.5`);
  };
}
