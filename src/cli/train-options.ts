/**
 * The options of `recurrent-proofs train`.
 * @module
 */
import type { PartNorms } from '../network/space.js';

/** The options as they come from the command line. */
export interface TrainOptions {
  readonly preset: 'headline';
  readonly width: number;
  readonly steps: number;
  readonly descent: 'projected' | 'plain';
  readonly noise: number;
  readonly eta?: number;
  readonly rho?: PartNorms<number>;
  readonly delta: number;
  readonly seed: number;
  readonly jobs: number;
  readonly trace: string | false;
  readonly svg: string | false;
  readonly checkpoint?: string;
  readonly resume?: string;
  readonly json?: true;
}
