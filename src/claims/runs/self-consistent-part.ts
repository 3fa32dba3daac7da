/**
 * The part of `projected-gd` about the error that a run makes for itself (THEORY, section 9, item 2): it keeps near
 * the realization, and the error of linearization goes with that distance, not with the radii of the projection.
 * @module
 */
import type { Arithmetic } from '../../numbers/number-system.js';
import { symbol, term } from '../../numbers/term.js';
import { farthestSquare } from '../../theory/self-consistent-error.js';
import { RUN_SYSTEM as K } from './observe-runs.js';
import type { RunConfiguration } from './run-configuration.js';
import { averageRisks, quantitiesAfter, runSymbols, type AverageBound, type RunPartOf } from './run-families.js';
import { defineRunPart, type RunPart, type RunRelation } from './run-part.js';

/** What $\Phi_s$ depends on. */
export interface KeptQuantities<N> {
  /** $\lVert\nu\rVert^2$. */
  readonly squaredNorm: N;
  /** $\eta s$. */
  readonly time: N;
  /** $\varepsilon_B$. */
  readonly error: N;
  /** $\kappa_\eta$. */
  readonly kappa: N;
}

/** What bounds $\Phi_s$. */
export type DistanceBound = <N>(K: Arithmetic<N>, kept: KeptQuantities<N>) => N;

/** What a run keeps to. */
export interface SelfConsistentBounds {
  readonly distance: DistanceBound;
  readonly average: AverageBound;
}

/** $\varepsilon_B$. */
const error = symbol('\\varepsilon_B');

/** The distance after every number of steps, and the average risk. */
export function selfConsistentPart(declaration: RunPartOf<SelfConsistentBounds>): RunPart {
  const { kappa, eta, squaredNorm, ...run } = runSymbols;
  return defineRunPart<RunConfiguration, SelfConsistentBounds>({
    ...declaration,
    runsAt: (_, configuration) => ({ ...configuration, forms: ['self-consistent'] }),
    interpret: ({ distance, average }) => ({
      formula: {
        kind: 'and',
        formulas: [
          term.le(symbol('\\Phi_s'), distance(term, { squaredNorm, time: term.mul(eta, symbol('s')), error, kappa })),
          term.le(symbol('\\bar R'), average(term, { ...run, eta, squaredNorm, error }, kappa)),
        ],
      },
      *relations(observed): Iterable<RunRelation> {
        const { eta: step, kappa: contracted, error: made, squaredDistance } = observed;
        for (const { average: left, after } of averageRisks(observed)) {
          const kept = {
            squaredNorm: after.squaredNorm, time: K.mul(step, K.fromNumber(after.step)), error: made, kappa: contracted,
          };
          yield { at: { s: after.step }, left: after.distance, right: distance(K, kept) };
          yield { at: { tau: after.step }, left, right: average(K, quantitiesAfter(observed, after), contracted) };
          // What B was chosen for, with what rounding has added since.
          const reached = farthestSquare(K, kept);
          if (squaredDistance === undefined || K.le(reached, squaredDistance) === true) continue;
          yield { at: { s: after.step }, left: reached, right: squaredDistance };
        }
      },
    }),
  });
}
