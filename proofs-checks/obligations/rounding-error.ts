/**
 * The obligations of `rounding-error`: one step carries the error of the state before and adds its own.
 * @module
 */
import {
  assumed, derivation, floatingPointModel, growthStep, induction, majorized, meanValueTheorem, modulusOfProduct, multiply, named,
  roundingErrorStep, setting, symbol, symbolicSigma, term, underflowUnit, unitRoundoff, type preactivationError,
  type Proof, type RoundingSources, type SymbolBound, type Term,
} from '../../src/index.js';

const zero = term.fromRational(0n, 1n);

/** What a statement says of the error: a bound from its sources, and $p_{t-1}$, $p_t$ at $\sigma_1\lvert w\rvert$. */
export type RoundingBound = (
  sources: RoundingSources<Term>,
  growth: { readonly before: Term; readonly now: Term },
) => Term;

/**
 * $\zeta$ for one input weight: the two products and their sum, each rounded, miss the exact pre-activation by at most
 * what `stepError` says. (The sum of the inner product begins at 0 and is exact.)
 */
function stepErrorProof(stepError: typeof preactivationError): Proof {
  const [w, u, x, hidden] = ['w', 'u_1', 'x_{t,1}', '\\hat h_{t-1}'].map(symbol) as [Term, Term, Term, Term];
  const stateBound = symbol('\\hat\\sigma_0');
  const one = term.fromRational(1n, 1n);
  const [first, second, third] = ['\\delta_1', '\\delta_2', '\\delta_3'].map(symbol) as [Term, Term, Term];
  const underflows = ['\\eta_1', '\\eta_2'].map(symbol) as [Term, Term];
  const exact = [term.mul(w, hidden), term.mul(u, x)] as const;
  const rounded = [first, second].map((delta, i) =>
    term.add(term.mul(exact[i] ?? w, term.add(one, delta)), underflows[i] ?? w)) as [Term, Term];
  const computed = term.mul(term.add(...rounded), term.add(one, third));
  const relative = (delta: Term): Term => term.add(term.add(delta, third), term.mul(delta, third));
  const share = (i: 0 | 1, delta: Term): Term =>
    term.add(term.mul(exact[i], relative(delta)), term.mul(underflows[i], term.add(one, third)));
  const parts = term.add(share(0, first), share(1, second));
  const model = (of: Term, bound: Term): SymbolBound =>
    ({ symbol: of, bound, premises: assumed(floatingPointModel, term.le(term.abs(of), bound)) });
  const plain = (of: Term): SymbolBound => ({ symbol: of, bound: term.abs(of), premises: [] });
  const steps = derivation(setting(term.le(zero, stateBound)));
  steps.show('error', 'what rounding adds, one error at a time',
    term.eq(term.sub(computed, term.add(...exact)), parts));
  const known = [
    steps.use(modulusOfProduct, { u, v: x }),
    ...setting(term.le(zero, stateBound)),
    steps.show('sizes', 'products of what is not negative',
      term.and([term.le(zero, term.mul(term.abs(w), stateBound)), term.le(zero, term.mul(term.abs(u), term.abs(x)))])),
  ];
  steps.add(majorized({ left: parts, right: stepError(term, { w, u: [u], x: [x], stateBound }) }, [
    ...[first, second, third].map((delta) => model(delta, unitRoundoff(term))),
    ...underflows.map((eta) => model(eta, underflowUnit(term))),
    { symbol: hidden, bound: stateBound, premises: setting(term.le(term.abs(hidden), stateBound)) },
    ...[w, u, x].map(plain),
  ], { name: 'bound', says: 'every error at its largest', premises: known }));
  return named('zeta', steps.proof());
}

/** By induction: $\lvert\hat h_{t-1}-h_{t-1}\rvert$ is at most the bound, and so is the error a step later. */
export function roundingProof(bound: RoundingBound, stepError: typeof preactivationError): Proof {
  const { sigma1 } = symbolicSigma;
  const sources = { sigma1, zeta: symbol('\\zeta'), kappa: symbol('\\kappa') };
  const [w, error, now] = [symbol('w'), symbol('E_{t-1}'), symbol('E_t')];
  const size = term.abs(w);
  const a = term.mul(sigma1, size);
  const [earlier, before] = [symbol('p_{t-2}'), symbol('p_{t-1}')];
  const signs = setting(
    term.lt(zero, sigma1), term.le(zero, sources.zeta), term.le(zero, sources.kappa), term.le(zero, error),
    term.le(zero, before), term.eq(before, growthStep(term, a, earlier)), term.le(zero, earlier),
  );
  const model = (last: Term) => [
    ...assumed(floatingPointModel, term.le(now, roundingErrorStep(term, sources, w, last))),
    ...assumed(meanValueTheorem),
  ];
  const steps = derivation(signs);
  const first = bound(sources, { before: zero, now: growthStep(term, a, zero) });
  steps.show('base', 'the first step starts from the exact state 0', term.le(now, first), model(zero));
  const old = bound(sources, { before: earlier, now: before });
  const known = induction(term.le(error, old));
  const steep = steps.use(multiply, { c: a, u: error, v: old }, known);
  const next = bound(sources, { before, now: growthStep(term, a, before) });
  steps.show('step', 'the error of the state before, times weight and slope, and what the step adds',
    term.le(now, next), [...model(error), steep]);
  return [...steps.proof(), ...stepErrorProof(stepError)];
}
