/**
 * A space without derivatives: over it the recursion of a neuron computes hidden states and nothing else.
 * @module
 */
import type { Operations } from './space.js';

const nothing = (): null => null;

/** The operations of a space whose vectors and matrices are all `null`. */
export const stateOnly: Operations<unknown, unknown, null, null> = {
  zeroVector: null,
  zeroMatrix: null,
  pair: nothing,
  add: nothing,
  scale: nothing,
  outer: nothing,
  axisSymmetric: nothing,
  addMatrices: nothing,
  scaleMatrix: nothing,
};
