/**
 * Which draw of a seed is what: the 0-th is the initialization, and what the theorem wants to be independent of it has
 * to come from others.
 * @module
 */

/** The `index` of random streams, far from those of initializations, which are counted from 0. */
export const STREAMS = { inputs: 2 ** 40, noise: 2 ** 40 + 1 } as const;
