/**
 * What becomes of one obligation: a solver is asked both of its questions, a countermodel is replayed, and other
 * solvers give their opinion.
 * @module
 */
import { factsOf, premisesOf, type Obligation } from '../../claims/proofs/obligation.js';
import { messageOf } from './message-of.js';
import type { DischargedObligation, Opinion, ProofResult } from './proof-report.js';
import { replayCountermodel, type Countermodel } from './replay-countermodel.js';
import { obligationScript, vacuityScript, type Script } from './script.js';
import type { ClaimObligation } from './select-obligations.js';
import type { Answer, Solved, Solver } from './solver.js';
import { whereDefined } from './where-defined.js';
import { atWitness, witnessFor, type Witness } from './witness.js';

/** The two questions of an obligation. */
export interface Scripts {
  readonly obligation: Script;
  readonly vacuity: Script;
}

/** Who is asked. */
export interface Solvers {
  /** Whose answers count. */
  readonly solver: Solver;
  /** Whose answers are compared with them. */
  readonly others?: readonly Solver[];
}

type Answers = Readonly<Record<keyof Scripts, Solved>>;
type Found = Pick<DischargedObligation, 'result' | 'reason' | 'vacuous' | 'countermodel'>;

/** The scripts of an obligation, each naming it in its first line. */
export function scriptsOf(claim: string, obligation: Obligation): Scripts {
  const name = `${claim}/${obligation.name}`;
  return { obligation: obligationScript(name, obligation), vacuity: vacuityScript(name, obligation) };
}

async function ask(solver: Solver, { obligation, vacuity }: Scripts): Promise<Answers> {
  const [first, second] = await Promise.all([solver.solve(obligation), solver.solve(vacuity)]);
  return { obligation: first, vacuity: second };
}

const NOT_ASKED: Solved = {
  answer: { says: 'unknown', reason: 'no rational numbers are known that meet the premises' },
  resources: null,
  millis: 0,
};

/** Asks another solver: whether the premises can be met at the witness, and where that is not shown, anywhere. */
async function askOther(
  solver: Solver,
  { obligation, vacuity }: Scripts,
  found: Promise<Witness | undefined>,
): Promise<Answers> {
  const answer = solver.solve(obligation);
  const witness = await found;
  const met = witness === undefined ? undefined : await solver.solve(atWitness(vacuity, witness));
  if (met?.answer.says === 'sat') return { obligation: await answer, vacuity: met };
  const second = solver.needsWitness === true ? NOT_ASKED : await solver.solve(vacuity);
  return { obligation: await answer, vacuity: second };
}

function reasonOf(answer: Answer): string | null {
  return answer.says === 'unknown' ? answer.reason : null;
}

interface Outcome {
  readonly result: ProofResult;
  readonly reason: string | null;
  readonly countermodel: Countermodel | null;
}

/** What the answer to the obligation comes to; a model that balls do not confirm is looked for where all is defined. */
async function resultOf(solver: Solver, obligation: Obligation, script: Script, answer: Answer): Promise<Outcome> {
  if (answer.says === 'unsat') return { result: 'proved', reason: null, countermodel: null };
  if (answer.says === 'unknown') return { result: 'unknown', reason: answer.reason, countermodel: null };
  const first = replayCountermodel(obligation, script, answer.values);
  if (first.confirmed) return { result: 'countermodel', reason: null, countermodel: first.countermodel };
  const defined = obligationScript(obligation.name, whereDefined(obligation));
  const { answer: next } = await solver.solve(defined);
  const second = next.says === 'sat' ? replayCountermodel(obligation, defined, next.values) : first;
  return second.confirmed
    ? { result: 'countermodel', reason: null, countermodel: second.countermodel }
    : { result: 'unknown', reason: second.reason, countermodel: null };
}

