/**
 * The obligations of `hidden-state-smoothness` that follow from the bound by the majorant.
 * @module
 */
import {
  boundedBy, claimed, derivation, formOf, isClaimed, lawOfInertia, largestEigenvalue, majorize, normBounds, radicandIn, restingOn,
  scaleEquality, setting, sidesOf, squareOfRoot, stateDirection, symbol, symbolicNow, term, type HiddenStateAssertion, type Hypotheses,
  type Proof, type Term,
} from '../../src/index.js';

const zero = term.fromRational(0n, 1n);
const length = normBounds(term).norm(stateDirection);
const squaredLength = radicandIn(length);

/** $r^\top Q_tr\le\beta_t\lVert r\rVert^2$, because $\beta_t$ is the largest eigenvalue of $Q_t$. */
export function largestEigenvalueProof(assertion: HiddenStateAssertion, hypotheses: Hypotheses): Proof {
  const now = symbolicNow(assertion, hypotheses);
  const { left, right } = sidesOf(assertion, now);
  const { bound, obligations } = majorize(left, now.bounds);
  const steps = derivation([...now.premises, ...setting(term.le(zero, stateDirection.w), term.le(zero, stateDirection.u))]);
  steps.add(obligations);
  const { majorant, curvature } = now.constants;
  const eigenvalue = setting(term.le(largestEigenvalue(term, majorant), curvature));
  const matrix = boundedBy(steps, majorant, curvature, eigenvalue);
  const form = formOf(steps, matrix, stateDirection.w, stateDirection.u);
  const square = steps.use(squareOfRoot, { x: squaredLength });
  const scaled = steps.use(scaleEquality, { c: curvature, u: term.mul(length, length), v: squaredLength }, [square]);
  steps.show('together', 'the form of the majorant, by its largest eigenvalue', term.le(bound, right), [form, scaled]);
  return steps.proof();
}

/**
 * $\lvert\langle v,\mathcal H_tv\rangle\rvert\le\beta_t\lVert v\rVert^2$ for every $v$ says that $\beta_tI\pm\mathcal H_t$
 * are semidefinite; then no pivot of them is negative.
 */
export function operatorNormProof(assertion: HiddenStateAssertion, hypotheses: Hypotheses): Proof {
  const { state, constants, premises } = symbolicNow(assertion, hypotheses);
  const form = symbol('\\langle v,H_tv\\rangle');
  const asked: Term[] = [];
  sidesOf(assertion, { state, constants }, {
    ...normBounds(term),
    smallestShiftedPivot(_, beta) {
      asked.push(beta);
      return zero;
    },
  });
  const [beta = zero] = asked;
  const squares = symbol('\\lVert v\\rVert^2');
  const steps = derivation([...premises, ...setting(term.le(zero, squares))]);
  const known = isClaimed(['weightInRadius', 'inputsInUnitBall'], hypotheses)
    ? claimed('hidden-state-smoothness/largest-eigenvalue',
      term.le(term.abs(form), term.mul(constants.curvature, squares)))
    : [];
  const [minus, plus] = [term.sub(term.mul(beta, squares), form), term.add(term.mul(beta, squares), form)];
  steps.show('semidefinite', 'the bound times the identity, plus and minus the Hessian, is semidefinite',
    term.and([term.le(zero, minus), term.le(zero, plus)]), known);
  return restingOn([lawOfInertia], steps.proof());
}
