/**
 * The report of a verification run: what `verify --json` prints. Everything but the times is decided by the settings
 * and the seed.
 * @module
 */
import type { FormalTheorem } from './formal/formal-report.js';
import type { MeasuredTable } from '../claims/measurement.js';
import type { Json } from '../claims/quantity.js';
import type { Place } from '../claims/verdict.js';
import type { Coverage } from './coverage.js';
import type { FittedExponent } from './trials/exponent.js';

/** The verdict of a claim or part over all its instances: the worst that was found. */
export type ReportVerdict = 'holds' | 'touches' | 'refuted' | 'undecided' | 'measured';

/** Where a ratio was largest: the instance, and the place in it. */
export interface WorstInstance {
  readonly instance: Json;
  readonly at: Place;
}

/** How decimals compared with balls. */
export interface DecimalEvidence {
  readonly digits: number;
  readonly instances: number;
  /** The largest share of its rounding budget by which a decimal missed the ball; more than 1 is a contradiction. */
  readonly budgetUsed: number;
}

/** Counts over the instances that were run. */
export interface TestedEvidence {
  readonly instances: number;
  readonly holds: number;
  readonly touches: number;
  readonly refuted: number;
  readonly undecided: number;
  readonly inapplicable: number;
  readonly undefined: number;
  /** Instances by where they came from. */
  readonly sources: Readonly<Record<string, number>>;
  /** The largest left/right, rounded up; `null` if no ratio is defined. */
  readonly worstRatio: number | null;
  readonly worstInstance: WorstInstance | null;
  /** The first instance at which the statement was refuted or stayed open. */
  readonly firstFailure: (WorstInstance & { readonly verdict: string }) | null;
  /** The largest |float − exact| over its proved bound; more than 1 is a contradiction. */
  readonly budgetUsed: number;
  /** Instances at which plain floats say something else than balls. */
  readonly overturned: number;
  /** The largest precision, in bits, that a decision needed. */
  readonly bitsMax: number;
  readonly decimal: DecimalEvidence;
  /** How the generated instances spread over hypotheses and regimes. */
  readonly coverage: Coverage;
}

/**
 * Instances whose verdict in balls was written down as a certificate and accepted by the independent checker, which
 * redoes the arithmetic: see `docs/certificate-format.md`.
 */
export interface CertifiedEvidence {
  /** Accepted instances, and how many of them touch: their two sides cannot be told apart. */
  readonly instances: number;
  readonly touches: number;
  /** Instances for which there is nothing to check. */
  readonly undecided: number;
  /** The largest precision, in bits, of an accepted instance. */
  readonly bitsMax: number;
  /** Accepted enclosures of suprema over the whole line. */
  readonly suprema: number;
  /** Why the checker rejected what the tool had certified: a contradiction between the two. */
  readonly rejected: readonly string[];
}

/**
 * Obligations from which a statement follows for all times, weights and inputs at once, and those that a solver
 * discharged: see `docs/trust-base.md`.
 */
export interface ProvedEvidence {
  /** None where the statement has no proof of this kind. */
  readonly obligations: number;
  readonly discharged: number;
  /** The solvers that prove every one of them. */
  readonly solvers: readonly string[];
  /** The facts that are taken as known, by id. */
  readonly assumes: readonly string[];
  /** The theorem of the claim, or of the part, that Coq accepts, if the formal proofs were built. */
  readonly coq?: Omit<FormalTheorem, 'claim'>;
}

/** Counted failures at one configuration, and the exact limits of the failure probability. */
export interface CountedFailures {
  readonly trials: number;
  /** Trials in which the event failed, or may have failed. */
  readonly failures: number;
  readonly lower: number;
  readonly upper: number;
  readonly delta: number;
}

/** What was found at one configuration. */
export interface ExperimentEvidence extends CountedFailures {
  readonly name: string;
  readonly configuration: Json;
  readonly verdict: ReportVerdict;
  /** The empirical $(1-\delta)$ quantile of the error over its bound: how much of the bound is used. */
  readonly room: number | null;
}

