/**
 * Eigenvalues of a symmetric matrix that is known up to an error, with a bound of theirs.
 *
 * **Statement.** Let the symmetric matrix $\hat A$ be within $\epsilon$ of $A$ in the Frobenius norm, and let
 * $V$ and $\Lambda$ be any square and diagonal matrices with $\lVert V^\top V-I\rVert_F\le f<1$ and
 * $\lVert\hat AV-V\Lambda\rVert_F\le r$. In order, the eigenvalues of $A$ are those in $\Lambda$ up to
 * $\epsilon+r\sqrt{1+f}+(\lVert\hat A\rVert_F+\lVert\Lambda\rVert_F)f$.
 *
 * **Proof.** By Weyl's inequality the eigenvalues of $A$ and $\hat A$ differ by at most $\epsilon$. As $V$ is square,
 * $VV^\top$ has the eigenvalues of $V^\top V$, so that $\lVert VV^\top-I\rVert\le f$ and $\lVert V\rVert\le\sqrt{1+f}$;
 * therefore $\hat A-V\Lambda V^\top=(\hat AV-V\Lambda)V^\top+\hat A(I-VV^\top)$ is at most
 * $r\sqrt{1+f}+\lVert\hat A\rVert f$ in norm. By Ostrowski's theorem the eigenvalues of $V\Lambda V^\top$ are those of
 * $\Lambda$ times factors between the least and the largest eigenvalue of $V^\top V$. $\square$
 *
 * The residuals are computed in doubles, and what rounding adds to inner products of $N$ terms is added:
 * $\gamma_{N+2}$ times products of Frobenius norms.
 * @module
 */
import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { ball } from '../numbers/ball.js';
import { addUp, mulUp } from '../numbers/tracked-upward.js';
import { gamma } from '../theory/rounding.js';

/** Eigenvalues in increasing order, with eigenvectors. */
export interface Spectrum {
  readonly size: number;
  readonly values: Float64Array;
  /** Entry $i$ of the $k$-th vector at `k * N + i`. */
  readonly vectors: Float64Array;
  /** How far each eigenvalue is from the one of the exact matrix, at most. */
  readonly error: number;
}

const K = ball(64);

/** $\sum_ia_ib_i$. */
export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

/** At least the Frobenius norm of the entries: a factor for the roundings of the sum, and a term for underflows. */
export function frobenius(entries: Float64Array): number {
  const slack = addUp(1, K.upper(gamma(K, entries.length + 3)));
  return addUp(mulUp(Math.sqrt(mulUp(dot(entries, entries), slack)), slack), entries.length * 2 ** -530);
}

/** Bounds of $f$ and $r$. */
function residuals(matrix: Float64Array, values: Float64Array, vectors: Float64Array): readonly [f: number, r: number] {
  const size = values.length;
  const row = (entries: Float64Array, k: number): Float64Array => entries.subarray(k * size, (k + 1) * size);
  const [gram, residual] = [new Float64Array(size * size), new Float64Array(size * size)];
  for (let k = 0; k < size; k += 1) {
    const vector = row(vectors, k);
    for (let i = 0; i < size; i += 1) {
      gram[k * size + i] = dot(vector, row(vectors, i)) - (i === k ? 1 : 0);
      residual[k * size + i] = dot(row(matrix, i), vector) - (values[k] ?? 0) * (vector[i] ?? 0);
    }
  }
  const rounding = K.upper(gamma(K, size + 2));
  const length = frobenius(vectors);
  const spread = addUp(frobenius(matrix), frobenius(values));
  return [
    addUp(frobenius(gram), mulUp(rounding, addUp(mulUp(length, length), size))),
    addUp(frobenius(residual), mulUp(rounding, mulUp(spread, length))),
  ];
}

/**
 * The eigenvalues of a symmetric matrix, row by row, of which every entry is known up to `entryError`.
 * @throws RangeError if an entry is not finite
 */
export function spectrum(matrix: Float64Array, entryError: number): Spectrum {
  const size = Math.round(Math.sqrt(matrix.length));
  const wrong = matrix.findIndex((entry) => !Number.isFinite(entry));
  if (wrong >= 0) throw new RangeError(`entry ${String(wrong)} of a matrix is ${String(matrix[wrong])}: pass doubles`);
  // The library does not end on entries next to the least double. Zero in their place is within the residual.
  const kept = matrix.some((entry) => Math.abs(entry) > 2 ** -500) ? matrix : new Float64Array(matrix.length);
  const rows = Array.from({ length: size }, (_, i) => kept.subarray(i * size, (i + 1) * size));
  const decomposition = new EigenvalueDecomposition(new Matrix(rows), { assumeSymmetric: true });
  const { realEigenvalues, eigenvectorMatrix } = decomposition;
  const order = [...realEigenvalues.keys()].sort((a, b) => (realEigenvalues[a] ?? 0) - (realEigenvalues[b] ?? 0));
  const values = Float64Array.from(order, (k) => realEigenvalues[k] ?? NaN);
  const vectors = Float64Array.from(order.flatMap((k) => eigenvectorMatrix.getColumn(k)));
  const [f, r] = residuals(matrix, values, vectors);
  const spread = addUp(frobenius(matrix), frobenius(values));
  const own = addUp(mulUp(r, addUp(1, f)), mulUp(spread, f));
  return { size, values, vectors, error: f < 1 ? addUp(mulUp(size, entryError), own) : Infinity };
}
