/**
 * The interface between the theory and the numbers it is run in. Every formula of the project is written once, as a
 * function over these dictionaries of operations, and is then run in floats, decimals, balls, dual numbers or syntax
 * trees.
 *
 * **Laws.** Write $\llbracket x\rrbracket$ for the set of reals that a value $x$ stands for: one real for `term` and,
 * approximately, for `float64` and `decimal`; an interval for `ball` and `tracked`. For every operation $f$ below
 *
 * - *enclosure* (`ball`, `tracked`): $f(\llbracket x\rrbracket)\subseteq\llbracket f(x)\rrbracket$;
 * - *exact entry*: `fromNumber(v)` stands for the rational number that the finite double $v$ is, nothing else;
 * - *exact operations stay exact*: the sum, difference and product of exact values are exact where the system has room
 *   for the result; `neg`, `abs`, `min` and `max` never add an error;
 * - *totality*: no operation throws. What is not defined (division by zero, the root of a negative number) is the
 *   system's own undefined value, and every comparison with it is `unknown` or `false`, never `true`
 *   (formulas write 0 for $0\cdot x$, also where $x$ is undefined: whoever compares formulas asks an enclosure first);
 * - *no branches*: generic code cannot look inside a number, so that the same code also builds formulas.
 *
 * The suite `property-tests/numbers/number-system.laws.ts` runs these laws over every system.
 * @module
 */
import type { Truth } from './truth.js';

/** What a recursion or a constant of the theory may use. `N` is the type of a number. */
export interface Arithmetic<N> {
  /** What the system is called in reports and messages, for example `ball(64)`. */
  readonly name: string;
  /** The rational number that the finite double `x` is. A NaN or an infinity throws a `RangeError`. */
  fromNumber(x: number): N;
  /** The rational number `p / q`, `q > 0`; enclosed or rounded where the system cannot hold it. */
  fromRational(p: bigint, q: bigint): N;
  neg(a: N): N;
  add(a: N, b: N): N;
  sub(a: N, b: N): N;
  mul(a: N, b: N): N;
  div(a: N, b: N): N;
  /** The non-negative square root. */
  sqrt(a: N): N;
  abs(a: N): N;
  min(a: N, b: N): N;
  max(a: N, b: N): N;
  /**
   * A number of which it is known that it differs from `center` by at most $\lvert\text{bound}\rvert$: in enclosures
   * all such numbers, elsewhere `center`; undefined if the bound is. That is how the remainder of a truncated sum
   * enters a formula. `dual` takes the difference for a constant; no identity between formulas looks through it.
   */
  near(center: N, bound: N): N;
  /**
   * A named definition, `symbol` in LaTeX (for example `p_t`). Systems that compute return `body()`; systems that
   * build formulas keep the name, so that a reader sees $p_t$ and, once, what it stands for.
   */
  define(symbol: string, body: () => N): N;
}

/** The elementary functions, and the error function, that activations are made of, and the constant they need. */
export interface Elementary<N> {
  exp(a: N): N;
  tanh(a: N): N;
  sin(a: N): N;
  cos(a: N): N;
  /** The error function $\operatorname{erf}a=\frac2{\sqrt\pi}\int_0^ae^{-s^2}\,\mathrm ds$. */
  erf(a: N): N;
  /** The number $\pi$; enclosed or rounded where the system cannot hold it. */
  pi(): N;
}

/**
 * Comparisons answer in the system's own propositions `P`: {@link Truth} for numbers, a formula for syntax trees.
 * Over enclosures `le(a, b)` is `true` only if every number in `a` is at most every number in `b`.
 */
export interface Logic<N, P> {
  le(a: N, b: N): P;
  lt(a: N, b: N): P;
  eq(a: N, b: N): P;
  and(propositions: readonly P[]): P;
}

/** A complete number system: arithmetic, elementary functions and comparisons. */
export interface Reals<N, P = Truth> extends Arithmetic<N>, Elementary<N>, Logic<N, P> {}
