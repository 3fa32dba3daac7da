/**
 * What the theory needs of an activation function $\sigma\in C^2(\mathbb R)$: its value with two derivatives at a
 * point, and the suprema $\sigma_0=\sup\lvert\sigma\rvert$, $\sigma_1=\sup\lvert\sigma'\rvert$,
 * $\sigma_2=\sup\lvert\sigma''\rvert$ (THEORY, section 0).
 * @module
 */
import type { Arithmetic, Elementary } from '../numbers/number-system.js';

/** Value, first and second derivative of a function at one point. */
export interface Jet<N> {
  readonly value: N;
  readonly first: N;
  readonly second: N;
}

/** The suprema over the real line of $\lvert\sigma\rvert$, $\lvert\sigma'\rvert$ and $\lvert\sigma''\rvert$. */
export interface ActivationConstants<N> {
  readonly sigma0: N;
  readonly sigma1: N;
  readonly sigma2: N;
}

/**
 * Outside of which part of the line nothing new happens, so that suprema over the line are suprema over that part.
 *
 * - `tails`: as $\lvert a\rvert\ge\text{from}$ grows, on either side, $\lvert\sigma'(a)\rvert$ and
 *   $\lvert\sigma''(a)\rvert$ never increase; there $\lvert\sigma(a)\rvert\le\text{limit}$, and
 *   $\lvert\sigma(a)\rvert\to\text{limit}$ as $a\to\infty$.
 * - `period`: $\sigma$ is periodic, and its period is at most `atMost`.
 */
export type Extent<N> =
  | { readonly kind: 'tails'; readonly from: N; readonly limit: N }
  | { readonly kind: 'period'; readonly atMost: N };

/**
 * Bounds over the closed strip $\lvert\operatorname{Im}a\rvert\le y$ of the complex plane, into which $\sigma$
 * continues as an analytic function.
 */
export interface StripBounds<N> {
  /** Of $\lvert\sigma\rvert$. */
  readonly value: N;
  /** Of $\lvert\operatorname{Im}\sigma\rvert$. */
  readonly imaginary: N;
  /** Of $\lvert\sigma'\rvert$. */
  readonly slope: N;
}

/** The shipped functions that every activation is made of. */
export type BaseFunction = 'tanh' | 'logistic' | 'erf' | 'sine';

/** An activation as $a\mapsto s\,\sigma(ba)$ with $\sigma$ one of the shipped functions: how the engine knows it. */
export interface ActivationForm {
  readonly base: BaseFunction;
  /** $s>0$. */
  readonly scale: number;
  /** $b>0$. */
  readonly stretch: number;
}

/** An activation function, written once and run in every number system. */
export interface Activation {
  /** How it is named on the command line and in instances, for example `tanh` or `10*tanh(0.1x)`. */
  readonly name: string;
  /** $\sigma(a)$, $\sigma'(a)$ and $\sigma''(a)$. */
  jet<N>(K: Arithmetic<N> & Elementary<N>, a: N): Jet<N>;
  /** The three suprema in closed form. */
  constants<N>(K: Arithmetic<N> & Elementary<N>): ActivationConstants<N>;
  /** Where its suprema have to be looked for; proved in the module comment, where the rest of the line is spoken of. */
  extent<N>(K: Arithmetic<N>): Extent<N>;
  /**
   * Bounds over the strip of half width $y\ge0$, that grow with $y$; at $y=0$ they are $\sigma_0$ or a little more, 0,
   * and $\sigma_1$. Undefined where $\sigma$ is not analytic in the strip. Proved in the module comment.
   */
  strip<N>(K: Arithmetic<N> & Elementary<N>, y: N): StripBounds<N>;
  /** What it is made of; absent where it is no shipped function, or one that is scaled more than once. */
  readonly form?: ActivationForm;
  /**
   * $\sup_y\big(\lvert\sigma(y)\rvert+k\lvert\sigma'(y)\rvert\big)$ for $k>0$: the most that a state and its slope
   * reach together, which do not reach $\sigma_0$ and $\sigma_1$ at one point. Left out where it has no closed form.
   */
  readonly coupled?: <N>(K: Arithmetic<N> & Elementary<N>, k: N) => N;
  /** $\sigma_3=\sup\lvert\sigma'''\rvert$ in closed form, of an activation in $C^3(\mathbb R)$. */
  readonly sigma3?: <N>(K: Arithmetic<N> & Elementary<N>) => N;
}
