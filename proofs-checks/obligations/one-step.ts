/**
 * The obligations of one step at an instance: as those of `descent-step`, with labels near the outputs of any network
 * in the max-norm ball in place of a realization.
 * @module
 */
import {
  claimed, derivation, isClaimed, oneStepSymbols, setting, symbol, term, warranted,
  type DescentShape, type Hypothesis, type OneStepStatement, type Premise, type Proof, type Term,
} from '../../src/index.js';
import { gradientProof, innerProof, showStep, step, stepSigns } from './descent-step.js';

/** The hypotheses of the part, by their names. */
export type OneStepHypotheses = Readonly<Record<string, Hypothesis<DescentShape>>>;

const { noise, form, rootWidth } = oneStepSymbols;
const [zero, two] = [0n, 2n].map((p) => term.fromRational(p, 1n)) as [Term, Term];
const [output, compared, label] = [symbol('F_t'), symbol('F_t(\\Theta^\\star)'), symbol('y_t')];
const linear = symbol('\\langle\\nabla F_t,\\Theta-\\Theta^\\star\\rangle');
const apart = (a: Term, b: Term): Term => term.abs(term.sub(a, b));
const isBounded = (hypotheses: OneStepHypotheses): boolean =>
  isClaimed(['weightsInRadius', 'inputsInUnitBall'], hypotheses);

/** $\varepsilon$: how far labels may be off, and half the form over the root of the width. */
const bent = term.div(form, term.mul(two, rootWidth));
const isError = setting(term.lt(zero, rootWidth), term.eq(step.error, term.add(noise, bent)));

/** The residuals differ from the linear model by at most $\varepsilon$. */
function errorProof(hypotheses: OneStepHypotheses): Proof {
  const isNear = isBounded(hypotheses) && isClaimed(['networksWithinRadius'], hypotheses);
  const premises: readonly Premise[] = [
    ...(isNear ? claimed('linearization/max-norm-ball',
      term.le(apart(term.sub(output, compared), linear), bent)) : []),
    ...(isClaimed(['labelsWithinNoise'], hypotheses)
      ? warranted({ by: 'hypothesis', name: 'labelsWithinNoise' }, term.le(apart(compared, label), noise)) : []),
  ];
  const { show, proof } = derivation([], 'error');
  show('residual', 'the linear model against the residual',
    term.le(apart(linear, term.sub(output, label)), step.error), [...isError, ...premises]);
  return proof();
}

/** One step of any size. */
export function oneStepProof(statement: OneStepStatement, hypotheses: OneStepHypotheses): Proof {
  const { distance, next, eta, lipschitz, rootRisk } = step;
  const steps = derivation(stepSigns);
  steps.add(errorProof(hypotheses));
  steps.add(innerProof());
  steps.add(gradientProof(isBounded(hypotheses)));
  const { right } = statement(term, {
    distance, next, eta, lipschitz, noise, form, rootWidth, rootRisk, risk: term.mul(rootRisk, rootRisk),
  });
  showStep(steps, right, { projected: isClaimed(['comparisonInBall'], hypotheses), premises: isError });
  return steps.proof();
}
