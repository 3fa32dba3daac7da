/**
 * The level of error of a statistical statement: the largest probability with which it may be wrong, as an exact
 * rational number.
 * @module
 */
import { fractionOfDouble, reduced, type Fraction } from '../../numbers/fraction.js';

/**
 * A level as a fraction; a double is the rational number that it is.
 * @throws RangeError if it is not between 0 and 1, both excluded
 */
export function errorLevel(level: number | Fraction): Fraction {
  const isInside = typeof level === 'number' ? level > 0 && level < 1 : level.p > 0n && level.p < level.q;
  if (!isInside) {
    const text = typeof level === 'number' ? String(level) : `${String(level.p)}/${String(level.q)}`;
    throw new RangeError(`the error level ${text} is not between 0 and 1: take one like 0.001`);
  }
  return typeof level === 'number' ? fractionOfDouble(level) : reduced(level.p, level.q);
}

/**
 * The level $\alpha/k$ of each of $k$ statements that a report makes at once.
 *
 * Each is wrong with probability at most $\alpha/k$. By the union bound (Bonferroni) the probability that *any* of
 * them is wrong is at most the sum $k\cdot\alpha/k=\alpha$, however they depend on each other: with probability at
 * least $1-\alpha$ all $k$ are true together. $k$ has to be fixed before the samples are drawn, and counts all
 * statements that could have been reported, also those that nobody looks at in the end.
 * @param statements $k$, a positive integer
 * @throws RangeError if `level` is not between 0 and 1 or `statements` not a positive integer
 */
export function sharedLevel(level: number | Fraction, statements: number): Fraction {
  if (!(Number.isSafeInteger(statements) && statements > 0)) {
    throw new RangeError(`${String(statements)} statements share no error level: give a positive integer`);
  }
  const { p, q } = errorLevel(level);
  return reduced(p, q * BigInt(statements));
}
