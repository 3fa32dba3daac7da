/**
 * # The realization of the target is close to it
 *
 * **Statement.** On the event of `approximation`, with $Q_T$ at $a=\sigma_1(\alpha+\nu_w/\sqrt m)$ or larger,
 *
 * $$
 * \lvert F_t(x^{(j)};\Theta^\star)-f^\star_t(x^{(j)})\rvert\le\varepsilon_{\mathrm{app}}
 * :=\Big[2M_T\sqrt{\log(2nT/\delta)}+\tfrac12\nu^\top Q_T\,\nu\Big]\Big/\sqrt m .
 * $$
 *
 * **Proof.** $F_t(x;\Theta(0))=0$ by `symmetric-initialization`, and $\Theta^\star\in\Omega_\nu$; so by `linearization`
 * $F_t(x;\Theta^\star)$ differs from $\langle\nabla F_t(x;\Theta(0)),\Theta^\star-\Theta(0)\rangle$ by at most
 * $\nu^\top Q_T\nu/(2\sqrt m)$, and that from $f^\star_t(x)$ by at most the error of `approximation`. $\square$
 *
 * At an instance the event is a hypothesis, with any $\lambda>0$ in place of $\log(2nT/\delta)$: whether a draw lies
 * in it is decided, not left to chance.
 *
 * **Approached** as $\nu\to0$ where the linear model is as far from the target as the event allows: the first term
 * falls with $\nu$, the second with its square.
 *
 * Source: THEORY, section 3; false neighbours: section 8.
 * @module
 */
import {
  defineClaim, mappingOf, realizationError, realizationHypotheses, realizationPart, sine, symmetricInitialization,
  tanh, type Activation, type RealizationStatement,
} from '../src/index.js';
import { realizationProof } from './obligations/realization.js';
import { mirrorCancelled } from './parts/mirror-cancelled.js';

/** The distance is at most the error that `errorOf` states. */
const within = (errorOf: typeof realizationError): RealizationStatement =>
  (K, { realized, linear, wanted, sources }) => {
    const apart = (a: typeof wanted, b: typeof wanted) => K.abs(K.sub(a, b));
    const right = errorOf(K, sources);
    return {
      left: apart(realized, wanted),
      right,
      through: () => [
        { by: 'triangle', value: K.add(apart(realized, linear), apart(linear, wanted)) },
        { by: 'linearization and event', value: right },
      ],
    };
  };

/** The false belief that a realization is as close as its linear model. */
const withoutCurvature = within((K, sources) => realizationError(K, { ...sources, form: K.fromRational(0n, 1n) }));

/** The false belief that the error falls as one over the width. */
const widthForRoot = within((K, sources) =>
  realizationError(K, { ...sources, rootWidth: K.mul(sources.rootWidth, sources.rootWidth) }));

/** A pair of equal neurons, and a constant direction of the input weights, `factor` times what is declared. */
const pair = (
  { w, u }: { readonly w: number; readonly u: number },
  nu: number,
  { logarithm, factor = 1, x = [1], activation = tanh }: {
    readonly logarithm: number; readonly factor?: number; readonly x?: readonly number[];
    readonly activation?: Activation;
  },
) => ({
  activation,
  alpha: 0.5,
  inputs: [x.map((input) => [input])],
  mapping: mappingOf({ family: 'constant', nu: { w: 0, u: nu }, direction: { w: 0, u: [factor * nu] } }),
  network: symmetricInitialization({ neurons: [{ w, u: [u] }], signs: [1] }),
  logarithm,
});

/** At $u=0$ the slope is 1, and $\mathbb E\tanh'(u)\approx0.6057$: $2\sqrt{\lambda/2}$ is a little above the rest. */
const path = [4, 6, 8].map((k) => pair({ w: 0.5, u: 0 }, 2 ** -k, { logarithm: 0.0778 }));

/** The realization of a target: `THEORY`, section 3. */
export const realization = defineClaim({
  id: 'realization',
  section: '3',
  title: 'The realization of the target is close to it',
  uses: [
    'symmetric-initialization', 'hidden-state-gradient', 'hidden-state-smoothness', 'linearization', 'transport-norm',
    'target-bound',
  ],
  proofIdea:
    'The output is zero at a symmetric initialization, so that of the realization is close to its linear model, ' +
    'which the event of the approximation puts close to the target. Both errors add up.',
  parts: [
    realizationPart({
      id: 'distance',
      title: 'how far the realization is from the target',
      hypotheses: realizationHypotheses,
      assertion: within(realizationError),
      prove: realizationProof,
      contact: { how: 'approached', at: path },
      mutants: {
        withoutCurvature: {
          belief: 'the realization is as close as its linear model',
          assertion: withoutCurvature,
          refutedAt: pair({ w: 0.5, u: 1 }, 3 * Math.SQRT2, { logarithm: 0.018 }),
        },
        widthForRoot: {
          belief: 'the error falls as one over the width',
          assertion: widthForRoot,
          refutedAt: pair({ w: 0.5, u: 0 }, 2 ** -6, { logarithm: 0.08 }),
        },
        withoutMirror: {
          belief: 'any initialization will do',
          without: 'symmetric',
          refutedAt: {
            ...pair({ w: 0.5, u: 1 }, 2 ** -10, { logarithm: 1 }),
            network: { neurons: [{ w: 0.5, u: [1] }, { w: 0.5, u: [1] }], signs: [1, 1] as const },
          },
        },
        withoutEvent: {
          belief: 'every draw of the initialization is close to the target',
          without: 'nearTarget',
          refutedAt: pair({ w: 0.5, u: 3 }, 0.25, { logarithm: 2 ** -10 }),
        },
        withoutRadius: {
          belief: 'the bound holds for recurrent weights outside the radius',
          without: 'weightsInRadius',
          refutedAt: pair({ w: 64, u: 0.1 }, 0.171875, { logarithm: 0.04, x: [1, 0] }),
        },
        withoutInputBound: {
          belief: 'the bound holds for inputs of any length',
          without: 'inputsInUnitBall',
          refutedAt: pair({ w: 0.5, u: 0.2 }, 0.34375, { logarithm: 0.36, x: [32] }),
        },
        fourTimesItsNorm: {
          belief: 'the bound holds for a mapping of four times its declared norm',
          without: 'mappingWithinNorm',
          refutedAt: pair({ w: 0.5, u: 0 }, 1.11, { logarithm: 1.25, factor: 4, activation: sine }),
        },
      },
    }),
    mirrorCancelled,
  ],
});
