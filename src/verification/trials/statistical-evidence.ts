/**
 * What counted failures say of a statement that claims a failure probability of at most $\delta$.
 *
 * At every configuration the limits of the failure probability are exact, at 99.9 %: the statement `holds` there only
 * if the upper limit is at most $\delta$, it is `refuted` only if the lower limit is above $\delta$, and otherwise it
 * is undecided. A false neighbour counts as refuted only if it is refuted in this sense.
 * @module
 */
import type { TrialPart } from '../../claims/trial-part.js';
import { mutantEvidence } from '../mutant-evidence.js';
import type {
  CountedFailures, ExperimentEvidence, MutantEvidence, ReportVerdict, StatisticalEvidence,
} from '../report.js';
import { failureLimits, LIMIT_LEVEL, mostAdverse } from '../statistics/failure-limits.js';
import { BLOCKS, type PlannedExperiment } from './experiments.js';
import { fitExponent } from './exponent.js';
import { NO_TRIALS, type TrialResults } from './run-trials.js';

/** The smallest error that all but a share $\delta$ of the trials stay below. */
function quantile(ratios: readonly number[], delta: number): number | null {
  const sorted = ratios.toSorted((a, b) => a - b);
  return sorted[Math.ceil((1 - delta) * sorted.length) - 1] ?? null;
}

function verdictOf({ trials, lower, upper, delta }: CountedFailures): ReportVerdict {
  if (trials === 0) return 'undecided';
  if (lower > delta) return 'refuted';
  return upper <= delta ? 'holds' : 'undecided';
}

function evidenceOf({ experiment }: PlannedExperiment, { sure, possible, ratios }: TrialResults): ExperimentEvidence {
  const { name, configuration, delta } = experiment;
  const trials = ratios.length;
  const counted = { trials, failures: possible, ...failureLimits({ trials, sure, possible }), delta };
  return { ...counted, name, configuration, verdict: verdictOf(counted), room: quantile(ratios, delta) };
}

/** The evidence of a part, the verdict, and what became of its false neighbours. */
export function statisticalEvidence(
  part: TrialPart,
  planned: readonly PlannedExperiment[],
  resultsOf: (experiment: number) => TrialResults | undefined,
): { readonly evidence: StatisticalEvidence; readonly verdict: ReportVerdict; readonly mutants: MutantEvidence } {
  const found = planned.map((one, k) => ({ ...one, results: resultsOf(k) ?? NO_TRIALS }));
  const having = (role: PlannedExperiment['role']) => found.filter((one) => one.role === role);
  const experiments = having('stated').map((one) => evidenceOf(one, one.results));
  const measured = having('rate').map(({ experiment: { width }, results: { errors } }) => ({ width, errors }));
  const decisive = mostAdverse(experiments);
  const mutants = having('mutant').map((one) => evidenceOf(one, one.results));
  const { trials = 0, failures = 0, lower = 0, upper = 1, delta = 1, verdict = 'undecided' } = decisive ?? {};
  const exponent = fitExponent(measured, { blocks: BLOCKS, expected: part.rate.expected, level: LIMIT_LEVEL });
  return {
    evidence: { trials, failures, lower, upper, delta, experiments, exponent: exponent ?? null },
    verdict,
    mutants: mutantEvidence(part.mutants, (_, k) => mutants[k]?.verdict === 'refuted'),
  };
}
