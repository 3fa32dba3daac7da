/**
 * What `recurrent-proofs explain ID` prints.
 * @module
 */
import type { ExplainedNeighbour, ExplainedPart, Explanation } from './claim-explanation.js';
import { inWords } from './hypothesis-words.js';
import { paragraph } from './paragraph.js';
import type { Paint, Presentation } from './presentation.js';

/** A formula that is too long for a line goes on below, further in. */
function formulaLine(text: string, indent: string): string {
  return paragraph(text, indent, `${indent}    `);
}

function neighbourText({ name, belief, without, statement }: ExplainedNeighbour, truth: ExplainedPart): string[] {
  const head = paragraph(`${name}: ${belief}`, '    - ', '      ');
  if (without !== null) return [head, `      (left out: ${inWords(without)})`];
  const known = new Set(truth.statement.where.map(({ text }) => text));
  const changed = statement.where.filter(({ text }) => !known.has(text));
  return [
    head,
    formulaLine(statement.formula.text, '        '),
    ...changed.map(({ text }, k) => formulaLine(text, k === 0 ? '        where ' : '              ')),
  ];
}

function partText(part: ExplainedPart, paint: Paint): string[] {
  const { id, kind, title, hypotheses, statement, configurations, contact, falseNeighbours } = part;
  const conditions = hypotheses.length === 0
    ? 'No hypotheses.'
    : `Hypotheses: ${hypotheses.map(inWords).join('; ')}.`;
  const places = `${String(contact?.instances)} stated instance${contact?.instances === 1 ? '' : 's'}`;
  return [
    '',
    paint('heading', paragraph(`${id} (${kind}): ${title}`, '', '  ')),
    '',
    formulaLine(statement.formula.text, '      '),
    ...statement.where.map(({ text }, k) => formulaLine(text, k === 0 ? '  where  ' : '         ')),
    '',
    paragraph(conditions, '  '),
    ...(configurations.length === 0
      ? []
      : ['  Tried with fresh initializations at:', ...configurations.map((name) => `    - ${name}`)]),
    ...(contact === null ? [] : [paragraph(`Contact: ${contact.how}, which is checked at ${places}.`, '  ')]),
    configurations.length === 0
      ? '  False neighbours, each refuted at a stated instance:'
      : `  False neighbours, each refuted by ${kind === 'along-a-run' ? 'a run' : 'trials'} at a stated configuration:`,
    ...falseNeighbours.flatMap((one) => neighbourText(one, part)),
  ];
}

/** A claim for a terminal. */
export function explanationText(explanation: Explanation, { paint, command }: Presentation): string {
  const { id, section, title, uses, parts, measurements, proofIdea } = explanation;
  return [
    `${paint('heading', id)} (THEORY, section ${section})`,
    paragraph(`${title}.`),
    ...parts.flatMap((part) => partText(part, paint)),
    ...measurements.map((one) => `\n${paint('heading', paragraph(`${one.id} (measured): ${one.title}`, '', '  '))}`),
    '',
    paint('heading', 'Idea of the proof'),
    paragraph(proofIdea, '  '),
    ...(uses.length === 0 ? [] : [paragraph(`Uses: ${uses.join(', ')}.`, '  ')]),
    '',
    paint('heading', 'Check it'),
    `  ${command} verify --claim ${id}`,
  ].join('\n');
}
