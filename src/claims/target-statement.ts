/**
 * What a statement about the target of a transportation mapping says: a relation at a time between an inner product of
 * gradient and mapping, or its expectation, and the constants of the theory.
 * @module
 */
import type { ActivationConstants } from '../activations/activation.js';
import type { PartNorms } from '../network/space.js';
import type { Arithmetic } from '../numbers/number-system.js';
import { symbol, term, type Formula } from '../numbers/term.js';
import type { Relation } from './claim.js';
import { symbolicSigma } from './symbolic-constants.js';

/** What a statement about a target may speak of at time $t$. */
export interface TargetAtTime<N> {
  /** $\langle\nabla h_t,v\rangle$ at a point, or $f^\star_t(x)$. */
  readonly value: N;
  readonly sigma: ActivationConstants<N>;
  /** $p_{t-1}$ and $p_t$ at the growth rate $\sigma_1\alpha$. */
  readonly growth: { readonly before: N; readonly now: N };
  /** $\nu_w$ and $\nu_u$. */
  readonly nu: PartNorms<N>;
}

/** One relation at time $t$, left ≤ right, in any number system. */
export type TargetStatement = <N>(K: Arithmetic<N>, at: TargetAtTime<N>) => Pick<Relation<N>, 'left' | 'right'>;

/** The statement as a formula; `value` says what it is about. */
export function targetFormula(statement: TargetStatement, value: string): Formula {
  const { left, right } = statement(term, {
    value: symbol(value),
    sigma: symbolicSigma,
    growth: { before: symbol('p_{t-1}'), now: symbol('p_t') },
    nu: { w: symbol('\\nu_w'), u: symbol('\\nu_u') },
  });
  return term.le(left, right);
}
