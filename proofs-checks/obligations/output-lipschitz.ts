/**
 * The obligations of `output-lipschitz`: squares of the blocks of the gradient add up; increments follow.
 * @module
 */
import {
  alpha, claimed, derivation, incrementProof, induction, isClaimed, productIsMonotone, quotientBelow, rootBelow, setting, symbol,
  term, type NetworkStatement, type Premise, type Proof, type Term,
} from '../../src/index.js';
import {
  from, networkAt, networkPremises, networkSigns, oneNeuron, squaredGradients, summed, to, width, zero,
  type NetworkHypotheses,
} from './network.js';

const { lipschitz } = networkAt;

/** A bound of the gradient, which is claimed where all its hypotheses are. */
function gradientBound(statement: string, gradient: Term, hypotheses: NetworkHypotheses): readonly Premise[] {
  return [
    ...setting(term.le(zero, gradient)),
    ...(isClaimed(['weightsInRadius', 'inputsInUnitBall'], hypotheses) ? claimed(statement, term.le(gradient, lipschitz)) : []),
  ];
}

/** $\frac1m\sum_i\lVert\nabla h_t(\theta_i)\rVert^2\le L_t^2$. */
export function gradientProof(statement: NetworkStatement, hypotheses: NetworkHypotheses): Proof {
  const gradient = symbol('\\lVert\\nabla h_t(\\theta_i)\\rVert');
  const known = gradientBound('hidden-state-gradient/whole-gradient', gradient, hypotheses);
  const steps = derivation([...networkSigns, ...known]);
  const square = term.mul(lipschitz, lipschitz);
  const block = steps.use(productIsMonotone, { u: gradient, v: gradient, U: lipschitz, V: lipschitz }, known);
  summed(steps, 'blocks', { summand: term.mul(gradient, gradient), bound: (count) => term.mul(square, count) },
    oneNeuron, [block]);
  const all = induction(term.le(squaredGradients, term.mul(width, square)));
  const mean = steps.use(quotientBelow, { k: squaredGradients, g: width, x: square }, all);
  const root = steps.use(rootBelow, { x: term.div(squaredGradients, width), y: lipschitz }, [mean]);
  const { left, right } = statement(term, networkAt);
  steps.show('bound', 'the root of the mean', term.le(left, right), [root]);
  return steps.proof();
}

/** The mean value theorem on $\lbrace\lvert w_i\rvert\le\alpha_m\rbrace$. */
export function incrementsProof(statement: NetworkStatement, hypotheses: NetworkHypotheses): Proof {
  const gradient = symbol('\\lVert\\nabla F_t\\rVert');
  const { left, right } = statement(term, networkAt);
  return incrementProof({
    ends: [from.w, to.w],
    radius: alpha,
    context: [...networkSigns, ...networkPremises(hypotheses)],
    gradient,
    bound: lipschitz,
    stated: gradientBound('output-lipschitz/gradient', gradient, hypotheses),
    increment: term.abs(term.sub(networkAt.movedOutput, networkAt.output)),
    distance: term.sqrt(networkAt.squaredDistance),
    goal: term.le(left, right),
  });
}
