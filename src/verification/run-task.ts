/**
 * Does one piece of a verification run.
 * @module
 */
import type { BoundInstance, Claim, Part } from '../claims/claim.js';
import type { MeasuredTable } from '../claims/measurement.js';
import { coverageOf } from './coverage.js';
import { decide, type Decision } from './decide.js';
import { certifyPart, NOTHING_CERTIFIED, type CertificateCheck } from './certificate/certify-part.js';
import { mutantEvidence } from './mutant-evidence.js';
import type { CertifiedEvidence, ContactEvidence, MutantEvidence, TestedEvidence } from './report.js';
import type { VerifySettings } from './settings.js';
import { compareDecimals, compareFloats } from './side-by-side.js';
import { checkContact, isRefuted } from './stated.js';
import { seedOf } from './draw.js';
import { emptyTally, mergeTallies, tallyOf, type Observation } from './tally.js';
import type { Task } from './task.js';
import { instancesOf, isStatedContact, partOf } from './task-instances.js';
import { doRuns, type RunResults } from './runs/do-runs.js';
import { runTrials, type TrialResults } from './trials/run-trials.js';

/** What a piece of work found: plain data. */
export interface TaskResult {
  readonly task: Task;
  readonly tally: TestedEvidence;
  /** Of the piece with the stated instances only. */
  readonly contact: ContactEvidence | null;
  /** Of the piece with the stated instances only. */
  readonly mutants: MutantEvidence | null;
  /** Of the piece with the certified instances only. */
  readonly certified: CertifiedEvidence | null;
  /** Of a piece with trials only. */
  readonly trials: TrialResults | null;
  /** Of a piece with runs only. */
  readonly runs: RunResults | null;
  /** Of a measurement only. */
  readonly measured: MeasuredTable | null;
  readonly millis: number;
}

type Findings = Omit<TaskResult, 'task' | 'millis'>;

const NOTHING = { contact: null, mutants: null, certified: null, trials: null, runs: null, measured: null };

/** The time in milliseconds; part of every result, decides nothing. */
declare const performance: { now(): number };

/** Everything that is asked of one instance: balls, floats, and decimals if wanted. */
function observe(
  instance: BoundInstance,
  decision: Decision,
  source: string,
  decimalDigits: number | undefined,
): Observation {
  const observation = { instance: instance.json, verdict: decision.verdict, source };
  if (decision.relations.length === 0) return { ...observation, budgetUsed: 0, overturned: false };
  return {
    ...observation,
    ...compareFloats(instance, decision),
    ...(decimalDigits !== undefined && { decimal: compareDecimals(instance, decision, decimalDigits) }),
  };
}

function runStated(part: Part, settings: VerifySettings): Findings {
  const { maxBits, digits } = settings;
  const contact = checkContact(part, maxBits);
  const observations = contact?.decisions.flatMap((decision, i) => {
    const instance = part.contact?.at[i];
    return instance === undefined ? [] : [observe(instance, decision, 'stated', digits)];
  });
  return {
    ...NOTHING,
    tally: (observations ?? []).map((one) => tallyOf(one, digits)).reduce(mergeTallies, emptyTally(digits)),
    contact: contact?.evidence ?? null,
    mutants: mutantEvidence(part.mutants, (mutant) => isRefuted(mutant, maxBits)),
  };
}

/** What is seen of one instance that is not stated by the part itself. */
function observeOne(
  part: Part,
  { maxBits, digits }: VerifySettings,
  instance: BoundInstance,
  { source, decimals }: { source: string; decimals: boolean },
): Observation {
  const decision = decide(instance, { maxBits, atContact: isStatedContact(part, instance) });
  return observe(instance, decision, source, decimals ? digits : undefined);
}

function runTested(part: Part, settings: VerifySettings, task: Task): TestedEvidence {
  const source = task.source === 'series' ? settings.series?.name ?? 'series' : task.source;
  let tally = emptyTally(settings.digits);
  let index = task.from;
  for (const instance of instancesOf(part, settings, task)) {
    const isGenerated = task.source === 'generated';
    const decimals = part.effort === undefined
      && (task.source === 'given' || (isGenerated && index < settings.decimalInstances));
    const observation = {
      ...observeOne(part, settings, instance, { source, decimals }),
      ...(isGenerated && { coverage: coverageOf(instance, part.regimes) }),
    };
    tally = mergeTallies(tally, tallyOf(observation, settings.digits));
    index += 1;
  }
  return tally;
}

function runCertified(
  claim: Claim,
  settings: VerifySettings,
  task: Task,
  check: CertificateCheck | undefined,
): CertifiedEvidence {
  return check === undefined ? NOTHING_CERTIFIED : certifyPart(claim, settings, task, check);
}

/** The table of a measurement, which is decided by the seed. */
function measure(claims: readonly Claim[], { seed }: VerifySettings, task: Task): MeasuredTable {
  const claim = claims.find(({ id }) => id === task.claim);
  const measurement = claim?.measurements?.find(({ id }) => id === task.part);
  if (measurement === undefined) throw new RangeError(`no measurement ${task.part} of a claim ${task.claim}`);
  return measurement.measure(seedOf([seed, task.claim, task.part].join('/')) >>> 0);
}

function run(
  claims: readonly Claim[],
  settings: VerifySettings,
  task: Task,
  check: CertificateCheck | undefined,
): Findings {
  const nothing = { ...NOTHING, tally: emptyTally(settings.digits) };
  if (task.source === 'trials') return { ...nothing, trials: runTrials(claims, settings, task) };
  if (task.source === 'runs') return { ...nothing, runs: doRuns(claims, settings, task) };
  if (task.source === 'measured') return { ...nothing, measured: measure(claims, settings, task) };
  const { claim, part } = partOf(claims, task);
  if (task.source === 'certified') return { ...nothing, certified: runCertified(claim, settings, task, check) };
  return task.source === 'stated' ? runStated(part, settings) : { ...nothing, tally: runTested(part, settings, task) };
}

/**
 * Does one piece of work; the result is decided by the claims, the settings and the task alone, its time aside.
 * @param check the independent checker of certificates; without one nothing is certified
 */
export function runTask(
  claims: readonly Claim[],
  settings: VerifySettings,
  task: Task,
  check?: CertificateCheck,
): TaskResult {
  const start = performance.now();
  const found = run(claims, settings, task, check);
  return { task, ...found, millis: performance.now() - start };
}
