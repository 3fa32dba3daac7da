/**
 * Whole numbers on the command line.
 * @module
 */
import { InputError } from '../data/input-error.js';

/**
 * A reader of whole numbers from `least` to `most` for the option `flag`.
 * @throws InputError (the reader) if the text is anything else
 */
export function wholeNumber(flag: string, least: number, most: number): (text: string) => number {
  return (text) => {
    const value = /^[+-]?\d+$/.test(text) ? Number(text) : NaN;
    if (value >= least && value <= most) return value;
    throw new InputError(`${flag} is "${text}": give a whole number from ${String(least)} to ${String(most)}`);
  };
}
