/**
 * The state of a neuron on norm bounds, as symbols, with the bounds that the theory gives for it.
 * @module
 */
import type { CellState } from '../../network/cell.js';
import type { Majorant } from '../../network/norm-bounds.js';
import type { PartNorms } from '../../network/space.js';
import { symbol, term, type Term } from '../../numbers/term.js';
import type { HiddenStateConstants } from '../../theory/hidden-state-constants.js';
import { symbolicSigma } from '../symbolic-constants.js';
import { zero } from './constants-at-a-time.js';
import type { SymbolBound } from './majorize.js';
import { claimed, setting } from './obligation.js';

/** A neuron on norm bounds: gradients by the norms of their parts, Hessians by majorants. */
export type NormBoundState = CellState<Term, PartNorms<Term>, Majorant<Term>>;

/** The entries of a majorant. */
export const ENTRIES = ['ww', 'wu', 'uu'] as const;

/** The state as symbols; `index` stands behind each name, for example `_{t-1}`. */
export function symbolicState(index: string): NormBoundState {
  return {
    hidden: symbol(`h${index}`),
    gradient: { w: symbol(`\\lvert\\partial_w h${index}\\rvert`), u: symbol(`\\lVert\\partial_u h${index}\\rVert`) },
    hessian: { ww: symbol(`H^{ww}${index}`), wu: symbol(`H^{wu}${index}`), uu: symbol(`H^{uu}${index}`) },
  };
}

/** A direction by the norms of its parts. */
export const direction: PartNorms<Term> = { w: symbol('\\lvert\\epsilon\\rvert'), u: symbol('\\lVert v\\rVert') };

/** A norm is its own bound. */
export function normBound(norm: Term): SymbolBound {
  return { symbol: norm, bound: norm, premises: setting(term.le(zero, norm)) };
}

/** Whether all hypotheses of a statement are at hand, so that it may be used. */
export function isClaimed(needed: readonly string[], hypotheses: Readonly<Record<string, unknown>>): boolean {
  return needed.every((name) => name in hypotheses);
}

/**
 * The bounds of a state, as far as the theory gives them under the hypotheses at hand.
 * @param when the time, for the warrant of each bound, for example `at t-1`
 */
export function stateBounds(
  { hidden, gradient, hessian }: NormBoundState,
  { gradient: gradientBound, majorant }: HiddenStateConstants<Term>,
  { when, hypotheses }: { readonly when: string; readonly hypotheses: Readonly<Record<string, unknown>> },
): readonly SymbolBound[] {
  const statedBound = (norm: Term, bound: Term, statement: string, needed: readonly string[]): SymbolBound => {
    const stated = isClaimed(needed, hypotheses) ? claimed(`${statement} ${when}`, term.le(norm, bound)) : [];
    return { symbol: norm, bound, premises: [...stated, ...setting(term.le(zero, norm))] };
  };
  const [radius, inputs] = ['weightInRadius', 'inputsInUnitBall'] as const;
  return [
    {
      symbol: hidden,
      bound: symbolicSigma.sigma0,
      premises: claimed(`state-bound/saturation ${when}`, term.le(term.abs(hidden), symbolicSigma.sigma0)),
    },
    statedBound(gradient.w, gradientBound.w, 'hidden-state-gradient/recurrent-weight', [radius]),
    statedBound(gradient.u, gradientBound.u, 'hidden-state-gradient/input-weights', [radius, inputs]),
    ...ENTRIES.map((entry) =>
      statedBound(hessian[entry], majorant[entry], 'hidden-state-smoothness/direction, entries', [radius, inputs])),
  ];
}
