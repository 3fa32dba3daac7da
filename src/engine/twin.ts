/**
 * The algorithms of the kernels, in their order of operations, over any number system: in floats they give the bits of
 * the engine, in tracked numbers a bound of its rounding error, in balls the exact values.
 * @module
 */
import type { Vector } from '../network/coordinates.js';
import type { Network } from '../network/network.js';
import { innerProduct } from '../network/vector.js';
import type { Arithmetic } from '../numbers/number-system.js';
import { groupsOf } from './groups.js';
/** $\sigma$ and $\sigma'$ at a point. */
export type ValueAndSlope<N> = (a: N) => { readonly value: N; readonly first: N };
/** The inputs $x_1,\dots,x_T$, or likewise the labels of each sequence. */
export type Sequence<N> = readonly (readonly N[])[];
const sumOf = <N>(K: Arithmetic<N>, values: readonly N[]): N =>
  values.reduce((sum, value) => K.add(sum, value), K.fromNumber(0));
/** The sum over the even places, plus that over the odd ones. */
const inTwo = <N>(K: Arithmetic<N>, values: readonly N[]): N =>
  K.add(sumOf(K, values.filter((_, i) => i % 2 === 0)), sumOf(K, values.filter((_, i) => i % 2 === 1)));

function statesOf<N>(K: Arithmetic<N>, sigma: ValueAndSlope<N>, { w, u }: Vector<N>, x: Sequence<N>) {
  let before = K.fromNumber(0);
  return x.map((input) => {
    const state = { before, ...sigma(K.add(K.mul(w, before), innerProduct(K, u, input))) };
    before = state.value;
    return state;
  });
}

/** $F_t(x;\Theta)$ for every $t$. */
export function twinOutputs<N>(K: Arithmetic<N>, sigma: ValueAndSlope<N>, network: Network<N>, x: Sequence<N>): N[] {
  const { neurons: { length: m }, neurons, signs } = network;
  const runs = neurons.map((neuron) => statesOf(K, sigma, neuron, x));
  const signed = (i: number, t: number): N => K.mul(K.fromNumber(signs[i] ?? 0), runs[i]?.[t]?.value as N);
  const pairs = (t: number) => Array.from({ length: m / 2 }, (_, i) => K.add(signed(i, t), signed(i + m / 2, t)));
  return x.map((_, t) => K.div(inTwo(K, pairs(t)), K.sqrt(K.fromNumber(m))));
}

/** The risk on sequences `xs` with labels `ys`, and its gradient as one list: $w_i,u_{i,1},\dots,u_{i,d}$. */
export function twinRisk<N>(
  K: Arithmetic<N>, sigma: ValueAndSlope<N>, network: Network<N>, xs: readonly Sequence<N>[], ys: Sequence<N>,
): { readonly risk: N; readonly gradient: readonly N[] } {
  const nT = K.fromNumber(ys.flat().length);
  const factor = K.div(K.fromNumber(2), K.mul(nT, K.sqrt(K.fromNumber(network.neurons.length))));
  const residuals = xs.map((x, j) => twinOutputs(K, sigma, network, x).map((F, t) => K.sub(F, ys[j]?.[t] as N)));
  const groups = groupsOf(xs.length).map(({ first, end }) => [...xs.keys()].slice(first, end));
  const squares = groups.map((group) => sumOf(K, group.flatMap((j) => (residuals[j] ?? []).map((r) => K.mul(r, r)))));
  const gradient = network.neurons.flatMap((neuron, i) => {
    const runs = xs.map((x, j) => {
      let lambda = K.fromNumber(0);
      const run = statesOf(K, sigma, neuron, x).map((state, t) => ({ ...state, t }));
      return run.reverse().map(({ before, first, t }) => {
        const error = K.mul(factor, residuals[j]?.[t] as N);
        const g = K.mul(K.add(K.mul(error, K.fromNumber(network.signs[i] ?? 0)), lambda), first);
        lambda = K.mul(g, neuron.w);
        return [before, ...(x[t] ?? [])].map((entry) => K.mul(g, entry));
      });
    });
    const ofGroup = (group: readonly number[], k: number): N =>
      sumOf(K, group.map((j) => sumOf(K, (runs[j] ?? []).map((terms) => terms[k] as N))));
    return [...neuron.u.keys(), neuron.u.length].map((k) => sumOf(K, groups.map((group) => ofGroup(group, k))));
  });
  return { risk: K.div(sumOf(K, squares), nT), gradient };
}

/** $\sum_i\omega_i\,\langle\nabla h_t(x;\theta_i),v_i\rangle$ for every $t$. */
export function twinDirectional<N>(
  K: Arithmetic<N>, sigma: ValueAndSlope<N>, neurons: readonly Vector<N>[], directions: readonly Vector<N>[],
  weights: readonly N[], x: Sequence<N>,
): N[] {
  const runs = neurons.map((neuron, i) => {
    let change = K.fromNumber(0);
    return statesOf(K, sigma, neuron, x).map(({ before, first }, t) => {
      const inner = K.add(K.mul(directions[i]?.w as N, before), innerProduct(K, directions[i]?.u ?? [], x[t] ?? []));
      change = K.mul(first, K.add(inner, K.mul(neuron.w, change)));
      return K.mul(weights[i] as N, change);
    });
  });
  return x.map((_, t) => inTwo(K, runs.map((run) => run[t] as N)));
}

/** Neurons whose products are summed before they are added to an entry, as in `engine/gradient-blocks.ts`. */
const BLOCK = 64;

/**
 * $\sum_i\omega_i\,\langle g_i,g'_i\rangle$ for the gradients of all neurons at two points, the first one the later
 * in the order of the engine: by blocks of neurons, and in each by the parts of a gradient.
 */
export function twinGramEntry<N>(
  K: Arithmetic<N>, p: readonly Vector<N>[], q: readonly Vector<N>[], weights: readonly N[],
): N {
  const partsOf = ({ w, u }: Vector<N>): readonly N[] => [w, ...u];
  let whole = K.fromNumber(0);
  for (let first = 0; first < p.length; first += BLOCK) {
    const [left, right] = [p, q].map((side) => side.slice(first, first + BLOCK).map(partsOf)) as [N[][], N[][]];
    const products = [...(left[0] ?? []).keys()].map((k) =>
      left.map((a, i) => K.mul(K.mul(weights[first + i] as N, a[k] as N), right[i]?.[k] as N)));
    const lanes = [0, 1].map((lane) => sumOf(K, products.flatMap((part) => part.filter((_, i) => i % 2 === lane))));
    whole = K.add(whole, K.add(lanes[0] as N, lanes[1] as N));
  }
  return whole;
}
