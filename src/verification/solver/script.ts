/**
 * An obligation as a complete SMT-LIB 2 script: its premises together with the negation of its goal, which have no
 * solution exactly if the premises imply the goal. And its premises alone: were they without a solution, the obligation
 * would be empty.
 * @module
 */
import type { Obligation, Warrant } from '../../claims/proofs/obligation.js';
import { smtLibWriter } from '../../numbers/term-smt-lib.js';
import type { Term } from '../../numbers/term.js';

/** A question for a solver. */
export interface Script {
  /** The whole script, up to and with `(check-sat)`. */
  readonly text: string;
  /** The answer that proves the obligation, or shows that its premises can be met. */
  readonly expected: 'unsat' | 'sat';
  /** The declared constants, with the terms that they stand for. */
  readonly constants: ReadonlyMap<string, Term>;
}

function warrantText(warrant: Warrant): string {
  switch (warrant.by) {
    case 'setting':
      return 'the setting, or a definition';
    case 'hypothesis':
      return `the hypothesis ${warrant.name}`;
    case 'induction':
      return 'the statement at the time before';
    case 'claim':
      return warrant.name;
    case 'fact':
      return `taken as known: ${warrant.fact.id}`;
    case 'lemma':
      return `the obligation ${warrant.name}`;
  }
}

function scriptOf(
  name: string,
  { premises, goal, says }: Obligation,
  expected: Script['expected'],
): Script {
  const writer = smtLibWriter();
  const asserted = premises.map(({ formula, warrant }) =>
    ({ comment: warrantText(warrant), text: `(assert ${writer.formula(formula)})` }));
  const negated = expected === 'unsat' ? [`; the negated goal`, `(assert (not ${writer.formula(goal)}))`] : [];
  // Grouped by warrant, each named once.
  const lines = asserted.flatMap(({ comment, text }, i) =>
    comment === asserted[i - 1]?.comment ? [text] : [`; ${comment}`, text]);
  const text = [
    `; ${name}: ${says}`,
    expected === 'unsat'
      ? '; expected: unsat, so that the premises imply the goal'
      : '; expected: sat, so that the premises can be met',
    '(set-logic QF_NRA)',
    ...writer.preamble(),
    ...lines,
    ...negated,
    '(check-sat)',
    '',
  ].join('\n');
  return { text, expected, constants: writer.constants() };
}

/** Premises and negated goal: proved if the solver says `unsat`. */
export function obligationScript(name: string, obligation: Obligation): Script {
  return scriptOf(name, obligation, 'unsat');
}

/** The premises alone: not empty if the solver says `sat`. */
export function vacuityScript(name: string, obligation: Obligation): Script {
  return scriptOf(name, obligation, 'sat');
}
