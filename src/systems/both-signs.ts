/**
 * Neurons at the nodes of a rule: the mean over the initial recurrent weights $\pm\alpha$ is that over both.
 * @module
 */
import type { Neurons } from '../engine/layout.js';

/** Nodes $u_i$ with weights: $u_{i,k}$ at `k * N + i` for $N$ nodes. */
export interface WeightedNodes {
  readonly count: number;
  readonly nodes: Float64Array;
  readonly weights: Float64Array;
}

/** Neurons with their weights in a mean. */
export interface WeightedNeurons {
  readonly neurons: Neurons;
  readonly weights: Float64Array;
}

/** So few that rounding errors stay small where the engine adds over neurons, and so many that it is fast. */
const TOGETHER = 512;

/** The neurons $(\pm\alpha,u_i)$ with half of the weight of each node, some nodes at a time. */
function* bothSigns(
  { count, nodes, weights }: WeightedNodes,
  alpha: number,
): Generator<WeightedNeurons, void, undefined> {
  const dimension = nodes.length / count;
  for (let first = 0; first < count; first += TOGETHER) {
    const many = Math.min(TOGETHER, count - first);
    const u = new Float64Array(2 * many * dimension);
    for (let k = 0; k < dimension; k += 1) {
      const row = nodes.subarray(k * count + first, k * count + first + many);
      u.set(row, 2 * k * many);
      u.set(row, (2 * k + 1) * many);
    }
    const shares = weights.subarray(first, first + many).map((weight) => weight / 2);
    const both = new Float64Array(2 * many);
    both.set(shares);
    both.set(shares, many);
    yield { neurons: { w: Float64Array.from(both, (_, i) => (i < many ? alpha : -alpha)), u }, weights: both };
  }
}

/**
 * The sum over the neurons of what a group of them gives, entry by entry.
 * @param size the number of entries
 */
export function sumOverNodes(
  nodes: WeightedNodes,
  alpha: number,
  size: number,
  partOf: (group: WeightedNeurons) => Float64Array,
): Float64Array {
  const sums = new Float64Array(size);
  for (const group of bothSigns(nodes, alpha)) {
    for (const [p, part] of partOf(group).entries()) sums[p] = (sums[p] ?? 0) + part;
  }
  return sums;
}

/** How many terms an addition over neurons in such groups goes through, at most. */
export function additions(count: number): number {
  return 2 * TOGETHER + Math.ceil(count / TOGETHER) + 4;
}
