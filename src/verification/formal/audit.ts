/**
 * Joins what Coq has accepted to the claims: each theorem `claim_x_y` of the statements is the claim `x-y`, a theorem
 * `claim_x_y__z` the part `z` of it, and uses the axioms that Coq prints for it. What does not fit together is a
 * complaint, and then nothing counts.
 * @module
 */
import { STANDARD_AXIOMS } from './axioms.js';
import type { FormalTheorem } from './formal-report.js';

/** A file of Coq with its text. */
export interface CoqSource {
  readonly file: string;
  readonly text: string;
}

/** A file that prints what theorems assume, with what Coq printed. */
export interface CoqAudit extends CoqSource {
  readonly output: string;
}

/** What is audited. */
export interface AuditedBuild {
  /** All files of the development. */
  readonly sources: readonly CoqSource[];
  /** The one with the theorems. */
  readonly statements: CoqSource;
  /** The one that applies each of them to an instance. */
  readonly examples: CoqSource;
  readonly audits: readonly CoqAudit[];
}

/** What came of it. */
export interface Audit {
  readonly theorems: readonly FormalTheorem[];
  readonly complaints: readonly string[];
}

/** The axioms of each printing, in order. */
function printedAxioms(output: string): readonly (readonly string[])[] {
  const blocks: string[][] = [];
  for (const line of output.split('\n')) {
    const starts = line === 'Axioms:' || line === 'Closed under the global context';
    if (starts) blocks.push([]);
    // What goes on on the next line is indented.
    else if (/^\S/.test(line)) blocks.at(-1)?.push(line.replace(/\s*:.*$/, ''));
  }
  return blocks;
}

/** The theorems whose axioms a file prints, in order. */
function printingsOf({ text }: CoqSource): readonly string[] {
  return [...withoutComments(text).matchAll(/^Print Assumptions (?:\w+\.)*(\w+)\.$/gm)]
    .map(([, theorem = '']) => theorem);
}

function axiomsByTheorem(audits: readonly CoqAudit[], complaints: string[]): ReadonlyMap<string, readonly string[]> {
  return new Map(audits.flatMap((audit) => {
    const [printings, blocks] = [printingsOf(audit), printedAxioms(audit.output)];
    if (printings.length !== blocks.length) {
      complaints.push(`${audit.file} asks for axioms ${printings.length} times, Coq printed ${blocks.length}`);
      return [];
    }
    return printings.map((name, k) => [name, blocks[k] ?? []] as const);
  }));
}

/** Comments out, line by line, so that what they say is not taken for code. Comments may be nested. */
export function withoutComments(text: string): string {
  let depth = 0;
  return text.replace(/\(\*|\*\)|[^\n]/g, (piece) => {
    if (piece === '(*') depth += 1;
    else if (piece === '*)' && depth > 0) depth -= 1;
    else return depth > 0 ? '' : piece;
    return '';
  });
}

/** Words that should not stand in a file, each with its line. */
function found({ file, text }: CoqSource, words: RegExp, remedy: string): readonly string[] {
  return withoutComments(text).split('\n').flatMap((line, k) => {
    const [word] = words.exec(line) ?? [];
    return word === undefined ? [] : [`${file}:${k + 1} has "${word}": ${remedy}`];
  });
}

/** Proofs that are left open. */
const OPEN = /\b(Admitted|Abort|admit|give_up)\b/;
/** What makes a theorem depend on more than it says. */
const SURROUNDED = /\b(Section|Module|Variables?|Hypothes[ie]s|Context)\b/;

/** The theorems of the statements, each with its line. */
function theoremsIn({ text }: CoqSource): readonly { readonly theorem: string; readonly line: number }[] {
  return withoutComments(text).split('\n').flatMap((line, k) => {
    const [, theorem] = /^Theorem (\w+)\b/.exec(line) ?? [];
    return theorem === undefined ? [] : [{ theorem, line: k + 1 }];
  });
}

const PREFIX = 'claim_';

/** `x-y` or, of a part, `x-y/z`, from `claim_x_y` and `claim_x_y__z`. */
function statedBy(theorem: string): string {
  return theorem.slice(PREFIX.length).replace('__', '/').replaceAll('_', '-');
}

/**
 * Every claim has one theorem, every theorem of a claim or a part has that, and all theorems use the standard axioms
 * only and are applied to an example.
 * @param claims the ids of the claims that have to have a formal proof
 * @param parts the parts that may have one of their own, as `claim/part`
 */
export function auditBuild(
  { sources, statements, examples, audits }: AuditedBuild,
  claims: readonly string[],
  parts: readonly string[] = [],
): Audit {
  const complaints = [
    ...sources.flatMap((source) => found(source, OPEN, 'finish the proof')),
    ...found(statements, SURROUNDED, 'state every theorem closed'),
  ];
  const printed = axiomsByTheorem(audits, complaints);
  const stated = theoremsIn(statements);
  const applied = new Set(withoutComments(examples.text).match(/\w+/g));
  for (const { theorem, line } of stated) {
    const axioms = printed.get(theorem);
    const where = `${statements.file}:${line}: ${theorem}`;
    if (axioms === undefined) complaints.push(`${where} is not audited: print its assumptions`);
    if (!applied.has(theorem)) {
      complaints.push(`${where} has no example in ${examples.file}: apply it to one that meets its hypotheses`);
    }
    for (const name of axioms ?? []) {
      if (!STANDARD_AXIOMS.includes(name)) complaints.push(`${where} uses ${name}, no axiom of the standard reals`);
    }
  }
  const theorems = stated.filter(({ theorem }) => theorem.startsWith(PREFIX)).map(({ theorem, line }) => ({
    claim: statedBy(theorem),
    theorem,
    file: statements.file,
    line,
    axioms: printed.get(theorem) ?? [],
  }));
  for (const { claim, theorem } of theorems) {
    if (![...claims, ...parts].includes(claim)) complaints.push(`${theorem} is of no claim: there is no "${claim}"`);
  }
  for (const claim of claims) {
    if (!theorems.some((one) => one.claim === claim)) complaints.push(`the claim ${claim} has no theorem in Coq`);
  }
  return { theorems, complaints };
}
