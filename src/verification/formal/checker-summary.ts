/**
 * What `coqchk -o` says of compiled files: the axioms of everything that they load, and whether a check was switched
 * off anywhere.
 * @module
 */
import { CHECKED_AXIOMS } from './axioms.js';

/** The summary, read. */
export interface CheckerSummary {
  /** The axioms by their full names. */
  readonly axioms: readonly string[];
  readonly complaints: readonly string[];
}

/** The parts of the summary, each with the names below its heading. */
function sections(output: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  let names: string[] = [];
  for (const line of output.split('\n')) {
    const heading = /^\* ([^:]*):(.*)$/.exec(line);
    if (heading !== null) {
      const same = (heading[2] ?? '').trim();
      names = same === '' || same === '<none>' ? [] : [same];
      found.set(heading[1] ?? '', names);
    } else if (line.trim() !== '') {
      names.push(line.trim());
    }
  }
  return found;
}

/** What must not be there: definitions that Coq was told to accept without its own checks. */
const UNCHECKED = [
  'Constants/Inductives relying on type-in-type',
  'Constants/Inductives relying on unsafe (co)fixpoints',
  'Inductives whose positivity is assumed',
];

/** Reads the summary; a part that is missing is a complaint, as are names that should not be there. */
export function checkerSummary(output: string): CheckerSummary {
  const found = sections(output);
  const axioms = found.get('Axioms');
  return {
    axioms: axioms ?? [],
    complaints: [
      ...(axioms === undefined ? ['the checker coqchk lists no axioms: it did not come to its end'] : []),
      ...(axioms ?? []).filter((name) => !CHECKED_AXIOMS.includes(name))
        .map((name) => `${name} is an axiom, and none of the standard reals: prove it`),
      ...UNCHECKED.flatMap((heading) => {
        const names = found.get(heading);
        return names === undefined
          ? [`the checker coqchk does not say "${heading}"`]
          : names.map((name) => `${name} is accepted unchecked (${heading})`);
      }),
    ],
  };
}
