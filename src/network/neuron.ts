/**
 * One neuron with the input sequence that it reads, and the run of the recursion along it.
 * @module
 */
import type { Activation } from '../activations/activation.js';
import type { Arithmetic, Elementary } from '../numbers/number-system.js';
import { cell, type CellState } from './cell.js';
import { coordinates, type SymmetricMatrix, type Vector } from './coordinates.js';
import { firstOrder } from './first-order.js';
import type { Operations } from './space.js';
import { innerProduct } from './vector.js';

/** A neuron $\theta=(w,u)$ and a sequence $x_1,\dots,x_T$ of inputs in $\mathbb R^d$. */
export interface Neuron<N> {
  readonly w: N;
  /** $d$ input weights. */
  readonly u: readonly N[];
  /** $T$ inputs of $d$ entries each. */
  readonly x: readonly (readonly N[])[];
}

/** Hidden state, gradient and Hessian of a neuron in coordinates. */
export type HiddenState<N> = CellState<N, Vector<N>, SymmetricMatrix<N>>;

/** Hidden state and gradient of a neuron in coordinates. */
export type FirstOrderState<N> = CellState<N, Vector<N>, null>;

function* run<N, M>(
  K: Arithmetic<N> & Elementary<N>,
  space: Operations<N, readonly N[], Vector<N>, M>,
  activation: Activation,
  neuron: Neuron<N>,
): Generator<CellState<N, Vector<N>, M>, void, undefined> {
  const recursion = cell(K, space, (a: N) => activation.jet(K, a), neuron.w);
  let state = recursion.initial;
  for (const x of neuron.x) {
    state = recursion.step(state, { preactivation: innerProduct(K, neuron.u, x), x });
    yield state;
  }
}

/** The states $h_t,g_t,\mathcal H_t$ for $t=1,\dots,T$ (THEORY, section 0), one at a time. */
export function hiddenStates<N>(
  K: Arithmetic<N> & Elementary<N>,
  activation: Activation,
  neuron: Neuron<N>,
): Generator<HiddenState<N>, void, undefined> {
  return run(K, coordinates(K, neuron.u.length), activation, neuron);
}

/** The states $h_t,g_t$ for $t=1,\dots,T$, one at a time, without the Hessian. */
export function firstOrderStates<N>(
  K: Arithmetic<N> & Elementary<N>,
  activation: Activation,
  neuron: Neuron<N>,
): Generator<FirstOrderState<N>, void, undefined> {
  return run(K, firstOrder(coordinates(K, neuron.u.length)), activation, neuron);
}
