/**
 * What `approximation` and `kernel-concentration` assert: that means of $m/2$ independent variables are, all at once,
 * within $2R\sqrt{\lambda/m}$ of their expectations with $\lambda=\log(2N/\delta)$, where $R$ bounds the variables and
 * $N$ is the number of means. A statement says which $R$ and $N$, and which error.
 * @module
 */
import type { Ball, BallSystem } from '../numbers/ball.js';
import type { Arithmetic } from '../numbers/number-system.js';
import { termToLatex } from '../numbers/term-latex.js';
import { symbol, term, type Term } from '../numbers/term.js';
import type { concentrationError } from '../theory/approximation.js';

/** How many sequences and times there are. */
export interface PointCounts<N> {
  /** $n$. */
  readonly sequences: N;
  /** $T$. */
  readonly length: N;
}

/** The statement, generic over the number system. */
export interface ConcentrationStatement {
  /** $R$ from the constant of the theory: $M_T$, or $L_T$. */
  readonly range: <N>(K: Arithmetic<N>, constant: N) => N;
  /** $N$. */
  readonly events: <N>(K: Arithmetic<N>, counts: PointCounts<N>) => N;
  /** The error from $R$, $\lambda$ and $m$. */
  readonly error: typeof concentrationError;
}

/** The symbols of $n$ and $T$. */
export const countSymbols: PointCounts<Term> = { sequences: symbol('n'), length: symbol('T') };

/** $n$, $T$, $m$ and $\delta$ of a configuration. */
export interface ConcentrationSizes {
  readonly sequences: number;
  readonly length: number;
  readonly width: number;
  readonly delta: number;
}

/** The stated error at a configuration. */
export function concentrationBound(
  K: BallSystem,
  { range, events, error }: ConcentrationStatement,
  constant: Ball,
  { sequences, length, width, delta }: ConcentrationSizes,
): Ball {
  const counted = events(K, { sequences: K.fromNumber(sequences), length: K.fromNumber(length) });
  const logarithm = K.log(K.div(K.mul(K.fromNumber(2), counted), K.fromNumber(delta)));
  return error(K, range(K, constant), logarithm, K.fromNumber(width));
}

/** The stated error as a term. Formulas have no logarithm: it is one symbol, with the number of means in its name. */
export function concentrationTerm({ range, events, error }: ConcentrationStatement, constant: Term): Term {
  const counted = termToLatex(term.mul(term.fromNumber(2), events(term, countSymbols)));
  return error(term, range(term, constant), symbol(`\\log(${counted}/\\delta)`), symbol('m'));
}
