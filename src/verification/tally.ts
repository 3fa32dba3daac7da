/**
 * Counts over instances. Tallies are plain data and can be merged in any grouping; only the order matters, and only for
 * which of several equally bad instances is shown.
 * @module
 */
import type { Json } from '../claims/quantity.js';
import type { Place, Verdict } from '../claims/verdict.js';
import { addCounts, addCoverage, NO_COVERAGE, type Coverage } from './coverage.js';
import type { TestedEvidence, WorstInstance } from './report.js';

/** What one instance adds. */
export interface Observation {
  readonly instance: Json;
  readonly verdict: Verdict;
  readonly source: string;
  readonly budgetUsed: number;
  readonly overturned: boolean;
  /** The share of its rounding budget by which a decimal missed the ball; absent if decimals were not run. */
  readonly decimal?: number;
  /** Where the instance lies; absent for instances that were not drawn at random. */
  readonly coverage?: Coverage;
}

/** Counts of nothing. */
export function emptyTally(digits: number): TestedEvidence {
  return {
    instances: 0, holds: 0, touches: 0, refuted: 0, undecided: 0, inapplicable: 0, undefined: 0,
    sources: {},
    worstRatio: null,
    worstInstance: null,
    firstFailure: null,
    budgetUsed: 0,
    overturned: 0,
    bitsMax: 0,
    decimal: { digits, instances: 0, budgetUsed: 0 },
    coverage: NO_COVERAGE,
  };
}

function placeOf(verdict: Verdict): Place {
  return 'at' in verdict ? verdict.at : {};
}

/** Counts of one instance. */
export function tallyOf({ instance, verdict, source, ...observed }: Observation, digits: number): TestedEvidence {
  const where: WorstInstance = { instance, at: placeOf(verdict) };
  const ratio = 'ratio' in verdict && verdict.ratio !== -Infinity ? verdict.ratio : null;
  const failed = ['refuted', 'undecided', 'undefined'].includes(verdict.verdict);
  return {
    ...emptyTally(digits),
    instances: 1,
    [verdict.verdict]: 1,
    sources: { [source]: 1 },
    worstRatio: ratio,
    worstInstance: ratio === null ? null : where,
    firstFailure: failed ? { ...where, verdict: verdict.verdict } : null,
    budgetUsed: observed.budgetUsed,
    overturned: observed.overturned ? 1 : 0,
    bitsMax: 'bits' in verdict ? verdict.bits : 0,
    decimal: { digits, instances: observed.decimal === undefined ? 0 : 1, budgetUsed: observed.decimal ?? 0 },
    coverage: observed.coverage ?? NO_COVERAGE,
  };
}

/** The counts of both; where both show an instance, the first one stays unless the second is worse. */
export function mergeTallies(a: TestedEvidence, b: TestedEvidence): TestedEvidence {
  const worse = (b.worstRatio ?? -Infinity) > (a.worstRatio ?? -Infinity) ? b : a;
  return {
    instances: a.instances + b.instances,
    holds: a.holds + b.holds,
    touches: a.touches + b.touches,
    refuted: a.refuted + b.refuted,
    undecided: a.undecided + b.undecided,
    inapplicable: a.inapplicable + b.inapplicable,
    undefined: a.undefined + b.undefined,
    sources: addCounts(a.sources, b.sources),
    worstRatio: worse.worstRatio,
    worstInstance: worse.worstInstance,
    firstFailure: a.firstFailure ?? b.firstFailure,
    budgetUsed: Math.max(a.budgetUsed, b.budgetUsed),
    overturned: a.overturned + b.overturned,
    bitsMax: Math.max(a.bitsMax, b.bitsMax),
    decimal: {
      digits: a.decimal.digits,
      instances: a.decimal.instances + b.decimal.instances,
      budgetUsed: Math.max(a.decimal.budgetUsed, b.decimal.budgetUsed),
    },
    coverage: addCoverage(a.coverage, b.coverage),
  };
}
