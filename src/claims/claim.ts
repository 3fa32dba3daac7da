/**
 * A claim of the theory as a value: its domain, hypotheses and relations, where it is touched, and the false
 * neighbours that a checker has to refute. Verification, reports, property tests and documents are derived from it.
 *
 * A claim has one or more *parts*, the statements inside it, each checked and counted on its own. The type of a part's
 * instances is closed over by `definePart`: whoever handles claims in general sees {@link BoundInstance}s.
 * @module
 */
import type * as fc from 'fast-check';
import type { Activation } from '../activations/activation.js';
import type { Arithmetic, Elementary, Reals } from '../numbers/number-system.js';
import type { Formula } from '../numbers/term.js';
import type { Domain, Instance, Lifted, Sampling, Shape } from './domain.js';
import type { Measurement } from './measurement.js';
import type { Proof } from './proofs/obligation.js';
import type { Json } from './quantity.js';
import type { RunPart } from './runs/run-part.js';
import type { TrialPart } from './trial-part.js';

/** A number between the two sides, and the inequality of the proof by which it is at least the one before. */
export interface Link<N> {
  readonly by: string;
  readonly value: N;
}

/** What a claim asserts at one place of an instance, for example at time $t$. */
export interface Relation<N> {
  /** Where, for example `{ t: 3 }`. */
  readonly at: Readonly<Record<string, number>>;
  /** `le`: left ≤ right. `eq`: left = right. */
  readonly relation: 'le' | 'eq';
  readonly left: N;
  readonly right: N;
  /** The way of the proof from left to right, for a reader who asks which inequality loses how much; ends at right. */
  readonly through?: () => readonly Link<N>[];
}

/** The kinds of deterministic claim. */
export type DeterministicKind = 'upper-bound' | 'lower-bound' | 'identity';

/** The relations of a statement at an instance, generic over the number system. */
export type Relations<S extends Shape> = <N>(
  K: Arithmetic<N> & Elementary<N>,
  instance: Lifted<S, N>,
) => Iterable<Relation<N>>;

/** A condition under which a statement is claimed. */
export type Hypothesis<S extends Shape> = <N, P>(K: Reals<N, P>, instance: Lifted<S, N>) => P;

/** Where a bound cannot be improved. */
export interface Contact<S extends Shape> {
  /**
   * `attained`: both sides are equal at every stated instance. `approached`: the stated instances form a path along
   * which the gap $1-\text{left}/\text{right}$ at least halves from each to the next.
   */
  readonly how: 'attained' | 'approached';
  readonly at: readonly Instance<S>[];
}

/** What an assertion says: relations to evaluate, and the same as a formula over the symbols of the theory. */
export interface Reading<S extends Shape> {
  readonly relations: Relations<S>;
  readonly formula: Formula;
}

/** A false neighbour: another assertion, or a hypothesis left out, refuted at a stated instance. */
export interface Mutant<S extends Shape, A> {
  /** The false belief in one sentence. */
  readonly belief: string;
  /** The false assertion; the true one if only a hypothesis is left out. */
  readonly assertion?: A;
  /** The name of the hypothesis that is left out. */
  readonly without?: string;
  readonly refutedAt: Instance<S>;
}

/** A part as it is written down. `A` is the form in which parts of this family state what they assert. */
export interface PartDeclaration<S extends Shape, A> {
  /** Names the part inside its claim. */
  readonly id: string;
  readonly title: string;
  readonly kind: DeterministicKind;
  readonly domain: Domain<S>;
  readonly hypotheses: Readonly<Record<string, Hypothesis<S>>>;
  readonly assertion: A;
  /** One code for both readings, so that what is evaluated is what is printed. */
  interpret(assertion: A): Reading<S>;
  /**
   * What has to be discharged so that the assertion holds at every instance that meets the hypotheses. Of a false
   * neighbour the same code gives obligations that no solver can discharge.
   */
  prove?(assertion: A, hypotheses: Readonly<Record<string, Hypothesis<S>>>): Proof;
  /** What a float program computed at an instance, where the statement speaks of such numbers. */
  readonly computed?: (instance: Instance<S>) => Json;
  readonly contact?: Contact<S>;
  readonly mutants: Readonly<Record<string, Mutant<S, A>>>;
  /** Why the independent checker is not asked about it; absent where it is. */
  readonly uncertified?: string;
  readonly effort?: Effort;
}

