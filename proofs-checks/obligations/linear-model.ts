/**
 * How far the residuals of a network are from the linear model at it: the noise of the labels, what the realization is
 * off, and the remainder of the linearization between both.
 * @module
 */
import {
  claimed, derivation, setting, symbol, term, totalError, type Premise, type Proof, type Term,
} from '../../src/index.js';
import { two, zero } from './run-symbols.js';

/** $\sqrt m$. */
export const rootWidth = symbol('\\sqrt m');

/** What the forms of all movements are below, and why the remainder of the linearization is so over $2\sqrt m$. */
export type LinearizedBy = (remainder: Term) => { readonly form: Term; readonly premises: readonly Premise[] };

/** $S/(2\sqrt m)$. */
export function overTwiceRoot(sum: Term): Term {
  return term.div(sum, term.mul(two, rootWidth));
}

/** Neurons are as far apart as the projection lets them be, at the time $T$ or at every time. */
export const linearizedInBall = (time: 'T' | 't'): LinearizedBy => (remainder) => {
  const form = symbol(`(\\rho+\\nu)^\\top Q_${time}(\\rho+\\nu)`);
  return { form, premises: claimed('linearization/max-norm-ball', term.le(remainder, overTwiceRoot(form))) };
};

/** The residuals differ from the linear model by at most $\varepsilon$. */
export function errorProof(linearized: LinearizedBy): Proof {
  const [noise, realization] = [symbol('\\varepsilon_0'), symbol('\\varepsilon_{app}')];
  const [output, realized, wanted, xi] = [
    symbol('F_t'),
    symbol('F_t(\\Theta^\\star)'),
    symbol('f^\\star_t'),
    symbol('\\xi'),
  ];
  const linear = symbol('\\langle\\nabla F_t,\\Theta-\\Theta^\\star\\rangle');
  const [rho, nu, theta, star, start] = [
    symbol('\\rho'),
    symbol('\\nu'),
    symbol('\\sqrt m\\,\\theta_i'),
    symbol('\\sqrt m\\,\\theta^\\star_i'),
    symbol('\\sqrt m\\,\\theta_i(0)'),
  ];
  const apart = (a: Term, b: Term): Term => term.abs(term.sub(a, b));
  const { show, proof } = derivation(setting(term.lt(zero, rootWidth)), 'error');
  show(
    'apart',
    'neurons of both are at most rho + nu apart, in units of one over the root of the width',
    term.le(apart(theta, star), term.add(rho, nu)),
    [
      ...setting(term.le(apart(theta, start), rho)),
      ...claimed('transport-norm/distance', term.le(apart(star, start), nu)),
    ],
  );
  const { form, premises } = linearized(apart(term.sub(output, realized), linear));
  const label = term.add(wanted, xi);
  show(
    'residual',
    'the linear model against the residual',
    term.le(apart(linear, term.sub(output, label)), totalError(term, { noise, realization, form, rootWidth })),
    [
      ...premises,
      ...claimed('realization/distance', term.le(apart(realized, wanted), realization)),
      ...setting(term.le(term.abs(xi), noise)),
    ],
  );
  return proof();
}
