/**
 * The obligations as files for other solvers: complete SMT-LIB 2 scripts under names that a person can follow and that
 * every file system takes.
 * @module
 */
import type { Fraction } from '../../numbers/fraction.js';
import { smtLibName } from '../../numbers/term-smt-lib.js';
import { scriptsOf, type Scripts } from './discharge.js';
import type { DischargedObligation } from './proof-report.js';
import type { ClaimObligation } from './select-obligations.js';
import { bareName } from './solver.js';
import { atWitness } from './witness.js';

/** A file to write. */
export interface ScriptFile {
  /** The folders below which it lies, and its name. */
  readonly path: readonly string[];
  readonly text: string;
}

/** Names of files are cut to so many characters. */
const LONGEST = 100;

/** The letters, digits and underscores of a step of a name, with hyphens in place of the rest. */
function plain(step: string): string {
  return bareName(smtLibName(step)).replace(/[{}]/g, '').replace(/[^A-Za-z0-9_]+/g, '-').replace(/^-|-$/g, '');
}

/** `recurrent-weight/bound/h_{t-1}` as `recurrent-weight.bound.h_t-1`. */
function fileName(name: string): string {
  return name.split('/').map(plain).filter((step) => step !== '').join('.').slice(0, LONGEST);
}

/** Names that no two obligations share, also where capital letters are not told apart. */
function distinctNames(): (claim: string, name: string) => string {
  const taken = new Set<string>();
  return (claim, name) => {
    const wish = fileName(name);
    let chosen = wish;
    for (let number = 2; taken.has(`${claim}/${chosen}`.toLowerCase()); number += 1) chosen = `${wish}-${number}`;
    taken.add(`${claim}/${chosen}`.toLowerCase());
    return `${chosen}.smt2`;
  };
}

function fraction(text: string): Fraction {
  const [p = '0', q = '1'] = text.split('/');
  return { p: BigInt(p), q: BigInt(q) };
}

/**
 * Two files for each obligation: in `obligations`, expected `unsat`, and in `vacuity`, expected `sat`.
 * @param results what is known of the obligations: where there is a witness, the file in `vacuity` states it
 */
export function scriptFiles(
  selected: readonly ClaimObligation[],
  results: readonly DischargedObligation[] = [],
): readonly ScriptFile[] {
  const witnesses = new Map(results.map(({ claim, name, witness }) => [`${claim}/${name}`, witness ?? {}]));
  const nameOf = distinctNames();
  return selected.flatMap(({ claim, obligation, flaw }) => {
    if (obligation === undefined || flaw !== null) return [];
    const name = nameOf(claim, obligation.name);
    let scripts: Scripts;
    try {
      scripts = scriptsOf(claim, obligation);
    } catch {
      // The report says of this one why there is no script.
      return [];
    }
    const values = witnesses.get(`${claim}/${obligation.name}`) ?? {};
    const witness = new Map(Object.entries(values).map(([of, value]) => [of, fraction(value)]));
    return [
      { path: ['obligations', claim, name], text: scripts.obligation.text },
      { path: ['vacuity', claim, name], text: atWitness(scripts.vacuity, witness).text },
    ];
  });
}
