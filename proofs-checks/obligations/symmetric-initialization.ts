/**
 * The obligations of `symmetric-initialization`: a mirror pair adds up to zero, and so do pairs.
 * @module
 */
import {
  assumed, derivation, deterministicProgram, floatingPointModel, induction, setting, signedSum, symbol, term,
  type Network, type Proof, type Term,
} from '../../src/index.js';

const zero = term.fromRational(0n, 1n);

/** The output signs of the mirror pair whose first neuron has the sign `first`. */
export type PairSigns = (first: 1 | -1) => Network<Term>['signs'];

/** $c_ih+c_{i+m/2}h=0$ for both signs, and a sum of zeros over $\sqrt m$ is zero. */
export function pairsCancel(signs: PairSigns): Proof {
  const state = symbol('h_t');
  const { show, proof } = derivation([]);
  for (const first of [1, -1] as const) {
    show(first === 1 ? 'pair/plus' : 'pair/minus', 'the two neurons of a mirror pair cancel',
      term.eq(signedSum(term, signs(first), [state, state]), zero));
  }
  const [sum, pair, root] = [symbol('S'), symbol('h_i-h_i'), symbol('\\sqrt m')];
  show('next-pair', 'one more pair leaves the sum at zero', term.eq(term.add(sum, pair), zero),
    [...induction(term.eq(sum, zero)), ...setting(term.eq(pair, zero))]);
  show('output', 'the sum over the root of the width', term.eq(term.div(sum, root), zero),
    [...induction(term.eq(sum, zero)), ...setting(term.lt(zero, root))]);
  return proof();
}

/**
 * The same of a float program: equal weights give equal computed states, and what rounding adds to a sum is relative to
 * it, so that nothing is added to zero.
 */
export function floatPairsCancel(pairsFirst: boolean): Proof {
  const [state, mirror, computed] = [symbol('\\hat h_i'), symbol('\\hat h_{i+m/2}'), symbol('\\hat s')];
  const [delta, sum, next] = [symbol('\\delta'), symbol('\\hat S'), symbol("\\hat S'")];
  const rounded = (exact: Term): Term => term.mul(exact, term.add(term.fromRational(1n, 1n), delta));
  const { show, proof } = derivation([]);
  const equal = assumed(deterministicProgram, term.eq(state, mirror));
  const difference = term.sub(state, mirror);
  // In plain order what is added first is not the other neuron of the pair, but what was added before.
  const first = pairsFirst ? difference : term.add(sum, state);
  show('pair', 'the computed sum of a mirror pair is zero', term.eq(computed, zero),
    [...equal, ...assumed(floatingPointModel, term.eq(computed, rounded(first)))]);
  show('next-pair', 'one more pair leaves the computed sum at zero', term.eq(next, zero), [
    ...induction(term.eq(sum, zero), term.eq(computed, zero)),
    ...assumed(floatingPointModel, term.eq(next, rounded(term.add(sum, computed)))),
  ]);
  return proof();
}
