/**
 * Mappings of the form $v(\theta)=c+g(\theta)\,b$ with fixed vectors $c,b\in\mathbb R\times\mathbb R^d$ and a real
 * function $g$ with $\lvert g\rvert\le s$: constant directions, sign maps and smooth bounded maps. By the triangle
 * inequality $\lvert v_w\rvert\le\lvert c_w\rvert+s\lvert b_w\rvert$, and likewise $\lVert v_u\rVert$.
 * @module
 */
import { liftVector, type Vector } from '../../network/coordinates.js';
import type { PartNorms } from '../../network/space.js';
import { norm } from '../../network/vector.js';
import type { FormulaSystem } from '../transportation-mapping.js';

/** The two vectors. */
export interface Directions {
  /** $c$. */
  readonly constant: Vector<number>;
  /** $b$. */
  readonly varying: Vector<number>;
}

/** $c+gb$. */
export function combined<N>(K: FormulaSystem<N>, { constant, varying }: Directions, g: N): Vector<N> {
  const [c, b] = [liftVector(K, constant), liftVector(K, varying)];
  return { w: K.add(c.w, K.mul(g, b.w)), u: c.u.map((entry, k) => K.add(entry, K.mul(g, b.u[k] as N))) };
}

/** $\lvert c\rvert+s\lvert b\rvert$, part by part. */
export function combinedNorms<N>(K: FormulaSystem<N>, { constant, varying }: Directions, size: N): PartNorms<N> {
  const [c, b] = [liftVector(K, constant), liftVector(K, varying)];
  return {
    w: K.add(K.abs(c.w), K.mul(size, K.abs(b.w))),
    u: K.add(norm(K, c.u), K.mul(size, norm(K, b.u))),
  };
}
