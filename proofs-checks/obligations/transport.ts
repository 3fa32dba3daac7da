/**
 * The obligations of `transport-norm` and `target-bound`: what a bounded mapping moves, and what it makes of gradients.
 * @module
 */
import {
  realizedSymbols as realized, warranted, type Premise, type TransportStatement,
  assumed, cauchySchwarz, claimed, constantsNow, derivation, induction, productIsMonotone, setting, symbol,
  symbolicSigma, targetBound, term, triangleInequality, type Proof, type Term,
} from '../../src/index.js';

const zero = term.fromRational(0n, 1n);
const square = (x: Term): Term => term.mul(x, x);
const { nu } = realized;
const mapping = { w: symbol('\\lvert v_w\\rvert'), u: symbol('\\lVert v_u\\rVert') };
const bounded = setting(
  term.le(zero, mapping.w), term.le(mapping.w, nu.w), term.le(zero, mapping.u), term.le(mapping.u, nu.u),
);

/** Whether the mapping is within its norm, if that is a hypothesis. */
export type TransportHypotheses = Readonly<Record<string, unknown>>;

function withinNorm(hypotheses: TransportHypotheses): readonly Premise[] {
  const signs = setting(...[mapping.w, mapping.u, nu.w, nu.u].map((x) => term.le(zero, x)));
  const norms = [term.le(mapping.w, nu.w), term.le(mapping.u, nu.u)];
  return 'mappingWithinNorm' in hypotheses
    ? [...signs, ...warranted({ by: 'hypothesis', name: 'mappingWithinNorm' }, ...norms)]
    : signs;
}

/** A neuron moves by $c_iv/\sqrt m$. */
const scaled = setting(
  term.lt(zero, realized.rootWidth), term.eq(term.mul(realized.rootWidth, realized.rootWidth), realized.width),
  term.eq(term.mul(realized.rootWidth, realized.movement.w), mapping.w),
  term.eq(term.mul(realized.rootWidth, realized.movement.u), mapping.u),
);

/** Each part of the movement is at most $\nu/\sqrt m$. */
export function movementProof(statement: TransportStatement, hypotheses: TransportHypotheses): Proof {
  const known = [...withinNorm(hypotheses), ...scaled];
  const { show, proof } = derivation(known);
  const { left, right } = statement(term, realized);
  show('ball', 'the movement of a neuron, in units of one over the root of the width', term.le(left, right), known);
  return proof();
}

/** All neurons together move by at most $\lVert\nu\rVert$. */
export function distanceOfRealization(statement: TransportStatement, hypotheses: TransportHypotheses): Proof {
  const within = withinNorm(hypotheses);
  const { show, use, proof } = derivation([...within, ...scaled]);
  const squares = 'mappingWithinNorm' in hypotheses
    ? (['w', 'u'] as const).map((part) =>
      use(productIsMonotone, { u: mapping[part], v: mapping[part], U: nu[part], V: nu[part] }))
    : [];
  const squaredNorm = term.add(square(nu.w), square(nu.u));
  const moved = term.add(square(mapping.w), square(mapping.u));
  const one = show('neuron', 'the squared movement of a neuron, times the width', term.le(moved, squaredNorm), squares);
  const [sum, count] = [symbol('S_k'), symbol('k')];
  const next = term.add(count, term.fromRational(1n, 1n));
  show('norm/step', 'one neuron more', term.le(term.add(sum, moved), term.mul(next, squaredNorm)),
    [...induction(term.le(sum, term.mul(count, squaredNorm))), one]);
  const total = term.mul(realized.width, realized.squaredDistance);
  const all = induction(term.le(total, term.mul(realized.width, squaredNorm)));
  const { left, right } = statement(term, realized);
  show('distance', 'm neurons, each with one m-th', term.le(left, right),
    [...all, ...scaled, ...setting(term.lt(zero, realized.width))]);
  return proof();
}

/**
 * $\lvert\langle\nabla h_t,v\rangle\rvert\le G^w_t\nu_w+G^u_t\nu_u=M_t\le L_t\lVert\nu\rVert$: the first inequality.
 */
export function targetBoundProof(stated: typeof targetBound = targetBound): Proof {
  const { constants, premises } = constantsNow();
  const gradient = { w: symbol('\\lvert\\partial_w h_t\\rvert'), u: symbol('\\lVert\\partial_u h_t\\rVert') };
  const inner = symbol('\\lvert\\langle\\nabla h_t,v\\rangle\\rvert');
  const known = [
    ...setting(term.le(zero, gradient.w), term.le(zero, gradient.u)),
    ...claimed('hidden-state-gradient/recurrent-weight', term.le(gradient.w, constants.gradient.w)),
    ...claimed('hidden-state-gradient/input-weights', term.le(gradient.u, constants.gradient.u)),
  ];
  const { show, use, proof } = derivation([...premises, ...bounded, ...known]);
  const products = (['w', 'u'] as const).map((part) =>
    use(productIsMonotone, { u: gradient[part], v: mapping[part], U: constants.gradient[part], V: nu[part] }));
  const parts = term.add(term.mul(gradient.w, mapping.w), term.mul(gradient.u, mapping.u));
  show('bound', 'both parts of the inner product', term.le(inner, stated(term, symbolicSigma, constants.growth, nu)), [
    ...assumed(cauchySchwarz, term.le(inner, parts)), ...assumed(triangleInequality), ...products,
  ]);
  return proof();
}
