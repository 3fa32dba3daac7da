/**
 * Comparisons of tracked numbers.
 * @module
 */
import { conjunction } from './truth.js';
import type { Logic } from './number-system.js';
import type { ArithmeticRounding, Tracked, TrackedArithmetic } from './tracked-arithmetic.js';
import type { Truth } from './truth.js';

/**
 * Exact numbers are compared by the underlying system. Others are compared through their tracked difference $b-a$,
 * whose error includes both errors and its own rounding: its sign is decided where its magnitude is above that error.
 */
export function trackedLogic<N>(
  rounding: ArithmeticRounding<N>,
  arithmetic: TrackedArithmetic<N>,
): Logic<Tracked<N>, Truth> {
  const { base, magnitudeBelow } = rounding;
  const zero = base.fromNumber(0);

  /** `1` if certainly $a<b$, `-1` if certainly $a>b$, `0` if that is open. */
  function order(a: Tracked<N>, b: Tracked<N>): -1 | 0 | 1 {
    const difference = arithmetic.sub(b, a);
    if (!(magnitudeBelow(difference.value) > difference.error)) return 0;
    return base.lt(difference.value, zero) === true ? -1 : 1;
  }

  function decide(a: Tracked<N>, b: Tracked<N>, exact: (a: N, b: N) => Truth, ifLess: Truth, ifMore: Truth): Truth {
    if (a.error === 0 && b.error === 0) return exact(a.value, b.value);
    const sign = order(a, b);
    return sign === 0 ? 'unknown' : sign > 0 ? ifLess : ifMore;
  }

  return {
    le: (a, b) => decide(a, b, (x, y) => base.le(x, y), true, false),
    lt: (a, b) => decide(a, b, (x, y) => base.lt(x, y), true, false),
    eq: (a, b) => decide(a, b, (x, y) => base.eq(x, y), false, false),
    and: conjunction,
  };
}
