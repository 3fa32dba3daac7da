/**
 * A claim explained, as plain data: its formulas are read off the code that is checked, never written a second time.
 * @module
 */
import type { BoundMutant, Claim, Part } from '../claims/claim.js';
import { definitionsIn } from '../numbers/term-definitions.js';
import { formulaToLatex, termToLatex } from '../numbers/term-latex.js';
import { formulaToText, termToText } from '../numbers/term-text.js';
import type { Measurement } from '../claims/measurement.js';
import type { RunPart } from '../claims/runs/run-part.js';
import type { TrialPart } from '../claims/trial-part.js';
import type { Formula } from '../numbers/term.js';

/** A formula for a terminal and for a document. */
export interface WrittenFormula {
  readonly text: string;
  readonly latex: string;
}

/** A statement and the definitions of the names in it, in the order in which a reader needs them. */
export interface WrittenStatement {
  readonly formula: WrittenFormula;
  readonly where: readonly WrittenFormula[];
}

/** A false neighbour. */
export interface ExplainedNeighbour {
  readonly name: string;
  readonly belief: string;
  /** The hypothesis that is left out, if that is all that is wrong. */
  readonly without: string | null;
  readonly statement: WrittenStatement;
}

/** One statement of a claim. */
export interface ExplainedPart {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly hypotheses: readonly string[];
  readonly statement: WrittenStatement;
  /** The configurations at which it is tried from fresh initializations. */
  readonly configurations: readonly string[];
  /** How the bound is met, and at how many stated instances. */
  readonly contact: { readonly how: string; readonly instances: number } | null;
  readonly falseNeighbours: readonly ExplainedNeighbour[];
}

/** A measurement. */
export interface ExplainedMeasurement {
  readonly id: string;
  readonly title: string;
}

/** A claim with all its statements. */
export interface Explanation {
  readonly schema: 'recurrent-proofs/explanation@1';
  readonly id: string;
  readonly section: string;
  readonly title: string;
  readonly uses: readonly string[];
  readonly parts: readonly ExplainedPart[];
  readonly measurements: readonly ExplainedMeasurement[];
  readonly proofIdea: string;
}

function written(formula: Formula): WrittenStatement {
  return {
    formula: { text: formulaToText(formula), latex: formulaToLatex(formula) },
    where: definitionsIn(formula).map((definition) => ({
      text: `${termToText(definition)} = ${termToText(definition.body)}`,
      latex: `${termToLatex(definition)}=${termToLatex(definition.body)}`,
    })),
  };
}

type Neighbour = Pick<BoundMutant, 'name' | 'belief' | 'without' | 'formula'>;

function neighbour({ name, belief, without, formula }: Neighbour): ExplainedNeighbour {
  return { name, belief, without: without ?? null, statement: written(formula) };
}

/** What only some parts have: configurations of trials, or a contact. */
type Shown = Pick<ExplainedPart, 'configurations' | 'contact'>;

function explained(
  { id, title, kind, hypotheses, formula, mutants }: Part | TrialPart | RunPart,
  shown: Shown,
): ExplainedPart {
  const falseNeighbours = mutants.map((mutant: Neighbour) => neighbour(mutant));
  return { id, title, kind, hypotheses, statement: written(formula), ...shown, falseNeighbours };
}

function part(one: Part): ExplainedPart {
  const { contact } = one;
  return explained(one, {
    configurations: [],
    contact: contact === undefined ? null : { how: contact.how, instances: contact.at.length },
  });
}

function trialPart(one: TrialPart): ExplainedPart {
  return explained(one, { configurations: one.experiments.map(({ name }) => name), contact: null });
}

function runPart(one: RunPart): ExplainedPart {
  return explained(one, { configurations: one.experiments.map((runs) => runs.settle().name), contact: null });
}

function measurement({ id, title }: Measurement): ExplainedMeasurement {
  return { id, title };
}

/** What there is to say about a claim. */
export function explanationOf(
  { id, section, title, uses, parts, trials = [], runs = [], measurements = [], proofIdea }: Claim,
): Explanation {
  return {
    schema: 'recurrent-proofs/explanation@1',
    id,
    section,
    title,
    uses,
    parts: [...parts.map(part), ...trials.map(trialPart), ...runs.map(runPart)],
    measurements: measurements.map(measurement),
    proofIdea,
  };
}
