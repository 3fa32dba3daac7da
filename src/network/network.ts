/**
 * Diagonal recurrent networks: $m$ neurons that do not interact, and their signed sum
 * $F_t(x;\Theta)=m^{-1/2}\sum_ic_ih_t(x;\theta_i)$ (THEORY, section 0).
 * @module
 */
import type { Activation } from '../activations/activation.js';
import type { Arithmetic, Elementary } from '../numbers/number-system.js';
import type { Vector } from './coordinates.js';
import { firstOrderStates, type FirstOrderState } from './neuron.js';

/** $\Theta=(\theta_1,\dots,\theta_m)$ with $m$ even, and the fixed output signs $c\in\lbrace-1,+1\rbrace^m$. */
export interface Network<N> {
  /** $\theta_i=(w_i,u_i)$; neurons $i$ and $i+m/2$ form a mirror pair. */
  readonly neurons: readonly Vector<N>[];
  readonly signs: readonly (1 | -1)[];
}

/** A network at time $t$: its output and the states of its neurons. */
export interface NetworkState<N> {
  /** $F_t(x;\Theta)$. */
  readonly output: N;
  readonly neurons: readonly FirstOrderState<N>[];
}

function signed<N>(K: Arithmetic<N>, sign: 1 | -1 | undefined, value: N): N {
  return sign === 1 ? value : K.neg(value);
}

/**
 * $\sum_ic_iv_i$, the two neurons of each mirror pair added first. At a symmetric initialization every pair then
 * cancels, in floating point exactly; in plain order the float sum is mostly not zero.
 */
export function signedSum<N>(K: Arithmetic<N>, signs: readonly (1 | -1)[], values: readonly N[]): N {
  const half = values.length / 2;
  let sum = K.fromRational(0n, 1n);
  for (const [i, value] of values.slice(0, half).entries()) {
    const mirror = values[i + half] as N;
    sum = K.add(sum, K.add(signed(K, signs[i], value), signed(K, signs[i + half], mirror)));
  }
  return sum;
}

/** $\sqrt m$. */
export function rootWidth<N>(K: Arithmetic<N>, network: Network<unknown>): N {
  return K.sqrt(K.fromNumber(network.neurons.length));
}

/** The network at $t=1,\dots,T$, one state at a time. */
export function* networkStates<N>(
  K: Arithmetic<N> & Elementary<N>,
  activation: Activation,
  network: Network<N>,
  x: readonly (readonly N[])[],
): Generator<NetworkState<N>, void, undefined> {
  const width = rootWidth(K, network);
  const runs = network.neurons.map(({ w, u }) => [...firstOrderStates(K, activation, { w, u, x })]);
  for (const t of x.keys()) {
    const neurons = runs.flatMap((run) => run[t] ?? []);
    const sum = signedSum(K, network.signs, neurons.map(({ hidden }) => hidden));
    yield { output: K.div(sum, width), neurons };
  }
}
