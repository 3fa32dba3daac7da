/**
 * The ledger as a table in the order of the theory, and the page of what is taken as known.
 * @module
 */
import { ratioText } from '../figures.js';
import type { ClaimReport } from '../../verification/report.js';
import type { ClaimGraph } from './claim-graph.js';
import { code, listed, table, words } from './markdown.js';
import { evidenceFor, type RecordedEvidence } from './recorded-evidence.js';
import { strengthsOf, type Strength } from './strongest.js';

/** What each kind of evidence is called in a column of them. */
const SHORT_NAMES: Readonly<Record<Strength, string>> = {
  coq: 'Coq', solver: 'solvers', certified: 'certified', tested: 'tested', statistical: 'random initializations',
  measured: 'measured', none: 'none',
};

function counts(found: ClaimReport | undefined): readonly string[] {
  if (found === undefined) return ['', '', '', ''];
  const { evidence: { tested, certified }, mutants, verdict } = found;
  const ratio = tested.instances === 0 ? '' : ratioText(tested.worstRatio);
  return [
    verdict, ratio, tested.instances === 0 ? '' : `${String(certified.instances)} of ${String(tested.instances)}`,
    mutants.total === 0 ? '' : `${String(mutants.refuted)} of ${String(mutants.total)}`,
  ];
}

/** One row for each claim, with a link to its page. */
export function ledgerTable({ claims }: ClaimGraph, evidence: RecordedEvidence): string {
  const rows = claims.map(({ id, section, title }) => {
    const found = evidenceFor(evidence, id);
    const kinds = strengthsOf(found).map((one) => SHORT_NAMES[one]).join(', ');
    return [section, `[${id}](${id}.md)`, words(title), kinds, ...counts(found)];
  });
  const header = ['section', 'claim', 'what it says', 'evidence', 'verdict', 'largest ratio', 'certified', 'refuted'];
  return table(header, rows, [5, 6, 7]);
}

/** The page of the facts that the proofs take from the library of mathematics. */
export function knownPage({ claims, facts }: ClaimGraph): string {
  const sections = facts.flatMap(({ id, statement, reference }) => {
    const users = claims.filter(({ assumes }) => assumes.includes(id));
    const used = listed(users.map((claim) => `[${claim.id}](${claim.id}.md)`));
    return [`## ${id}`, '', words(statement), '', `${words(reference)}. Used by ${used}.`, ''];
  });
  return [
    '---', 'title: What is taken as known', '---', '',
    '# What is taken as known', '',
    `The proofs that solvers discharge use ${String(facts.length)} theorems of the library of mathematics, which no `
    + 'solver proves here. Each is named with a reference, and so are the claims that rest on it. The formal proof in '
    + 'Coq proves those that it needs; see the [trust base](../../trust-base.md). The names are those of '
    + `${code('prove')} and of the [map](map.md).`, '',
    ...sections,
  ].join('\n');
}
