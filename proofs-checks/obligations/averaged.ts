/**
 * The obligations of the parts about averages over time: the inequality of Cauchy and Schwarz over the steps, one step
 * at a time.
 * @module
 */
import {
  assumed, averagedSymbols, cancel, claimed, derivation, divide, fromSquares, induction, isClaimed, meansOfProducts,
  multiply, productIsMonotone, rootAbove, setting, squareNotNegative, symbol, term, triangleInequality,
  type AveragedStatement, type Derivation, type Premise, type Proof, type Term,
} from '../../src/index.js';
import { zero, type NetworkHypotheses } from './network.js';

const square = (x: Term): Term => term.mul(x, x);
const [two, four] = [term.fromRational(2n, 1n), term.fromRational(4n, 1n)];
const { rootWidth, risk, squaredGradient, alongGradient, meanSquareLipschitz, meanSquareForm } = averagedSymbols;

/** $T$, $\lvert e_t\rvert$, and sums over all steps: $\sum_te_t^2$ and that of the squared bounds. */
const [length, residual] = [symbol('T'), symbol('\\lvert e_t\\rvert')];
const [residuals, bounds] = [symbol('\\sum_te_t^2'), symbol('\\sum_tb_t^2')];
const [residualsBefore, boundsBefore] = [symbol('E_k'), symbol('B_k')];

/** Signs, and the mean of the squared residuals. */
const averagedSetting: readonly Premise[] = setting(
  term.lt(zero, length), term.lt(zero, rootWidth),
  ...[residual, residuals, bounds, residualsBefore, boundsBefore, risk, squaredGradient].map((x) => term.le(zero, x)),
  term.eq(term.mul(length, risk), residuals),
);

/**
 * $X_T^2\le\sum_te_t^2\sum_tb_t^2$ for a size $X$ that grows by at most $\lvert e_t\rvert b_t$ in a step.
 * @param grown $X_k\le X_{k-1}+\lvert e_t\rvert b_t$, where it is known
 */
function cauchyOverTime(
  { show, use }: Derivation,
  { before, now, all, bound }: { before: Term; now: Term; all: Term; bound: Term },
  grown: readonly Premise[],
): readonly Premise[] {
  const signs = setting(term.le(zero, before), term.le(zero, now), term.le(zero, bound));
  const last = induction(term.le(square(before), term.mul(residualsBefore, boundsBefore)));
  show('cauchy/base', 'no steps', term.le(square(zero), term.mul(zero, zero)));
  const step = term.mul(residual, bound);
  const [p, n] = [term.mul(residualsBefore, square(bound)), term.mul(boundsBefore, square(residual))];
  const squares = [use(squareNotNegative, { x: bound }), use(squareNotNegative, { x: residual })];
  const shares = [
    use(multiply, { c: residualsBefore, u: zero, v: square(bound) }, squares),
    use(multiply, { c: boundsBefore, u: zero, v: square(residual) }, squares),
  ];
  const scaled = use(
    multiply, { c: square(step), u: square(before), v: term.mul(residualsBefore, boundsBefore) },
    [...last, use(squareNotNegative, { x: step })],
  );
  const mixed = term.mul(two, term.mul(before, step));
  const mixedSquares = show('cauchy/mixed', 'twice the mixed term, squared',
    term.le(square(mixed), square(term.add(p, n))), [scaled, use(meansOfProducts, { p, n })]);
  const sum = show('cauchy/shares', 'both shares together', term.le(zero, term.add(p, n)), shares);
  const linear = use(fromSquares, { s: mixed, r: term.add(p, n) }, [mixedSquares, sum]);
  const most = term.add(before, step);
  const larger = use(productIsMonotone, { u: now, v: now, U: most, V: most }, [...signs, ...grown]);
  show('cauchy/step', 'one step more', term.le(square(now), term.mul(
    term.add(residualsBefore, square(residual)), term.add(boundsBefore, square(bound)),
  )), [...last, linear, larger]);
  return induction(term.le(square(all), term.mul(residuals, bounds)));
}

const isBounded = (hypotheses: NetworkHypotheses): boolean =>
  isClaimed(['weightsInRadius', 'inputsInUnitBall'], hypotheses);

