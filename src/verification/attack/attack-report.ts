/**
 * The report of an attack: what `attack --json` prints. It is decided by the settings and the seed.
 * @module
 */
import type { Json } from '../../claims/quantity.js';
import type { ContactEvidence } from '../report.js';
import type { Closest } from './closest.js';
import type { Refutation } from './confirm.js';
import type { ClosestAtTime } from './run-attack-task.js';

/**
 * How much of a bound is used. `attained`: equality is decided at an instance that the search found, or not told apart
 * at the largest precision where the claim says that it is attained. `approached`: the claim says so, and the search
 * came at least as close as the last instance of the stated path. `unreached`: the claim
 * states a contact, which `verify` confirms, and this search did not come as close. `loose`: neither found nor stated.
 * `identity`: nothing to be loose.
 */
export type Tightness = 'attained' | 'approached' | 'unreached' | 'loose' | 'identity';

/** What was searched for a statement. */
interface Searched {
  /** Instances evaluated; if a relation is refuted, until then. */
  readonly evaluations: number;
  /** Broken relations that plain floats saw and balls did not confirm. */
  readonly unconfirmed: number;
  /** Instances at which a formula met a number that is none. */
  readonly undefinedInstances: number;
  /** Where balls refute the statement: a small instance; `null` if nothing was found. */
  readonly refutation: Refutation | null;
}

/** A false neighbour under attack. */
export interface AttackedMutant extends Searched {
  readonly name: string;
  readonly belief: string;
  /** Whether there was time for it. */
  readonly attacked: boolean;
}

/** A part under attack. */
export interface AttackedPart extends Searched {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  /** Whether there was time for it. */
  readonly attacked: boolean;
  /** The instance with the largest ratio that was found; `null` if none has a ratio. */
  readonly closest: Closest | null;
  /** `null` as long as no ratio is known. */
  readonly tightness: Tightness | null;
  /** What the claim says. */
  readonly stated: ContactEvidence['how'] | null;
  /** The largest ratio time by time, in the profile of the settings. */
  readonly times: readonly ClosestAtTime[];
  readonly mutants: readonly AttackedMutant[];
}

/** A claim under attack. */
export interface AttackedClaim {
  readonly id: string;
  readonly title: string;
  readonly parts: readonly AttackedPart[];
}

/** The whole report. */
export interface AttackReport {
  readonly schema: 'recurrent-proofs/attack@1';
  readonly version: string;
  readonly seed: number;
  readonly interrupted: boolean;
  readonly settings: {
    readonly evaluations: number;
    readonly seconds: number | null;
    readonly maxBits: number;
    readonly profile: Readonly<Record<string, Json>>;
  };
  readonly claims: readonly AttackedClaim[];
  /** Selected parts along runs, by name: they have no instances to search, and `verify` refutes their neighbours. */
  readonly alongRuns: readonly string[];
  readonly summary: {
    readonly parts: number;
    readonly attacked: number;
    /** Parts of the theory that are refuted, by name. */
    readonly refuted: readonly string[];
    readonly mutants: number;
    readonly mutantsRefuted: number;
    /** False neighbours that the search did not refute, by name. */
    readonly survivors: readonly string[];
  };
}

/** 0: no part is refuted and every false neighbour is. 1: otherwise. 130: interrupted. */
export function attackStatus({ interrupted, summary }: AttackReport): 0 | 1 | 130 {
  if (interrupted) return 130;
  return summary.refuted.length > 0 || summary.survivors.length > 0 || summary.attacked < summary.parts ? 1 : 0;
}
