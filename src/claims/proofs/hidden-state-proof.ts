/**
 * Proofs of statements about one hidden state, for all times. By induction: the statement at $t=1$, and at $t$ from
 * what is known at $t-1$, both read off the cell and the constants that run. Or from other statements at the same time.
 * @module
 */
import { cell } from '../../network/cell.js';
import { normBounds, type Majorant } from '../../network/norm-bounds.js';
import type { PartNorms, Readings } from '../../network/space.js';
import { term, type Term } from '../../numbers/term.js';
import { hiddenStateConstants, type HiddenStateConstants } from '../../theory/hidden-state-constants.js';
import type { HiddenStateAssertion, StepSizes } from '../hidden-state-invariant.js';
import { symbolicSigma } from '../symbolic-constants.js';
import { cauchySchwarz, chainRule, triangleInequality } from './assumed-facts.js';
import { constantsAt } from './constants-at-a-time.js';
import { majorize, type SymbolBound } from './majorize.js';
import { about, distinct, named, restingOn, type Premise, type Proof } from './obligation.js';
import { majorized, type Sides } from './sides.js';
import { direction, ENTRIES, normBound, stateBounds, symbolicState, type NormBoundState } from './symbolic-state.js';
import { symbolicStep, weightNorms, type Hypotheses, type StepKind, type SymbolicStep } from './symbolic-step.js';

/** The way from left to right is for those who watch numbers; a proof has its own. */
function notAsked(): StepSizes<Term> {
  throw new RangeError('a proof does not ask for the sizes in a step');
}

/** The two sides of the invariant for a state and constants, on norm bounds. */
export function sidesOf(
  { invariant }: HiddenStateAssertion,
  { state, constants }: { readonly state: NormBoundState; readonly constants: HiddenStateConstants<Term> },
  read: Readings<Term, PartNorms<Term>, Majorant<Term>> = normBounds(term),
): Sides {
  const at = { state, constants, sigma: symbolicSigma, weights: weightNorms, direction, step: notAsked };
  return invariant(term, read, at);
}

const KINDS: Readonly<Record<StepKind, { readonly name: string; readonly says: string }>> = {
  first: { name: 'base', says: 'the first step, on norm bounds, stays below the bound at t = 1' },
  later: {
    name: 'step',
    says: 'a step, on norm bounds and with every symbol at its bound, stays below the bound at t',
  },
};

/** So a term that is lost in the cell is noticed, although the bound would hold without it. */
const EXACT = 'the recursion, read on norm bounds with every symbol at its bound, returns the constant itself';

/** Base and step of what `sides` says after a step, where the bound is the recursion itself on norm bounds. */
function inductionOver(
  sides: (step: SymbolicStep) => Sides,
  { constants: constantsOf = hiddenStateConstants }: HiddenStateAssertion,
  hypotheses: Hypotheses,
  cellOf = cell,
): Proof {
  return distinct(
    (['first', 'later'] as const).flatMap((kind) => {
      const step = symbolicStep(kind, { constantsOf, hypotheses, cellOf });
      const stated = sides(step);
      const proof = majorized(stated, step.bounds, { ...KINDS[kind], premises: step.premises });
      const bound = majorize(stated.left, step.bounds).bound;
      const goal = term.eq(bound, stated.right);
      return [
        ...restingOn([chainRule, triangleInequality, cauchySchwarz], proof),
        { name: `${KINDS[kind].name}/exact`, says: EXACT, premises: about(goal, step.premises), goal },
      ];
    }),
  );
}

/** Base and step of an invariant. */
export function byInduction(assertion: HiddenStateAssertion, hypotheses: Hypotheses, cellOf = cell): Proof {
  return inductionOver((step) => sidesOf(assertion, step), assertion, hypotheses, cellOf);
}

/** The state and the constants at one time, with the bounds of section 1 that hold under the hypotheses. */
export function symbolicNow(
  { constants: constantsOf = hiddenStateConstants }: HiddenStateAssertion,
  hypotheses: Hypotheses,
): {
  readonly state: NormBoundState;
  readonly constants: HiddenStateConstants<Term>;
  readonly bounds: readonly SymbolBound[];
  readonly premises: readonly Premise[];
} {
  const { constants, premises } = constantsAt('now', ['growth', 'majorant'], constantsOf);
  const state = symbolicState('_t');
  const stated = stateBounds(state, constants, { when: 'at t', hypotheses });
  const bounds = [...stated, normBound(direction.w), normBound(direction.u)];
  return { state, constants, bounds, premises };
}

/** From the bounds of the parts at the same time. */
export function fromPartsAtTheTime(assertion: HiddenStateAssertion, hypotheses: Hypotheses): Proof {
  const now = symbolicNow(assertion, hypotheses);
  const says = 'the left side, with every part at its bound, stays below the right side';
  return majorized(sidesOf(assertion, now), now.bounds, { name: 'together', says, premises: now.premises });
}

/** Entry by entry of the majorant by induction, and from the entries the statement. */
export function byEntries(assertion: HiddenStateAssertion, hypotheses: Hypotheses, cellOf = cell): Proof {
  const entries = ENTRIES.flatMap((entry) =>
    named(
      entry,
      inductionOver(
        ({ state, constants }) => ({ left: state.hessian[entry], right: constants.majorant[entry] }),
        assertion,
        hypotheses,
        cellOf,
      ),
    ),
  );
  return [...entries, ...fromPartsAtTheTime(assertion, hypotheses)];
}