/** $\lVert\nabla R\rVert^2\le4\,\overline{L_t^2}\,R$. */
export function riskGradientProof(statement: AveragedStatement, hypotheses: NetworkHypotheses): Proof {
  const sumUpTo = (steps: string) => symbol(`\\lVert\\sum_{${steps}}e_s\\nabla F_s\\rVert`);
  const [before, now] = [sumUpTo('s<t'), sumUpTo('s\\le t')];
  const all = symbol('\\lVert\\sum_te_t\\nabla F_t\\rVert');
  const [gradient, bound] = [symbol('\\lVert\\nabla F_t\\rVert'), symbol('L_t')];
  const known = [
    ...averagedSetting,
    ...setting(
      term.le(zero, gradient), term.eq(term.mul(length, meanSquareLipschitz), bounds),
      term.eq(term.mul(square(length), squaredGradient), term.mul(four, square(all))),
    ),
  ];
  const steps = derivation(known);
  const factor = isBounded(hypotheses)
    ? [steps.use(multiply, { c: residual, u: gradient, v: bound },
        claimed('output-lipschitz/gradient', term.le(gradient, bound)))]
    : [];
  const grown = steps.show('grown', 'the triangle inequality, and the gradient of one output',
    term.le(now, term.add(before, term.mul(residual, bound))),
    [...assumed(triangleInequality, term.le(now, term.add(before, term.mul(residual, gradient)))), ...factor]);
  const cauchy = cauchyOverTime(steps, { before, now, all, bound }, [grown]);
  const { left, right } = statement(term, averagedSymbols);
  const scaled = steps.show('scaled', 'times the square of the length',
    term.le(term.mul(square(length), left), term.mul(square(length), right)), [...known, ...cauchy]);
  steps.show('bound', 'without that factor', term.le(left, right),
    [steps.use(cancel, { g: square(length), x: left, y: right }, [scaled])]);
  return steps.proof();
}

/** $2R-\langle\nabla R,\Theta-\Theta'\rangle\le\sqrt{R\,\overline{S_t^2}}/\sqrt m$. */
export function riskLinearProof(statement: AveragedStatement, hypotheses: NetworkHypotheses): Proof {
  const [before, now] = [symbol('X_{t-1}'), symbol('X_t')];
  const [bound, all, mean] = [symbol('S_t'), symbol('X_T'), symbol('X_T/T')];
  const remainder = symbol('2\\sqrt m\\lvert R_t\\rvert');
  const product = term.mul(risk, meanSquareForm);
  const { left, right } = statement(term, averagedSymbols);
  const known = [
    ...averagedSetting,
    ...setting(
      term.le(zero, remainder), term.le(zero, all), term.le(zero, mean), term.le(zero, meanSquareForm),
      term.eq(term.mul(length, meanSquareForm), bounds), term.eq(term.mul(length, mean), all),
    ),
  ];
  const steps = derivation(known);
  const { show, use } = steps;
  const factor = isBounded(hypotheses)
    ? [use(multiply, { c: residual, u: remainder, v: bound },
        claimed('linearization/movements', term.le(remainder, bound)))]
    : [];
  const grown = show('grown', 'the triangle inequality, and the remainder of one output',
    term.le(now, term.add(before, term.mul(residual, bound))),
    [...assumed(triangleInequality, term.le(now, term.add(before, term.mul(residual, remainder)))), ...factor]);
  const cauchy = cauchyOverTime(steps, { before, now, all, bound }, [grown]);
  const scaled = show('scaled', 'the mean of the remainders, squared, times the square of the length',
    term.le(term.mul(square(length), square(mean)), term.mul(square(length), product)), [...known, ...cauchy]);
  const squares = use(cancel, { g: square(length), x: square(mean), y: product }, [scaled]);
  const root = use(rootAbove, { x: product, y: mean }, [squares]);
  const deviation = term.sub(term.mul(two, risk), alongGradient);
  const below = show('mean', 'how far the derivative along the displacement is from twice the risk',
    term.le(term.mul(rootWidth, deviation), term.sqrt(product)),
    [...setting(term.le(term.mul(rootWidth, deviation), mean)), root]);
  const divided = use(divide, { x: deviation, k: term.sqrt(product), g: rootWidth }, [below]);
  show('bound', 'over the root of the width', term.le(left, right), [divided]);
  return steps.proof();
}
