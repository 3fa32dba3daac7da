/**
 * The least even width at which a requirement that falls with the width is met.
 *
 * Let $g$ never rise and let $m$ be enough if $m\ge g(m)$. Then
 *
 * - all even widths from the least one on are enough;
 * - if $m$ is enough, no even width below $g(m)$ is: a smaller $m'$ that is enough has $m'\ge g(m')\ge g(m)$;
 * - if $m$ is not enough, every $m'\ge g(m)$ is: then $m'>m$ and $m'\ge g(m)\ge g(m')$.
 *
 * So each evaluation moves one end of the bracket to $m$ and the other to $g(m)$. Where $g$ is flat, which it is for
 * large widths, two or three evaluations are enough; where they do not shrink the bracket to a quarter, it is bisected.
 * @module
 */
import type { Ball, BallSystem } from '../../numbers/ball.js';
import { ceilings } from '../../numbers/ball-integer.js';

/** A requirement $g$; `undefined` asks for a lower bound of all its values, the limit of large widths. */
export type Requirement = (width: bigint | undefined) => Ball;

/** How far to go: to the very width, or until the bracket is narrow against it. */
export type Resolution = 'exact' | 'coarse';

/** A coarse bracket is at most this part of its width wide. */
const COARSE = 1024n;

function even(n: bigint): bigint {
  return n + (n & 1n);
}

const larger = (a: bigint, b: bigint): bigint => (a > b ? a : b);
const smaller = (a: bigint, b: bigint): bigint => (a < b ? a : b);

interface Bracket {
  /** No even width up to here is enough. */
  readonly low: bigint;
  /** This one is. */
  readonly high: bigint;
}

/** An even width between the ends, near their geometric mean if they are far apart. The lower one is at least 2. */
function middle({ low, high }: Bracket): bigint {
  const bits = (low.toString(2).length + high.toString(2).length) >> 1;
  return high > 4n * low ? 1n << BigInt(bits) : even((low + high) / 2n);
}

function isNarrow({ low, high }: Bracket, resolution: Resolution): boolean {
  return high - low <= 2n || (resolution === 'coarse' && (high - low) * COARSE <= high);
}

/**
 * The least even width that is enough.
 * @returns `undefined` if that is not decided at the precision of `K`, or the width is beyond its reach
 */
export function leastEvenWidth(K: BallSystem, requirement: Requirement, resolution: Resolution): bigint | undefined {
  const start = ceilings(requirement(undefined));
  if (start === undefined) return undefined;
  let next = even(start.lower > 2n ? start.lower : 2n);
  let bracket: Bracket | undefined;
  let reached: bigint | undefined;
  for (;;) {
    const needed = requirement(next);
    const isEnough = K.le(needed, K.fromRational(next, 1n));
    const beyond = ceilings(needed);
    if (beyond === undefined) return undefined;
    if (isEnough === 'unknown') return resolution === 'coarse' ? next : undefined;
    const before: Bracket = bracket ?? { low: next - 2n, high: even(beyond.upper) };
    bracket = isEnough
      ? { low: larger(before.low, even(beyond.lower) - 2n), high: next }
      : { low: next, high: smaller(before.high, even(beyond.upper)) };
    if (isNarrow(bracket, resolution)) return bracket.high;
    const isSlow = (bracket.high - bracket.low) * 4n > before.high - before.low;
    if (isEnough) {
      reached = next;
      next = isSlow ? middle(bracket) : bracket.low + 2n;
    } else {
      next = bracket.high === reached ? middle(bracket) : bracket.high;
    }
  }
}
