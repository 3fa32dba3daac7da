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

/** An activation function, written once and run in every number system. */
export interface Activation {
  /** How it is named on the command line and in instances, for example `tanh` or `10*tanh(0.1x)`. */
  readonly name: string;
  /** $\sigma(a)$, $\sigma'(a)$ and $\sigma''(a)$. */
  jet<N>(K: Arithmetic<N> & Elementary<N>, a: N): Jet<N>;
  /** The three suprema in closed form. */
  constants<N>(K: Arithmetic<N> & Elementary<N>): ActivationConstants<N>;
}
