/**
 * # How far a float run can lie from the exact hidden state
 *
 * **Statement.** Let $\hat h_t$ be the state computed in double precision from the stored $w,u,x$, without overflow.
 * Let $\zeta$ bound, over $t$, the error made in forming $a_t$ from $\hat h_{t-1}$, and $\kappa$ the absolute error of
 * the implemented activation at the computed $\hat a_t$. Then
 *
 * $$
 * \lvert\hat h_t-h_t\rvert\le(\sigma_1\zeta+\kappa)\,p_t(\sigma_1\lvert w\rvert),
 * $$
 *
 * and with unit roundoff $\mathsf u$, $\gamma_k=k\mathsf u/(1-k\mathsf u)$, underflow unit $\eta_{\min}=2^{-1075}$ and
 * $\hat\sigma_0\ge\lvert\hat h_t\rvert$ one may take
 * $\zeta=\gamma_{d+1}\big(\lvert w\rvert\hat\sigma_0+\sum_k\lvert u_kx_{t,k}\rvert\big)+(d+1)(1+\gamma_d)\eta_{\min}$.
 *
 * **Proof.** $E_t\le\sigma_1(\lvert w\rvert E_{t-1}+\zeta)+\kappa$: the computed state is within $\kappa$ of
 * $\sigma(\hat a_t)$, $\sigma$ is $\sigma_1$-Lipschitz, and $\hat a_t$ is within $\zeta$ of
 * $w\hat h_{t-1}+\langle u,x_t\rangle$, which is within $\lvert w\rvert E_{t-1}$ of $a_t$. Induction on $t$ follows
 * the growth polynomial. $\square$ The bound $\zeta$ is derived in `theory/rounding`.
 *
 * Here $\kappa$ is measured along the run, against an enclosure of $\sigma(\hat a_t)$, for this project's own float
 * activations; `recurrent-proofs rounding` measures those of the machine beside them. The cutoff of section 5 thus also
 * governs whether a float run can be trusted.
 *
 * Source: THEORY, section 1.
 * @module
 */
import {
  defineClaim, definePart, float64, gamma, growth, liftNeuron, preactivationError, roundingBound, roundingDomain,
  scaled, sine, stateRun, symbol, tanh, term, type Activation, type Arithmetic, type Elementary, type Neuron,
  type Reading, type RoundingShape, type RoundingSources,
} from '../src/index.js';
import { roundingProof } from './obligations/rounding-error.js';

/** The right side, from the sources of error and $p_{t-1}$, $p_t$ at $\sigma_1\lvert w\rvert$. */
type Bound = <N>(
  K: Arithmetic<N>,
  sources: RoundingSources<N>,
  growth: { readonly before: N; readonly now: N },
) => N;

/** How $\zeta$ is computed; a false neighbour may forget underflow. */
type StepError = typeof preactivationError;

interface Assertion {
  readonly bound: Bound;
  readonly stepError: StepError;
}

const theorem: Assertion = {
  bound: (K, sources, { now }) => roundingBound(K, sources, now),
  stepError: preactivationError,
};

const oneStepLate: Bound = (K, sources, { before }) => roundingBound(K, sources, before);
const withoutGrowth: Bound = (K, sources) => roundingBound(K, sources, K.fromRational(1n, 1n));
const withoutSigma1: Bound = (K, sources, { now }) =>
  roundingBound(K, { ...sources, sigma1: K.fromRational(1n, 1n) }, now);

/** The false belief that products of doubles never underflow. */
const withoutUnderflow: StepError = (K, { w, u, x, stateBound }) => {
  const terms = u.map((weight, k) => K.abs(K.mul(weight, x[k] ?? weight)));
  const size = terms.reduce((sum, x) => K.add(sum, x), K.mul(K.abs(w), stateBound));
  return K.mul(gamma(K, u.length + 1), size);
};

