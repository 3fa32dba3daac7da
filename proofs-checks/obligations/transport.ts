/**
 * The obligations of `transport-norm` and `target-bound`: what a bounded mapping moves, and what it makes of gradients.
 * @module
 */
import {
  assumed, cauchySchwarz, claimed, constantsNow, derivation, induction, productIsMonotone, setting, symbol,
  symbolicSigma, targetBound, term, triangleInequality, type Proof, type Term,
} from '../../src/index.js';

const zero = term.fromRational(0n, 1n);
const square = (x: Term): Term => term.mul(x, x);
const nu = { w: symbol('\\nu_w'), u: symbol('\\nu_u') };
const mapping = { w: symbol('\\lvert v_w\\rvert'), u: symbol('\\lVert v_u\\rVert') };
const bounded = setting(
  term.le(zero, mapping.w), term.le(mapping.w, nu.w), term.le(zero, mapping.u), term.le(mapping.u, nu.u),
);

/** A neuron moves by $c_iv/\sqrt m$: each part at most $\nu/\sqrt m$, all together at most $\lVert\nu\rVert$. */
export function transportNormProof(): Proof {
  const [rootWidth, moved] = [symbol('\\sqrt m'), { w: symbol('r_w'), u: symbol('r_u') }];
  const scaled = setting(
    term.lt(zero, rootWidth), term.eq(term.mul(rootWidth, moved.w), mapping.w),
    term.eq(term.mul(rootWidth, moved.u), mapping.u),
  );
  const { show, use, proof } = derivation([...bounded, ...scaled]);
  for (const part of ['w', 'u'] as const) {
    show(`ball/${part}`, 'the movement of a neuron, in units of one over the root of the width',
      term.le(term.mul(rootWidth, moved[part]), nu[part]), [...scaled, ...bounded]);
  }
  const squares = (['w', 'u'] as const).map((part) =>
    use(productIsMonotone, { u: mapping[part], v: mapping[part], U: nu[part], V: nu[part] }));
  const squaredNorm = term.add(square(nu.w), square(nu.u));
  const one = show('neuron', 'the squared movement of a neuron, times the width',
    term.le(term.add(square(mapping.w), square(mapping.u)), squaredNorm), squares);
  const [sum, count] = [symbol('S_k'), symbol('k')];
  show('norm/step', 'one neuron more', term.le(
    term.add(sum, term.add(square(mapping.w), square(mapping.u))),
    term.mul(term.add(count, term.fromRational(1n, 1n)), squaredNorm),
  ), [...induction(term.le(sum, term.mul(count, squaredNorm))), one]);
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
