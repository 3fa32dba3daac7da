/**
 * What `recurrent-proofs prove` prints: a row for every claim, what is not discharged and why, what is taken as known,
 * and the outcome.
 * @module
 */
import type { AssumedFact } from '../claims/proofs/obligation.js';
import {
  isDischarged, proofStatus, type DischargedObligation, type ProofReport,
} from '../verification/solver/proof-report.js';
import type { Countermodel } from '../verification/solver/replay-countermodel.js';
import { solverTitle } from '../verification/solver/solver.js';
import { counted } from './figures.js';
import { paragraph } from './paragraph.js';
import type { Paint, Presentation } from './presentation.js';
import { proofTable } from './proof-table.js';
import { section } from './section.js';

/** What is printed besides the report itself. */
export interface ProofTextOptions {
  /** Whether every obligation gets a line, also those that are proved. */
  readonly listed: boolean;
  /** Where the scripts were written, if they were. */
  readonly folder: string | null;
}

function headline({ version, obligations, solvers: [first, ...others] }: ProofReport): string {
  const asked = first === undefined ? '' : `, each asked of ${solverTitle(first)}`;
  const opinions = others.length === 0
    ? 'there is no second opinion, because neither z3 nor cvc5 is installed'
    : `second opinions by ${others.map(solverTitle).join(' and ')}`;
  return `recurrent-proofs ${version}: ${counted(obligations.length, 'obligation')}${asked}; ${opinions}.`;
}

function countermodelLines({ values, goal, left, right, notRefuted }: Countermodel): readonly string[] {
  return [
    paragraph(`at ${values.map(({ symbol, value }) => `${symbol} = ${value}`).join(', ')}`, '    ', '      '),
    paragraph(`the premises hold, but not ${goal}: left ${left}, right ${right}`, '    ', '      '),
    ...(notRefuted.length === 0
      ? []
      : [paragraph(`(balls do not refute, and cannot show: ${notRefuted.join('; ')})`, '    ', '      ')]),
  ];
}

function verdictOf({ result, vacuous }: DischargedObligation, paint: Paint): string {
  if (result !== 'proved') return paint(result === 'countermodel' ? 'bad' : 'open', result);
  if (vacuous === true) return paint('bad', 'proved, but empty: its premises contradict each other');
  return vacuous === null ? paint('open', 'proved, but perhaps empty') : paint('good', 'proved');
}

function openLines(one: DischargedObligation, paint: Paint): readonly string[] {
  const { claim, name, says, reason, countermodel } = one;
  return [
    `  ${claim}/${name}: ${verdictOf(one, paint)}`,
    paragraph(`(${says})`, '    ', '      '),
    ...(countermodel === null ? [] : countermodelLines(countermodel)),
    ...(reason === null ? [] : [paragraph(reason, '    ', '      ')]),
  ];
}

/** Solvers that contradict each other: one of them is wrong, and nothing that it says can be relied on. */
function contradictionLines(obligations: readonly DischargedObligation[]): readonly string[] {
  return obligations.flatMap(({ claim, name, solver, result, vacuous, opinions }) => {
    const ours = `${solver} says ${result}${vacuous === true ? ' and empty' : ''}`;
    const opposed = opinions.filter(({ agrees }) => agrees === false);
    return opposed.map((opinion) => `  ${claim}/${name}: ${ours}, ${opinion.solver} the opposite`);
  });
}

function listLines(obligations: readonly DischargedObligation[], paint: Paint): readonly string[] {
  return obligations.map((one) => {
    const steps = one.resources === null ? '' : `, ${one.resources} steps`;
    return `  ${one.claim}/${one.name}: ${verdictOf(one, paint)} (${one.millis.toFixed(0)} ms${steps})`;
  });
}

function factLines({ id, statement, reference }: AssumedFact): string {
  return paragraph(`${id}: ${statement} (${reference})`, '  ', '    ');
}

/** The outcome in a few sentences, with the exit status. */
function outcome(report: ProofReport): string {
  const { obligations, solvers: [, ...others], interrupted } = report;
  const discharged = obligations.filter(isDischarged);
  const everything = discharged.length === obligations.length
    ? `All ${counted(obligations.length, 'obligation')} discharged: proved, and none empty.`
    : `${discharged.length} of ${counted(obligations.length, 'obligation')} discharged.`;
  const opinions = others.map(({ name }) => {
    const count = obligations.filter((one) =>
      one.opinions.some(({ solver, agrees }) => solver === name && agrees === true)).length;
    return `${name} agrees on ${count === obligations.length ? 'all' : String(count)} of them`;
  });
  const second = opinions.length === 0 ? '' : ` ${opinions.join(', ')}.`;
  const stopped = interrupted ? ' Interrupted: this is what was known.' : '';
  return `${everything}${second}${stopped} Exit status ${proofStatus(report)}.`;
}

/** The report for a terminal. */
export function proofText(
  report: ProofReport,
  { paint }: Pick<Presentation, 'paint'>,
  { listed, folder }: ProofTextOptions,
): string {
  const { obligations, assumes, withoutProof } = report;
  const open = obligations.filter((one) => !isDischarged(one) && (one.result !== 'proved' || one.vacuous !== false));
  const tone = { 0: 'good', 1: 'bad', 130: 'open' } as const;
  return [
    paragraph(headline(report)),
    '',
    proofTable(report, paint),
    ...section(paint('bad', 'SOLVERS CONTRADICT EACH OTHER, so that one of them is wrong:'),
      contradictionLines(obligations)),
    ...section('What is not discharged:', open.flatMap((one) => openLines(one, paint))),
    ...section('Every obligation:', listed ? listLines(obligations, paint) : []),
    ...section('Taken as known:', assumes.map(factLines)),
    ...section('Used without a proof of this kind:', withoutProof.map((name) => `  ${name}`)),
    ...section('Written:', folder === null ? [] : [
      `  ${folder}/obligations  premises and negated goal: unsat expected`,
      `  ${folder}/vacuity      premises alone: sat expected`,
    ]),
    '',
    paint(tone[proofStatus(report)], paragraph(outcome(report))),
  ].join('\n');
}