/** $\zeta$ and $\kappa$ along a run: the largest over its steps. */
function sourcesOf<N>(
  K: Arithmetic<N> & Elementary<N>,
  stepError: StepError,
  activation: Activation,
  stored: Neuron<number>,
): RoundingSources<N> {
  const { w, u, x } = liftNeuron(K, stored);
  const zero = K.fromRational(0n, 1n);
  let [zeta, kappa, stateBound] = [zero, zero, zero];
  const steps = stateRun(float64, activation, stored);
  for (const { hidden } of steps) stateBound = K.max(stateBound, K.abs(K.fromNumber(hidden)));
  for (const [t, { preactivation, hidden }] of steps.entries()) {
    zeta = K.max(zeta, stepError(K, { w, u, x: x[t] ?? u, stateBound }));
    const exact = activation.jet(K, K.fromNumber(preactivation)).value;
    kappa = K.max(kappa, K.abs(K.sub(K.fromNumber(hidden), exact)));
  }
  return { sigma1: activation.constants(K).sigma1, zeta, kappa };
}

function interpret({ bound, stepError }: Assertion): Reading<RoundingShape> {
  const symbols = { sigma1: symbol('\\sigma_1'), zeta: symbol('\\zeta'), kappa: symbol('\\kappa') };
  const names = { before: symbol('p_{t-1}(\\sigma_1\\lvert w\\rvert)'), now: symbol('p_t(\\sigma_1\\lvert w\\rvert)') };
  const zeta = stepError === preactivationError ? symbols : { ...symbols, zeta: symbol('\\zeta_{\\eta=0}') };
  return {
    formula: term.le(symbol('\\lvert\\hat h_t-h_t\\rvert'), bound(term, zeta, names)),
    relations: function* (K, { activation, neuron }) {
      const exact = liftNeuron(K, neuron);
      const sources = sourcesOf(K, stepError, activation, neuron);
      const floats = stateRun(float64, activation, neuron).values();
      const growths = growth(K, K.mul(sources.sigma1, K.abs(exact.w)), neuron.x.length);
      let before = K.fromRational(0n, 1n);
      let t = 0;
      for (const { hidden } of stateRun(K, activation, exact)) {
        const [float, now] = [floats.next(), growths.next()];
        if (float.done === true || now.done === true) return;
        t += 1;
        const left = K.abs(K.sub(K.fromNumber(float.value.hidden), hidden));
        const right = bound(K, sources, { before, now: now.value });
        const through = () => [{ by: 'worst case of every step', value: right }];
        yield { at: { t }, relation: 'le', left, right, through };
        before = now.value;
      }
    },
  };
}

/** The rounding error of a float run: `THEORY`, section 1. */
export const roundingError = defineClaim({
  id: 'rounding-error',
  section: '1',
  title: 'How far a float run can lie from the exact hidden state',
  uses: ['growth'],
  proofIdea:
    'One step carries the error of the state before, times the weight and the steepest slope, and adds what rounding ' +
    'the pre-activation and the activation add. Induction on t follows the growth polynomial.',
  parts: [
    definePart<RoundingShape, Assertion>({
      id: 'state',
      title: 'the computed hidden state against the exact one',
      kind: 'upper-bound',
      domain: roundingDomain,
      hypotheses: {},
      assertion: theorem,
      interpret,
      prove: ({ bound, stepError }) => roundingProof((sources, at) => bound(term, sources, at), stepError),
      computed: ({ activation, neuron }) => [stateRun(float64, activation, neuron).map(({ hidden }) => hidden)],
      mutants: {
        oneStepLate: {
          belief: 'the first step is computed without error',
          assertion: { ...theorem, bound: oneStepLate },
          refutedAt: { activation: tanh, neuron: { w: 0, u: [0.1], x: [[0.3]] } },
        },
        withoutGrowth: {
          belief: 'rounding errors do not accumulate',
          assertion: { ...theorem, bound: withoutGrowth },
          refutedAt: {
            activation: sine,
            neuron: { w: 3, u: [0.5], x: Array.from({ length: 24 }, () => [1]) },
          },
        },
        lostSigma1: {
          belief: 'the error of the pre-activation passes with slope 1',
          assertion: { ...theorem, bound: withoutSigma1 },
          refutedAt: {
            activation: scaled(1, tanh, 64),
            neuron: { w: 0, u: [0.002], x: [[0.7]] },
          },
        },
        withoutUnderflow: {
          belief: 'products of doubles do not underflow',
          assertion: { ...theorem, stepError: withoutUnderflow },
          refutedAt: { activation: tanh, neuron: { w: 0, u: [2 ** -600], x: [[2 ** -600]] } },
        },
      },
    }),
  ],
});
