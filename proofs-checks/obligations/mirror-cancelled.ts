/**
 * The obligations of the part of `realization` about mirror pairs: the third derivative of a hidden state along a
 * direction, one time step, and what is left of the pairs together.
 * @module
 */
import {
  alpha, assumed, chainRule, claimed, derivation, divide, induction, isClaimed, lemma, mirrorSymbols, multiply,
  preactivationBounds, productIsMonotone, scaleEquality, setting, symbol, symbolicConstants, symbolicSigma,
  taylorsTheorem, term, thirdOrderStep, triangleInequality, warranted, type Derivation, type MirrorStatement,
  type Premise, type Proof, type Term,
} from '../../src/index.js';
import { oneNeuron, rho, rootWidth, summed, width, zero, type NetworkHypotheses } from './network.js';

const [two, three, six] = [2n, 3n, 6n].map((n) => term.fromRational(n, 1n)) as [Term, Term, Term];
const third = term.fromRational(1n, 3n);
const { sigma1, sigma2 } = symbolicSigma;
const sigma3 = symbol('\\sigma_3');
const modulus = (name: string): Term => symbol(`\\lvert ${name}\\rvert`);

/** Derivatives along the direction: of $a_t$, of $h_{t-1}$, and the third of $h_t$. */
const inner = [modulus("a_t'"), modulus("a_t''"), modulus("a_t'''")] as const;
const state = [modulus("h_{t-1}'"), modulus("h_{t-1}''"), modulus("h_{t-1}'''")] as const;
const outer = modulus("h_t'''");
const [weight, direction] = [modulus('w'), modulus('v_w')];
const lastBound = symbol('C_{t-1}');
const step = {
  alpha, direction: rho,
  before: symbolicConstants('_{t-1}', '_{t-2}'),
  now: symbolicConstants('_t', '_{t-1}'),
};

/** The third derivative of a composition, from those inside: the sum of three products, each larger. */
const composed = lemma(
  'third-derivative',
  'larger derivatives inside make a larger third derivative',
  ['x', 'r', 's', 't', 'a', 'b', 'c', 'A', 'B', 'C'],
  ({ x, r, s, t, a, b, c, A, B, C }) => {
    const cube = (y: Term): Term => term.mul(r, term.mul(y, term.mul(y, y)));
    const sum = (first: Term, second: Term, last: Term): Term => term.add(term.add(first, second), last);
    return {
      premises: [
        term.le(x, sum(cube(a), term.mul(three, term.mul(s, term.mul(a, b))), term.mul(t, c))),
        term.le(cube(a), cube(A)), term.le(term.mul(s, term.mul(a, b)), term.mul(s, term.mul(A, B))),
        term.le(term.mul(t, c), term.mul(t, C)),
      ],
      goal: term.le(x, sum(cube(A), term.mul(term.mul(three, s), term.mul(A, B)), term.mul(t, C))),
    };
  },
);

/** Bounds of the recurrent weights on the way and of the direction, where the hypotheses are claimed. */
function weights(hypotheses: NetworkHypotheses): readonly Premise[] {
  const isMovedWithin = isClaimed(['movedWithinRadius'], hypotheses);
  return [
    ...(isMovedWithin
      ? warranted({ by: 'hypothesis', name: 'movedWithinRadius' }, term.le(direction, rho.w))
      : []),
    ...(isMovedWithin && isClaimed(['weightsInRadius'], hypotheses)
      ? warranted({ by: 'hypothesis', name: 'weightsInRadius' }, term.le(weight, alpha))
      : []),
  ];
}

