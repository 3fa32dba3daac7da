/**
 * What a run of gradient descent starts from, and where it stands (THEORY, section 4).
 * @module
 */
import type { EngineNetwork, Neurons } from '../engine/layout.js';
import type { PartNorms } from '../network/space.js';

/** A run: everything that its steps depend on besides the risk. */
export interface DescentRun {
  /** $\Theta(0)$. */
  readonly initial: EngineNetwork;
  /** $\Theta^\star$, the realization of the target. */
  readonly realization: Neurons;
  /** The step size $\eta$. */
  readonly eta: number;
  /** The radii of the projection; absent for plain gradient descent. */
  readonly rho?: PartNorms<number>;
}

/** A run after some steps. The weights are written over by the next step. */
export interface DescentState {
  /** $s$. */
  readonly step: number;
  /** $\Theta(s)$. */
  readonly network: EngineNetwork;
  /** The share of neurons that the projection moved in the last step. */
  readonly projected: number;
}

/** The state before the first step. */
export function startOf({ initial: { w, u, signs } }: DescentRun): DescentState {
  return { step: 0, network: { w: w.slice(), u: u.slice(), signs }, projected: 0 };
}

/** What computes the risk of a network and writes its gradient, on this thread or on others. */
export interface RiskOracle {
  riskAndGradient(network: EngineNetwork, gradient: Neurons): number | Promise<number>;
}
