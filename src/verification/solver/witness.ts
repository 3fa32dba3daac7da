/**
 * A witness that premises can be met: numbers at which they are true. Who has it only has to compute, also a solver
 * that would not find it by itself. So the search is left to one solver, and the others check what it found.
 * @module
 */
import type { Fraction } from '../../numbers/fraction.js';
import type { Script } from './script.js';
import type { ModelValue, Solver } from './solver.js';

/** Rational values by the names of a script, without bars. */
export type Witness = ReadonlyMap<string, Fraction>;

/** What is tried in the place of an irrational number; with 3/4, the root of one plus its square is rational. */
const SIMPLE: readonly Fraction[] = [
  { p: 0n, q: 1n }, { p: 1n, q: 1n }, { p: 3n, q: 4n }, { p: 2n, q: 1n }, { p: 1n, q: 2n },
];

const LAST = '(check-sat)';

function numeral({ p, q }: Fraction): string {
  const size = `${String(p < 0n ? -p : p)}.0`;
  const whole = p < 0n ? `(- ${size})` : size;
  return q === 1n ? whole : `(/ ${whole} ${String(q)}.0)`;
}

/** The script with the values of the witness as further assertions: if it can be met, so can the script. */
function atValues(script: Script, witness: Witness): Script {
  const end = script.text.lastIndexOf(LAST);
  const lines = [...witness].map(([name, value]) => `(assert (= |${name}| ${numeral(value)}))\n`);
  const comment = lines.length === 0 ? '' : '; a witness\n';
  return { ...script, text: `${script.text.slice(0, end)}${comment}${lines.join('')}${script.text.slice(end)}` };
}

/** The script at a witness of all its constants: there is no value left to ask for. */
export function atWitness(script: Script, witness: Witness): Script {
  return { ...atValues(script, witness), constants: new Map() };
}

function rationalPart(values: ReadonlyMap<string, ModelValue>): Witness {
  return new Map([...values].flatMap(([name, { lower, upper }]) =>
    (lower.p === upper.p && lower.q === upper.q ? [[name, lower] as const] : [])));
}

/**
 * A witness for a script that can be met, from the values of a model: simple numbers are put in the place of irrational
 * ones as long as the solver finds the others to them.
 * @returns `undefined` if none is found that way
 */
export async function witnessFor(
  solver: Solver,
  script: Script,
  values: ReadonlyMap<string, ModelValue>,
): Promise<Witness | undefined> {
  const rational = rationalPart(values);
  if (rational.size === values.size) return rational;
  const irrational = [...values.keys()].filter((name) => !rational.has(name));
  for (const name of irrational) {
    for (const value of SIMPLE) {
      const { answer } = await solver.solve(atValues(script, new Map([[name, value]])));
      if (answer.says !== 'sat') continue;
      const found = rationalPart(answer.values);
      if (found.size === answer.values.size) return found;
    }
  }
  return undefined;
}
