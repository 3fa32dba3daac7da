/**
 * The symbols of a run of gradient descent, which the obligations about runs share.
 * @module
 */
import { setting, symbol, term, type Term } from '../../src/index.js';

export const [zero, one, two, four] = [0n, 1n, 2n, 4n].map((p) => term.fromRational(p, 1n)) as [Term, Term, Term, Term];
export const square = (x: Term): Term => term.mul(x, x);

export const [eta, steps, error, squaredNorm] = [
  symbol('\\eta'),
  symbol('\\tau'),
  symbol('\\varepsilon'),
  symbol('\\lVert\\nu\\rVert^2'),
];
export const kappa = symbol('\\kappa_\\eta');
/** $\sqrt{\bar R}$ for the average risk $\bar R$ of $\tau$ steps. */
export const root = symbol('\\sqrt{\\bar R}');
export const average = square(root);
export const run = { squaredNorm, eta, steps, error };
export const time = term.mul(eta, steps);

export const signs = setting(
  term.lt(zero, eta),
  term.lt(zero, steps),
  term.le(zero, error),
  term.le(zero, squaredNorm),
  term.lt(zero, kappa),
  term.le(zero, root),
);

