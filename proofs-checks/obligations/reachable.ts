/**
 * The obligations of the part of `linearization` about what a squared distance can reach within a max-norm ball:
 * $\sum_ir_i^\top Q_tr_i\le F(B)=\min\big(\beta_tB,\,c^\top Q_tc\big)$, $B=\sum_i\lvert r_i\rvert^2$ and
 * $c=\min(\rho,\sqrt B)$, part by part.
 * @module
 */
import {
  assumed, cauchySchwarz, derivation, ENTRIES, fromSquares, induction, isClaimed, multiply, normBounds,
  productIsMonotone, setting, squareOfRoot, symbol, symbolicConstants, term, type Derivation, type NetworkStatement,
  type Premise, type Proof, type Term,
} from '../../src/index.js';
import { belowEigenvalue, conclude, remaindersAddUp } from './linearization.js';
import { networkAt, networkSigns, rho, zero, type NetworkHypotheses } from './network.js';

const square = (x: Term): Term => term.mul(x, x);
const { majorized, squaredDistance, curvature, reachable } = networkAt;
const { majorant } = symbolicConstants('_t', '_{t-1}');

/** $\sum_i\lvert w'_i-w_i\rvert^2$, the sum of mixed products, and $\sum_i\lVert u'_i-u_i\rVert^2$. */
const sums = {
  ww: symbol("\\sum_i\\lvert w'_i-w_i\\rvert^2"),
  wu: symbol("\\sum_i\\lvert w'_i-w_i\\rvert\\lVert u'_i-u_i\\rVert"),
  uu: symbol("\\sum_i\\lVert u'_i-u_i\\rVert^2"),
};
const distance = term.sqrt(squaredDistance);
const corner = { w: term.min(rho.w, distance), u: term.min(rho.u, distance) };
const form = normBounds(term).quadraticForm(majorant, corner);

/** Signs, what the sums add up to, and what $F(B)$ is. */
const reachableSetting: readonly Premise[] = setting(
  ...[rho.w, rho.u, ...Object.values(sums), ...ENTRIES.map((entry) => majorant[entry])].map((x) => term.le(zero, x)),
  term.eq(term.add(sums.ww, sums.uu), squaredDistance),
  term.eq(majorized, term.add(
    term.add(term.mul(majorant.ww, sums.ww), term.mul(term.fromRational(2n, 1n), term.mul(majorant.wu, sums.wu))),
    term.mul(majorant.uu, sums.uu),
  )),
  term.eq(reachable, term.min(term.mul(curvature, squaredDistance), form)),
);

/** Squares of the parts over all neurons: $m$ of at most $\rho^2/m$, where the movements are within the radius. */
function withinRadius(hypotheses: NetworkHypotheses): readonly Premise[] {
  return isClaimed(['movedWithinRadius'], hypotheses)
    ? induction(term.le(sums.ww, square(rho.w)), term.le(sums.uu, square(rho.u)))
    : [];
}

/** $\sum_ir_i^\top Q_tr_i\le F(B)$. */
function reachesAtMost(steps: Derivation, hypotheses: NetworkHypotheses): Premise {
  const { show, use } = steps;
  const root = use(squareOfRoot, { x: squaredDistance });
  const within = withinRadius(hypotheses);
  const parts = (['w', 'u'] as const).map((part) => show(
    `corner/${part}`,
    'the squares of one part of all movements',
    term.le(sums[part === 'w' ? 'ww' : 'uu'], square(corner[part])),
    [root, ...within, ...reachableSetting],
  ));
  const signs = (['w', 'u'] as const).map((part) =>
    show(`corner/${part}/sign`, 'no corner is negative', term.le(zero, corner[part]), [root]));
  const product = term.mul(corner.w, corner.u);
  const squares = use(
    productIsMonotone, { u: sums.ww, v: sums.uu, U: square(corner.w), V: square(corner.u) }, [...parts, ...signs],
  );
  const mixedSquare = show('mixed/square', 'the mixed products, squared', term.le(square(sums.wu), square(product)), [
    ...assumed(cauchySchwarz, term.le(square(sums.wu), term.mul(sums.ww, sums.uu))), squares,
  ]);
  const sign = show('mixed/sign', 'a product of corners is not negative', term.le(zero, product), signs);
  const mixed = use(fromSquares, { s: sums.wu, r: product }, [mixedSquare, sign]);
  const weighted = ([['ww', square(corner.w)], ['wu', product], ['uu', square(corner.u)]] as const).map(
    ([entry, most]) => use(multiply, { c: majorant[entry], u: sums[entry], v: most }, [...parts, mixed]),
  );
  const byCorner = show('form', 'the forms of all movements, at the corner', term.le(majorized, form),
    [...reachableSetting, ...weighted]);
  const known = [byCorner, ...reachableSetting, ...belowEigenvalue(steps)];
  return show('reachable', 'the smaller of both', term.le(majorized, reachable), known);
}

/** The remainder is at most $F(B)/(2\sqrt m)$. */
export function reachableProof(statement: NetworkStatement, hypotheses: NetworkHypotheses): Proof {
  const steps = derivation([...networkSigns, ...reachableSetting]);
  const known = [reachesAtMost(steps, hypotheses)];
  return conclude(steps, statement, { bound: reachable, known }, remaindersAddUp(steps, hypotheses));
}
