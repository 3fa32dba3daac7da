/**
 * The lower tail $\Pr(X\le k)$ of the binomial distribution, enclosed in balls.
 *
 * With success probability $p$, $q=1-p$ and $b_j=\binom nj p^jq^{n-j}$, the ratio of neighbouring terms is
 *
 * $$
 * \frac{b_{j-1}}{b_j}=r_{k-j},\qquad r_i=\frac{(k-i)\,q}{(n-k+i+1)\,p},
 * $$
 *
 * so that $\Pr(X\le k)=b_k\,S_0$ with $S_i=1+r_iS_{i+1}$ and $S_k=1$. The ratios fall as $i$ grows. So where
 * $r_i<1$, the sum from there on is at most geometric: $1\le S_i\le1/(1-r_i)$. The recursion starts from this enclosure
 * at an $i$ that is far enough out and goes down to $S_0$; every step multiplies what is not known by $r_i$.
 *
 * *Error.* Every operation is one of balls, and the start is an enclosure for every $i$ with $r_i<1$, so the result is
 * one: the choice of $i$ decides how wide it is, not whether it is right, and may be made in floats.
 * @module
 */
import type { Ball, BallSystem } from '../../numbers/ball.js';
import { hull } from '../../numbers/ball-ends.js';

/** A product of integers of at most this is exact in doubles. */
const LARGEST = Number.MAX_SAFE_INTEGER;

/**
 * $\binom nk$ for $n\le2^{26}$: the product of $(n-i)/(i+1)$ for $i<\min(k,n-k)$. As many factors as fit are first
 * multiplied in doubles, exactly: those below are smaller one by one, so that their product fits as well.
 */
export function binomialCoefficient(K: BallSystem, n: number, k: number): Ball {
  const count = Math.min(k, n - k);
  let result = K.fromNumber(1);
  let [above, below] = [1, 1];
  const multiply = (): void => {
    result = K.div(K.mul(result, K.fromNumber(above)), K.fromNumber(below));
    [above, below] = [1, 1];
  };
  for (let i = 0; i < count; i++) {
    if (above > LARGEST / (n - i)) multiply();
    above *= n - i;
    below *= i + 1;
  }
  multiply();
  return result;
}

/** $x^n$ by squaring, $n\ge0$. */
function power(K: BallSystem, x: Ball, n: number): Ball {
  let result = K.fromNumber(1);
  let square = x;
  for (let rest = n; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = K.mul(result, square);
    if (rest > 1) square = K.mul(square, square);
  }
  return result;
}

/** The share of the whole sum that may be known to a factor only. */
const NEGLIGIBLE = 2 ** -64;

/** From which $i$ on the sum is negligible; at most $k$. In floats: it need not be exact. */
function start(n: number, k: number, odds: number): number {
  let [term, sum] = [1, 0];
  for (let i = 0; i < k; i++) {
    sum += term;
    const ratio = ((k - i) / (n - k + i + 1)) * odds;
    if (ratio < 1 && term < NEGLIGIBLE * sum * (1 - ratio)) return i;
    term *= ratio;
  }
  return k;
}

/** What lies between 1 and $1/(1-r)$, for $r\ge0$; undefined unless $r<1$. */
function geometric(K: BallSystem, r: Ball): Ball {
  const one = K.fromNumber(1);
  const rest = K.sub(one, r);
  return K.lt(K.fromNumber(0), rest) === true ? hull(one, K.div(one, rest), K.bits) : K.div(one, K.fromNumber(0));
}

/** What a term of the distribution is made of. */
export interface Probabilities {
  /** $\binom nk$. */
  readonly coefficient: Ball;
  /** The probability that a trial counts, above 0. */
  readonly p: Ball;
  /** $1-p$, above 0. */
  readonly q: Ball;
}

/** $\Pr(X\le k)$ by the recursion: in few steps if $k$ is not above the mean. */
function belowTheMean(K: BallSystem, n: number, k: number, { coefficient, p, q }: Probabilities): Ball {
  const one = K.fromNumber(1);
  const odds = K.div(q, p);
  const ratio = (i: number): Ball => K.div(K.mul(K.fromNumber(k - i), odds), K.fromNumber(n - k + i + 1));
  const first = start(n, k, K.upper(odds));
  let sum = geometric(K, ratio(first));
  for (let i = first - 1; i >= 0; i--) sum = K.add(one, K.mul(ratio(i), sum));
  return K.mul(K.mul(coefficient, K.mul(power(K, p, k), power(K, q, n - k))), sum);
}

/**
 * $\Pr(X\le k)$ for $X\sim\mathrm{Bin}(n,p)$ and $0\le k<n$. If $p<k/n$, it is $1-\Pr(n-X\le n-k-1)$, the tail of the
 * failures, with $\binom n{k+1}=\binom nk\frac{n-k}{k+1}$.
 */
export function lowerTail(K: BallSystem, n: number, k: number, given: Probabilities): Ball {
  const { coefficient, p, q } = given;
  if (K.upper(p) >= k / n) return belowTheMean(K, n, k, given);
  const next = K.div(K.mul(coefficient, K.fromNumber(n - k)), K.fromNumber(k + 1));
  return K.sub(K.fromNumber(1), belowTheMean(K, n, n - k - 1, { coefficient: next, p: q, q: p }));
}
