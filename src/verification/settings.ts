/**
 * What a verification run is asked to do. Settings are plain data, so that they can be sent to a worker and so that a
 * report can state them.
 * @module
 */
import type { Json } from '../claims/quantity.js';
import type { SeriesWindows } from '../data/series.js';

export type { SeriesWindows };

/** What to check, and how far. */
export interface VerifySettings {
  /** Claims or parts (`claim/part`) to check; empty for all. */
  readonly select: readonly string[];
  /** Decides every random choice; an integer from 0 to $2^{32}-1$. */
  readonly seed: number;
  /** Generated instances per part. */
  readonly instances: number;
  /** Instances on windows of the series, per part that takes inputs. */
  readonly seriesInstances: number;
  /** How many of the generated instances of a part are run in decimals too. */
  readonly decimalInstances: number;
  /** How many of the generated instances of a part, besides the stated ones, are certified and checked at once. */
  readonly certifiedInstances: number;
  /** Fresh initializations at every configuration of a statement that holds with high probability. */
  readonly trials: number;
  /** Runs of gradient descent at every configuration of a statement along runs. */
  readonly runs: number;
  /** Digits of the decimals. */
  readonly digits: number;
  /** The precision, in bits, at which an open comparison is given up. */
  readonly maxBits: number;
  /** The name of the only activation to draw; any if absent. */
  readonly activation?: string;
  /** A real series; none if absent. */
  readonly series?: SeriesWindows;
  /** An instance in plain JSON: if present, it alone is checked, by every selected part. */
  readonly given?: Json;
}

/** The precision, in bits, at which every comparison is asked first. */
export const FIRST_BITS = 64;

/** What is checked unless something else is asked for. */
export const DEFAULT_SETTINGS: VerifySettings = {
  select: [],
  seed: 20240219,
  instances: 400,
  seriesInstances: 80,
  decimalInstances: 10,
  certifiedInstances: 25,
  trials: 2000,
  runs: 80,
  digits: 50,
  maxBits: 4096,
};
