/**
 * Exact confidence limits of a probability from counted failures, after Clopper and Pearson: no normal approximation,
 * and right for every number of trials.
 *
 * **Statement.** Let $X$ of $n$ independent trials fail, each with probability $p$. For a level $\alpha$ let
 * $U_\alpha(k)$ be the $p$ with $\Pr(X\le k\mid p)=\alpha$, or 1 if $k=n$, and $L_\alpha(k)$ the $p$ with
 * $\Pr(X\ge k\mid p)=\alpha$, or 0 if $k=0$. Whatever $p$ is,
 *
 * $$
 * \Pr\big(p>U_\alpha(X)\big)\le\alpha,\qquad\Pr\big(p<L_\alpha(X)\big)\le\alpha .
 * $$
 *
 * **Proof.** For $k<n$, $\Pr(X\le k\mid p)$ falls from 1 to 0 as $p$ grows, its derivative being
 * $-n\binom{n-1}kp^k(1-p)^{n-k-1}$. So $U_\alpha(k)$ exists, and $p>U_\alpha(k)$ exactly if $k<n$ and
 * $\Pr(X\le k\mid p)<\alpha$. If there are such $k$, let $k^\star$ be the largest of them: they are
 * $0,\dots,k^\star$, and $\Pr(X\le k^\star\mid p)<\alpha$. The lower limit is the upper one of the successes:
 * $L_\alpha(k)=1-U_\alpha(n-k)$, with $1-p$ for $p$. $\square$
 *
 * **One-sided and two-sided.** {@link upperBinomialLimit} and {@link lowerBinomialLimit} are limits at the level that
 * is given: each alone is wrong with probability at most $\alpha$. {@link binomialLimits} has both at level $\alpha/2$:
 * the interval misses $p$ with probability at most $\alpha$. For several statements at once see {@link sharedLevel}.
 *
 * **Rounding.** The upper limit that is returned is a double $u$ at which $\Pr(X\le k\mid u)\le\alpha$ is seen in
 * balls, so $U_\alpha\le u$, and likewise $\ell\le L_\alpha$; the statement above holds for $u$ and $\ell$ as they are.
 * They are found by bisection, down to a relative distance of $2^{-32}$ from a double on the other side, or to where
 * there are no doubles in between; a lower limit below all positive doubles becomes 0. A probability
 * that is not seen to be at most $\alpha$ counts as one on the other side, which errs outward.
 * @module
 */
import { ball, type Ball, type BallSystem } from '../../numbers/ball.js';
import type { Fraction } from '../../numbers/fraction.js';
import { binomialCoefficient, lowerTail } from './binomial-tail.js';
import { errorLevel, sharedLevel } from './error-level.js';

/** What was counted, and how often the limits may be wrong. */
export interface BinomialCount {
  /** $n$, an integer from 1 to $2^{26}$. */
  readonly trials: number;
  /** $k$, from 0 to $n$. */
  readonly failures: number;
  /** $\alpha$, between 0 and 1; a double is the rational number that it is. */
  readonly level: number | Fraction;
}

/** Limits of a probability, rounded outward. */
export interface BinomialLimits {
  readonly lower: number;
  readonly upper: number;
}

const MOST_TRIALS = 2 ** 26;

/**
 * The precision. A power $p^k$ has a relative error of about $k2^{-bits}$, a coefficient one of $2k2^{-bits}$, the sum
 * less: with $k\le2^{26}$, $2^{-66}$ in all, far less than the distance at which bisection ends.
 */
const K: BallSystem = ball(96);

/** Bisection ends where the two sides are this close, relative to the larger. */
const CLOSE = 2 ** -32;

function validated({ trials, failures }: BinomialCount): void {
  if (!(Number.isInteger(trials) && trials >= 1 && trials <= MOST_TRIALS)) {
    throw new RangeError(`${String(trials)} trials: limits are for an integer from 1 to 2^26`);
  }
  if (!(Number.isInteger(failures) && failures >= 0 && failures <= trials)) {
    throw new RangeError(`${String(failures)} failures of ${String(trials)} trials: give an integer up to the trials`);
  }
}

/**
 * Where a monotone condition changes between `outer`, which is returned if nothing else will do, and `inner`: a number
 * at which it holds, next to one at which it is not seen to hold.
 */
function outward(outer: number, inner: number, holds: (p: number) => boolean): number {
  let [safe, open] = [outer, inner];
  while (Math.abs(safe - open) > CLOSE * Math.max(safe, open)) {
    const middle = safe + (open - safe) / 2;
    // Only among the least doubles, where half of a step rounds to nothing.
    if (middle === safe) break;
    if (holds(middle)) safe = middle;
    else open = middle;
  }
  return safe;
}

/** Whether $\Pr(X\le k)\le\alpha$ is seen, with $p$ and $q=1-p$ in balls. */
function tailTest(n: number, k: number, level: Fraction): (p: Ball, q: Ball) => boolean {
  const coefficient = binomialCoefficient(K, n, k);
  const alpha = K.fromRational(level.p, level.q);
  return (p, q) => K.le(lowerTail(K, n, k, { coefficient, p, q }), alpha) === true;
}

/**
 * $U_\alpha$, rounded up: the failure probability is at most this, but for an error of probability `level`.
 * @throws RangeError if there are no such counts or there is no such level
 */
export function upperBinomialLimit(count: BinomialCount): number {
  validated(count);
  const { trials: n, failures: k } = count;
  const level = errorLevel(count.level);
  if (k === n) return 1;
  const isRare = tailTest(n, k, level);
  return outward(1, 0, (p) => isRare(K.fromNumber(p), K.sub(K.fromNumber(1), K.fromNumber(p))));
}

/**
 * $L_\alpha$, rounded down: the failure probability is at least this, but for an error of probability `level`.
 * @throws RangeError if there are no such counts or there is no such level
 */
export function lowerBinomialLimit(count: BinomialCount): number {
  validated(count);
  const { trials: n, failures: k } = count;
  const level = errorLevel(count.level);
  if (k === 0) return 0;
  // At least k failures are at most n - k successes.
  const isRare = tailTest(n, n - k, level);
  return outward(0, 1, (p) => isRare(K.sub(K.fromNumber(1), K.fromNumber(p)), K.fromNumber(p)));
}

/**
 * Both limits, each at half of the level.
 * @throws RangeError if there are no such counts or there is no such level
 */
export function binomialLimits(count: BinomialCount): BinomialLimits {
  const half = { ...count, level: sharedLevel(count.level, 2) };
  return { lower: lowerBinomialLimit(half), upper: upperBinomialLimit(half) };
}
