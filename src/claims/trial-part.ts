/**
 * Statements that hold with high probability over the random initialization: at a configuration, and with a $\delta$,
 * an event fails with probability at most $\delta$. A trial draws a fresh initialization and sees whether the event
 * failed; many trials give limits of the probability, which is what such a statement is held against.
 *
 * What a trial measures is a float with a bound of its own error, so that a failure may be sure or only possible: the
 * upper limit of the probability is made from the possible failures, the lower one from the sure ones.
 * @module
 */
import { ball, type Ball, type BallSystem } from '../numbers/ball.js';
import type { Formula } from '../numbers/term.js';
import type { Proof } from './proofs/obligation.js';
import type { Json } from './quantity.js';
import { proofOf, sampledMutant, type SampledMutant, type SampledMutantDeclaration } from './sampled-mutant.js';

/** What one initialization showed: the largest error of the event, and by how much that float may be off. */
export interface MeasuredError {
  readonly error: number;
  readonly slack: number;
}

/** One statement of the family `A`, read as a bound at a configuration and as a formula. */
export interface TrialReading<C> {
  /** What the error has to stay below, in balls. */
  bound(K: BallSystem, configuration: C): Ball;
  readonly formula: Formula;
}

/** A false neighbour; it fails more often than delta. */
export interface TrialMutant<C, A> extends SampledMutantDeclaration<C, A> {
  /** How many initializations its refutation needs. */
  readonly trials: number;
}

/** At which configurations the error is measured against the width. */
export interface RateDeclaration<C> {
  /** Configurations that differ in their width only. */
  readonly configurations: readonly C[];
  /** The exponent of the width that the bound has. */
  readonly expected: number;
}

/** A configuration has at least these. */
export interface Configuration {
  /** $m$. */
  readonly width: number;
  /** The probability $\delta$ with which the event may fail. */
  readonly delta: number;
}

/** A statistical part as it is written down. */
export interface TrialDeclaration<C extends Configuration, A> {
  /** Names the part inside its claim. */
  readonly id: string;
  readonly title: string;
  readonly hypotheses: readonly string[];
  readonly assertion: A;
  interpret(assertion: A): TrialReading<C>;
  /** Makes a configuration ready for trials: what it returns measures the initialization that belongs to a seed. */
  prepare(configuration: C): (seed: number) => MeasuredError;
  /** In a few words, for a table. */
  describe(configuration: C): string;
  toJson(configuration: C): Json;
  readonly configurations: readonly C[];
  readonly rate: RateDeclaration<C>;
  readonly mutants: Readonly<Record<string, TrialMutant<C, A>>>;
  prove?(assertion: A): Proof;
}

/** What came out of one trial. */
export interface Outcome {
  /** The error over its bound. */
  readonly ratio: number;
  readonly error: number;
  /** Whether the event failed, or may have failed. */
  readonly fails: 'surely' | 'possibly' | 'no';
}

/** A statement at one configuration, ready for trials. */
export interface Experiment {
  readonly name: string;
  readonly configuration: Json;
  readonly width: number;
  readonly delta: number;
  /** Makes it ready; costs much more than a trial. */
  start(): (seed: number) => Outcome;
}

/** A false neighbour, ready to be refuted. */
export interface BoundTrialMutant extends SampledMutant<Experiment> {
  readonly trials: number;
}

/** A statement that holds with high probability, ready to be checked. */
export interface TrialPart {
  readonly id: string;
  readonly title: string;
  readonly kind: 'with-high-probability';
  readonly hypotheses: readonly string[];
  readonly formula: Formula;
  readonly experiments: readonly Experiment[];
  readonly rate: { readonly experiments: readonly Experiment[]; readonly expected: number };
  readonly mutants: readonly BoundTrialMutant[];
  readonly proof: (() => Proof) | undefined;
}

/** The bound of an event is a double once for all trials: enough bits that its ends are neighbours. */
const BITS = 96;

function experimentOf<C extends Configuration, A>(
  declaration: TrialDeclaration<C, A>,
  assertion: A,
  configuration: C,
): Experiment {
  return {
    name: declaration.describe(configuration),
    configuration: declaration.toJson(configuration),
    width: configuration.width,
    delta: configuration.delta,
    start() {
      const K = ball(BITS);
      const bound = declaration.interpret(assertion).bound(K, configuration);
      const [least, most] = [K.lower(bound), K.upper(bound)];
      const measure = declaration.prepare(configuration);
      return (seed) => {
        const { error, slack } = measure(seed);
        const fails = error - slack > most ? 'surely' : error + slack <= least ? 'no' : 'possibly';
        return { ratio: error / most, error, fails };
      };
    },
  };
}

/**
 * Closes a declaration over the type of its configurations.
 * @throws RangeError if a false neighbour leaves out a hypothesis that the part does not have
 */
export function defineTrialPart<C extends Configuration, A>(declaration: TrialDeclaration<C, A>): TrialPart {
  const { id, title, hypotheses, assertion, configurations, rate } = declaration;
  const formula = (believed: A): Formula => declaration.interpret(believed).formula;
  const experiment = (believed: A, one: C): Experiment => experimentOf(declaration, believed, one);
  return {
    id,
    title,
    kind: 'with-high-probability',
    hypotheses,
    formula: formula(assertion),
    experiments: configurations.map((one) => experiment(assertion, one)),
    rate: { experiments: rate.configurations.map((one) => experiment(assertion, one)), expected: rate.expected },
    mutants: Object.entries(declaration.mutants).map((entry) =>
      ({ ...sampledMutant(declaration, entry, { formula, experiment }), trials: entry[1].trials })),
    proof: proofOf(declaration, assertion),
  };
}