/** $\lvert h_t'''\rvert\le C_t$ from $\lvert h_{t-1}'''\rvert\le C_{t-1}$. */
function thirdDerivative({ show, use }: Derivation, hypotheses: NetworkHypotheses): void {
  const bounds = preactivationBounds(term, sigma1, step, lastBound);
  const claims = isClaimed(['weightsInRadius', 'inputsInUnitBall', 'movedWithinRadius'], hypotheses);
  const { gradient, majorant } = step.before;
  const slope = term.add(term.mul(gradient.w, rho.w), term.mul(gradient.u, rho.u));
  const form = term.add(
    term.add(term.mul(majorant.ww, term.mul(rho.w, rho.w)),
      term.mul(two, term.mul(majorant.wu, term.mul(rho.w, rho.u)))),
    term.mul(majorant.uu, term.mul(rho.u, rho.u)),
  );
  const known = [
    ...(claims
      ? [
          ...claimed('hidden-state-gradient', term.le(state[0], slope), term.le(inner[0], bounds.first)),
          ...claimed('hidden-state-smoothness/direction', term.le(state[1], form)),
        ]
      : []),
    ...induction(term.le(state[2], lastBound)),
    ...weights(hypotheses),
  ];
  show('third/base', 'there is no third derivative before the first step', term.le(zero, zero));
  const product = (u: Term, v: Term, U: Term, V: Term): Premise => use(productIsMonotone, { u, v, U, V }, known);
  const chained = (name: string, says: string, value: Term, sum: Term, bound: Term, using: readonly Premise[]) =>
    show(name, says, term.le(value, bound),
      [...assumed(chainRule, term.le(value, sum)), ...assumed(triangleInequality), ...known, ...using]);
  const second = chained('third/second', 'the second derivative of the pre-activation', inner[1],
    term.add(term.mul(two, term.mul(direction, state[0])), term.mul(weight, state[1])), bounds.second,
    [product(direction, state[0], rho.w, slope), product(weight, state[1], alpha, form)]);
  const cubic = chained('third/third', 'the third derivative of the pre-activation', inner[2],
    term.add(term.mul(three, term.mul(direction, state[1])), term.mul(weight, state[2])), bounds.third,
    [product(direction, state[1], rho.w, form), product(weight, state[2], alpha, lastBound)]);
  const [a1, a2, a3] = inner;
  const square = use(productIsMonotone, { u: a1, v: a1, U: bounds.first, V: bounds.first }, known);
  const cube = use(productIsMonotone, {
    u: a1, v: term.mul(a1, a1), U: bounds.first, V: term.mul(bounds.first, bounds.first),
  }, [...known, square]);
  const mixed = use(productIsMonotone, { u: a1, v: a2, U: bounds.first, V: bounds.second }, [...known, second]);
  const [value, bend, slide] = [
    term.mul(sigma3, term.mul(a1, term.mul(a1, a1))), term.mul(sigma2, term.mul(a1, a2)), term.mul(sigma1, a3),
  ];
  const weighted = [
    use(multiply, {
      c: sigma3, u: term.mul(a1, term.mul(a1, a1)), v: term.mul(bounds.first, term.mul(bounds.first, bounds.first)),
    }, [cube]),
    use(multiply, { c: sigma2, u: term.mul(a1, a2), v: term.mul(bounds.first, bounds.second) }, [mixed]),
    use(multiply, { c: sigma1, u: a3, v: bounds.third }, [cubic]),
  ];
  const chain = assumed(chainRule, term.le(outer, term.add(term.add(value, term.mul(three, bend)), slide)));
  const { first: A, second: B, third: C } = bounds;
  const last = use(composed, { x: outer, r: sigma3, s: sigma2, t: sigma1, a: a1, b: a2, c: a3, A, B, C },
    [...chain, ...weighted]);
  show('third/step', 'the third derivative of the hidden state',
    term.le(outer, thirdOrderStep(term, { ...symbolicSigma, sigma3 }, step, lastBound)), [...chain, last]);
}

/** What is left of $m/2$ pairs, each with $2\cdot\frac16m^{-3/2}C_t$. */
export function mirrorProof(statement: MirrorStatement, hypotheses: NetworkHypotheses): Proof {
  const [inverse, pair, pairs] = [symbol('m^{-1/2}'), symbol('R_i'), symbol('\\sum_iR_i')];
  const { realized, linear, third: bound } = mirrorSymbols;
  const apart = term.abs(term.sub(realized, linear));
  const context = setting(
    ...[...inner, ...state, outer, weight, direction, lastBound, bound, sigma1, sigma2, sigma3, alpha, rho.w, rho.u,
      pair, pairs, step.before.gradient.w, step.before.gradient.u, step.before.majorant.ww, step.before.majorant.wu,
      step.before.majorant.uu].map((x) => term.le(zero, x)),
    term.lt(zero, width), term.lt(zero, rootWidth), term.lt(zero, inverse),
    term.eq(term.mul(rootWidth, rootWidth), width), term.eq(term.mul(inverse, rootWidth), oneNeuron),
  );
  const steps = derivation(context);
  const { show, use } = steps;
  thirdDerivative(steps, hypotheses);
  const cube = term.mul(inverse, term.mul(inverse, inverse));
  const one = term.mul(third, term.mul(cube, bound));
  const taylor = isClaimed(['weightsInRadius', 'inputsInUnitBall', 'movedWithinRadius'], hypotheses)
    ? assumed(taylorsTheorem, term.le(pair, one))
    : [];
  summed(steps, 'pairs', { summand: pair, bound: (count) => term.mul(one, count) }, oneNeuron, taylor);
  const all = induction(term.le(pairs, term.mul(one, term.div(width, two))));
  const unit = show('unit', 'the width, by the square of its inverse root',
    term.eq(term.mul(term.mul(inverse, inverse), width), oneNeuron), context);
  const scaled = use(scaleEquality, {
    c: term.mul(inverse, bound), u: term.mul(term.mul(inverse, inverse), width), v: oneNeuron,
  }, [unit]);
  const sum = show('sum', 'all pairs together', term.le(term.mul(six, pairs), term.mul(inverse, bound)),
    [...all, scaled]);
  const output = setting(term.le(term.mul(rootWidth, apart), pairs));
  const sixfold = term.mul(six, term.mul(rootWidth, apart));
  const below = show('output', 'the output, times the root of the width',
    term.le(sixfold, term.mul(inverse, bound)), [sum, ...output]);
  const again = use(multiply, { c: rootWidth, u: sixfold, v: term.mul(inverse, bound) }, [below, ...context]);
  const whole = use(scaleEquality, { c: bound, u: term.mul(inverse, rootWidth), v: oneNeuron }, context);
  const total = show('total', 'the output, times six widths',
    term.le(term.mul(term.mul(six, width), apart), bound),
    [again, whole, ...context, use(scaleEquality, { c: apart, u: term.mul(rootWidth, rootWidth), v: width }, context)]);
  const divided = use(divide, { x: apart, k: bound, g: term.mul(six, width) }, [total]);
  const { left, right } = statement(term, mirrorSymbols);
  show('bound', 'over six widths', term.le(left, right), [divided]);
  return steps.proof();
}
