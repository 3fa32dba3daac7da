/**
 * The report of a measurement of sensitivity: what `attack --sensitivity --json` prints. It is decided by the settings
 * and the seed.
 * @module
 */
import type { Changes } from './smallest-change.js';
import type { CheckName } from './task.js';

/** How small a change of its bounds the checks of a part notice. */
export interface PartSensitivity {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  /**
   * `measured`: `best` names the check that notices the smallest change; `unnoticed`: none notices that every bound is
   * halved; `unmeasured`: no factor below 1 breaks a relation at any instance met; `refuted`: the statement is false as
   * it stands; `unfinished`: there was no time for all checks.
   */
  readonly status: 'measured' | 'unnoticed' | 'unmeasured' | 'refuted' | 'unfinished';
  /** The check that notices the smallest change; `null` if none notices any. */
  readonly best: CheckName | null;
  /** What each check notices; `null` if there was no time for it. */
  readonly checks: Readonly<Record<CheckName, Changes | null>>;
}

/** The sensitivity of a claim. */
export interface ClaimSensitivity {
  readonly id: string;
  readonly title: string;
  /**
   * The part whose smallest change noticed is largest, of those that can be measured: what it notices is what the claim
   * notices. `null` if there is none, or a part is unfinished.
   */
  readonly weakest: string | null;
  readonly parts: readonly PartSensitivity[];
}

/** The whole report. */
export interface SensitivityReport {
  readonly schema: 'recurrent-proofs/sensitivity@1';
  readonly version: string;
  readonly seed: number;
  readonly interrupted: boolean;
  readonly settings: {
    readonly instances: number;
    /** The name of the series, and how many instances are drawn on it for each part that takes inputs. */
    readonly series: { readonly name: string; readonly instances: number } | null;
    readonly evaluations: number;
    readonly maxBits: number;
    /** No change smaller than $2^{-k}$ with this $k$ is tried. */
    readonly largestK: number;
  };
  readonly claims: readonly ClaimSensitivity[];
  /** Names of parts by status. */
  readonly summary: Readonly<Record<PartSensitivity['status'], readonly string[]>>;
}

/** 0: everything that can be measured is. 1: a part is refuted as it stands. 130: interrupted. */
export function sensitivityStatus({ interrupted, summary }: SensitivityReport): 0 | 1 | 130 {
  if (interrupted) return 130;
  return summary.refuted.length > 0 ? 1 : 0;
}
