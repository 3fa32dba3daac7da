/**
 * The neural tangent kernel in the limit of infinite width, in one dimension (THEORY, section 3):
 * $K\big((x,t),(x',t')\big)=\mathbb E\langle\nabla h_t(x;\theta_0),\nabla h_{t'}(x';\theta_0)\rangle$, and what stands
 * beside it, the target $f^\star$ and $\mathbb E\lVert v(\theta_0)\rVert^2$ of a transportation mapping. In balls the
 * results enclose these expectations.
 *
 * All of them are entries of one Gram matrix in $L^2$, that of the gradients at the points and of $v$. In $d=1$ the
 * integrands are sums of products of analytic functions of $u$, without conjugates, so that they are analytic too, and
 * bounded in strips by the products of the bounds of the parts.
 * @module
 */
import type { Vector } from '../network/coordinates.js';
import { gradientsAt, pairing } from './gradients-at.js';
import { kernelBoundOnStrip, momentBoundOnStrip, type GradientRun } from './integrand-bound.js';
import { lineExpectations, WANTED_ERROR } from './line-expectation.js';
import { bySequence, mappingRule } from './target.js';
import { trapezoidalRule } from './trapezoidal-rule.js';
import type { FormulaSystem, MappingFormula } from './transportation-mapping.js';

/** A symmetric matrix by its rows. */
export type Matrix<N> = readonly (readonly N[])[];

/** $\langle v_i,v_j\rangle$ for $i\le j$, row by row. */
function upperTriangle<N>(K: FormulaSystem<N>, vectors: readonly Vector<N>[]): readonly N[] {
  return vectors.flatMap((a, i) => vectors.slice(i).map((b) => pairing(K, a, b)));
}

/** The symmetric matrix of `size` rows whose upper triangle is given row by row. */
function symmetric<N>(size: number, triangle: readonly N[]): Matrix<N> {
  const start = (i: number): number => i * size - (i * (i - 1)) / 2;
  const rows = Array.from({ length: size }, (_, i) => i);
  return rows.map((i) => rows.map((j) => triangle[start(Math.min(i, j)) + Math.abs(i - j)] as N));
}

/**
 * The kernel over all pairs of the points $(x^{(j)},t)$ in one dimension, which stand in the order of the sequences,
 * and in each of them of the times.
 * @throws RangeError if an input has not one entry, or no rule is fine enough
 */
export function lineKernel<N>(K: FormulaSystem<N>, run: GradientRun): Matrix<N> {
  const wide = run.inputs.flat().find((input) => input.length !== 1);
  if (wide !== undefined) {
    throw new RangeError(`a kernel in ${String(wide.length)} dimensions is not enclosed: take 1`);
  }
  const rule = trapezoidalRule(K, kernelBoundOnStrip(run), WANTED_ERROR);
  const gradients = gradientsAt(K, run);
  const triangle = lineExpectations(K, { alpha: run.alpha, rule }, (theta) => upperTriangle(K, gradients(theta)));
  return symmetric(run.inputs.flat().length, triangle);
}

/** The second moments of the gradients at the points and of a transportation mapping. */
export interface SecondMoments<N> {
  /** $\mathbf K$, in the order of the points. */
  readonly kernel: Matrix<N>;
  /** $f^\star_t(x^{(j)})$, one row for each sequence. */
  readonly targets: Matrix<N>;
  /** $\mathbb E\lVert v(\theta_0)\rVert^2$. */
  readonly squaredNorm: N;
}

/**
 * Kernel, target and norm of a mapping on **one** quadrature: what holds for every positive measure, such as the
 * inequality of Cauchy and Schwarz, holds for its sums too.
 * @throws RangeError if the dimension is not 1, or no rule is fine enough
 */
export function lineMoments<N>(K: FormulaSystem<N>, run: GradientRun, mapping: MappingFormula): SecondMoments<N> {
  const rule = mappingRule(K, momentBoundOnStrip(run, mapping), mapping);
  const gradients = gradientsAt(K, run);
  const points = run.inputs.flat().length;
  const triangle = lineExpectations(K, { alpha: run.alpha, rule }, (theta) =>
    upperTriangle(K, [...gradients(theta), mapping.at(K, theta)]));
  const gram = symmetric(points + 1, triangle);
  const last = gram[points] ?? [];
  return {
    kernel: gram.slice(0, points).map((row) => row.slice(0, points)),
    targets: bySequence(run, last.slice(0, points)),
    squaredNorm: last[points] as N,
  };
}
