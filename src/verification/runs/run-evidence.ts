/**
 * What runs say of a statement that is claimed along every run whose event holds, and so in all but a share $\delta$.
 *
 * It is `refuted` at a configuration by one run with its event in which a relation is false: that contradicts the
 * statement itself, not only its probability; or if the lower limit of the probability that a run fails is above
 * $\delta$. It `holds` only if no relation is refuted or open in a run with its event, and the exact upper limit, at
 * 99.95 %, is at most $\delta$. Otherwise it is undecided: with no failure that takes
 * $\lceil\log0.0005/\log(1-\delta)\rceil$ runs.
 * @module
 */
import type { RunPart } from '../../claims/runs/run-part.js';
import { ceilings } from '../../numbers/ball-integer.js';
import { ball } from '../../numbers/ball.js';
import { mutantEvidence } from '../mutant-evidence.js';
import type { MutantEvidence } from '../report.js';
import { failureLimits, LIMIT_LEVEL, mostAdverse } from '../statistics/failure-limits.js';
import { NO_RUNS, type RunResults } from './do-runs.js';
import type { RunEvidence, RunsAtConfiguration, RunVerdict } from './evidence.js';
import type { PlannedRuns } from './planned-runs.js';

const K = ball(64);

/** The least number of runs without a failure whose upper limit is at most $\delta$. */
function runsNeeded(delta: number): number {
  if (delta >= 1) return 1;
  const kept = K.log(K.sub(K.fromNumber(1), K.fromNumber(delta)));
  const needed = ceilings(K.div(K.log(K.div(K.fromNumber(LIMIT_LEVEL), K.fromNumber(2))), kept));
  return Number(needed?.upper ?? Infinity);
}

function verdictOf({ runs, refuted, open, lower, upper, delta }: Omit<RunsAtConfiguration, 'verdict'>): RunVerdict {
  if (runs === 0) return 'undecided';
  if (refuted > 0 || lower > delta) return 'refuted';
  return open === 0 && upper <= delta ? 'holds' : 'undecided';
}

function evidenceOf({ experiment }: PlannedRuns, results: RunResults): RunsAtConfiguration {
  const { name, configuration, delta } = experiment.settle();
  const { runs, sure, possible, relations, eventsFailed, refuted, open, ratio, worst, counterexample } = results;
  const found = {
    name, configuration, runs, relations, eventsFailed, refuted, open, failures: possible,
    ...failureLimits({ trials: runs, sure, possible }), delta,
    runsNeeded: runsNeeded(delta), ratio, worst: counterexample ?? worst,
  };
  return { ...found, verdict: verdictOf(found) };
}

/** Counts over all configurations, and the limits of the one that speaks most against the statement. */
function evidenceOfAll(configurations: readonly RunsAtConfiguration[]): RunEvidence {
  const sum = (of: 'runs' | 'relations' | 'eventsFailed' | 'refuted' | 'open' | 'failures'): number =>
    configurations.reduce((total, one) => total + one[of], 0);
  const { lower = 0, upper = 1, delta = 1 } = mostAdverse(configurations) ?? {};
  const ratios = configurations.flatMap(({ ratio }) => ratio ?? []);
  return {
    runs: sum('runs'), relations: sum('relations'), eventsFailed: sum('eventsFailed'), refuted: sum('refuted'),
    open: sum('open'), failures: sum('failures'), lower, upper, delta,
    ratio: ratios.length === 0 ? null : Math.max(...ratios), configurations,
  };
}

/** The evidence of the parts of a claim together; `null` if there is none. */
export function runsTogether(found: readonly RunEvidence[]): RunEvidence | null {
  return found.length === 0 ? null : evidenceOfAll(found.flatMap(({ configurations }) => configurations));
}

/** The evidence of a part, the verdict, and what became of its false neighbours. */
export function runEvidence(
  part: RunPart,
  planned: readonly PlannedRuns[],
  resultsOf: (experiment: number) => RunResults | undefined,
): { readonly evidence: RunEvidence; readonly verdict: RunVerdict; readonly mutants: MutantEvidence } {
  const found = planned.map((one, k) => ({ role: one.role, found: evidenceOf(one, resultsOf(k) ?? NO_RUNS) }));
  const having = (role: PlannedRuns['role']) => found.filter((one) => one.role === role).map((one) => one.found);
  const configurations = having('stated');
  const mutants = having('mutant');
  return {
    evidence: evidenceOfAll(configurations),
    verdict: mostAdverse(configurations)?.verdict ?? 'undecided',
    mutants: mutantEvidence(part.mutants, (_, k) => (mutants[k]?.refuted ?? 0) > 0),
  };
}
