/**
 * The space in which the gradient and the Hessian of one neuron live. The recursion of THEORY, section 0 is written
 * over this interface, so that one and the same code computes in coordinates and, on norm bounds, *is* the theory of
 * section 1.
 * @module
 */

/** The norms of the two parts of a vector of $\mathbb R\times\mathbb R^d$. */
export interface PartNorms<N> {
  readonly w: N;
  readonly u: N;
}

/** What can be read off vectors `V` and symmetric matrices `M` over $\theta=(w,u)\in\mathbb R\times\mathbb R^d$. */
export interface Readings<N, V, M> {
  /** $\lvert v_w\rvert$ and $\lVert v_u\rVert_2$. */
  partNorms(v: V): PartNorms<N>;
  /** $\lVert v\rVert_2$ over both parts. */
  norm(v: V): N;
  /** $\langle v,mv\rangle$. */
  quadraticForm(m: M, v: V): N;
  /** The smallest pivot of $\beta I\pm m$; if it is positive, the operator norm of $m$ is below $\beta$. */
  smallestShiftedPivot(m: M, beta: N): N;
}

/**
 * The operations of the recursion, with inputs `X`. On norm bounds a vector stands for every vector whose parts are at
 * most as large, and each operation returns a bound for all results.
 */
export interface Operations<N, X, V, M> {
  readonly zeroVector: V;
  readonly zeroMatrix: M;
  /** $(h,x)$: the derivative of $wh+\langle u,x\rangle$ in $(w,u)$ with $h$ held fixed. */
  pair(h: N, x: X): V;
  add(a: V, b: V): V;
  scale(factor: N, v: V): V;
  /** $vv^\top$. */
  outer(v: V): M;
  /** $e_wv^\top+ve_w^\top$ with $e_w=(1,0)$. */
  axisSymmetric(v: V): M;
  addMatrices(a: M, b: M): M;
  scaleMatrix(factor: N, m: M): M;
}

/** Operations and readings together. */
export interface NeuronSpace<N, X, V, M> extends Operations<N, X, V, M>, Readings<N, V, M> {}
