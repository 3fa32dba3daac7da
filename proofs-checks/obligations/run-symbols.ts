/**
 * The symbols of a run of gradient descent, which the obligations about runs share.
 * @module
 */
import { setting, symbol, term, type Term } from '../../src/index.js';

const number = (p: bigint): Term => term.fromRational(p, 1n);

/** 0. */
export const zero = number(0n);
/** 1. */
export const one = number(1n);
/** 2. */
export const two = number(2n);
/** 4. */
export const four = number(4n);

/** $x^2$. */
export function square(x: Term): Term {
  return term.mul(x, x);
}

/** The step size $\eta$. */
export const eta = symbol('\\eta');
/** The number of steps $\tau$. */
export const steps = symbol('\\tau');
/** $\varepsilon$. */
export const error = symbol('\\varepsilon');
/** $\lVert\nu\rVert^2$. */
export const squaredNorm = symbol('\\lVert\\nu\\rVert^2');
/** $\kappa_\eta$. */
export const kappa = symbol('\\kappa_\\eta');
/** $\sqrt{\bar R}$ for the average risk $\bar R$ of $\tau$ steps. */
export const root = symbol('\\sqrt{\\bar R}');
/** $\bar R$. */
export const average = square(root);
/** What the bounds of the average risk are made of. */
export const run = { squaredNorm, eta, steps, error };
/** $\eta\tau$. */
export const time = term.mul(eta, steps);

/** The signs of all symbols. */
export const signs = setting(
  term.lt(zero, eta),
  term.lt(zero, steps),
  term.le(zero, error),
  term.le(zero, squaredNorm),
  term.lt(zero, kappa),
  term.le(zero, root),
);
