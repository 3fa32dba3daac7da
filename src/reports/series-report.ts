/**
 * What `train --data` says of a series besides the run: the mapping that was fitted, and the plan for it.
 * @module
 */
import type { SeriesProblem } from '../training/series/series-problem.js';
import { measuredNumber } from './figures.js';
import { plannedSize, type PlannedSize } from './plan-report.js';
import { wholeNumberText } from './whole-number-text.js';

/** The part of a report that is about the series. */
export interface SeriesReport {
  /** Whether the entries of the kernel, and so the misfit, are proved up to measured errors of the engine. */
  readonly how: 'bounded' | 'estimated';
  /** The ridge, as a share of the largest eigenvalue, and those that were compared. */
  readonly ridge: number;
  readonly tried: readonly {
    readonly ridge: number; readonly nu: readonly [number, number]; readonly misfit: number;
  }[];
  /** $\varepsilon_0$, the largest distance of a label from the target of the mapping. */
  readonly misfit: number;
  /** $\varepsilon_0^2$: no width and no number of steps bounds the risk by less. */
  readonly floor: number;
  /** The average risk that was to be reached, and whether it is above the floor. */
  readonly wanted: number;
  readonly reachable: boolean;
  /** What the theorem asks for: for the wanted risk, or else for twice the floor; `null` beyond the reach of plans. */
  readonly plan: { readonly risk: number; readonly size: PlannedSize | null };
}

/** The report of a series. */
export function seriesReport({ problem, tried, share, wanted, reachable, planned }: SeriesProblem): SeriesReport {
  const { noise } = problem;
  return {
    how: problem.how === 'estimated' ? 'estimated' : 'bounded',
    ridge: share,
    tried: tried.map(({ share: ridge, fit: { nu, misfit } }) => ({ ridge, nu: [nu.w, nu.u], misfit })),
    misfit: noise, floor: noise * noise, wanted, reachable,
    plan: { risk: planned.risk, size: plannedSize(planned.plan) },
  };
}

function sizeText(size: PlannedSize | null): string {
  if (size === null) return 'a width beyond the reach of plans';
  return `a width of ${wholeNumberText(BigInt(size.width))} and ${wholeNumberText(BigInt(size.steps))} steps`;
}

/** Above this width no computer trains. */
const TRAINABLE = 10n ** 9n;

const isVast = (size: PlannedSize | null): boolean => size === null || BigInt(size.width) > TRAINABLE;

/** The mapping and its plan. */
export function fitText({ how, ridge, misfit, plan: { risk, size } }: SeriesReport, nu: readonly number[]): string {
  const known = how === 'bounded' ? '' : ' (estimated)';
  return `Kernel ridge regression with a ridge of ${String(ridge)} times the largest eigenvalue gives a mapping with `
    + `nu (${nu.map(measuredNumber).join(', ')}), whose system misses labels by up to ${measuredNumber(misfit)}${known}`
    + `. For an average risk of ${measuredNumber(risk)} the theorem asks for ${sizeText(size)}`
    + `${isVast(size) ? ': out of reach of every computer' : ''}.`;
}

/** In one sentence what the theorem can say about the series, and what not. */
export function seriesSentence(
  { floor, wanted, reachable, tried, plan: { size } }: SeriesReport,
  trivial: number,
): string {
  if (reachable) {
    return `The theorem can promise a risk of ${measuredNumber(wanted)} on these sequences, `
      + `${measuredNumber(wanted / trivial)} times the trivial risk, but only at ${sizeText(size)}; it cannot promise `
      + `less than ${measuredNumber(floor)} with this mapping, and it says nothing of other sequences of the series.`;
  }
  const least = tried.reduce((most, { misfit }) => Math.min(most, misfit), Infinity);
  return `At no width can the theorem promise a risk below ${measuredNumber(least * least)} on these sequences, `
    + `${measuredNumber((least * least) / trivial)} times the trivial risk, with any of the mappings that were tried: `
    + 'its noise is the largest misfit, and some label is far from each of their systems; what training reaches all '
    + 'the same is measured, not promised.';
}
