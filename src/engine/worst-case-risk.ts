/**
 * How far the outputs of a network and the gradient of its risk are off as `engine/risk.ts` computes them, for all
 * networks and sequences of some size at once: the twin of the engine in the worst case, where all neurons are alike,
 * so that one of them stands for each.
 *
 * **Quotients.** The worst case knows none, as no divisor is known to be away from zero; here it is $\sqrt m$. With
 * $u=2^{-53}$ and $\operatorname{fl}\sqrt m=\sqrt m(1+\delta)$, $\lvert\delta\rvert\le u$, the computed quotient of a
 * double $\hat S$ lies within $\big(\frac{1+u}{1-u}-1\big)\lvert\hat S\rvert/\sqrt m\le4u\lvert\hat S\rvert/\sqrt m$ of
 * $\hat S/\sqrt m$, and underflow adds at most $2^{-1075}$. Likewise $2/(nT\sqrt m)$, made with three roundings, is
 * off by at most $\big(\frac{1+u}{(1-u)^2}-1\big)\le4u$ of itself: $nT$ is exact.
 * @module
 */
import type { Activation } from '../activations/activation.js';
import { innerProduct } from '../network/vector.js';
import { addUp, divUp, mulUp, sqrtDown } from '../numbers/tracked-upward.js';
import { worstCase as K, type WorstCase } from '../numbers/worst-case.js';
import { groupsOf } from './groups.js';
import { activationInWorstCase } from './worst-case-activation.js';

/** What is known of networks, sequences and labels. */
export interface RiskSizes {
  readonly activation: Activation;
  /** $m$. */
  readonly width: number;
  /** $d$. */
  readonly dimension: number;
  /** $T$. */
  readonly length: number;
  /** $n$. */
  readonly count: number;
  /** Bounds of $\lvert w_i\rvert$, of the entries of $u_i$, and of those of the inputs. */
  readonly weights: { readonly w: number; readonly u: number };
  readonly inputs: number;
  /** A bound of the computed residuals $F_t-y_t$. */
  readonly residuals: number;
}

/** Bounds of errors. */
export interface RiskErrors {
  /** Of a computed residual. */
  readonly residual: number;
  /** The entries of the gradient by $w_i$ and by $u_{i,k}$, with their errors. */
  readonly w: WorstCase;
  readonly u: WorstCase;
}

const HALF_ULP = Number.EPSILON / 2;
const ZERO = K.fromNumber(0);

/** The sum of that many equal terms, one after the other. */
function repeated(term: WorstCase, times: number): WorstCase {
  let sum = ZERO;
  for (let k = 0; k < times; k += 1) sum = K.add(sum, term);
  return sum;
}

/** A sum over $\sqrt m$. */
function overRoot({ size, error }: WorstCase, root: number): WorstCase {
  const rounding = mulUp(4 * HALF_ULP, divUp(addUp(size, error), root));
  return { size: divUp(size, root), error: addUp(addUp(divUp(error, root), rounding), Number.MIN_VALUE) };
}

/** The states of one neuron at all times. */
function statesOf({ activation, dimension, length, weights, inputs }: RiskSizes) {
  const sigma = activationInWorstCase(activation);
  const entries = (size: number): WorstCase[] => new Array<WorstCase>(dimension).fill(K.fromNumber(size));
  const [w, input] = [K.fromNumber(weights.w), innerProduct(K, entries(weights.u), entries(inputs))];
  let before = ZERO;
  return Array.from({ length }, () => {
    const state = { before, ...sigma(K.add(K.mul(w, before), input)) };
    before = state.value;
    return state;
  });
}

/** The errors for all that has these sizes. */
export function riskErrors(sizes: RiskSizes): RiskErrors {
  const { width, length, count, weights, inputs, residuals } = sizes;
  const root = sqrtDown(width);
  const sign = K.fromNumber(1);
  const states = statesOf(sizes);
  const outputs = states.map(({ value }) => {
    const one = K.mul(sign, value);
    const lane = repeated(K.add(one, one), Math.ceil(width / 4));
    return overRoot(K.add(lane, lane), root);
  });
  const ofOutputs = outputs.reduce((most, { error }) => Math.max(most, error), 0);
  const residual = addUp(ofOutputs, mulUp(HALF_ULP, residuals));
  const share = divUp(divUp(2, count * length), root);
  const factor = { size: share, error: mulUp(4 * HALF_ULP, share) };
  const derivative = K.mul(factor, { size: addUp(residuals, residual), error: residual });
  let lambda = ZERO;
  const terms = states.reverse().map(({ before, first }) => {
    const g = K.mul(K.add(K.mul(derivative, sign), lambda), first);
    lambda = K.mul(g, K.fromNumber(weights.w));
    return { w: K.mul(g, before), u: K.mul(g, K.fromNumber(inputs)) };
  });
  const groups = groupsOf(count);
  const largest = Math.max(...groups.map(({ first, end }) => end - first));
  const summed = (part: 'w' | 'u'): WorstCase => {
    const overTime = terms.reduce((sum, term) => K.add(sum, term[part]), ZERO);
    return repeated(repeated(overTime, largest), groups.length);
  };
  return { residual, w: summed('w'), u: summed('u') };
}
