/**
 * The gradients of random neurons on random inputs, by the engine: what training meets, as opposed to the worst.
 * @module
 */
import type { Activation } from '../../activations/activation.js';
import { intoUnitBall } from '../../data/unit-ball.js';
import type { Engine } from '../../engine/engine.js';

/** Distinct neurons of an initialization. */
export const NEURONS = 256;
/** Sequences that all of them read. */
export const SEQUENCES = 32;
/** The dimension of the inputs. */
export const DIMENSION = 4;

/** Inputs of norm 1, drawn evenly from the sphere, one after the other, and then scaled down into the unit ball. */
function unitInputs(engine: Engine, seed: number, count: number): Float64Array {
  const drawn = engine.gaussians(seed, count * DIMENSION);
  const x = new Float64Array(drawn.length);
  for (let k = 0; k < drawn.length; k += DIMENSION) {
    const entries = [...drawn.subarray(k, k + DIMENSION)];
    const length = Math.sqrt(entries.reduce((sum, entry) => sum + entry * entry, 0));
    x.set(intoUnitBall(entries.map((entry) => entry / length)), k);
  }
  return x;
}

/** The neurons of one half of a symmetric initialization; the other half repeats them. Draw 0 gives the inputs. */
function randomNeurons(engine: Engine, alpha: number, seed: number) {
  const width = 2 * NEURONS;
  const { w, u } = engine.initialization({ width, dimension: DIMENSION, alpha }, seed, 1);
  const rows = new Float64Array(NEURONS * DIMENSION);
  for (let k = 0; k < DIMENSION; k += 1) rows.set(u.subarray(k * width, k * width + NEURONS), k * NEURONS);
  return { w: w.subarray(0, NEURONS), u: rows };
}

/** The middle and the largest of a sample. */
export interface SampleSummary {
  readonly median: number;
  readonly largest: number;
}

/** The lower one of the two in the middle, where there are two. */
function summary(sample: Float64Array): SampleSummary {
  const sorted = sample.toSorted();
  return { median: sorted[(sorted.length - 1) >> 1] ?? NaN, largest: sorted.at(-1) ?? NaN };
}

/** $\lVert\partial_uh_t\rVert$ of random neurons at each of the lengths $t$, in increasing order. */
export function randomGradients(
  engine: Engine,
  { activation, alpha }: { readonly activation: Activation; readonly alpha: number },
  lengths: readonly number[],
  seed: number,
): readonly SampleSummary[] {
  const length = lengths.at(-1) ?? 1;
  const neurons = randomNeurons(engine, alpha, seed);
  const x = unitInputs(engine, seed, SEQUENCES * length);
  const sequences = { count: SEQUENCES, length, dimension: DIMENSION, x };
  const { gradients } = engine.states({ activation, neurons, sequences });
  return lengths.map((t) => {
    const sample = new Float64Array(SEQUENCES * NEURONS);
    for (let j = 0; j < SEQUENCES; j += 1) {
      const row = (j * length + t - 1) * (DIMENSION + 1);
      for (let i = 0; i < NEURONS; i += 1) {
        let square = 0;
        for (let k = 1; k <= DIMENSION; k += 1) {
          const entry = gradients[(row + k) * NEURONS + i] ?? 0;
          square += entry * entry;
        }
        sample[j * NEURONS + i] = Math.sqrt(square);
      }
    }
    return summary(sample);
  });
}
