/**
 * The sizes of the headline run, by themselves, so that a command can name them without loading what trains.
 * @module
 */

/** The sizes of the headline run. */
export const HEADLINE = { width: 131_072, steps: 160, samples: 32, length: 8, delta: 0.1, seed: 1 } as const;
