/**
 * The options of `recurrent-proofs train`.
 * @module
 */
import type { PartNorms } from '../network/space.js';

/** The options as they come from the command line. */
export interface TrainOptions {
  readonly preset: 'headline';
  /** A series in the place of the preset, with what belongs to it. */
  readonly data?: string;
  readonly columns?: string;
  readonly window?: number;
  readonly sequences?: number;
  readonly activation?: string;
  readonly alpha?: number;
  readonly ridge?: number;
  readonly risk?: number;
  readonly estimate?: true;
  readonly width?: number;
  readonly steps: number;
  readonly descent: 'projected' | 'plain';
  readonly noise: number;
  readonly eta?: number;
  readonly rho?: PartNorms<number>;
  readonly delta: number;
  readonly seed: number;
  readonly jobs: number;
  /** A file, `false` for none, `true` for the usual one. */
  readonly trace?: string | boolean;
  readonly svg?: string | boolean;
  readonly checkpoint?: string;
  /** Seconds between two checkpoints, at least. */
  readonly every: number;
  readonly resume?: string;
  readonly json?: true;
}

/** The width for a series where none is given: above it the mapping takes long at every neuron. */
export const SERIES_WIDTH = 4096;
