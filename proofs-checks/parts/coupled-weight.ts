/**
 * The part of `hidden-state-gradient` in which a state and its slope count together (THEORY, section 9, item 3): with
 * $b_1=0$ and $b_t=\sup_y\big(\lvert\sigma(y)\rvert+\alpha\lvert\sigma'(y)\rvert\,b_{t-1}\big)$ for $t\ge2$,
 *
 * $$
 * \lvert\partial_wh_t\rvert\le\sigma_1b_t .
 * $$
 *
 * **Proof.** $\partial_wa_t=h_{t-1}+w\,\sigma'(a_{t-1})\,\partial_wa_{t-1}$ and $h_{t-1}=\sigma(a_{t-1})$: at
 * $y=a_{t-1}$ the right side is at most $b_t$ if $\lvert\partial_wa_{t-1}\rvert\le b_{t-1}$, and $\partial_wa_1=0$.
 * Then $\partial_wh_t=\sigma'(a_t)\,\partial_wa_t$. $\square$ The closed forms of the suprema are proved in the module
 * comments of the activations; where an activation has none, $\sigma_0+\alpha\sigma_1b_{t-1}$ is taken.
 *
 * **Touched** in the limit at $t=2$, where $h_1$ saturates and $a_2$ is zero.
 * @module
 */
import {
  assumed, chainRule, coupledConstants, definePart, derivation, firstOrderStates, hiddenStateDomain,
  hiddenStateHypotheses, induction, isClaimed, multiply, productIsMonotone, setting, symbol, tanh, term,
  triangleInequality, warranted, type Arithmetic, type HiddenStateShape, type Hypotheses, type Part, type Proof,
  type Reading,
} from '../../src/index.js';

/** What bounds $\lvert\partial_wh_t\rvert$, from $\sigma_1b_{t-1}$ and $\sigma_1b_t$. */
type CoupledBound = <N>(K: Arithmetic<N>, before: N, now: N) => N;

const coupled: CoupledBound = (_, __, now) => now;
const oneStepLate: CoupledBound = (_, before) => before;
const halved: CoupledBound = (K, _, now) => K.mul(K.fromRational(1n, 2n), now);

const zero = term.fromRational(0n, 1n);
const [sigma1, alpha] = [symbol('\\sigma_1'), symbol('\\alpha')];
const [before, now] = [symbol('b_{t-1}'), symbol('b_t')];
const derivative = symbol('\\lvert\\partial_w h_t\\rvert');
const boundOf = (bound: CoupledBound) => bound(term, term.mul(sigma1, before), term.mul(sigma1, now));

function interpret(bound: CoupledBound): Reading<HiddenStateShape> {
  return {
    formula: term.le(derivative, boundOf(bound)),
    relations: function* (K, { activation, alpha: radius, neuron }) {
      const recursion = coupledConstants(K, activation, activation.constants(K), radius);
      let last = K.fromRational(0n, 1n);
      let t = 0;
      for (const { gradient } of firstOrderStates(K, activation, neuron)) {
        t += 1;
        const next = recursion.next().value.gradient.w;
        yield { at: { t }, relation: 'le', left: K.abs(gradient.w), right: bound(K, last, next) };
        last = next;
      }
    },
  };
}

/** The base and a step of $\lvert\partial_wa_t\rvert\le b_t$, and what follows for the state. */
function prove(bound: CoupledBound, hypotheses: Hypotheses): Proof {
  const [slope, slopeNow] = [symbol('\\lvert D_{t-1}\\rvert'), symbol('\\lvert D_t\\rvert')];
  const state = symbol('\\lvert h_{t-1}\\rvert');
  const [innerBefore, inner] = [symbol('\\lvert\\partial_w a_{t-1}\\rvert'), symbol('\\lvert\\partial_w a_t\\rvert')];
  const weight = symbol('\\lvert w\\rvert');
  const moved = term.mul(weight, innerBefore);
  const most = term.mul(alpha, before);
  const supremum = setting(term.le(term.add(state, term.mul(slope, most)), now));
  const known = [
    ...setting(...[state, slope, slopeNow, innerBefore, inner, weight, before, alpha].map((x) => term.le(zero, x))),
    ...setting(term.le(slopeNow, sigma1)),
    ...supremum,
    ...induction(term.le(innerBefore, before)),
    ...(isClaimed(['weightInRadius'], hypotheses)
      ? warranted({ by: 'hypothesis', name: 'weightInRadius' }, term.le(weight, alpha))
      : []),
  ];
  const { show, use, proof } = derivation(known);
  const [start, steepness, first] = [symbol('h_0'), symbol('\\partial_w h_0'), symbol('b_1')];
  show('base', 'the first pre-activation does not depend on w',
    term.le(term.abs(term.add(start, term.mul(symbol('w'), steepness))), first),
    setting(term.eq(start, zero), term.eq(steepness, zero), term.eq(first, zero)));
  const factors = use(productIsMonotone, { u: weight, v: innerBefore, U: alpha, V: before });
  const steep = use(multiply, { c: slope, u: moved, v: most }, [factors]);
  const chained = assumed(chainRule, term.le(inner, term.add(state, term.mul(slope, moved))));
  const step = show('step', 'the pre-activation, from that before', term.le(inner, now),
    [...chained, ...assumed(triangleInequality), ...supremum, steep]);
  const outer = use(productIsMonotone, { u: slopeNow, v: inner, U: sigma1, V: now }, [step]);
  show('bound', 'the state, from its pre-activation', term.le(derivative, boundOf(bound)),
    [...assumed(chainRule, term.eq(derivative, term.mul(slopeNow, inner))), outer]);
  return proof();
}

const direction = { w: 1, u: [0] };
const from = (u: number, w = 0.25, radius = 0.25, x: readonly (readonly number[])[] = [[1], [-w / u]]) =>
  ({ activation: tanh, alpha: radius, neuron: { w, u: [u], x }, direction });

/** The derivative in the recurrent weight, with state and slope coupled. */
export const coupledWeight: Part = definePart<HiddenStateShape, CoupledBound>({
  id: 'recurrent-weight-coupled',
  title: 'the derivative in the recurrent weight, where state and slope count together',
  kind: 'upper-bound',
  domain: hiddenStateDomain,
  hypotheses: { weightInRadius: hiddenStateHypotheses.weightInRadius },
  assertion: coupled,
  interpret,
  prove,
  uncertified: 'the independent checker knows no suprema of state and slope together',
  contact: { how: 'approached', at: [4, 8, 16].map((u) => from(u)) },
  mutants: {
    oneStepLate: {
      belief: 'the bound of the time before suffices',
      assertion: oneStepLate,
      refutedAt: from(8),
    },
    halved: { belief: 'half of the bound suffices', assertion: halved, refutedAt: from(8) },
    withoutRadius: {
      belief: 'the bound holds for recurrent weights outside the radius',
      without: 'weightInRadius',
      refutedAt: from(8, 3, 0.125, [[1], [-0.375], [0]]),
    },
  },
});
