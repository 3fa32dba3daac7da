/**
 * Closes the declaration of a part over the type of its instances.
 * @module
 */
import type {
  BoundInstance, BoundMutant, Hypothesis, Mutant, Part, PartDeclaration, Relations, Statement,
} from './claim.js';
import { liftInstance, readInstance, writeInstance, type Instance, type Shape } from './domain.js';
import type { Proof } from './proofs/obligation.js';

/** Joins hypotheses and relations with an instance of their domain. */
function binder<S extends Shape>(
  { domain, computed, effort }: Pick<PartDeclaration<S, unknown>, 'domain' | 'computed' | 'effort'>,
  hypotheses: Readonly<Record<string, Hypothesis<S>>>,
  relations: Relations<S>,
): (instance: Instance<S>) => BoundInstance {
  return (instance) => ({
    json: writeInstance(domain, instance),
    ...(computed !== undefined && { computed: () => computed(instance) }),
    ...(effort !== undefined && { maxBits: effort.maxBits }),
    regimes() {
      const regimes = Object.entries(domain.regimes);
      return Object.fromEntries(regimes.map(([name, regime]) => [name, regime.classOf(instance)]));
    },
    hypotheses(K) {
      const lifted = liftInstance(domain, K, instance);
      return Object.entries(hypotheses).map(([name, hypothesis]) => ({ name, holds: hypothesis(K, lifted) }));
    },
    relations: (K) => relations(K, liftInstance(domain, K, instance)),
  });
}

function statementOver<S extends Shape>(
  { domain, effort }: Pick<PartDeclaration<S, unknown>, 'domain' | 'effort'>,
  bound: (instance: Instance<S>) => BoundInstance,
): Statement {
  return {
    takesInputs: domain.takesInputs,
    effort,
    arbitrary: (sampling) => domain.arbitrary(sampling).map(bound),
    read: (json) => bound(readInstance(domain, json)),
  };
}

/** The obligations of an assertion under the hypotheses, made when they are asked for. */
function proofOf<S extends Shape, A>(
  declaration: PartDeclaration<S, A>,
  assertion: A,
  hypotheses: Readonly<Record<string, Hypothesis<S>>>,
): (() => Proof) | undefined {
  return declaration.prove?.bind(declaration, assertion, hypotheses);
}

function bindMutant<S extends Shape, A>(
  declaration: PartDeclaration<S, A>,
  name: string,
  { belief, assertion, without, refutedAt }: Mutant<S, A>,
): BoundMutant {
  const { id, hypotheses } = declaration;
  if (without !== undefined && !(without in hypotheses)) {
    throw new RangeError(`mutant ${name} of ${id} leaves out ${without}, which is no hypothesis of it`);
  }
  const kept = Object.fromEntries(Object.entries(hypotheses).filter(([hypothesis]) => hypothesis !== without));
  const believed = assertion ?? declaration.assertion;
  const { relations, formula } = declaration.interpret(believed);
  const bound = binder(declaration, kept, relations);
  const proof = proofOf(declaration, believed, kept);
  return { ...statementOver(declaration, bound), name, belief, formula, without, refutedAt: bound(refutedAt), proof };
}

/**
 * Closes a declaration over the type of its instances.
 * @throws RangeError if a mutant leaves out a hypothesis that the part does not have
 */
export function definePart<S extends Shape, A>(declaration: PartDeclaration<S, A>): Part {
  const { id, title, kind, domain, hypotheses, contact } = declaration;
  const { relations, formula } = declaration.interpret(declaration.assertion);
  const bound = binder(declaration, hypotheses, relations);
  return {
    ...statementOver(declaration, bound),
    id,
    title,
    kind,
    hypotheses: Object.keys(hypotheses),
    regimes: Object.fromEntries(Object.entries(domain.regimes).map(([name, { classes }]) => [name, classes])),
    formula,
    contact: contact === undefined ? undefined : { how: contact.how, at: contact.at.map(bound) },
    mutants: Object.entries(declaration.mutants).map(([name, mutant]) => bindMutant(declaration, name, mutant)),
    uncertified: declaration.uncertified,
    proof: proofOf(declaration, declaration.assertion, hypotheses),
  };
}
