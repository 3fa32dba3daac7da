/**
 * Proofs of statements about one hidden state, for all times: the statement at $t=1$, and at $t$ from what is known at
 * $t-1$. Both are read off the cell and the constants that run.
 * @module
 */
import { cell } from '../../network/cell.js';
import { normBounds } from '../../network/norm-bounds.js';
import { term, type Term } from '../../numbers/term.js';
import { hiddenStateConstants } from '../../theory/hidden-state-constants.js';
import type { HiddenStateAssertion, StepSizes } from '../hidden-state-invariant.js';
import { symbolicSigma } from '../symbolic-constants.js';
import { majorize } from './majorize.js';
import type { Obligation, Proof } from './obligation.js';
import {
  direction, symbolicStep, weightNorms, type StepKind, type StepParts, type SymbolicStep,
} from './symbolic-step.js';

/** The way from left to right is for those who watch numbers; a proof has its own. */
function notAsked(): StepSizes<Term> {
  throw new RangeError('a proof does not ask for the sizes in a step');
}

/** The two sides of the invariant after a step. */
export function sidesAfter(
  { invariant }: HiddenStateAssertion,
  { state, constants }: SymbolicStep,
): { readonly left: Term; readonly right: Term } {
  const at = { state, constants, sigma: symbolicSigma, weights: weightNorms, direction, step: notAsked };
  return invariant(term, normBounds(term), at);
}

const KINDS: Readonly<Record<StepKind, { readonly name: string; readonly says: string }>> = {
  first: { name: 'base', says: 'the first step, on norm bounds, stays below the bound at t = 1' },
  later: { name: 'step', says: 'a step, on norm bounds and with every symbol at its bound, stays below the bound at t' },
};

/** The same obligation once. */
export function distinct(proof: Proof): Proof {
  return [...new Map(proof.map((one) => [one.name, one])).values()];
}

/** Base and step of an invariant. */
export function byInduction(
  assertion: HiddenStateAssertion,
  hypotheses: StepParts['hypotheses'],
  cellOf = cell,
): Proof {
  const constantsOf = assertion.constants ?? hiddenStateConstants;
  return distinct((['first', 'later'] as const).flatMap((kind): readonly Obligation[] => {
    const step = symbolicStep(kind, { constantsOf, hypotheses, cellOf });
    const { left, right } = sidesAfter(assertion, step);
    const { bound, obligations } = majorize(left, step.bounds);
    return [...obligations, { ...KINDS[kind], premises: step.premises, goal: term.le(bound, right) }];
  }));
}
