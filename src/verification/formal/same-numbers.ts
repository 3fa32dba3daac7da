/**
 * Whether the formal statements and this tool speak of the same numbers: what Coq computes at rational arguments, from
 * the definitions that its theorems are about, is computed again by the functions of `src/theory`, exactly.
 * @module
 */
import { rational, type Rational } from '../../numbers/rational.js';
import { printedNumbers, type PrintedNumber } from './printed-numbers.js';
import { quantities } from './quantities.js';

/** What a comparison came to. */
export interface ComparedNumbers {
  /** How many numbers are equal. */
  readonly equal: number;
  /** How many kinds of them there are. */
  readonly quantities: number;
}

const written = (x: Rational): string =>
  (x === undefined ? 'no rational number' : x.q === 1n ? String(x.p) : `${String(x.p)}/${String(x.q)}`);

/** An entry, for example `growth(1/4, 3) at σ = (1, 1, 1)`. */
function named({ name, constants, arguments: args }: PrintedNumber): string {
  return `${name}(${args.map(written).join(', ')}) at σ = (${constants.map(written).join(', ')})`;
}

/** What is wrong with an entry, if anything is. */
function complaint(entry: PrintedNumber): string | undefined {
  const quantity = quantities[entry.name];
  if (quantity === undefined) return `${named(entry)} is printed by Coq and computed by nothing here: add it`;
  const [sigma0, sigma1, sigma2] = entry.constants;
  const ours = quantity({ sigma0, sigma1, sigma2 }, entry.arguments);
  return rational.eq(ours, entry.value) === true
    ? undefined
    : `${named(entry)} is ${written(entry.value)} in Coq and ${written(ours)} here`;
}

/**
 * Compares the table that Coq prints with what is computed here, entry by entry.
 * @param output what Coq prints
 */
export function compareNumbers(output: string): { numbers: ComparedNumbers; complaints: readonly string[] } {
  const entries = printedNumbers(output);
  if (entries === undefined) {
    return { numbers: { equal: 0, quantities: 0 }, complaints: ['the table of numbers that Coq prints is no table'] };
  }
  const found = new Set(entries.map(({ name }) => name));
  const wrong = entries.map(complaint).filter((one) => one !== undefined);
  const missing = Object.keys(quantities).filter((name) => !found.has(name))
    .map((name) => `Coq prints no ${name}: add it to the table of numbers`);
  return {
    numbers: { equal: entries.length - wrong.length, quantities: found.size },
    complaints: [...wrong, ...missing],
  };
}
