/**
 * The norm that labels need: of all functions in the space of the kernel that miss the labels by no more, in the root
 * mean square, the function of ridge regression has the least norm. By `rkhs-norm` every transportation mapping
 * whose system misses the labels by no more has $\sqrt{\mathbb E\lVert v\rVert^2}$, and so $\lVert\nu\rVert$, of at
 * least that.
 *
 * **Statement.** Let $\mathbf K\ge0$ have $N$ points, $\lVert\hat{\mathbf K}-\mathbf K\rVert_F\le\epsilon$, and $r>0$.
 * Let $\hat c$ be any vector and $\rho=\lVert y-(\hat{\mathbf K}+rI)\hat c\rVert$. The function of ridge $r$, with
 * $c=(\mathbf K+rI)^{-1}y$, has the squared norm $c^\top\mathbf Kc=y^\top c-r\lVert c\rVert^2$ and misses the labels
 * by $r\lVert c\rVert/\sqrt N$. With $\delta=(\rho+\epsilon\lVert\hat c\rVert)/r$ the same formulas at $\hat c$ are off
 * by at most $\lVert y\rVert\delta+r(2\lVert\hat c\rVert+\delta)\delta$ and $r\delta/\sqrt N$.
 *
 * **Proof.** $(\mathbf K+rI)(c-\hat c)=y-(\mathbf K+rI)\hat c$, at most $\rho+\epsilon\lVert\hat c\rVert$ in norm, and
 * no eigenvalue of $\mathbf K+rI$ is below $r$: $\lVert c-\hat c\rVert\le\delta$. The rest is the triangle
 * inequality, and $\mathbf Kc=y-rc$. $\square$
 *
 * No pseudo-inverse is taken: it is discontinuous. Below some ridge the bounds say nothing, and that is shown.
 * @module
 */
import { ball } from '../numbers/ball.js';
import { addUp, divUp, mulUp } from '../numbers/tracked-upward.js';
import { gamma } from '../theory/rounding.js';
import { dot, frobenius, type Spectrum } from './spectrum.js';

/** An interval. */
export interface Between {
  readonly lower: number;
  readonly upper: number;
}

/** What one ridge says. */
export interface LabelNorm {
  /** $r$. */
  readonly ridge: number;
  /** $\sqrt{c^\top\mathbf Kc}$. */
  readonly norm: Between;
  /** The root mean square of what the labels are missed by. */
  readonly misfit: Between;
}

/** A Gram matrix, row by row, of which every entry is known up to `error`. */
export interface KnownMatrix {
  readonly matrix: Float64Array;
  readonly error: number;
}

const K = ball(64);

/** $\hat c=(\hat{\mathbf K}+rI)^{-1}y$ by eigenvectors, in doubles. */
export function ridgeCoefficients(
  { size, values, vectors }: Spectrum,
  labels: Float64Array,
  ridge: number,
): Float64Array {
  const solution = new Float64Array(size);
  for (let k = 0; k < size; k += 1) {
    const vector = vectors.subarray(k * size, (k + 1) * size);
    const factor = dot(vector, labels) / (Math.max(values[k] ?? 0, 0) + ridge);
    for (let i = 0; i < size; i += 1) solution[i] = (solution[i] ?? 0) + factor * (vector[i] ?? 0);
  }
  return solution;
}

const between = (value: number, off: number): Between => ({ lower: Math.max(0, value - off), upper: value + off });

/** The norm and the misfit for one ridge $r>0$. */
export function labelNorm(kernel: KnownMatrix, eigen: Spectrum, labels: Float64Array, ridge: number): LabelNorm {
  const { matrix } = kernel;
  const { size } = eigen;
  const c = ridgeCoefficients(eigen, labels, ridge);
  const residual = labels.map((y, i) => y - dot(matrix.subarray(i * size, (i + 1) * size), c) - ridge * (c[i] ?? 0));
  const rounding = K.upper(gamma(K, size + 4));
  const [length, far] = [frobenius(c), frobenius(labels)];
  const computed = mulUp(rounding, addUp(far, mulUp(addUp(frobenius(matrix), ridge), length)));
  const rho = addUp(frobenius(residual), computed);
  const delta = divUp(addUp(rho, mulUp(mulUp(size, kernel.error), length)), ridge);
  const curved = mulUp(ridge, mulUp(delta, addUp(2 * length, delta)));
  const rounded = mulUp(rounding, addUp(mulUp(far, length), mulUp(ridge, mulUp(length, length))));
  const square = between(dot(labels, c) - ridge * dot(c, c), addUp(addUp(mulUp(far, delta), curved), rounded));
  const misfit = (ridge * Math.sqrt(dot(c, c))) / Math.sqrt(size);
  return {
    ridge,
    // The four last operations round by less than 2^-50 together.
    norm: { lower: Math.sqrt(square.lower) * (1 - 2 ** -50), upper: Math.sqrt(square.upper) * (1 + 2 ** -50) },
    misfit: between(misfit, addUp(mulUp(divUp(ridge, Math.sqrt(size)), delta), mulUp(rounding, misfit))),
  };
}
