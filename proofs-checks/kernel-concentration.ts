/**
 * # The tangent kernel of finite width is close to its limit
 *
 * **Statement.** For fixed sequences, with probability at least $1-\delta$ over the symmetric initialization, for all
 * $nT\times nT$ entries,
 *
 * $$
 * \lvert K_m-K\rvert\le2L_T^2\sqrt{\frac{\log(2(nT)^2/\delta)}{m}},
 * $$
 *
 * where $K_m=\langle\nabla F_t(x;\Theta(0)),\nabla F_{t'}(x';\Theta(0))\rangle$ and $L_T$ is taken at
 * $a=\sigma_1\alpha$.
 *
 * **Proof.** Each entry is the mean of $m/2$ independent products $\langle\nabla h_t,\nabla h_{t'}\rangle$, which lie
 * in $[-L_T^2,L_T^2]$ by `hidden-state-gradient`; then as for `approximation`, with $(nT)^2$ events. $\square$
 *
 * **Where the neighbours fail.** With $x^{(k)}=(e_k,0)$ and an activation that is steep and large, $\partial_wh_2$ is
 * nearly $\pm\sigma_0\sigma_1$ with independent signs for different sequences, and $L_2^2$ little more than
 * $\sigma_0^2\sigma_1^2$: each of the pairs of sequences is a mean of independent signs.
 *
 * Source: THEORY, section 3.
 * @module
 */
import {
  activationNamed, concentrationError, defineClaim, kernelPart, symbol, type ConcentrationStatement,
  type DrawnConfiguration,
} from '../src/index.js';
import { independentPairs, proofOf, widthForRoot } from './parts/concentration.js';
import { axisSequences, lineSequences } from './parts/drawn-sequences.js';

const stated: ConcentrationStatement = {
  range: (K, lipschitz) => K.mul(lipschitz, lipschitz),
  events: (K, { sequences, length }) => {
    const points = K.mul(sequences, length);
    return K.mul(points, points);
  },
  error: concentrationError,
};

function at(
  name: string,
  configuration: Omit<DrawnConfiguration, 'activation'>,
): DrawnConfiguration {
  const activation = activationNamed(name);
  if (activation === undefined) throw new RangeError(`no activation ${name}`);
  return { activation, ...configuration };
}

/** Sequences on different axes: the products of their gradients are next to signs. */
const axes = (dimension: number, width: number, delta: number): DrawnConfiguration =>
  at('16*tanh(32x)', { alpha: 2 ** -14, width, delta, inputs: axisSequences(dimension, 2) });

const ofWidth = (width: number): DrawnConfiguration =>
  at('tanh', { alpha: 0.75, width, delta: 0.1, inputs: lineSequences(2, 3) });

/** The tangent kernel: `THEORY`, section 3. */
export const kernelConcentration = defineClaim({
  id: 'kernel-concentration',
  section: '3',
  title: 'The tangent kernel of finite width is close to its limit',
  uses: ['hidden-state-gradient'],
  proofIdea:
    'Every entry is the mean, over one neuron of each mirror pair, of independent inner products of two gradients, '
    + 'which are at most the squared bound of a gradient. Hoeffding\'s inequality bounds the probability that one such '
    + 'mean is off, and the union bound that of any.',
  parts: [],
  trials: [
    kernelPart({
      id: 'all-at-once',
      title: 'the distance from the limit of all entries',
      hypotheses: ['fixedBeforeDraw'],
      assertion: stated,
      configurations: [
        { ...ofWidth(256), delta: 0.01, inputs: lineSequences(2, 4) },
        at('logistic', { alpha: 3, width: 64, delta: 0.005, inputs: lineSequences(2, 3) }),
        at('erf', { alpha: 0.75, width: 32, delta: 0.05, inputs: lineSequences(2, 2) }),
        at('8*sine(2x)', { alpha: 2 ** -6, width: 128, delta: 0.1, inputs: lineSequences(4, 2) }),
        axes(4, 64, 0.02),
      ],
      rate: { configurations: [16, 64, 256, 1024].map(ofWidth), expected: -0.5 },
      prove: proofOf(stated, symbol('L_T')),
      mutants: {
        independentPairs: {
          belief: 'both neurons of a mirror pair count, so that the root of 2 may stand for 2',
          assertion: { ...stated, error: independentPairs },
          refutedAt: axes(32, 128, 0.005),
          trials: 800,
        },
        oneEntry: {
          belief: 'the number of entries does not enter',
          assertion: { ...stated, events: (K) => K.fromRational(1n, 1n) },
          refutedAt: axes(16, 64, 0.1),
          trials: 300,
        },
        lipschitzOnce: {
          belief: 'the bound of a gradient may stand for its square',
          assertion: { ...stated, range: (_, lipschitz) => lipschitz },
          refutedAt: axes(4, 64, 0.02),
          trials: 100,
        },
        widthForRoot: {
          belief: 'the error falls as one over the width',
          assertion: { ...stated, error: widthForRoot },
          refutedAt: axes(4, 256, 0.02),
          trials: 100,
        },
        chosenAfterTheDraw: {
          belief: 'sequences that are chosen after the draw count as two',
          without: 'fixedBeforeDraw',
          refutedAt: { ...axes(48, 64, 0.1), chosen: 2 },
          trials: 300,
        },
      },
    }),
  ],
});
