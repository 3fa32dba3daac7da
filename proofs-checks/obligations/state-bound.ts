/**
 * The obligations of the second part of `state-bound`: the hidden state is at most linear in the input weights.
 * @module
 */
import {
  assumed, cell, distinct, hiddenStateConstants, hypothesisPremises, induction, majorize, majorized, meanValueTheorem,
  setting, sidesOf, symbol, symbolicActivation, symbolicSigma, symbolicStep, term, type HiddenStateAssertion,
  type Hypotheses, type Proof, type SymbolBound, type SymbolicStep,
} from '../../src/index.js';

/** The state before the step, bounded by the statement itself. */
function statementBefore(
  assertion: HiddenStateAssertion,
  before: NonNullable<SymbolicStep['before']>,
): SymbolBound {
  const { right } = sidesOf(assertion, before);
  const { hidden } = before.state;
  return { symbol: hidden, bound: right, premises: induction(term.le(term.abs(hidden), right)) };
}

/**
 * $\lvert h_t\rvert\le\sigma_1\lvert a_t\rvert$ by the mean value theorem and $\sigma(0)=0$; and $\lvert a_t\rvert$ is
 * bounded through the statement at $t-1$.
 */
export function linearProof(assertion: HiddenStateAssertion, hypotheses: Hypotheses): Proof {
  const { sigma1 } = symbolicSigma;
  const zero = term.fromRational(0n, 1n);
  const atZero = symbolicActivation.jet(term, zero).value;
  const [state, preactivation] = [symbol('h_t'), symbol('a_t')];
  return distinct((['first', 'later'] as const).flatMap((kind) => {
    const step = symbolicStep(kind, { constantsOf: hiddenStateConstants, hypotheses, cellOf: cell });
    const { before } = step;
    const atTimeBefore = before === undefined ? [] : [statementBefore(assertion, before)];
    const inside = majorize(step.preactivation, [...step.bounds, ...atTimeBefore]);
    const slope = assumed(meanValueTheorem,
      term.le(term.abs(term.sub(state, atZero)), term.mul(sigma1, term.abs(preactivation))));
    const steep: SymbolBound = {
      symbol: state,
      bound: term.mul(sigma1, inside.bound),
      premises: [
        ...hypothesisPremises(hypotheses), ...slope, ...setting(term.lt(zero, sigma1)),
        ...induction(term.le(term.abs(preactivation), inside.bound)),
      ],
    };
    const name = kind === 'first' ? 'base' : 'step';
    const says = 'the state, by its slope and the statement at the time before';
    return [
      ...inside.obligations,
      ...majorized(sidesOf(assertion, step), [...step.bounds, steep], { name, says, premises: step.premises })
        .map((one) => (one.name.startsWith('bound/') ? { ...one, name: `${name}/${one.name}` } : one)),
    ];
  }));
}
