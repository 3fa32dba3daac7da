/**
 * A step of gradient descent on the empirical risk of one sequence (THEORY, section 4), over any number system: for
 * the first $T$ inputs $R=\frac1T\sum_te_t^2$ with $e_t=F_t(\Theta)-y_t$. So $\nabla R=\frac2T\sum_te_t\nabla F_t$, and
 * its blocks are $\frac2{T\sqrt m}c_i\sum_te_t\nabla h_t(\theta_i)$.
 * @module
 */
import type { Activation } from '../activations/activation.js';
import type { Arithmetic, Elementary } from '../numbers/number-system.js';
import type { Vector } from './coordinates.js';
import { networkStates, rootWidth, type Network, type NetworkState } from './network.js';

/** A sequence with its labels, and a step size. */
export interface LabelledSequence<N> {
  readonly x: readonly (readonly N[])[];
  /** $y_1,\dots,y_T$. */
  readonly labels: readonly N[];
  readonly eta: N;
}

/** After so many inputs. */
export interface RiskStep<N> {
  /** $e_1,\dots,e_T$. */
  readonly residuals: readonly N[];
  /** $\Theta-\eta\nabla R$. */
  readonly stepped: Network<N>;
}

/** $\sum_te_t\nabla h_t(\theta_i)$, neuron by neuron, with one more term. */
function addGradients<N>(
  K: Arithmetic<N>,
  sums: readonly Vector<N>[],
  { neurons }: NetworkState<N>,
  residual: N,
): readonly Vector<N>[] {
  const onto = (sum: N, x: N): N => K.add(sum, K.mul(residual, x));
  return sums.map((sum, i) => {
    const { gradient = sum } = neurons[i] ?? {};
    return { w: onto(sum.w, gradient.w), u: sum.u.map((entry, k) => onto(entry, gradient.u[k] as N)) };
  });
}

/** $\theta_i-\gamma c_is_i$ for the sums $s_i$, neuron by neuron. */
function stepped<N>(
  K: Arithmetic<N>,
  { neurons, signs }: Network<N>,
  sums: readonly Vector<N>[],
  gamma: N,
): Network<N> {
  const moved = neurons.map((theta, i) => {
    const { w, u } = sums[i] ?? theta;
    const rate = signs[i] === 1 ? gamma : K.neg(gamma);
    const step = (entry: N, sum: N): N => K.sub(entry, K.mul(rate, sum));
    return { w: step(theta.w, w), u: theta.u.map((entry, k) => step(entry, u[k] as N)) };
  });
  return { neurons: moved, signs };
}

/** The step on the risk of the first $T$ inputs, for $T=1,2,\dots$ */
export function* riskSteps<N>(
  K: Arithmetic<N> & Elementary<N>,
  activation: Activation,
  network: Network<N>,
  { x, labels, eta }: LabelledSequence<N>,
): Generator<RiskStep<N>, void, undefined> {
  const [zero, twice] = [K.fromRational(0n, 1n), K.mul(K.fromRational(2n, 1n), eta)];
  const root = rootWidth(K, network);
  let sums: readonly Vector<N>[] = network.neurons.map(({ u }) => ({ w: zero, u: u.map(() => zero) }));
  const residuals: N[] = [];
  for (const state of networkStates(K, activation, network, x)) {
    const residual = K.sub(state.output, labels[residuals.length] ?? zero);
    residuals.push(residual);
    sums = addGradients(K, sums, state, residual);
    const gamma = K.div(twice, K.mul(K.fromNumber(residuals.length), root));
    yield { residuals: [...residuals], stepped: stepped(K, network, sums, gamma) };
  }
}