async function findings(
  solver: Solver,
  obligation: Obligation,
  scripts: Scripts,
  answers: Answers,
): Promise<Found> {
  const vacuity = answers.vacuity.answer;
  const { reason, ...rest } = await resultOf(solver, obligation, scripts.obligation, answers.obligation.answer);
  const open = reasonOf(vacuity);
  return {
    ...rest,
    reason: reason ?? (open === null ? null : `whether the premises can be met: ${open}`),
    vacuous: open === null ? vacuity.says === 'unsat' : null,
  };
}

function opinionOf({ name }: Solver, ours: Answers, theirs: Answers): Opinion {
  const questions = ['obligation', 'vacuity'] as const;
  const says = questions.map((one) => [ours[one].answer.says, theirs[one].answer.says] as const);
  const opposed = says.some(([a, b]) => a !== b && a !== 'unknown' && b !== 'unknown');
  const [first, second] = questions.map((one) => theirs[one].answer);
  const reason = [first, second].flatMap((answer) => (answer === undefined ? [] : reasonOf(answer) ?? []))[0] ?? null;
  const vacuous = second === undefined || second.says === 'unknown' ? null : second.says === 'unsat';
  const same = ours.obligation.answer.says === theirs.obligation.answer.says && first?.says !== 'unknown';
  return { solver: name, agrees: opposed ? false : same ? true : null, vacuous, reason };
}

/** Integers, and fractions as `-1/2`. */
function written(witness: Witness): Readonly<Record<string, string>> {
  return Object.fromEntries([...witness].map(([name, { p, q }]) =>
    [name, q === 1n ? String(p) : `${String(p)}/${String(q)}`]));
}

function rounded(millis: number): number {
  return Math.round(millis * 10) / 10;
}

/** An obligation of which nothing can be asked. */
function unasked({ claim, name, obligation }: ClaimObligation, solver: Solver, reason: string): DischargedObligation {
  return {
    claim,
    name,
    says: obligation?.says ?? 'the proof of the claim',
    result: 'unknown',
    reason,
    vacuous: null,
    solver: solver.name,
    millis: 0,
    resources: null,
    opinions: [],
    countermodel: null,
    witness: null,
    assumes: [],
    uses: [],
  };
}

function usesOf(obligation: Obligation): readonly string[] {
  return [...new Set(premisesOf(obligation).flatMap(({ warrant }) => (warrant.by === 'claim' ? [warrant.name] : [])))];
}

/**
 * Asks the solvers. What goes wrong with one obligation is its result, so that the others go on.
 * @returns its result; where its script cannot be made, or the solver cannot read it, `unknown` with the reason
 */
export async function discharge(
  one: ClaimObligation,
  { solver, others = [] }: Solvers,
): Promise<DischargedObligation> {
  const { claim, name, obligation, flaw } = one;
  if (obligation === undefined || flaw !== null) return unasked(one, solver, flaw ?? 'there is no obligation');
  let scripts: Scripts;
  try {
    scripts = scriptsOf(claim, obligation);
  } catch (error) {
    return unasked(one, solver, `the script cannot be made: ${messageOf(error)}`);
  }
  const asked = ask(solver, scripts);
  const found = asked.then(({ vacuity: { answer } }) =>
    (answer.says === 'sat' ? witnessFor(solver, scripts.vacuity, answer.values) : undefined));
  const theirs = await Promise.all(others.map((other) => askOther(other, scripts, found)));
  const [ours, witness] = [await asked, await found];
  const steps = [ours.obligation.resources, ours.vacuity.resources];
  return {
    claim,
    name,
    says: obligation.says,
    ...await findings(solver, obligation, scripts, ours),
    solver: solver.name,
    millis: rounded(ours.obligation.millis + ours.vacuity.millis),
    resources: steps.includes(null) ? null : steps.reduce<number>((sum, count) => sum + (count ?? 0), 0),
    opinions: others.flatMap((other, k) => {
      const answers = theirs[k];
      return answers === undefined ? [] : [opinionOf(other, ours, answers)];
    }),
    witness: witness === undefined ? null : written(witness),
    assumes: factsOf([obligation]).map(({ id }) => id),
    uses: usesOf(obligation),
  };
}
