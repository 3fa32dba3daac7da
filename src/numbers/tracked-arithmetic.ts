/**
 * The rounding errors of the four operations and the root, carried along: from $\lvert\hat a-a\rvert\le e_a$ and
 * $\lvert\hat b-b\rvert\le e_b$ to a bound for the result. The rounding of the values themselves comes from a
 * {@link ArithmeticRounding}, so that the same rules carry doubles and decimals.
 * @module
 */
import { addDown, addUp, divUp, mulUp, sqrtDown, subDown } from './tracked-upward.js';
import type { Reals } from './number-system.js';

/** A number of a rounding system with a proved bound of its error, underflow included. */
export interface Tracked<N> {
  /** The number as the underlying system computes it, bit for bit. */
  readonly value: N;
  /** $\lvert\text{value}-\text{exact}\rvert\le\text{error}$, a double $\ge0$; `Infinity` where nothing is known. */
  readonly error: number;
}

/**
 * How a number system rounds. Every bound is a double $\ge0$ of $\lvert\text{result}-f(\text{operands})\rvert$ for
 * the operands as they are stored; NaN stands for an unknown error.
 */
export interface ArithmeticRounding<N> {
  readonly base: Reals<N>;
  /** A double that is at least $\lvert x\rvert$. */
  readonly magnitude: (x: N) => number;
  /** A double that is at least 0 and at most $\lvert x\rvert$. */
  readonly magnitudeBelow: (x: N) => number;
  readonly rational: (p: bigint, q: bigint, result: N) => number;
  readonly sum: (a: N, b: N, result: N) => number;
  readonly product: (a: N, b: N, result: N) => number;
  readonly quotient: (a: N, b: N, result: N) => number;
  readonly root: (a: N, result: N) => number;
}

/** The operations on tracked numbers that round. */
export interface TrackedArithmetic<N> {
  readonly exact: (value: N) => Tracked<N>;
  readonly fromRational: (p: bigint, q: bigint) => Tracked<N>;
  readonly neg: (a: Tracked<N>) => Tracked<N>;
  readonly add: (a: Tracked<N>, b: Tracked<N>) => Tracked<N>;
  readonly sub: (a: Tracked<N>, b: Tracked<N>) => Tracked<N>;
  readonly mul: (a: Tracked<N>, b: Tracked<N>) => Tracked<N>;
  readonly div: (a: Tracked<N>, b: Tracked<N>) => Tracked<N>;
  readonly sqrt: (a: Tracked<N>) => Tracked<N>;
}

/** A tracked number; an error that is NaN, and any error of an overflow, becomes `Infinity`: nothing is known. */
export function track<N>(value: N, error: number): Tracked<N> {
  return { value, error: error >= 0 ? error : Infinity };
}

/**
 * Arithmetic over a rounding model. Error rules, all evaluated upward, with $\varrho$ the rounding of the result:
 * sum and difference $e_a+e_b+\varrho$; product $\lvert\hat a\rvert e_b+\lvert\hat b\rvert e_a+e_ae_b+\varrho$, from
 * $\hat a\hat b-ab=\hat a(\hat b-b)+\hat b(\hat a-a)-(\hat a-a)(\hat b-b)$; quotient
 * $(\lvert\hat a/\hat b\rvert e_b+e_a)/(\lvert\hat b\rvert-e_b)+\varrho$, from
 * $\hat a/\hat b-a/b=\big(\tfrac{\hat a}{\hat b}(b-\hat b)+\hat a-a\big)/b$, and unknown if $0$ may be the divisor;
 * root $e_a/(\sqrt{\hat a}+\sqrt{\hat a-e_a})+\varrho$, and unknown if the radicand may be negative.
 */
export function trackedArithmetic<N>(rounding: ArithmeticRounding<N>): TrackedArithmetic<N> {
  const { base, magnitude, magnitudeBelow } = rounding;
  return {
    exact: (value) => track(value, 0),
    fromRational(p, q) {
      const value = base.fromRational(p, q);
      return track(value, rounding.rational(p, q, value));
    },
    neg: (a) => track(base.neg(a.value), a.error),
    add(a, b) {
      const value = base.add(a.value, b.value);
      return track(value, addUp(addUp(a.error, b.error), rounding.sum(a.value, b.value, value)));
    },
    sub(a, b) {
      const value = base.sub(a.value, b.value);
      return track(value, addUp(addUp(a.error, b.error), rounding.sum(a.value, base.neg(b.value), value)));
    },
    mul(a, b) {
      const value = base.mul(a.value, b.value);
      const rounded = rounding.product(a.value, b.value, value);
      if (a.error === 0 && b.error === 0) return track(value, rounded);
      const linear = addUp(mulUp(magnitude(a.value), b.error), mulUp(magnitude(b.value), a.error));
      return track(value, addUp(addUp(linear, mulUp(a.error, b.error)), rounded));
    },
    div(a, b) {
      const value = base.div(a.value, b.value);
      const rounded = rounding.quotient(a.value, b.value, value);
      if (a.error === 0 && b.error === 0) return track(value, rounded);
      const exactQuotient = addUp(magnitude(value), rounded);
      const numerator = addUp(mulUp(exactQuotient, b.error), a.error);
      const divisor = subDown(magnitudeBelow(b.value), b.error);
      return track(value, addUp(divUp(numerator, divisor), rounded));
    },
    sqrt(a) {
      const value = base.sqrt(a.value);
      const rounded = rounding.root(a.value, value);
      if (a.error === 0) return track(value, rounded);
      const size = magnitudeBelow(a.value);
      if (!(size >= a.error)) return track(value, Infinity);
      const roots = addDown(sqrtDown(size), sqrtDown(subDown(size, a.error)));
      return track(value, addUp(divUp(a.error, roots), rounded));
    },
  };
}
