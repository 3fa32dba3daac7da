/**
 * Transportation mappings (THEORY, section 3): $v=(v_w,v_u):\lbrace\pm\alpha\rbrace\times\mathbb R^d\to\mathbb R\times
 * \mathbb R^d$ with $\sup\lvert v_w\rvert\le\nu_w$ and $\sup\lVert v_u\rVert\le\nu_u$. A mapping is given by a formula
 * over any number system, without branches; its norms are declared, and a bound that the formula proves is beside them.
 * @module
 */
import type { Vector } from '../network/coordinates.js';
import type { PartNorms } from '../network/space.js';
import type { Arithmetic, Elementary } from '../numbers/number-system.js';

/** The operations of a formula. */
export type FormulaSystem<N> = Arithmetic<N> & Elementary<N>;

/** A mapping by its formula. */
export interface MappingFormula {
  /** $d$. */
  readonly dimension: number;
  /**
   * $v(\theta)$; undefined where the formula is, which is at most on the hyperplane of `along`.
   */
  at<N>(K: FormulaSystem<N>, theta: Vector<N>): Vector<N>;
  /**
   * Bounds of $\lvert v_w\rvert$ and $\lVert v_u\rVert$ where every entry of $u$ may have an imaginary part, the vector
   * of which has norm at most $y$, on either side of the hyperplane; undefined where $v$ is not analytic. At $y=0$ they
   * bound the suprema.
   */
  strip<N>(K: FormulaSystem<N>, y: N): PartNorms<N>;
  /** The mapping jumps, if at all, where $\langle e,u\rangle=0$ for this $e$. */
  readonly along: readonly number[] | undefined;
}

/** A mapping with the norms that are declared for it, as exact doubles. */
export interface TransportationMapping extends MappingFormula {
  /** $\nu=(\nu_w,\nu_u)$. */
  readonly nu: PartNorms<number>;
}

/** The suprema of $\lvert v_w\rvert$ and $\lVert v_u\rVert$, from above, as the formula proves them. */
export function suprema<N>(K: FormulaSystem<N>, mapping: MappingFormula): PartNorms<N> {
  return mapping.strip(K, K.fromRational(0n, 1n));
}
