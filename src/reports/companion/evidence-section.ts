/**
 * What speaks for a claim, kind by kind, on its page.
 * @module
 */
import { measuredNumber } from '../figures.js';
import { isDeterministic, type ClaimReport } from '../../verification/report.js';
import { code, codeBlock, folded, listed, table, words } from './markdown.js';
import type { RecordedEvidence } from './recorded-evidence.js';

/** A theorem as it stands in the sources of the formal proof. */
export interface TheoremOnPage {
  /** From the page to the file. */
  readonly link: string;
  readonly text: string;
}

function testedRow({ evidence: { tested }, parts }: ClaimReport): readonly string[][] {
  if (!parts.some(isDeterministic)) return [];
  const counts = `${String(tested.holds)} of ${String(tested.instances)} instances hold`;
  const rest = [
    ...(tested.touches > 0 ? [`${String(tested.touches)} touch`] : []),
    ...(tested.undecided > 0 ? [`${String(tested.undecided)} undecided`] : []),
    ...(tested.refuted > 0 ? [`**${String(tested.refuted)} refuted**`] : []),
    `${String(tested.inapplicable)} where nothing is claimed`,
  ];
  return [['tested', `${counts}, ${rest.join(', ')}; decided in balls of up to ${String(tested.bitsMax)} bits`]];
}

function certifiedRow({ evidence: { certified } }: ClaimReport): readonly string[][] {
  if (certified.instances + certified.suprema === 0) return [];
  const suprema = certified.suprema === 0 ? '' : `, and ${String(certified.suprema)} suprema over the whole line`;
  return [['certified',
    `${String(certified.instances)} instances accepted by the independent checker${suprema}`]];
}

function provedRows({ evidence: { proved } }: ClaimReport, factLink: (id: string) => string): readonly string[][] {
  if (proved === null || proved.obligations === 0) return [];
  const count = `${String(proved.discharged)} of ${String(proved.obligations)} obligations discharged`;
  const facts = proved.assumes.map((id) => `[${id}](${factLink(id)})`);
  return [['proved by solvers', `${count} by ${listed(proved.solvers)}; assumes ${listed(facts)}`]];
}

function coqRow({ evidence: { proved } }: ClaimReport, theorem: TheoremOnPage | undefined): readonly string[][] {
  const coq = proved?.coq;
  if (coq === undefined) return [];
  const place = `${coq.file}, line ${String(coq.line)}`;
  const source = theorem === undefined ? place : `[${place}](${theorem.link})`;
  const axioms = coq.axioms.map((axiom) => code(axiom.split('.').at(-1) ?? axiom));
  return [['proved in Coq', `${code(coq.theorem)}, ${source}; axioms: ${listed(axioms)}`]];
}

function statisticalRow({ evidence: { statistical } }: ClaimReport): readonly string[][] {
  if (statistical === null) return [];
  const { experiments, exponent } = statistical;
  const trials = experiments.reduce((sum, one) => sum + one.trials, 0);
  const fall = exponent === null
    ? ''
    : `; the error falls as the width to the power ${exponent.exponent.toFixed(3)}, the bound as its power `
      + String(exponent.expected);
  const places = `${String(experiments.length)} configurations`;
  return [['statistical', `${String(trials)} fresh initializations at ${places}${fall}`]];
}

function runRow({ evidence: { run } }: ClaimReport): readonly string[][] {
  if (run === null) return [];
  const events = run.eventsFailed === 0 ? 'with' : `all but ${String(run.eventsFailed)} of them with`;
  const what = `${String(run.relations)} relations decided in balls along ${String(run.runs)} runs of gradient descent`;
  const found = `from fresh initializations, ${events} the event of approximation: ${String(run.refuted)} refuted`;
  return [['along runs', `${what} ${found}`]];
}

function measured({ evidence }: ClaimReport): readonly string[] {
  const found = evidence.measured;
  if (found === null) return [];
  const rows = found.rows.map((row) =>
    row.map((cell) => words(typeof cell === 'number' ? measuredNumber(cell) : cell)));
  const legend = found.columns.map(({ id, title }) => `${code(id)}: ${words(title)}`);
  const numbers = table(found.columns.map(({ id }) => code(id)), rows);
  return ['', words(found.finding), '', numbers, '', `${legend.join('; ')}.`];
}

/** When the evidence was recorded, with which version and seed, and how much was asked for. */
export function provenance({ recorded, report: { version, seed, settings } }: RecordedEvidence): string {
  const { instances, seriesInstances, trials, runs } = settings;
  return `Recorded on ${recorded} with version ${version} and seed ${String(seed)}: ${String(instances)} instances `
    + `drawn for each statement, ${String(seriesInstances)} on a real series, ${String(trials)} trials and `
    + `${String(runs)} runs at each configuration.`;
}

/** The table of all kinds of evidence for a claim. */
export function evidenceSection(
  claim: ClaimReport,
  theorem: TheoremOnPage | undefined,
  factLink: (id: string) => string,
): string {
  const { total, refuted, survivors } = claim.mutants;
  const mutants = total === 0 ? [] : [['false neighbours', `${String(refuted)} of ${String(total)} refuted${
    survivors.length === 0 ? '' : `, **not ${survivors.join(', ')}**`}`]];
  const rows = [
    ...coqRow(claim, theorem), ...provedRows(claim, factLink), ...certifiedRow(claim), ...testedRow(claim),
    ...statisticalRow(claim), ...runRow(claim), ...mutants,
  ];
  return [
    ...(rows.length === 0 ? [] : [table(['evidence', 'what there is'], rows)]),
    ...measured(claim),
    ...(theorem === undefined ? [] : ['', folded('The theorem in Coq', codeBlock('text', theorem.text))]),
  ].join('\n');
}
