/**
 * Does one piece of a verification run.
 * @module
 */
import { activationNamed } from '../activations/named.js';
import type { BoundInstance, Claim, Part } from '../claims/claim.js';
import type { Sampling } from '../claims/domain.js';
import { InputError } from '../data/input-error.js';
import { coverageOf } from './coverage.js';
import { decide, type Decision } from './decide.js';
import { draw } from './draw.js';
import type { ContactEvidence, MutantEvidence, TestedEvidence } from './report.js';
import type { VerifySettings } from './settings.js';
import { compareDecimals, compareFloats } from './side-by-side.js';
import { checkContact, isRefuted } from './stated.js';
import { emptyTally, mergeTallies, tallyOf, type Observation } from './tally.js';
import type { Task } from './task.js';

/** What a piece of work found: plain data. */
export interface TaskResult {
  readonly task: Task;
  readonly tally: TestedEvidence;
  /** Of the piece with the stated instances only. */
  readonly contact: ContactEvidence | null;
  /** Of the piece with the stated instances only. */
  readonly mutants: MutantEvidence | null;
  readonly millis: number;
}

/** The time in milliseconds; part of every result, decides nothing. */
declare const performance: { now(): number };

function partOf(claims: readonly Claim[], task: Task): Part {
  const part = claims.find(({ id }) => id === task.claim)?.parts.find(({ id }) => id === task.part);
  if (part === undefined) throw new RangeError(`no part ${task.part} of a claim ${task.claim}`);
  return part;
}

/** What is fixed when the instance with this index is drawn. */
function samplingOf(settings: VerifySettings, task: Task, index: number): Sampling {
  const name = settings.activation;
  const activation = name === undefined ? undefined : activationNamed(name);
  if (name !== undefined && activation === undefined) throw new InputError(`unknown activation "${name}"`);
  const windows = task.source === 'series' ? settings.series?.windows : undefined;
  const position = windows === undefined ? 0 : Math.floor((index * windows.length) / settings.seriesInstances);
  const inputs = windows?.[position];
  return { ...(activation !== undefined && { activation }), ...(inputs !== undefined && { inputs }) };
}

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

/** Whether the part says that its bound is met at this very instance. */
export function isStatedContact(part: Part, { json }: BoundInstance): boolean {
  const written = JSON.stringify(json);
  return part.contact?.at.some((stated) => JSON.stringify(stated.json) === written) ?? false;
}

function runStated(part: Part, settings: VerifySettings): Omit<TaskResult, 'task' | 'millis'> {
  const { maxBits, digits } = settings;
  const contact = checkContact(part, maxBits);
  const observations = contact?.decisions.flatMap((decision, i) => {
    const instance = part.contact?.at[i];
    return instance === undefined ? [] : [observe(instance, decision, 'stated', digits)];
  });
  const survivors = part.mutants.filter((mutant) => !isRefuted(mutant, maxBits)).map(({ name }) => name);
  const total = part.mutants.length;
  return {
    tally: (observations ?? []).map((one) => tallyOf(one, digits)).reduce(mergeTallies, emptyTally(digits)),
    contact: contact?.evidence ?? null,
    mutants: { total, refuted: total - survivors.length, survivors },
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

function runDrawn(part: Part, settings: VerifySettings, task: Task): TestedEvidence {
  const source = task.source === 'series' ? settings.series?.name ?? 'series' : task.source;
  let tally = emptyTally(settings.digits);
  for (let index = task.from; index < task.to; index++) {
    const path = [settings.seed, task.claim, task.part, task.source, index].join('/');
    const instance = draw(part, samplingOf(settings, task, index), path);
    const isGenerated = task.source === 'generated';
    const decimals = isGenerated && index < settings.decimalInstances;
    const observation = {
      ...observeOne(part, settings, instance, { source, decimals }),
      ...(isGenerated && { coverage: coverageOf(instance, part.regimes) }),
    };
    tally = mergeTallies(tally, tallyOf(observation, settings.digits));
  }
  return tally;
}

function run(part: Part, settings: VerifySettings, task: Task): Omit<TaskResult, 'task' | 'millis'> {
  if (task.source === 'stated') return runStated(part, settings);
  if (task.source !== 'given') return { tally: runDrawn(part, settings, task), contact: null, mutants: null };
  const observation = observeOne(part, settings, part.read(settings.given), { source: 'given', decimals: true });
  return { tally: tallyOf(observation, settings.digits), contact: null, mutants: null };
}

/** Does one piece of work; the result is decided by the claims, the settings and the task alone, its time aside. */
export function runTask(claims: readonly Claim[], settings: VerifySettings, task: Task): TaskResult {
  const start = performance.now();
  const result = run(partOf(claims, task), settings, task);
  return { task, ...result, millis: performance.now() - start };
}
