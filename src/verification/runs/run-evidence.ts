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
import type { MutantEvidence } from '../report.js';
import { binomialLimits } from '../statistics/binomial-limits.js';
import { NO_RUNS, type RunResults } from './do-runs.js';
import type { RunEvidence, RunsAtConfiguration, RunVerdict } from './evidence.js';
import type { PlannedRuns } from './planned-runs.js';

/** How often both limits together may be wrong, at one configuration. */
const LEVEL = 0.001;

const K = ball(64);

/** The least number of runs without a failure whose upper limit is at most $\delta$. */
function runsNeeded(delta: number): number {
  if (delta >= 1) return 1;
  const kept = K.log(K.sub(K.fromNumber(1), K.fromNumber(delta)));
  const needed = ceilings(K.div(K.log(K.div(K.fromNumber(LEVEL), K.fromNumber(2))), kept));
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
  const limits = (failures: number) => binomialLimits({ trials: runs, failures, level: LEVEL });
  const found = {
    name, configuration, runs, relations, eventsFailed, refuted, open, failures: possible,
    lower: runs === 0 ? 0 : limits(sure).lower,
    upper: runs === 0 ? 1 : limits(possible).upper,
    delta, runsNeeded: runsNeeded(delta), ratio, worst: counterexample ?? worst,
  };
  return { ...found, verdict: verdictOf(found) };
}

/** From best to worst. */
const SEVERITY: readonly RunVerdict[] = ['holds', 'undecided', 'refuted'];

/** The configuration that speaks most against the statement. */
function worstOf(found: readonly RunsAtConfiguration[]): RunsAtConfiguration | undefined {
  const severity = ({ verdict }: RunsAtConfiguration): number => SEVERITY.indexOf(verdict);
  return found.toSorted((a, b) => severity(b) - severity(a) || b.upper / b.delta - a.upper / a.delta)[0];
}

/** Counts over all configurations, and the limits of the one that speaks most against the statement. */
function evidenceOfAll(configurations: readonly RunsAtConfiguration[]): RunEvidence {
  const sum = (of: 'runs' | 'relations' | 'eventsFailed' | 'refuted' | 'open' | 'failures'): number =>
    configurations.reduce((total, one) => total + one[of], 0);
  const { lower = 0, upper = 1, delta = 1 } = worstOf(configurations) ?? {};
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
  const survivors = having('mutant').flatMap(({ refuted }, k) =>
    (refuted > 0 ? [] : [part.mutants[k]?.name ?? '']));
  const total = part.mutants.length;
  return {
    evidence: evidenceOfAll(configurations),
    verdict: worstOf(configurations)?.verdict ?? 'undecided',
    mutants: { total, refuted: total - survivors.length, survivors },
  };
}
