/**
 * False neighbours of statements that are held against random initializations: those that hold with high probability,
 * and those along runs.
 * @module
 */
import type { Formula } from '../numbers/term.js';
import type { Proof } from './proofs/obligation.js';

/** A false neighbour as it is written down: another statement, or a configuration outside of a hypothesis. */
export interface SampledMutantDeclaration<C, A> {
  /** The false belief in one sentence. */
  readonly belief: string;
  /** The false statement; the true one if only a hypothesis is left out. */
  readonly assertion?: A;
  /** The name of the hypothesis that is left out. */
  readonly without?: string;
  readonly refutedAt: C;
}

/** A false neighbour, ready to be refuted by an experiment. */
export interface SampledMutant<E> {
  readonly name: string;
  readonly belief: string;
  readonly without: string | undefined;
  readonly formula: Formula;
  readonly experiment: E;
  /** The obligations of the true statement, made for this one; none if a hypothesis is left out: they name none. */
  readonly proof: (() => Proof) | undefined;
}

/** What is needed of a part to make its false neighbours ready. */
export interface SampledDeclaration<A> {
  readonly id: string;
  readonly hypotheses: readonly string[];
  readonly assertion: A;
  prove?(assertion: A): Proof;
}

/** The obligations of a statement of the family, if it has any. */
export function proofOf<A>(declaration: SampledDeclaration<A>, assertion: A): (() => Proof) | undefined {
  return declaration.prove?.bind(declaration, assertion);
}

/**
 * Makes a false neighbour ready.
 * @param read what a statement says as a formula, and its experiment at a configuration
 * @throws RangeError if it leaves out a hypothesis that the part does not have
 */
export function sampledMutant<C, A, E>(
  declaration: SampledDeclaration<A>,
  [name, mutant]: readonly [string, SampledMutantDeclaration<C, A>],
  read: { formula(assertion: A): Formula; experiment(assertion: A, configuration: C): E },
): SampledMutant<E> {
  const { id, hypotheses, assertion } = declaration;
  const { belief, without, assertion: believed = assertion, refutedAt } = mutant;
  if (without !== undefined && !hypotheses.includes(without)) {
    throw new RangeError(`mutant ${name} of ${id} leaves out ${without}, which is no hypothesis of it`);
  }
  return {
    name,
    belief,
    without,
    formula: read.formula(believed),
    experiment: read.experiment(believed, refutedAt),
    proof: without === undefined ? proofOf(declaration, believed) : undefined,
  };
}
