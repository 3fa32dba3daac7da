/**
 * Statements along runs of gradient descent: relations at every step, which hold with certainty wherever the event of
 * `approximation` does, and so in all but a share $\delta$ of runs from fresh initializations.
 *
 * A run in doubles is a sequence of exact networks; `claims/runs/run-in-balls.ts` says what of it is asked.
 * @module
 */
import type { Ball } from '../../numbers/ball.js';
import type { Formula } from '../../numbers/term.js';
import { conjunction, type Truth } from '../../numbers/truth.js';
import type { Proof } from '../proofs/obligation.js';
import type { Json } from '../quantity.js';
import { proofOf, sampledMutant, type SampledMutant, type SampledMutantDeclaration } from '../sampled-mutant.js';
import type { Place } from '../verdict.js';
import { observeRuns, RUN_SYSTEM as K } from './observe-runs.js';
import type { RunConfiguration } from './run-configuration.js';
import { describeRuns, runsJson } from './run-configuration.js';
import type { RunInBalls } from './run-in-balls.js';

/** Left is at most right, at a place in a run. */
export interface RunRelation {
  readonly at: Place;
  readonly left: Ball;
  readonly right: Ball;
}

/** One statement of the family `A`, read as relations of a run and as a formula. */
export interface RunReading {
  readonly relations: (run: RunInBalls) => Iterable<RunRelation>;
  readonly formula: Formula;
}

/** A false neighbour; some run with its event fails. */
export interface RunMutant<C, A> extends SampledMutantDeclaration<C, A> {
  /** How many runs its refutation needs; one if absent. */
  readonly runs?: number;
}

/** A part along runs as it is written down. */
export interface RunDeclaration<C, A> {
  /** Names the part inside its claim. */
  readonly id: string;
  readonly title: string;
  readonly hypotheses: readonly string[];
  readonly assertion: A;
  readonly interpret: (assertion: A, configuration?: C) => RunReading;
  /** The runs that the statement speaks of at a configuration. */
  readonly runsAt: (assertion: A, configuration: C) => RunConfiguration;
  readonly configurations: readonly C[];
  readonly mutants: Readonly<Record<string, RunMutant<C, A>>>;
  prove?(assertion: A): Proof;
}

/** What one run showed. */
export interface RunOutcome {
  /** Whether the event of `approximation` holds at its initialization. */
  readonly event: Truth;
  /** Whether all relations hold. */
  readonly holds: Truth;
  /** The number of relations that were asked, one or more for each step. */
  readonly relations: number;
  /** The largest left side over right side, from above, and where; `null` if no ratio is defined. */
  readonly ratio: number | null;
  readonly at: Place | null;
}

/** What runs are made at, in words and as plain data. */
export interface SettledRuns {
  readonly name: string;
  readonly configuration: Json;
  readonly delta: number;
}

/** Runs at one configuration. */
export interface RunExperiment {
  /** Looks for what the configuration leaves open, such as a width. */
  settle(): SettledRuns;
  /** Makes it ready; costs as much as some dozens of runs. */
  start(): (seed: number) => RunOutcome;
}

/** A false neighbour, ready to be refuted. */
export interface BoundRunMutant extends SampledMutant<RunExperiment> {
  readonly runs: number;
}

/** A statement along runs, ready to be checked. */
export interface RunPart {
  readonly id: string;
  readonly title: string;
  readonly kind: 'along-a-run';
  readonly hypotheses: readonly string[];
  readonly formula: Formula;
  readonly experiments: readonly RunExperiment[];
  readonly mutants: readonly BoundRunMutant[];
  readonly proof: (() => Proof) | undefined;
}

function outcomeOf(event: Truth, relations: readonly RunRelation[]): RunOutcome {
  let [ratio, at]: [number | null, Place | null] = [null, null];
  for (const { left, right, at: place } of relations) {
    if (!(K.lower(right) > 0)) continue;
    const above = K.upper(K.div(left, right));
    if (ratio !== null && !(above > ratio)) continue;
    [ratio, at] = [above, place];
  }
  const holds = conjunction(relations.map(({ left, right }) => K.le(left, right)));
  return { event, holds, relations: relations.length, ratio, at };
}

function experimentOf<C, A>(
  { interpret, runsAt }: RunDeclaration<C, A>,
  assertion: A,
  configuration: C,
): RunExperiment {
  let known: RunConfiguration | undefined;
  const runs = (): RunConfiguration => (known ??= runsAt(assertion, configuration));
  return {
    settle: () => ({ name: describeRuns(runs()), configuration: runsJson(runs()), delta: runs().delta }),
    start() {
      const { relations } = interpret(assertion, configuration);
      const observe = observeRuns(runs());
      return (seed) => {
        const { event, run } = observe(seed);
        return outcomeOf(event, [...relations(run)]);
      };
    },
  };
}

/**
 * Closes a declaration over the type of its configurations.
 * @throws RangeError if a false neighbour leaves out a hypothesis that the part does not have
 */
export function defineRunPart<C, A>(declaration: RunDeclaration<C, A>): RunPart {
  const { id, title, hypotheses, assertion, configurations } = declaration;
  const formula = (believed: A): Formula => declaration.interpret(believed).formula;
  const experiment = (believed: A, one: C): RunExperiment => experimentOf(declaration, believed, one);
  return {
    id,
    title,
    kind: 'along-a-run',
    hypotheses,
    formula: formula(assertion),
    experiments: configurations.map((one) => experiment(assertion, one)),
    mutants: Object.entries(declaration.mutants).map((entry) =>
      ({ ...sampledMutant(declaration, entry, { formula, experiment }), runs: entry[1].runs ?? 1 })),
    proof: proofOf(declaration, assertion),
  };
}
