/**
 * The table of numbers that Coq prints (`Table.v`), read.
 * @module
 */
import type { Fraction } from '../../numbers/fraction.js';

/** One number of the theory, as Coq computes it. */
export interface PrintedNumber {
  /** The name of the quantity. */
  readonly name: string;
  /** $\sigma_0$, $\sigma_1$, $\sigma_2$. */
  readonly constants: readonly [Fraction, Fraction, Fraction];
  readonly arguments: readonly Fraction[];
  /** The exact value; `undefined` where Coq finds none that is rational. */
  readonly value: Fraction | undefined;
}

const PAIR = String.raw`\(\s*(-?\d+),\s*(\d+)\s*\)`;
const ENTRY = new RegExp(String.raw`\(\s*"([\w-]+)",\s*\[([^\]]*)\],\s*${PAIR}\s*\)`, 'g');
/** What stands around the entries. */
const FRAME = /^=\[;*\]:list\(string\*list\(Z\*Z\)\*\(Z\*Z\)\)$/;

function fractions(text: string): readonly Fraction[] {
  return [...text.matchAll(new RegExp(PAIR, 'g'))].map(([, p = '', q = '']) => ({ p: BigInt(p), q: BigInt(q) }));
}

/**
 * Reads the table; `undefined` if anything is in it that is no entry, so that none is lost.
 * @param output what Coq prints
 */
export function printedNumbers(output: string): readonly PrintedNumber[] | undefined {
  const numbers: PrintedNumber[] = [];
  for (const [, name = '', listed = '', p = '', q = ''] of output.matchAll(ENTRY)) {
    const [sigma0, sigma1, sigma2, ...rest] = fractions(listed);
    if (sigma0 === undefined || sigma1 === undefined || sigma2 === undefined) return undefined;
    const value = q === '0' ? undefined : { p: BigInt(p), q: BigInt(q) };
    numbers.push({ name, constants: [sigma0, sigma1, sigma2], arguments: rest, value });
  }
  return FRAME.test(output.replace(ENTRY, '').replace(/\s/g, '')) ? numbers : undefined;
}
