/**
 * The realization of a transportation mapping on typed arrays, as `systems/realization.ts` for lists:
 * $\Theta^\star=\big(\theta_i(0)+c_iv(\theta_i(0))/\sqrt m\big)_i$ (THEORY, section 3).
 * @module
 */
import type { EngineNetwork, Neurons } from '../engine/layout.js';

/**
 * $\Theta^\star$.
 * @param directions $v(\theta_i(0))$, one for each neuron
 */
export function realizationOf({ w, u, signs }: EngineNetwork, directions: Neurons): Neurons {
  const width = w.length;
  const root = Math.sqrt(width);
  const moved = (row: Float64Array, by: Float64Array): Float64Array =>
    row.map((entry, k) => entry + (signs[k % width] ?? 0) * ((by[k] ?? 0) / root));
  return { w: moved(w, directions.w), u: moved(u, directions.u) };
}