/** How far the checks of a statement go whose every instance costs much, such as one with an integral in it. */
export interface Effort {
  /** At most so many drawn instances by default; `--full` has ten times as many. */
  readonly instances: number;
  /** The precision, in bits, at which an open comparison is given up: more would not sharpen the integral. */
  readonly maxBits: number;
  /** At most so many evaluations in a search. */
  readonly evaluations: number;
}

/** A statement together with one instance of its domain. */
export interface BoundInstance {
  /** The instance in plain JSON; {@link Statement.read} takes it back. */
  readonly json: Json;
  /** What a float program computed at this instance, in plain JSON, where the statement speaks of such numbers. */
  readonly computed?: () => Json;
  /** The precision, in bits, at which an open comparison is given up in any case; absent if more bits always help. */
  readonly maxBits?: number;
  /** The class of the instance in each regime of its domain. */
  regimes(): Readonly<Record<string, string>>;
  hypotheses<N, P>(K: Reals<N, P>): readonly { readonly name: string; readonly holds: P }[];
  relations<N>(K: Arithmetic<N> & Elementary<N>): Iterable<Relation<N>>;
}

/** A statement over its domain, true or false. */
export interface Statement {
  readonly takesInputs: boolean;
  /** Set where an instance costs much. */
  readonly effort: Effort | undefined;
  arbitrary(sampling: Sampling): fc.Arbitrary<BoundInstance>;
  /** @throws InputError if the JSON is no instance of the domain */
  read(json: unknown): BoundInstance;
}

/** A false neighbour, ready to be refuted. */
export interface BoundMutant extends Statement {
  readonly name: string;
  readonly belief: string;
  readonly formula: Formula;
  readonly without: string | undefined;
  readonly refutedAt: BoundInstance;
  /** The obligations of the true statement, made for this one; not all of them can be discharged. */
  readonly proof: (() => Proof) | undefined;
}

/** One statement of a claim, ready to be checked. */
export interface Part extends Statement {
  readonly id: string;
  readonly title: string;
  readonly kind: DeterministicKind;
  readonly hypotheses: readonly string[];
  /** The classes of each regime of the domain. */
  readonly regimes: Readonly<Record<string, readonly string[]>>;
  readonly formula: Formula;
  readonly contact: { readonly how: Contact<Shape>['how']; readonly at: readonly BoundInstance[] } | undefined;
  readonly mutants: readonly BoundMutant[];
  /** Why there are no certificates of it; `undefined` where there are. */
  readonly uncertified: string | undefined;
  /** What has to be discharged so that the statement holds at every instance; made when it is asked for. */
  readonly proof: (() => Proof) | undefined;
}

/** A claim of the theory. Its id is its name in the code, on the command line and in the documents. */
export interface Claim {
  readonly id: string;
  /** The section of THEORY.md. */
  readonly section: string;
  readonly title: string;
  /** The claims that the proof uses, by id. */
  readonly uses: readonly string[];
  /** The idea of the proof in a few sentences, for a terminal; the module comment has the proof. */
  readonly proofIdea: string;
  /** The deterministic statements; none if all that is claimed holds with high probability, or is measured. */
  readonly parts: readonly Part[];
  /** The statements that hold with high probability over the random initialization. */
  readonly trials?: readonly TrialPart[];
  /** The statements along runs of gradient descent. */
  readonly runs?: readonly RunPart[];
  /** What is measured, without a verdict. */
  readonly measurements?: readonly Measurement[];
  /** The activations of which the claim states the suprema over the whole line, which no sample of points shows. */
  readonly suprema?: readonly Activation[];
}

/** Everything in a claim that has a name of its own, whatever its kind. */
export function partsOfAnyKind(
  { parts, trials = [], runs = [], measurements = [] }: Claim,
): readonly (Part | TrialPart | RunPart | Measurement)[] {
  return [...parts, ...trials, ...runs, ...measurements];
}

/** A claim, checked for the type only; a test of the ledger checks ids and `uses`. */
export function defineClaim(claim: Claim): Claim {
  return claim;
}