/** What trials say of a part: the configuration that says least in its favour, and all of them. */
export interface StatisticalEvidence extends CountedFailures {
  readonly experiments: readonly ExperimentEvidence[];
  /** How the error falls with the width; `null` if that was not measured to the end. */
  readonly exponent: FittedExponent | null;
}

/** What speaks for a statement, kind by kind. */
export interface Evidence {
  readonly tested: TestedEvidence;
  readonly certified: CertifiedEvidence;
  /** `null` if no solver was asked: only `--full` does. */
  readonly proved: ProvedEvidence | null;
  /** `null` unless the statement holds with high probability. */
  readonly statistical: StatisticalEvidence | null;
  /** `null` unless it is a measurement. */
  readonly measured: MeasuredTable | null;
}

/** Whether the bound is met where the claim says so. */
export interface ContactEvidence {
  readonly how: 'attained' | 'approached';
  readonly confirmed: boolean;
  /** left/right at each stated instance. */
  readonly ratios: readonly number[];
}

/** False neighbours, and those that were not refuted at their stated instance. */
export interface MutantEvidence {
  readonly total: number;
  readonly refuted: number;
  readonly survivors: readonly string[];
}

/** One statement of a claim. */
export interface PartReport {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly verdict: ReportVerdict;
  readonly evidence: Evidence;
  readonly contact: ContactEvidence | null;
  readonly mutants: MutantEvidence;
  /** Why the independent checker is not asked about it; `null` where it is. */
  readonly uncertified: string | null;
  readonly millis: number;
}

/** Whether the part is checked instance by instance. */
export function isDeterministic({ kind }: PartReport): boolean {
  return kind !== 'with-high-probability' && kind !== 'measured';
}

/** One claim; its evidence and mutants are those of its parts together. */
export interface ClaimReport {
  readonly id: string;
  readonly section: string;
  readonly kind: string;
  readonly title: string;
  readonly uses: readonly string[];
  readonly verdict: ReportVerdict;
  readonly evidence: Evidence;
  readonly mutants: MutantEvidence;
  readonly parts: readonly PartReport[];
  readonly millis: number;
}

/** What a reader looks at first. */
export interface ReportSummary {
  readonly claims: number;
  readonly holds: number;
  readonly touches: number;
  readonly refuted: number;
  readonly undecided: number;
  readonly mutants: number;
  readonly mutantsRefuted: number;
  /** Parts whose stated contact was not confirmed. */
  readonly contactsMissed: readonly string[];
  /** Parts where a float or a decimal left its proved or documented error bound. */
  readonly contradictions: readonly string[];
  /** Parts with a certificate that the independent checker rejects, and why. */
  readonly rejected: readonly string[];
  /**
   * Classes of a hypothesis or regime that no generated instance reached, for example `growth/critical rate: at`; asked
   * for only from samples of the default size on that are not restricted to one activation.
   */
  readonly missingRegimes: readonly string[];
  /**
   * Obligations that no solver discharged, and why, and what is wrong with the formal proofs; none if nobody was asked.
   */
  readonly undischarged: readonly string[];
  /** Parts of which not one instance was decided. */
  readonly untested: readonly string[];
}

/** The whole report. */
export interface Report {
  readonly schema: 'recurrent-proofs/report@1';
  readonly version: string;
  readonly seed: number;
  readonly interrupted: boolean;
  readonly settings: {
    readonly instances: number;
    readonly seriesInstances: number;
    readonly trials: number;
    readonly digits: number;
    readonly maxBits: number;
    readonly activation: string | null;
    readonly series: string | null;
  };
  readonly claims: readonly ClaimReport[];
  readonly summary: ReportSummary;
}

/** 0: all holds. 1: something refuted, or a check failed. 3: something undecided. 130: interrupted. */
export function exitStatus({ interrupted, summary }: Report): 0 | 1 | 3 | 130 {
  if (interrupted) return 130;
  const failed = summary.refuted + summary.contradictions.length + summary.rejected.length
    + summary.contactsMissed.length
    + summary.missingRegimes.length
    + summary.undischarged.length
    + (summary.mutants - summary.mutantsRefuted);
  if (failed > 0) return 1;
  return summary.undecided + summary.untested.length > 0 ? 3 : 0;
}
