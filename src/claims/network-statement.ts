/**
 * What a statement about a whole network says: a relation at a time between outputs, gradients and displacements.
 * @module
 */
import type { Arithmetic } from '../numbers/number-system.js';
import type { Relation } from './claim.js';

/** What the neurons contribute one by one. */
export interface NeuronSums<N> {
  /** $\max_i\lVert\nabla h_t(\theta_i)\rVert$. */
  readonly largestGradient: N;
  /** $\sum_i\lvert h_t(\theta'_i)-h_t(\theta_i)\rvert$, and $\sum_i\lVert\theta'_i-\theta_i\rVert$. */
  readonly increments: N;
  readonly distances: N;
  /** $\sum_i\lvert h_t(\theta'_i)-h_t(\theta_i)-\langle\nabla h_t(\theta_i),\theta'_i-\theta_i\rangle\rvert$. */
  readonly remainders: N;
}

/** What a statement about a network may speak of at time $t$. */
export interface NetworkAtTime<N> {
  /** $m$ and $\sqrt m$. */
  readonly width: N;
  readonly rootWidth: N;
  /** $F_t(x;\Theta)$ and $F_t(x;\Theta')$. */
  readonly output: N;
  readonly movedOutput: N;
  /** $\lVert\nabla F_t(x;\Theta)\rVert$. */
  readonly gradientNorm: N;
  /** $\langle\nabla F_t(x;\Theta),\Theta'-\Theta\rangle$. */
  readonly firstOrder: N;
  /** $\lVert\Theta'-\Theta\rVert^2$. */
  readonly squaredDistance: N;
  /** $\sum_ir_i^\top Q_tr_i$ with $r_i=(\lvert w'_i-w_i\rvert,\lVert u'_i-u_i\rVert)$. */
  readonly majorized: N;
  /** $\rho^\top Q_t\rho$. */
  readonly majorizedRadius: N;
  /** $F(\lVert\Theta'-\Theta\rVert^2)$ of the self-consistent error, in the box $\rho$. */
  readonly reachable: N;
  /** What the neurons contribute one by one; computed only if asked for. */
  readonly byNeuron: () => NeuronSums<N>;
  /** $L_t$ and $\beta_t$. */
  readonly lipschitz: N;
  readonly curvature: N;
}

/** One relation at time $t$, left ≤ right, in any number system. */
export type NetworkStatement = <N>(
  K: Arithmetic<N>,
  at: NetworkAtTime<N>,
) => Pick<Relation<N>, 'left' | 'right' | 'through'>;

/**
 * $\sqrt{S/m}$ for the sum $S$ of $m$ squares: the norm of the gradient of the output, whose blocks are those of the
 * neurons over $\sqrt m$. The mean first, so that the root of a rational square is exact.
 */
export function rootMeanSquare<N>(K: Arithmetic<N>, sum: N, width: N): N {
  return K.sqrt(K.div(sum, width));
}
