/**
 * Proofs of statements about the growth polynomial for all times, by induction over its step.
 * @module
 */
import { symbol, term, type Formula, type Term } from '../../numbers/term.js';
import { growthStep } from '../../theory/growth.js';
import type { Hypothesis, Relation } from '../claim.js';
import type { GrowthAtTime, GrowthShape, GrowthStatement } from '../growth-statement.js';
import { alpha, one, rate, signs, zero } from './constants-at-a-time.js';
import { derivation } from './derivation.js';
import { multiply } from './lemmas.js';
import { claimed, induction, type Premise, type Proof } from './obligation.js';
import { symbolicActivation } from './symbolic-activation.js';

const p = symbol('p_{t-1}');
const power = symbol('a^{t-2}');
const time = symbol('t-1');

type Times = Pick<GrowthAtTime<Term>, 'p' | 'power' | 't'>;

const first: Times = { p: growthStep(term, rate, zero), power: one, t: one };
const before: Times = { p, power, t: time };
const after: Times = { p: growthStep(term, rate, p), power: term.mul(rate, power), t: term.add(time, one) };

/** What is known of the symbols: signs, and the hypotheses. */
export function growthPremises(hypotheses: Readonly<Record<string, Hypothesis<GrowthShape>>>): readonly Premise[] {
  const instance = { activation: symbolicActivation, alpha, length: 1 };
  return [
    ...signs,
    ...Object.entries(hypotheses).map(([name, hypothesis]): Premise => ({
      formula: hypothesis(term, instance),
      warrant: { by: 'hypothesis', name },
    })),
  ];
}

/** Base and step of a statement. */
export function growthByInduction(
  relation: Relation<unknown>['relation'],
  statement: GrowthStatement,
  hypotheses: Readonly<Record<string, Hypothesis<GrowthShape>>>,
): Proof {
  const { show, use, proof } = derivation(growthPremises(hypotheses));
  const sides = (at: Times): { left: Term; right: Term } => statement(term, { alpha, a: rate, ...at });
  const claim = (at: Times): Formula => term[relation](sides(at).left, sides(at).right);
  show('base', 'the statement at t = 1', claim(first));
  const known = induction(claim(before));
  // The inequality at the time before, times the growth rate: the only product that the step needs.
  const { left, right } = sides(before);
  const grown = relation === 'eq' ? [] : [use(multiply, { c: rate, u: left, v: right }, known)];
  show('step', 'the statement at t follows from the one at t-1', claim(after), [...known, ...grown]);
  return proof();
}

/** $p_t\ge0$ and $p_t\ge p_{t-1}$ for every $t$. */
export function growthStepsForward(): Proof {
  const { show, use, proof } = derivation(signs, 'growth');
  show('not-negative/base', 'the growth polynomial starts at zero', term.le(zero, first.p));
  const positive = induction(term.le(zero, p));
  const grown = use(multiply, { c: rate, u: zero, v: p }, positive);
  show('not-negative/step', 'no step makes it negative', term.le(zero, after.p), [...positive, grown]);
  show('monotone/base', 'it does not fall in the first step', term.le(zero, first.p));
  const earlier = symbol('p_{t-2}');
  const larger = induction(term.le(earlier, p));
  const larger2 = use(multiply, { c: rate, u: earlier, v: p }, larger);
  const goal = term.le(growthStep(term, rate, earlier), after.p);
  show('monotone/step', 'if it did not fall in a step, it does not in the next', goal, [...larger, larger2]);
  return proof();
}

/** Premises that {@link growthStepsForward} shows: $0\le p\le p'$ for the growth at two times in a row. */
export function growsFrom(earlier: Term, later: Term): readonly Premise[] {
  return claimed('growth/geometric', term.le(zero, earlier), term.le(earlier, later));
}
