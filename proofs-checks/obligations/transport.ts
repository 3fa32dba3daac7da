/**
 * The obligations of `transport-norm`: how far a bounded mapping moves the neurons.
 * @module
 */
import {
  realizedSymbols as realized, warranted, type Premise, type TransportStatement,
  derivation, induction, productIsMonotone, setting, symbol, term, type Proof, type Term,
} from '../../src/index.js';

const zero = term.fromRational(0n, 1n);
const square = (x: Term): Term => term.mul(x, x);
const { nu } = realized;
/** $\lvert v_w\rvert$ and $\lVert v_u\rVert$ at a neuron. */
export const mapping = { w: symbol('\\lvert v_w\\rvert'), u: symbol('\\lVert v_u\\rVert') };

/** Whether the mapping is within its norm, if that is a hypothesis. */
export type TransportHypotheses = Readonly<Record<string, unknown>>;

/** What is known of the norms of a mapping at a neuron. */
export function withinNorm(hypotheses: TransportHypotheses): readonly Premise[] {
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
