/**
 * One step of a neuron, with its first two derivatives in $\theta=(w,u)$. This is the only place where the recursion
 * of THEORY, section 0 is written: with $a_t=wh_{t-1}+z_t$, $z_t=\langle u,x_t\rangle$, $D_t=\sigma'(a_t)$,
 * $S_t=\sigma''(a_t)$,
 *
 * $$
 * h_t=\sigma(a_t),\qquad \nabla a_t=(h_{t-1},x_t)+w\,g_{t-1},\qquad g_t=D_t\nabla a_t,
 * $$
 * $$
 * \mathcal H_t=S_t\nabla a_t\nabla a_t^\top+D_t\big(e_wg_{t-1}^\top+g_{t-1}e_w^\top+w\mathcal H_{t-1}\big).
 * $$
 *
 * It is generic over the number system and over the space of the derivatives. In coordinates it computes; on norm
 * bounds it returns the constants $G_t$ and $Q_t$ of section 1; on formulas it writes them down.
 * @module
 */
import type { Jet } from '../activations/activation.js';
import type { Arithmetic } from '../numbers/number-system.js';
import type { Operations } from './space.js';

/** $h_t$ with its gradient $g_t$ and its Hessian $\mathcal H_t$ in $\theta$. */
export interface CellState<N, V, M> {
  readonly hidden: N;
  readonly gradient: V;
  readonly hessian: M;
}

/** What enters at step $t$: $z_t=\langle u,x_t\rangle$, and $x_t$ as the derivatives need it. */
export interface CellInput<N, X> {
  readonly preactivation: N;
  readonly x: X;
}

/** A recursion as a value: where it starts, and one step. */
export interface Recursion<State, Input> {
  readonly initial: State;
  step(state: State, input: Input): State;
}

/**
 * The recursion of one neuron with recurrent weight $w$.
 * @param jet $a\mapsto(\sigma(a),\sigma'(a),\sigma''(a))$
 */
export function cell<N, X, V, M>(
  K: Arithmetic<N>,
  space: Operations<N, X, V, M>,
  jet: (a: N) => Jet<N>,
  w: N,
): Recursion<CellState<N, V, M>, CellInput<N, X>> {
  return {
    initial: { hidden: K.fromRational(0n, 1n), gradient: space.zeroVector, hessian: space.zeroMatrix },
    step({ hidden, gradient, hessian }, { preactivation, x }) {
      const { value, first, second } = jet(K.add(K.mul(w, hidden), preactivation));
      const inner = space.add(space.pair(hidden, x), space.scale(w, gradient));
      const transported = space.addMatrices(space.axisSymmetric(gradient), space.scaleMatrix(w, hessian));
      return {
        hidden: value,
        gradient: space.scale(first, inner),
        hessian: space.addMatrices(
          space.scaleMatrix(second, space.outer(inner)),
          space.scaleMatrix(first, transported),
        ),
      };
    },
  };
}
