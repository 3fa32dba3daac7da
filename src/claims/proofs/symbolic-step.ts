/**
 * One step of a neuron read on norm bounds, in formulas: the cell that runs, over symbols that stand for the state at
 * $t-1$ and for $\sigma(a_t),\sigma'(a_t),\sigma''(a_t)$; and one step of the constants of the theory beside it. The
 * symbols come with what is known of them, the statements of section 1 at $t-1$ among it.
 * @module
 */
import { cell, type CellState } from '../../network/cell.js';
import { normBounds, type Majorant } from '../../network/norm-bounds.js';
import type { PartNorms } from '../../network/space.js';
import { symbol, term, type Term } from '../../numbers/term.js';
import { withoutDefinitions } from '../../numbers/term-definitions.js';
import type { HiddenStateConstants } from '../../theory/hidden-state-constants.js';
import type { Hypothesis } from '../claim.js';
import type { Lifted } from '../domain.js';
import type { HiddenStateShape } from '../hidden-state-domain.js';
import type { ConstantsOf } from '../hidden-state-invariant.js';
import { symbolicConstants, symbolicSigma } from '../symbolic-constants.js';
import { cauchySchwarz } from './assumed-facts.js';
import type { SymbolBound } from './majorize.js';
import { assumed, claimed, setting, type Premise } from './obligation.js';
import { symbolicActivation } from './symbolic-activation.js';

/** A neuron on norm bounds: gradients by the norms of their parts, Hessians by majorants. */
export type NormBoundState = CellState<Term, PartNorms<Term>, Majorant<Term>>;

/** A step from $t-1$ to $t$: of the neuron, and of the constants that are to bound it. */
export interface SymbolicStep {
  readonly state: NormBoundState;
  /** $a_t$. */
  readonly preactivation: Term;
  /** The constants at $t$. */
  readonly constants: HiddenStateConstants<Term>;
  /** The symbols of the step with bounds of their moduli. */
  readonly bounds: readonly SymbolBound[];
  /** What is known of the constants: their signs, and how those at $t-1$ were made. */
  readonly premises: readonly Premise[];
}

/** What may be exchanged: the cell by a broken one, the constants by those of a false neighbour. */
export interface StepParts {
  readonly constantsOf: ConstantsOf;
  readonly hypotheses: Readonly<Record<string, Hypothesis<HiddenStateShape>>>;
  readonly cellOf?: typeof cell;
}

/** The first step, from $h_0=0$, or any later one. */
export type StepKind = 'first' | 'later';

const zero = term.fromRational(0n, 1n);
const alpha = symbol('\\alpha');
const w = symbol('w');
const input = symbol('\\lVert x_t\\rVert');
const weights = { w, u: symbol('\\lVert u\\rVert') };
const projection = symbol('z_t');
const jet = { value: symbol('h_t'), first: symbol('D_t'), second: symbol('S_t') };
const before: NormBoundState = {
  hidden: symbol('h_{t-1}'),
  gradient: { w: symbol('\\lvert\\partial_w h_{t-1}\\rvert'), u: symbol('\\lVert\\partial_u h_{t-1}\\rVert') },
  hessian: { ww: symbol('H^{ww}_{t-1}'), wu: symbol('H^{wu}_{t-1}'), uu: symbol('H^{uu}_{t-1}') },
};

/** A direction by the norms of its parts. */
export const direction: PartNorms<Term> = { w: symbol('\\lvert\\epsilon\\rvert'), u: symbol('\\lVert v\\rVert') };

/** The part norms of $\theta=(w,u)$. */
export const weightNorms: PartNorms<Term> = { w: term.abs(w), u: weights.u };

/** $\sigma_0\ge0$, $\sigma_1>0$, $\sigma_2\ge0$, $\alpha>0$. */
export const signs: readonly Premise[] = setting(
  term.le(zero, symbolicSigma.sigma0), term.lt(zero, symbolicSigma.sigma1), term.le(zero, symbolicSigma.sigma2),
  term.lt(zero, alpha),
);

/** The hypotheses as formulas: each is read over the symbols of the step. */
export function hypothesisPremises(hypotheses: StepParts['hypotheses']): readonly Premise[] {
  const instance: Lifted<HiddenStateShape, Term> = {
    activation: symbolicActivation,
    alpha,
    // One coordinate stands for the norm of the whole input: hypotheses speak of inputs by their norms.
    neuron: { w, u: [weights.u], x: [[input]] },
    direction: { w: direction.w, u: [direction.u] },
  };
  return Object.entries(hypotheses).map(([name, hypothesis]) =>
    ({ formula: hypothesis(term, instance), warrant: { by: 'hypothesis', name } }));
}

