/**
 * The memory that the threads of a parallel risk share.
 * @module
 */
import type { EngineNetwork, Neurons, Sequences } from '../engine/layout.js';

/** What every worker receives once. */
export interface RiskShare {
  /** The activation by its name: functions cannot be sent to threads. */
  readonly activation: string;
  readonly sequences: Sequences;
  readonly labels: Float64Array;
  readonly jobs: number;
  /** The network of the call. */
  readonly network: EngineNetwork;
  /** What each group of sequences adds to the gradient, and the gradient itself. */
  readonly parts: readonly Neurons[];
  readonly gradient: Neurons;
  /** The sum of squared errors of each group. */
  readonly squares: Float64Array;
  /** The next group to take, and the number of workers that found none left. */
  readonly counters: Int32Array;
}

/** `count` doubles that threads share. */
export function sharedDoubles(count: number): Float64Array {
  return new Float64Array(new SharedArrayBuffer(8 * count));
}

/** Neurons whose entries threads share. */
export function sharedNeurons(width: number, dimension: number): Neurons {
  return { w: sharedDoubles(width), u: sharedDoubles(width * dimension) };
}
