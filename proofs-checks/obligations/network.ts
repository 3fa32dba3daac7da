/**
 * What the obligations about whole networks have in common: symbols for what a network has at one time, and sums over
 * its neurons by induction.
 * @module
 */
import {
  alpha,
  induction,
  rootMeanSquare,
  setting,
  symbol,
  symbolicActivation,
  symbolicConstants,
  symbolicSigma,
  term,
  type Derivation,
  type Hypothesis,
  type NetworkAtTime,
  type NetworkShape,
  type Premise,
  type Term,
} from '../../src/index.js';

/** 0. */
export const zero = term.fromRational(0n, 1n);
const one = term.fromRational(1n, 1n);

/** The hypotheses of a part about networks. */
export type NetworkHypotheses = Readonly<Record<string, Hypothesis<NetworkShape>>>;

const neuron = (index: string) => ({ w: symbol(`w${index}`), u: [symbol(`\\lVert u${index}\\rVert`)] });
const input = symbol('\\lVert x_t\\rVert');
/** $\rho_w$ and $\rho_u$. */
export const rho = { w: symbol('\\rho_w'), u: symbol('\\rho_u') };
/** A neuron. */
export const from = neuron('_i');
/** The same neuron after its movement. */
export const to = neuron("'_i");
/** $m$. */
export const width = symbol('m');
/** $\sqrt m$. */
export const rootWidth = symbol('\\sqrt m');

/** The hypotheses for one neuron: what holds of it holds of each. */
export function networkPremises(hypotheses: NetworkHypotheses): readonly Premise[] {
  const instance = {
    activation: symbolicActivation,
    alpha,
    x: [[input]],
    rhoW: rho.w,
    rhoU: rho.u,
    network: { neurons: [from], signs: [1 as const] },
    moved: { neurons: [to], signs: [1 as const] },
  };
  return Object.entries(hypotheses).map(([name, hypothesis]): Premise => ({
    formula: hypothesis(term, instance),
    warrant: { by: 'hypothesis', name },
  }));
}

/** $\sum_i\lVert\nabla h_t(\theta_i)\rVert^2$ and $\sum_ir_i^\top Q_tr_i$. */
export const squaredGradients = symbol('\\sum_i\\lVert\\nabla h_t(\\theta_i)\\rVert^2');
const constants = symbolicConstants('_t', '_{t-1}');

/** What a statement may speak of. */
export const networkAt: NetworkAtTime<Term> = {
  width,
  rootWidth,
  output: symbol('F_t(\\Theta)'),
  movedOutput: symbol("F_t(\\Theta')"),
  gradientNorm: rootMeanSquare(term, squaredGradients, width),
  firstOrder: symbol("\\langle\\nabla F_t,\\Theta'-\\Theta\\rangle"),
  squaredDistance: symbol("\\lVert\\Theta'-\\Theta\\rVert^2"),
  majorized: symbol('\\sum_ir_i^\\top Q_tr_i'),
  majorizedRadius: symbol('\\rho^\\top Q_t\\rho'),
  reachable: symbol("F(\\lVert\\Theta'-\\Theta\\rVert^2)"),
  byNeuron: () => {
    throw new RangeError('a proof does not ask for the neurons one by one');
  },
  lipschitz: constants.lipschitz,
  curvature: constants.curvature,
};

/** Signs, the width and its root. */
export const networkSigns: readonly Premise[] = setting(
  term.lt(zero, width),
  term.lt(zero, rootWidth),
  term.eq(term.mul(rootWidth, rootWidth), width),
  term.lt(zero, alpha),
  term.le(zero, symbolicSigma.sigma0),
  term.le(zero, networkAt.lipschitz),
  term.le(zero, networkAt.curvature),
  term.le(zero, networkAt.squaredDistance),
  term.le(zero, squaredGradients),
);

/**
 * A sum over neurons is at most a multiple of another one, by induction over the neurons.
 * @param bound what bounds the summand of a neuron, from what is summed on the right
 * @param known that the summand is at most its bound
 */
export function summed(
  { show }: Derivation,
  name: string,
  { summand, bound }: { readonly summand: Term; readonly bound: (right: Term) => Term },
  right: Term,
  known: readonly Premise[],
): void {
  const [partial, other] = [symbol('S_k'), symbol('R_k')];
  show(`${name}/base`, 'a sum over no neurons', term.le(zero, bound(zero)));
  show(`${name}/step`, 'one neuron more', term.le(term.add(partial, summand), bound(term.add(other, right))), [
    ...induction(term.le(partial, bound(other))),
    ...known,
  ]);
}

/** One, as a summand: the number of neurons. */
export const oneNeuron = one;