/** The constants at $t-1\ge1$ as symbols, with the step by which they were made from those at $t-2$. */
function constantsBefore(constantsOf: ConstantsOf): { constants: HiddenStateConstants<Term>; premises: Premise[] } {
  const constants = symbolicConstants('_{t-1}');
  const earlier = { ...symbolicConstants('_{t-2}'), growth: { before: symbol('p_{t-3}'), now: symbol('p_{t-2}') } };
  const made = constantsOf(term, symbolicSigma, alpha).step(earlier);
  const pairs: readonly (readonly [Term, Term])[] = [
    [constants.growth.now, made.growth.now],
    [constants.gradient.w, made.gradient.w],
    [constants.gradient.u, made.gradient.u],
  ];
  const { ww, wu, uu } = constants.majorant;
  return {
    constants,
    premises: [
      ...setting(...pairs.map(([name, value]) => term.eq(name, withoutDefinitions(value)))),
      ...claimed('growth/geometric', term.le(zero, constants.growth.before)),
      ...claimed('hidden-state-smoothness/monotone-in-time', ...[ww, wu, uu].map((entry) => term.le(zero, entry))),
    ],
  };
}

/** The symbols of the state before the step, bounded by what the theory says of it at $t-1$. */
function boundsBefore(constants: HiddenStateConstants<Term>): readonly SymbolBound[] {
  const bound = (of: Term, value: Term, statement: string): SymbolBound => ({
    symbol: of,
    bound: value,
    premises: [...claimed(`${statement} at t-1`, term.le(of, value)), ...setting(term.le(zero, of))],
  });
  const { gradient, hessian } = before;
  return [
    {
      symbol: before.hidden,
      bound: symbolicSigma.sigma0,
      premises: claimed('state-bound/saturation at t-1', term.le(term.abs(before.hidden), symbolicSigma.sigma0)),
    },
    bound(gradient.w, constants.gradient.w, 'hidden-state-gradient/recurrent-weight'),
    bound(gradient.u, constants.gradient.u, 'hidden-state-gradient/input-weights'),
    ...(['ww', 'wu', 'uu'] as const).map((entry) =>
      bound(hessian[entry], constants.majorant[entry], 'hidden-state-smoothness/direction')),
  ];
}

/** The symbols of the step itself. */
function boundsOfStep(hypotheses: readonly Premise[]): readonly SymbolBound[] {
  const supremum = (of: Term, value: Term): SymbolBound =>
    ({ symbol: of, bound: value, premises: setting(term.le(term.abs(of), value)) });
  const norm = (of: Term): SymbolBound => ({ symbol: of, bound: of, premises: setting(term.le(zero, of)) });
  const size = term.mul(weights.u, input);
  const sizes = setting(term.le(zero, weights.u), term.le(zero, input));
  return [
    supremum(jet.value, symbolicSigma.sigma0),
    supremum(jet.first, symbolicSigma.sigma1),
    supremum(jet.second, symbolicSigma.sigma2),
    { symbol: w, bound: alpha, premises: hypotheses },
    { symbol: input, bound: term.fromRational(1n, 1n), premises: [...hypotheses, ...sizes] },
    {
      symbol: projection,
      bound: weights.u,
      premises: [...hypotheses, ...sizes, ...assumed(cauchySchwarz, term.le(term.abs(projection), size))],
    },
    norm(direction.w),
    norm(direction.u),
  ];
}

/** The step of the neuron and of the constants, of the kind that is asked for. */
export function symbolicStep(kind: StepKind, { constantsOf, hypotheses, cellOf = cell }: StepParts): SymbolicStep {
  let preactivation = zero;
  const recursion = cellOf(term, normBounds(term), (a: Term) => {
    preactivation = a;
    return jet;
  }, w);
  const state = recursion.step(kind === 'first' ? recursion.initial : before, { preactivation: projection, x: input });
  const constants = constantsOf(term, symbolicSigma, alpha);
  const ofStep = boundsOfStep(hypothesisPremises(hypotheses));
  if (kind === 'first') {
    return {
      state, preactivation, constants: constants.step(constants.initial), bounds: ofStep, premises: signs,
    };
  }
  const old = constantsBefore(constantsOf);
  return {
    state,
    preactivation,
    constants: constants.step(old.constants),
    bounds: [...ofStep, ...boundsBefore(old.constants)],
    premises: [...signs, ...old.premises],
  };
}
