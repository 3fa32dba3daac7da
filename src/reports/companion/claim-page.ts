/**
 * The page of a claim in the companion, in Markdown: made from the claim, the comment of its file, and recorded
 * evidence.
 * @module
 */
import type { Claim } from '../../claims/claim.js';
import { definitionsIn, symbolsIn } from '../../numbers/term-definitions.js';
import { explanationOf, type ExplainedPart } from '../claim-explanation.js';
import { claimComment, withLinks } from './claim-comment.js';
import type { ClaimGraph, ClaimNode } from './claim-graph.js';
import { evidenceSection, provenance, type TheoremOnPage } from './evidence-section.js';
import { code, codeBlock, displayed, folded, formula, listed, table } from './markdown.js';
import { COMMAND, partSection } from './part-section.js';
import { evidenceFor, type RecordedEvidence } from './recorded-evidence.js';
import { strengthsOf, STRENGTH_NAMES } from './strongest.js';
import { codeOf } from './symbol-code.js';

/** What a page is made from. */
export interface PageSource {
  readonly node: ClaimNode;
  readonly graph: ClaimGraph;
  /** `undefined` for a claim of which so far only the algebra is proved. */
  readonly claim: Claim | undefined;
  /** The text of the claim's file. */
  readonly source: string;
  readonly evidence: RecordedEvidence;
  readonly theorem: TheoremOnPage | undefined;
  /** The figure of its tightness, as HTML; empty where there is none. */
  readonly figure: string;
}

/** From a page to the root of the project. */
const ROOT = '../../..';

/** The link from one page of a claim to that of another. */
const pageOf = (id: string): string => `${id}.md`;

/** The link from a page to the place of an assumed fact. */
const factPage = (id: string): string => `known.md#${id}`;

function codeTable({ id, parts, trials = [], runs = [] }: Claim): string {
  const formulas = [...parts, ...trials, ...runs].map((part) => part.formula);
  const symbols = new Set(formulas.flatMap((one) =>
    [...definitionsIn(one).map((definition) => definition.latex), ...symbolsIn(one)]));
  const byPlace = new Map<string, { readonly row: ReturnType<typeof codeOf>; readonly symbols: string[] }>();
  for (const latex of symbols) {
    const row = codeOf(latex);
    if (row === undefined) continue;
    const key = `${row.place.file} ${row.place.name}`;
    const old = byPlace.get(key);
    if (old === undefined) byPlace.set(key, { row, symbols: [latex] });
    else old.symbols.push(latex);
  }
  const rows = [...byPlace.values()].flatMap(({ row, symbols: named }) => (row === undefined ? [] : [[
    named.map(formula).join(', '), row.meaning, `[${code(row.place.name)}](${ROOT}/${row.place.file})`,
  ]]));
  const own = `[${code(`proofs-checks/${id}.ts`)}](${ROOT}/proofs-checks/${id}.ts)`;
  const places = table(['symbol', 'what it is', 'code'], rows);
  return `The claim is the value in ${own}; both sides are computed by\n\n${places}`;
}

/** The names in the formulas, each with what it stands for, once for all statements of the claim. */
function definitions(parts: readonly ExplainedPart[]): readonly string[] {
  const all = new Set(parts.flatMap(({ statement }) => statement.where.map(({ latex }) => latex)));
  return all.size === 0 ? [] : ['In the formulas', '', ...[...all].flatMap((latex) => [displayed(latex), ''])];
}

function connections({ uses, usedBy, assumes }: ClaimNode): string {
  const link = (ids: readonly string[]): string => listed(ids.map((id) => `[${id}](${pageOf(id)})`));
  return table(['', ''], [
    ['uses', link(uses)], ['is used by', link(usedBy)],
    ['takes as known', listed(assumes.map((id) => `[${id}](${factPage(id)})`))],
  ]);
}

function checked(claim: Claim, { evidence, theorem, figure }: PageSource): readonly string[] {
  const found = evidenceFor(evidence, claim.id);
  const { settings } = evidence.report;
  const { parts } = explanationOf(claim);
  const explained = new Map(parts.map((part) => [part.id, part]));
  const sections = [...claim.parts, ...claim.trials ?? [], ...claim.runs ?? []].flatMap((part) => {
    const explanation = explained.get(part.id);
    return explanation === undefined ? [] : [partSection({
      claim: claim.id, part, explained: explanation, found: found?.parts.find(({ id }) => id === part.id), settings,
    })];
  });
  return [
    '## Evidence', '',
    found === undefined ? 'None is recorded.' : evidenceSection(found, theorem, factPage), '',
    provenance(evidence), '',
    ...(figure === '' ? [] : [figure, '']),
    ...(sections.length === 0 ? [] : ['## What is checked', '', ...definitions(parts), sections.join('\n\n'), '']),
    '## Code', '', codeTable(claim), '',
    '## Run it again', '',
    codeBlock('bash', ['verify', 'attack'].map((name) => `${COMMAND} ${name} --claim ${claim.id}`).join('\n')),
  ];
}

/** The page. */
export function claimPage(page: PageSource): string {
  const { node: { id, section }, node, graph, claim, source, evidence } = page;
  const { title, statement, proof, remarks } = claimComment(`proofs-checks/${id}.ts`, source);
  const ids = graph.claims.map((one) => one.id).filter((other) => other !== id);
  const linked = (text: string): string => withLinks(text, ids, pageOf);
  const strengths = strengthsOf(evidenceFor(evidence, id)).map((one) =>
    `<span class="strength strength-${one}">${STRENGTH_NAMES[one]}</span>`);
  const isQuestion = proof === null;
  return [
    '---', `title: ${id}`, '---', '',
    `# ${title}`, '',
    `${code(id)}, section ${section} of the [theory](${ROOT}/docs/THEORY.md). ${strengths.join(' ')}`, '',
    `## ${isQuestion ? 'Question' : 'Statement'}`, '',
    linked(statement), '',
    ...(proof === null ? [] : [folded('Proof', linked(proof), 'proof'), '']),
    ...(remarks === '' ? [] : [linked(remarks), '']),
    '## How it hangs together', '', connections(node), '', '[The map of all claims](map.md).', '',
    ...(claim === undefined
      ? ['So far the algebra of this claim is proved; it is not checked at instances.', '',
        codeBlock('bash', `${COMMAND} prove --claim ${id}`), '']
      : checked(claim, page)),
  ].join('\n').trimEnd().concat('\n');
}
