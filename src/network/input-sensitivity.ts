/**
 * How the hidden state depends on past inputs (THEORY, section 1). By the chain rule
 * $\partial h_t/\partial x_{t-k}=s_{t,k}\,u$ with $s_{t,0}=D_t$ and $s_{t,k}=D_t\,w\,s_{t-1,k-1}$.
 * @module
 */
import type { Activation } from '../activations/activation.js';
import type { Arithmetic, Elementary } from '../numbers/number-system.js';
import type { Neuron } from './neuron.js';
import { innerProduct } from './vector.js';

/** One step of the memory: $s_{t,k}=D_t\,w\,s_{t-1,k-1}$. */
export function rememberedFactor<N>(K: Arithmetic<N>, slope: N, w: N, factor: N): N {
  return K.mul(slope, K.mul(w, factor));
}

/** For $t=1,\dots,T$ the factors $s_{t,0},\dots,s_{t,t-1}$, one time at a time. */
export function* inputSensitivities<N>(
  K: Arithmetic<N> & Elementary<N>,
  activation: Activation,
  { w, u, x }: Neuron<N>,
): Generator<readonly N[], void, undefined> {
  let hidden = K.fromRational(0n, 1n);
  let factors: readonly N[] = [];
  for (const input of x) {
    const { value, first } = activation.jet(K, K.add(K.mul(w, hidden), innerProduct(K, u, input)));
    factors = [first, ...factors.map((factor) => rememberedFactor(K, first, w, factor))];
    hidden = value;
    yield factors;
  }
}
