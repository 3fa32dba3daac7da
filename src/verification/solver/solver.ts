/**
 * What a solver is to the rest of the project: it answers a script. Answers are evidence, not truth: a model is
 * replayed in balls before anybody sees it (`replay-countermodel.ts`), and where there are several solvers their
 * answers are compared.
 * @module
 */
import type { Fraction } from '../../numbers/fraction.js';
import type { Script } from './script.js';

/** A number of a model: equal ends are the number itself, others enclose an irrational one. */
export interface ModelValue {
  readonly lower: Fraction;
  readonly upper: Fraction;
}

/** What a solver says of a script. A name that has no value may have any, or one that could not be read. */
export type Answer =
  | { readonly says: 'unsat' }
  | { readonly says: 'sat'; readonly values: ReadonlyMap<string, ModelValue> }
  | { readonly says: 'unknown'; readonly reason: string };

/** An answer with what it took. */
export interface Solved {
  readonly answer: Answer;
  /**
   * The steps that the solver counted, in its own unit; `null` if it does not tell. They do not go by the clock; where
   * in memory terms lie changes some of them by about a percent.
   */
  readonly resources: number | null;
  /** Of this script alone. */
  readonly millis: number;
}

/** A program that decides whether the assertions of a script can be met by real numbers. */
export interface Solver {
  /** Its name in reports. */
  readonly name: string;
  readonly version: string;
  /** Whether it rarely finds numbers that meet a script by itself, and is asked only where rational ones are known. */
  readonly needsWitness?: boolean;
  /**
   * Answers a script. Scripts may be handed over before older ones are answered. Never throws: a script that cannot be
   * read, or on which the solver fails, has the answer `unknown` with the reason.
   */
  solve(script: Script): Promise<Solved>;
  /** Ends the solver, whatever it is doing. Scripts without an answer never get one. */
  close(): void;
}

/** A name as it is declared, without the bars that SMT-LIB may want around it: `|a b|` and `a b` are one symbol. */
export function bareName(name: string): string {
  return name.replace(/^\|(.*)\|$/s, '$1');
}

/** The name of a solver with its version, for a report. */
export function solverTitle({ name, version }: Pick<Solver, 'name' | 'version'>): string {
  return `${name} ${version}`;
}
