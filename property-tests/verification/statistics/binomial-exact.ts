/**
 * The binomial distribution in exact rational arithmetic, with nothing of the code under test.
 * @module
 */
import { type Rational, rational } from '../../numbers/rational.js';

/** The binomial coefficients of $n$. */
export function coefficients(n: number): readonly bigint[] {
  const row = [1n];
  for (let k = 0; k < n; k++) row.push(((row[k] ?? 0n) * BigInt(n - k)) / BigInt(k + 1));
  return row;
}

/** The probability of those counts in $n$ trials for which `counts` says so; of the others, if they are fewer. */
export function probability(n: number, { p, q }: Rational, counts: (k: number) => boolean): Rational {
  const total = q ** BigInt(n);
  const all = [...coefficients(n).entries()];
  const chosen = all.filter(([k]) => counts(k));
  const isFew = 2 * chosen.length <= all.length;
  const terms = (isFew ? chosen : all.filter(([k]) => !counts(k)))
    .map(([k, c]) => c * p ** BigInt(k) * (q - p) ** BigInt(n - k));
  const sum = terms.reduce((a, b) => a + b, 0n);
  return rational(isFew ? sum : total - sum, total);
}
