/**
 * The obligations of `rkhs-norm`: the inequality of Cauchy and Schwarz for expectations, from squares.
 * @module
 */
import {
  assumed, claimed, derivation, expectationIsMonotone, momentSymbols, multiply, setting, symbol, term, warranted,
  type MomentStatement, type Proof, type Term,
} from '../../src/index.js';

const [zero, one, two] = [0n, 1n, 2n].map((p) => term.fromRational(p, 1n)) as [Term, Term, Term];
const square = (x: Term): Term => term.mul(x, x);
const { pairing: y, form: k, squaredNorm: e, nu } = momentSymbols;

/** $\mathbb E\lVert rG-sv\rVert^2$. */
function meanSquare(r: Term, s: Term): Term {
  const mixed = term.mul(two, term.mul(term.mul(r, s), y));
  return term.add(term.sub(term.mul(square(r), k), mixed), term.mul(square(s), e));
}

/** What is known of a mean square: it is not negative. */
const notNegative = (r: Term, s: Term) => assumed(expectationIsMonotone, term.le(zero, meanSquare(r, s)));

/** $(b^\top y)^2\le b^\top\mathbf K\,b\;\mathbb E\lVert v\rVert^2$. */
export function momentProof(statement: MomentStatement): Proof {
  const signs = assumed(expectationIsMonotone, term.le(zero, k), term.le(zero, e));
  const { show, proof } = derivation(signs);
  const gap = term.sub(term.mul(k, e), square(y));
  const byNorm = show('mapping', 'the combination and the mapping, in the proportion of the mapping',
    term.le(zero, term.mul(gap, e)), notNegative(e, y));
  const byForm = show('form', 'the same in the proportion of the form',
    term.le(zero, term.mul(gap, k)), notNegative(y, k));
  const both = [...notNegative(one, one), ...notNegative(one, term.neg(one))];
  const { left, right } = statement(term, momentSymbols);
  show('bound', 'the square is at most the product', term.le(left, right), [...signs, byNorm, byForm, ...both]);
  return proof();
}

/** $\mathbb E\lVert v\rVert^2\le\nu_w^2+\nu_u^2$. */
export function momentNormProof(statement: MomentStatement, hypotheses: Readonly<Record<string, unknown>>): Proof {
  const largest = symbol('\\sup\\lVert v\\rVert^2');
  const squaredNorm = term.add(square(nu.w), square(nu.u));
  const known = [
    ...assumed(expectationIsMonotone, term.le(zero, k), term.le(zero, e), term.le(e, largest)),
    ...setting(term.le(zero, nu.w), term.le(zero, nu.u)),
    ...('mappingWithinNorm' in hypotheses
      ? warranted({ by: 'hypothesis', name: 'mappingWithinNorm' }, term.le(largest, squaredNorm)) : []),
  ];
  const { show, use, proof } = derivation(known);
  const scaled = use(multiply, { c: k, u: e, v: largest }, known);
  const larger = 'mappingWithinNorm' in hypotheses ? [use(multiply, { c: k, u: largest, v: squaredNorm }, known)] : [];
  const { left, right } = statement(term, momentSymbols);
  show('bound', 'the mean square is at most the square of the norm', term.le(left, right), [
    ...claimed('rkhs-norm/energy', term.le(square(y), term.mul(k, e))), scaled, ...larger, ...known,
  ]);
  return proof();
}
