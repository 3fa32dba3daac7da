/**
 * # Above the cutoff the growth polynomial stays below its largest power, times the number of steps
 *
 * An example of a claim, as small as one gets: the page *How to add a claim* of the companion shows this file, and a
 * test checks, attacks and proves it.
 *
 * **Statement.** If $a=\sigma_1\alpha\ge1$ then $p_t(a)\le t\,a^{t-1}$ for every $t\ge1$.
 *
 * **Proof.** $p_1=1=1\cdot a^0$. If the bound holds at $t-1$ then
 * $p_t=1+a\,p_{t-1}\le1+(t-1)\,a^{t-1}\le t\,a^{t-1}$, because $a^{t-1}\ge1$. $\square$
 *
 * **Touched** at the cutoff, for every $t$.
 * @module
 */
import {
  defineClaim, derivation, growthPart, growthPremises, growthRate, growthStep, induction, rate, scaled, symbol, tanh,
  term, type GrowthShape, type GrowthStatement, type Hypothesis, type Proof, type Term,
} from '../src/index.js';

/** $a\ge1$. */
const aboveTheCutoff: Hypothesis<GrowthShape> = (K, { activation, alpha }) =>
  K.le(K.fromRational(1n, 1n), growthRate(K, activation.constants(K).sigma1, alpha));

const largestPower: GrowthStatement = (K, { t, p, power }) => ({ left: p, right: K.mul(t, power) });

/** The false belief that only $t-1$ of the powers count. */
const oneFewer: GrowthStatement = (K, { t, p, power }) =>
  ({ left: p, right: K.mul(K.sub(t, K.fromRational(1n, 1n)), power) });

/** The false belief that the growth is linear above the cutoff, as it is at the cutoff. */
const withoutPower: GrowthStatement = (_, { t, p }) => ({ left: p, right: t });

/**
 * Base and step, over symbols. The step needs that the largest power is at least 1, which is an induction of its own.
 */
function prove(
  statement: GrowthStatement,
  hypotheses: Readonly<Record<string, Hypothesis<GrowthShape>>>,
): Proof {
  const { show, proof } = derivation(growthPremises(hypotheses));
  const one = term.fromRational(1n, 1n);
  const [p, power, t] = [symbol('p_{t-1}'), symbol('a^{t-2}'), symbol('t-1')];
  const claimAt = (at: { readonly p: Term; readonly power: Term; readonly t: Term }) => {
    const { left, right } = statement(term, { alpha: symbol('\\alpha'), a: rate, ...at });
    return term.le(left, right);
  };
  show('base', 'the statement at t = 1', claimAt({ p: one, power: one, t: one }));
  const large = induction(term.le(one, power));
  show('power', 'no power falls below 1', term.le(one, term.mul(rate, power)), large);
  show('step', 'the statement at t follows from the one at t-1',
    claimAt({ p: growthStep(term, rate, p), power: term.mul(rate, power), t: term.add(t, one) }),
    [...induction(claimAt({ p, power, t })), ...large]);
  return proof();
}

/** An upper bound of the growth above the cutoff, as an example. */
export const growthAbove = defineClaim({
  id: 'growth-above',
  section: '5',
  title: 'Above the cutoff the growth is at most the largest power, times the number of steps',
  uses: [],
  proofIdea: 'Induction on t: a step multiplies by the growth rate and adds 1, which the largest power pays for.',
  parts: [
    growthPart({
      id: 'largest-power',
      title: 'the growth is at most its largest power, t times',
      kind: 'upper-bound',
      assertion: largestPower,
      mostly: 'supercritical',
      hypotheses: { aboveTheCutoff },
      prove,
      contact: { how: 'attained', at: [{ activation: tanh, alpha: 1, length: 8 }] },
      uncertified: 'an example, of which the independent checker knows nothing',
      mutants: {
        oneFewer: {
          belief: 'the number of steps before suffices',
          assertion: oneFewer,
          refutedAt: { activation: tanh, alpha: 1, length: 1 },
        },
        withoutPower: {
          belief: 'the growth is linear, whatever the growth rate',
          assertion: withoutPower,
          refutedAt: { activation: scaled(1, tanh, 2), alpha: 1, length: 2 },
        },
        belowTheCutoff: {
          belief: 'the bound holds at every growth rate',
          without: 'aboveTheCutoff',
          refutedAt: { activation: tanh, alpha: 0.5, length: 3 },
        },
      },
    }),
  ],
});
