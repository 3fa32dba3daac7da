/**
 * A mapping at many neurons, for the engine.
 * @module
 */
import type { Neurons } from '../engine/layout.js';
import type { Vector } from '../network/coordinates.js';
import { norm } from '../network/vector.js';
import { float64 } from '../numbers/float64.js';
import { tracked64 } from '../numbers/tracked-float64.js';
import { addUp } from '../numbers/tracked-upward.js';
import type { PartNorms } from '../network/space.js';
import type { MappingFormula } from './transportation-mapping.js';

/** Directions as doubles, and how far they are from those of the formula. */
export interface MappingValues {
  /** $v(\theta_i)$ for each neuron. */
  readonly directions: Neurons;
  /** Bounds of the errors of $v_w$ and of the norm of those of $v_u$. */
  readonly error: PartNorms<number>;
}

function neuronAt({ w, u }: Neurons, i: number): Vector<number> {
  const many = w.length;
  return { w: w[i] ?? 0, u: Array.from({ length: u.length / many }, (_, k) => u[k * many + i] ?? 0) };
}

function notFinite({ w, u }: Vector<number>): RangeError {
  return new RangeError(`the mapping is not finite at w = ${String(w)}, u = (${u.join(', ')}): take another mapping`);
}

/** Calls `use` at every neuron with its place, and puts what it returns into rows. */
function atEach(neurons: Neurons, use: (theta: Vector<number>) => Vector<number>): Neurons {
  const many = neurons.w.length;
  const [w, u] = [new Float64Array(many), new Float64Array(neurons.u.length)];
  for (let i = 0; i < many; i += 1) {
    const theta = neuronAt(neurons, i);
    const v = use(theta);
    if (![v.w, ...v.u].every(Number.isFinite)) throw notFinite(theta);
    w[i] = v.w;
    for (const [k, entry] of v.u.entries()) u[k * many + i] = entry;
  }
  return { w, u };
}

/**
 * $v(\theta_i)$ in doubles.
 * @throws RangeError if one is not finite
 */
export function mappingAt(mapping: MappingFormula, neurons: Neurons): Neurons {
  return atEach(neurons, (theta) => mapping.at(float64, theta));
}

/**
 * The same doubles with a proved bound of their errors.
 * @throws RangeError if one is not finite, or nothing is known of its error
 */
export function boundedMappingAt(mapping: MappingFormula, neurons: Neurons): MappingValues {
  const K = tracked64;
  const error = { w: 0, u: 0 };
  const directions = atEach(neurons, (theta) => {
    const v = mapping.at(K, { w: K.fromNumber(theta.w), u: theta.u.map((entry) => K.fromNumber(entry)) });
    error.w = Math.max(error.w, v.w.error);
    const off = v.u.map((entry) => entry.error);
    if (![v.w.error, ...off].every(Number.isFinite)) throw notFinite(theta);
    const size = norm(K, off.map((entry) => K.fromNumber(entry)));
    error.u = Math.max(error.u, addUp(size.value, size.error));
    return { w: v.w.value, u: v.u.map((entry) => entry.value) };
  });
  return { directions, error };
}
