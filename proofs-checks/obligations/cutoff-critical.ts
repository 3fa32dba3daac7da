/**
 * The obligations of `cutoff-critical`: at $a=1$ the growth is $t$ itself.
 * @module
 */
import {
  claimed, derivation, laterTime, lipschitzBelow, polynomialCurvature, scalarCurvatureNow, sidesAt, term,
  type ConstantsHypotheses, type ConstantsStatement, type Premise, type Proof,
} from '../../src/index.js';

/** $L_t\le\sigma_1\sqrt{1+\sigma_0^2}\,p_t$, and $p_t=t$. */
export function lipschitzProof(statement: ConstantsStatement, hypotheses: ConstantsHypotheses): Proof {
  const time = laterTime(hypotheses, ['growth', 'majorant']);
  const { now, t } = time.at;
  const steps = derivation(time.context);
  const below = lipschitzBelow(steps, 'growth', now, now.growth.now);
  const critical = claimed('growth/critical', term.eq(now.growth.now, t));
  for (const { left, right } of sidesAt(statement, time)) {
    steps.show('bound', 'the growth is t', term.le(left, right), [below, ...critical]);
  }
  return steps.proof();
}

/** $\beta_t\le\bar\beta_t$, which is below a polynomial in $p_t=t$. */
export function curvatureProof(statement: ConstantsStatement, hypotheses: ConstantsHypotheses): Proof {
  const time = laterTime(hypotheses, ['growth', 'majorant', 'scalarCurvature']);
  const { now, sigma, t } = time.at;
  const polynomial = polynomialCurvature(term, sigma, now.growth.now);
  const steps = derivation(time.context);
  const known: readonly Premise[] = [
    ...claimed('hidden-state-smoothness/scalar-recursion', term.le(now.curvature, scalarCurvatureNow)),
    ...claimed('hidden-state-smoothness/polynomial', term.le(scalarCurvatureNow, polynomial)),
  ];
  const critical = claimed('growth/critical', term.eq(now.growth.now, t));
  const between = steps.show('polynomial', 'the largest eigenvalue below the polynomial',
    term.le(now.curvature, polynomial), known);
  for (const { left, right } of sidesAt(statement, time)) {
    steps.show('bound', 'the growth is t', term.le(left, right), [between, ...critical]);
  }
  return steps.proof();
}
