/**
 * A transportation mapping for labels that come from no mapping: kernel ridge regression on the tangent kernel,
 * $b=(\hat{\mathbf K}+rI)^{-1}y$, as the kernel map $v=\sum_pb_p\nabla h_p$ with $f^\star=\mathbf Kb$ at the points.
 *
 * **Norms.** $\nu$ is what the strip bounds prove for the real line: the sum of $\lvert b_p\rvert$ times bounds of the
 * gradients.
 *
 * **Misfit.** Whatever $b$ is, it defines a mapping exactly; only its target has to be known. With entries of
 * $\hat{\mathbf K}$ within $\epsilon$ of $\mathbf K$, and $N$ products summed in doubles,
 * $\lvert y_p-f^\star_p\rvert\le\lvert\hat y_p\rvert+\epsilon\lVert b\rVert_1
 * +\gamma_{N+2}(\lvert y_p\rvert+\sum_q\lvert\hat K_{pq}b_q\rvert)$ for the computed difference $\hat y_p$. Where
 * $\epsilon$ is a standard error, so is what it adds here.
 * @module
 */
import type { PartNorms } from '../../network/space.js';
import { ball } from '../../numbers/ball.js';
import { addUp, mulUp } from '../../numbers/tracked-upward.js';
import type { GradientRun } from '../../systems/integrand-bound.js';
import { ridgeCoefficients } from '../../systems/label-norm.js';
import type { LimitKernel } from '../../systems/limit-kernel.js';
import { kernelSequencesMapping } from '../../systems/mappings/kernel-sequences.js';
import type { Spectrum } from '../../systems/spectrum.js';
import { suprema, type TransportationMapping } from '../../systems/transportation-mapping.js';
import { gamma } from '../../theory/rounding.js';

/** A mapping with what its target misses the labels by. */
export interface RidgeFit {
  readonly ridge: number;
  readonly mapping: TransportationMapping;
  /** $\nu$, of the mapping. */
  readonly nu: PartNorms<number>;
  /** At least $\max_p\lvert f^\star_p-y_p\rvert$: $\varepsilon_0$. */
  readonly misfit: number;
}

const K = ball(64);

/** The largest difference of the labels from the target of $b$, from above. */
function misfitOf({ matrix, error }: LimitKernel, b: Float64Array, labels: Float64Array): number {
  const size = labels.length;
  const rounding = K.upper(gamma(K, size + 2));
  const taxicab = b.reduce((sum, one) => addUp(sum, Math.abs(one)), 0);
  let most = 0;
  for (let p = 0; p < size; p += 1) {
    const y = labels[p] ?? 0;
    let [left, sizes] = [y, Math.abs(y)];
    for (let q = 0; q < size; q += 1) {
      const product = (matrix[p * size + q] ?? 0) * (b[q] ?? 0);
      left -= product;
      sizes = addUp(sizes, Math.abs(product));
    }
    most = Math.max(most, addUp(Math.abs(left), addUp(mulUp(error, taxicab), mulUp(rounding, sizes))));
  }
  return most;
}

/** The fit of one ridge $r>0$. */
export function ridgeFit(
  run: GradientRun,
  kernel: LimitKernel,
  eigen: Spectrum,
  labels: Float64Array,
  ridge: number,
): RidgeFit {
  const coefficients = ridgeCoefficients(eigen, labels, ridge);
  const formula = kernelSequencesMapping({ ...run, coefficients });
  const { w, u } = suprema(K, formula);
  const nu = { w: K.upper(w), u: K.upper(u) };
  return { ridge, mapping: { ...formula, nu }, nu, misfit: misfitOf(kernel, coefficients, labels) };
}
