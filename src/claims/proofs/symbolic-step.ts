/**
 * One step of a neuron read on norm bounds, in formulas: the cell that runs, over symbols that stand for the state at
 * $t-1$ and for $\sigma(a_t),\sigma'(a_t),\sigma''(a_t)$; and one step of the constants of the theory beside it. The
 * symbols come with what is known of them, the statements of section 1 at $t-1$ among it.
 * @module
 */
import { cell } from '../../network/cell.js';
import { normBounds } from '../../network/norm-bounds.js';
import type { PartNorms } from '../../network/space.js';
import { symbol, term, type Term } from '../../numbers/term.js';
import type { HiddenStateConstants } from '../../theory/hidden-state-constants.js';
import type { Hypothesis } from '../claim.js';
import type { Lifted } from '../domain.js';
import type { HiddenStateShape } from '../hidden-state-domain.js';
import type { ConstantsOf } from '../hidden-state-invariant.js';
import { symbolicSigma } from '../symbolic-constants.js';
import { cauchySchwarz } from './assumed-facts.js';
import { alpha, constantsAt, one, signs, zero } from './constants-at-a-time.js';
import type { SymbolBound } from './majorize.js';
import { assumed, setting, type Premise } from './obligation.js';
import { symbolicActivation } from './symbolic-activation.js';
import { direction, normBound, stateBounds, symbolicState, type NormBoundState } from './symbolic-state.js';

/** A step from $t-1$ to $t$: of the neuron, and of the constants that are to bound it. */
export interface SymbolicStep {
  /** The state before; `undefined` in the first step. */
  readonly before: { readonly state: NormBoundState; readonly constants: HiddenStateConstants<Term> } | undefined;
  /** $a_t$. */
  readonly preactivation: Term;
  readonly state: NormBoundState;
  /** The constants at $t$. */
  readonly constants: HiddenStateConstants<Term>;
  /** The symbols of the step with bounds of their moduli. */
  readonly bounds: readonly SymbolBound[];
  /** What is known of the constants: their signs, and how they are made. */
  readonly premises: readonly Premise[];
}

/** The hypotheses of a part about one hidden state. */
export type Hypotheses = Readonly<Record<string, Hypothesis<HiddenStateShape>>>;

/** What may be exchanged: the cell by a broken one, the constants by those of a false neighbour. */
export interface StepParts {
  readonly constantsOf: ConstantsOf;
  readonly hypotheses: Hypotheses;
  readonly cellOf: typeof cell;
}

/** The first step, from $h_0=0$, or any later one. */
export type StepKind = 'first' | 'later';

const w = symbol('w');
const input = symbol('\\lVert x_t\\rVert');
const inputWeights = symbol('\\lVert u\\rVert');
const projection = symbol('z_t');
const jet = { value: symbol('h_t'), first: symbol('D_t'), second: symbol('S_t') };

/** The part norms of $\theta=(w,u)$. */
export const weightNorms: PartNorms<Term> = { w: term.abs(w), u: inputWeights };

/** The hypotheses as formulas: each is read over the symbols of the step. */
export function hypothesisPremises(hypotheses: Hypotheses): readonly Premise[] {
  const instance: Lifted<HiddenStateShape, Term> = {
    activation: symbolicActivation,
    alpha,
    // One coordinate stands for the norm of the whole input: hypotheses speak of inputs by their norms.
    neuron: { w, u: [inputWeights], x: [[input]] },
    direction: { w: direction.w, u: [direction.u] },
  };
  return Object.entries(hypotheses).map(([name, hypothesis]) =>
    ({ formula: hypothesis(term, instance), warrant: { by: 'hypothesis', name } }));
}

/** The symbols of the step itself. */
function boundsOfStep(hypotheses: readonly Premise[]): readonly SymbolBound[] {
  const supremum = (of: Term, value: Term): SymbolBound =>
    ({ symbol: of, bound: value, premises: setting(term.le(term.abs(of), value)) });
  const size = term.mul(inputWeights, input);
  const sizes = setting(term.le(zero, inputWeights), term.le(zero, input));
  return [
    supremum(jet.value, symbolicSigma.sigma0),
    supremum(jet.first, symbolicSigma.sigma1),
    supremum(jet.second, symbolicSigma.sigma2),
    { symbol: w, bound: alpha, premises: hypotheses },
    { symbol: input, bound: one, premises: [...hypotheses, ...sizes] },
    {
      symbol: projection,
      bound: inputWeights,
      premises: [...hypotheses, ...sizes, ...assumed(cauchySchwarz, term.le(term.abs(projection), size))],
    },
    normBound(direction.w),
    normBound(direction.u),
    normBound(inputWeights),
  ];
}

/** The step of the neuron and of the constants, of the kind that is asked for. */
export function symbolicStep(kind: StepKind, { constantsOf, hypotheses, cellOf }: StepParts): SymbolicStep {
  let preactivation = zero;
  const recursion = cellOf(term, normBounds(term), (a: Term) => {
    preactivation = a;
    return jet;
  }, w);
  const bounds = boundsOfStep(hypothesisPremises(hypotheses));
  const read = { preactivation: projection, x: input };
  if (kind === 'first') {
    const { initial, step } = constantsOf(term, symbolicSigma, alpha);
    const state = recursion.step(recursion.initial, read);
    return { before: undefined, preactivation, state, constants: step(initial), bounds, premises: signs };
  }
  const old = constantsAt('before', ['majorant'], constantsOf);
  const now = constantsAt('now', [], constantsOf, old.constants);
  const before = { state: symbolicState('_{t-1}'), constants: old.constants };
  const state = recursion.step(before.state, read);
  return {
    before,
    preactivation,
    state,
    constants: now.constants,
    bounds: [...bounds, ...stateBounds(before.state, before.constants, { when: 'at t-1', hypotheses })],
    premises: [...old.premises, ...now.premises],
  };
}
