/**
 * The obligations of `target-bound`: what a bounded mapping makes of gradients, at a point and in expectation.
 * @module
 */
import {
  assumed, cauchySchwarz, claimed, constantsNow, derivation, expectationIsMonotone, laterTime, productIsMonotone,
  realizedSymbols, setting, showSides, sidesAt, squareNotNegative, symbol, symbolicSigma, targetBound, term,
  triangleInequality, type ConstantsHypotheses, type ConstantsStatement, type Proof, type TargetStatement, type Term,
} from '../../src/index.js';
import { mapping, withinNorm, type TransportHypotheses } from './transport.js';

const zero = term.fromRational(0n, 1n);
const { nu } = realizedSymbols;

/** The sides of a statement about the value that is named. */
function sidesOf(statement: TargetStatement, value: Term) {
  const { constants, premises } = constantsNow();
  const sides = statement(term, { value, sigma: symbolicSigma, growth: constants.growth, nu });
  return { ...sides, constants, premises };
}

/** $\lvert\langle\nabla h_t,v\rangle\rvert\le G^w_t\nu_w+G^u_t\nu_u=M_t$. */
export function pairingProof(statement: TargetStatement, hypotheses: TransportHypotheses): Proof {
  const gradient = { w: symbol('\\lvert\\partial_w h_t\\rvert'), u: symbol('\\lVert\\partial_u h_t\\rVert') };
  const inner = symbol('\\langle\\nabla h_t,v\\rangle');
  const { left, right, constants, premises } = sidesOf(statement, inner);
  const bounds = [
    ...('weightInRadius' in hypotheses
      ? claimed('hidden-state-gradient/recurrent-weight', term.le(gradient.w, constants.gradient.w)) : []),
    ...('weightInRadius' in hypotheses && 'inputsInUnitBall' in hypotheses
      ? claimed('hidden-state-gradient/input-weights', term.le(gradient.u, constants.gradient.u)) : []),
  ];
  const known = [
    ...premises, ...withinNorm(hypotheses), ...setting(term.le(zero, gradient.w), term.le(zero, gradient.u)), ...bounds,
  ];
  const { show, use, proof } = derivation(known);
  const parts = term.add(term.mul(gradient.w, mapping.w), term.mul(gradient.u, mapping.u));
  const isBounded = ['weightInRadius', 'inputsInUnitBall', 'mappingWithinNorm'].every((name) => name in hypotheses);
  const products = isBounded
    ? (['w', 'u'] as const).map((part) =>
      use(productIsMonotone, { u: gradient[part], v: mapping[part], U: constants.gradient[part], V: nu[part] }))
    : known;
  show('bound', 'both parts of the inner product', term.le(left, right), [
    ...assumed(cauchySchwarz, term.le(term.abs(inner), parts)), ...assumed(triangleInequality), ...products,
  ]);
  return proof();
}

/** $\lvert f^\star_t\rvert=\lvert\mathbb E\langle\nabla h_t,v\rangle\rvert\le M_t$. */
export function expectationProof(statement: TargetStatement, hypotheses: TransportHypotheses): Proof {
  const [target, largest] = [symbol('f^\\star_t(x)'), symbol('\\sup\\lvert\\langle\\nabla h_t,v\\rangle\\rvert')];
  const { left, right, constants, premises } = sidesOf(statement, target);
  const { show, proof } = derivation([...premises, ...withinNorm(hypotheses)]);
  const isBounded = ['inputsInUnitBall', 'mappingWithinNorm'].every((name) => name in hypotheses);
  const bound = targetBound(term, symbolicSigma, constants.growth, nu);
  show('bound', 'the expectation of what is bounded', term.le(left, right), [
    ...assumed(expectationIsMonotone, term.le(term.abs(target), largest)),
    ...(isBounded ? claimed('target-bound/pointwise', term.le(largest, bound)) : []),
  ]);
  return proof();
}

/** $M_t^2\le\big((G^w_t)^2+(G^u_t)^2\big)\lVert\nu\rVert^2$, because $(G^w_t\nu_u-G^u_t\nu_w)^2\ge0$. */
export function targetNormProof(statement: ConstantsStatement, hypotheses: ConstantsHypotheses): Proof {
  const time = laterTime(hypotheses, ['growth', 'majorant']);
  const { now: { gradient }, nu: norms } = time.at;
  const { show, use, proof } = derivation(time.context);
  const mixed = term.sub(term.mul(gradient.w, norms.u), term.mul(gradient.u, norms.w));
  const square = use(squareNotNegative, { x: mixed });
  showSides({ show }, sidesAt(statement, time), [square], {
    name: 'bound', says: 'the inequality of Cauchy and Schwarz in the plane',
  });
  return proof();
}
