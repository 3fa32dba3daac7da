/**
 * The settings of an attack.
 * @module
 */
import type { Json } from '../../claims/quantity.js';

/** What to attack, and for how long. */
export interface AttackSettings {
  /** Claims or parts (`claim/part`) to attack; empty for all. */
  readonly select: readonly string[];
  /** Decides every random choice; an integer from 0 to $2^{32}-1$. */
  readonly seed: number;
  /** Instances to evaluate in a search: one of every part, some for each time, and as many of a mutant as it needs. */
  readonly evaluations: number;
  /** The precision, in bits, at which a comparison in balls is given up. */
  readonly maxBits: number;
  /** The quantities that are fixed where the largest ratio is searched time by time. */
  readonly profile: Readonly<Record<string, Json>>;
}

/** The times $t$ of the tightness table. */
export const TIMES: readonly number[] = [1, 2, 3, 5];

/** The search at each time of the table is as long as so many others: it has to find sequences step by step. */
export const SEARCHES_OF_A_PROFILE = 3;

/** So many searches that do not refute a false neighbour make it a survivor. */
export const SEARCHES_OF_A_MUTANT = 24;

/** What is attacked unless something else is asked for; the profile is the hyperbolic tangent at the cutoff. */
export const DEFAULT_ATTACK: AttackSettings = {
  select: [],
  seed: 20240219,
  evaluations: 2000,
  maxBits: 1024,
  profile: { activation: 'tanh', alpha: 1 },
};
