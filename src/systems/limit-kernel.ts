/**
 * The neural tangent kernel in the limit of infinite width (THEORY, section 3),
 * $K\big((x,t),(x',t')\big)=\mathbb E\langle\nabla h_t(x;\theta_0),\nabla h_{t'}(x';\theta_0)\rangle$, as the Gram
 * matrix of all times of some sequences: by the product rule with a proved bound, or by randomized quasi-Monte Carlo.
 *
 * **Bound.** Let the parts of computed gradients be off by at most $e_w,e_u$ and the exact ones be at most $g_w,g_u$
 * (`systems/derivative-rounding.ts`). An inner product of two gradients is then off by at most
 * $2g_we_w+e_w^2+2g_ue_u+e_u^2$. Its $d+1$ products, times weights, are added with at most 64 additions for each of
 * the $d+1$ parts beyond those over groups of neurons.
 * @module
 */
import { engine, type Engine } from '../engine/engine.js';
import type { Sequences } from '../engine/layout.js';
import { addUp, mulUp } from '../numbers/tracked-upward.js';
import { sumOverNodes, type WeightedNodes } from './both-signs.js';
import { largestInput, summingError } from './bounded-targets.js';
import { derivativeRounding } from './derivative-rounding.js';
import { kernelBoundOnStrip, type GradientRun } from './integrand-bound.js';
import { productRule } from './product-rule.js';
import { sequencesOf } from './sequences-of.js';
import { meanOf, RANDOMIZATION, shiftedLattices, type Randomization } from './shifted-lattices.js';

/** How a kernel is computed. */
export interface KernelSettings extends Partial<Randomization> {
  /** By default `bounded` in one and two dimensions, and `estimated` in more. */
  readonly how?: 'bounded' | 'estimated';
  /** The error that a rule is made for: $2^{-40}$ by default. */
  readonly wanted?: number;
  readonly machine?: Engine;
  /** Called now and then with the share of the work that is done. */
  readonly onProgress?: (share: number) => void;
}

/** A Gram matrix of $nT$ points; point $jT+t$ is $(x^{(j)},t)$, counted from 0. */
export interface LimitKernel {
  readonly how: 'bounded' | 'estimated';
  /** $nT$. */
  readonly points: number;
  /** Symmetric, row by row. */
  readonly matrix: Float64Array;
  /** How far each entry may be from the exact one; if `estimated`, the largest standard error. */
  readonly error: number;
}

/** The sum over the neurons at the nodes. */
function gramOf(
  { activation, alpha }: GradientRun,
  sequences: Sequences,
  nodes: WeightedNodes,
  machine: Engine,
  onProgress: (share: number) => void,
): Float64Array {
  const points = sequences.count * sequences.length;
  let done = 0;
  return sumOverNodes(nodes, alpha, points * points, ({ neurons, weights }) => {
    const part = machine.gram({ activation, neurons, weights, sequences });
    done += weights.length / 2;
    onProgress(done / nodes.count);
    return part;
  });
}

function boundedKernel(
  run: GradientRun,
  sequences: Sequences,
  { wanted, machine, onProgress }: { wanted: number; machine: Engine; onProgress: (share: number) => void },
): Pick<LimitKernel, 'matrix' | 'error'> {
  const { dimension, length } = sequences;
  const rule = productRule({ dimension, bound: kernelBoundOnStrip(run), along: undefined }, wanted);
  const matrix = gramOf(run, sequences, rule, machine, onProgress);
  const shared = { ...run, dimension, length, reach: rule.reach, size: largestInput(run.inputs) };
  const parts = [{ w: 1, u: 0 }, { w: 0, u: 1 }].map((nu) => derivativeRounding({ ...shared, nu }));
  let [off, size] = [0, 0];
  for (const { value, error } of parts) {
    off = addUp(off, mulUp(error, addUp(2 * value, error)));
    size = addUp(size, mulUp(addUp(value, error), addUp(value, error)));
  }
  const summed = summingError(2 * rule.count, rule.mass, size, 64 * (dimension + 1));
  return { matrix, error: addUp(addUp(rule.error, summed), mulUp(rule.mass, off)) };
}

/**
 * The Gram matrix of the kernel at all times of all sequences.
 * @throws RangeError if sequences do not fit, or no rule is fine enough or small enough
 */
export function limitKernel(run: GradientRun, settings: KernelSettings = {}): LimitKernel {
  const sequences = sequencesOf(run.inputs, run.inputs[0]?.[0]?.length ?? 0);
  const { machine = engine(), wanted = 2 ** -40, onProgress = () => undefined } = settings;
  const how = settings.how ?? (sequences.dimension <= 2 ? 'bounded' : 'estimated');
  const points = sequences.count * sequences.length;
  if (how === 'bounded') return { how, points, ...boundedKernel(run, sequences, { wanted, machine, onProgress }) };
  const randomization = { ...RANDOMIZATION, ...settings };
  const estimates = [...shiftedLattices(sequences.dimension, randomization)].map((nodes, shift) =>
    gramOf(run, sequences, nodes, machine, (share) => { onProgress((shift + share) / randomization.shifts); }));
  const { values: matrix, error } = meanOf(estimates);
  return { how, points, matrix, error };
}
