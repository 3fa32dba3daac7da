/**
 * The obligations of `cutoff-critical`: at $a=1$ the growth is $t$ itself.
 * @module
 */
import {
  claimed,
  derivation,
  isClaimed,
  laterTime,
  lipschitzBelow,
  polynomialCurvature,
  scalarCurvatureNow,
  showSides,
  sidesAt,
  term,
  type ConstantsHypotheses,
  type ConstantsStatement,
  type Premise,
  type Proof,
  type Term,
} from '../../src/index.js';

/** $p_t=t$, which is claimed at the cutoff. */
function linearGrowth(p: Term, t: Term, hypotheses: ConstantsHypotheses): readonly Premise[] {
  return isClaimed(['criticalRate'], hypotheses) ? claimed('growth/critical', term.eq(p, t)) : [];
}

/** $L_t\le\sigma_1\sqrt{1+\sigma_0^2}\,p_t$, and $p_t=t$. */
export function lipschitzProof(statement: ConstantsStatement, hypotheses: ConstantsHypotheses): Proof {
  const time = laterTime(hypotheses, ['growth', 'majorant']);
  const { now, t } = time.at;
  const steps = derivation(time.context);
  const below = lipschitzBelow(steps, 'growth', now, now.growth.now);
  const critical = linearGrowth(now.growth.now, t, hypotheses);
  showSides(steps, sidesAt(statement, time), [below, ...critical], { name: 'bound', says: 'the growth is t' });
  return steps.proof();
}

/** $\beta_t\le\bar\beta_t$, which is below a polynomial in $p_t=t$. */
export function curvatureProof(statement: ConstantsStatement, hypotheses: ConstantsHypotheses): Proof {
  const time = laterTime(hypotheses, ['growth', 'majorant', 'curvature', 'scalarCurvature']);
  const { now, sigma, t } = time.at;
  const polynomial = polynomialCurvature(term, sigma, now.growth.now);
  const steps = derivation(time.context);
  const known: readonly Premise[] = [
    ...claimed('hidden-state-smoothness/scalar-recursion', term.le(now.curvature, scalarCurvatureNow)),
    ...claimed('hidden-state-smoothness/polynomial', term.le(scalarCurvatureNow, polynomial)),
  ];
  const critical = linearGrowth(now.growth.now, t, hypotheses);
  const between = steps.show(
    'polynomial',
    'the largest eigenvalue below the polynomial',
    term.le(now.curvature, polynomial),
    known,
  );
  showSides(steps, sidesAt(statement, time), [between, ...critical], { name: 'bound', says: 'the growth is t' });
  return steps.proof();
}
