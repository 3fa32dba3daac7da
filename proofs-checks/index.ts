/**
 * The ledger: every claim of the theory, in the order of THEORY.md.
 * @module
 */
import type { Claim } from '../src/index.js';
import { growth } from './growth.js';
import { hiddenStateGradient } from './hidden-state-gradient.js';
import { hiddenStateSmoothness } from './hidden-state-smoothness.js';
import { inputMemory } from './input-memory.js';
import { linearization } from './linearization.js';
import { outputLipschitz } from './output-lipschitz.js';
import { stateBound } from './state-bound.js';

/** The claims in the order in which THEORY.md states them. */
export const ledger: readonly Claim[] = [
  stateBound,
  hiddenStateGradient,
  hiddenStateSmoothness,
  inputMemory,
  outputLipschitz,
  linearization,
  growth,
];

export {
  growth, hiddenStateGradient, hiddenStateSmoothness, inputMemory, linearization, outputLipschitz, stateBound,
};
