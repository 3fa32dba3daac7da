/**
 * The obligations of `hidden-state-gradient` that are not a plain induction: the whole gradient, and increments.
 * @module
 */
import {
  derivation, majorize, radicandIn, rootIsMonotone, rootScales, sidesOf, symbolicNow, symbolicSigma, term,
  type HiddenStateAssertion, type Hypotheses, type Proof,
} from '../../src/index.js';

/** $\lVert g_t\rVert\le\sqrt{(G^w_t)^2+(G^u_t)^2}=\sigma_1\sqrt{\sigma_0^2p_{t-1}^2+p_t^2}=L_t$. */
export function wholeGradientProof(assertion: HiddenStateAssertion, hypotheses: Hypotheses): Proof {
  const now = symbolicNow(assertion, hypotheses);
  const { left, right } = sidesOf(assertion, now);
  const { bound, obligations } = majorize(left, now.bounds);
  const steps = derivation(now.premises);
  steps.add(obligations);
  const [parts, inside] = [radicandIn(bound), radicandIn(now.constants.lipschitz)];
  const { sigma1 } = symbolicSigma;
  const scaled = term.mul(term.mul(sigma1, sigma1), inside);
  const roots = [
    steps.use(rootIsMonotone, { x: parts, y: scaled }), steps.use(rootScales, { c: sigma1, x: inside }),
  ];
  steps.show('together', 'the root of the squares of the bounds of the parts', term.le(bound, right), roots);
  return steps.proof();
}
