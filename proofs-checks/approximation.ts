/**
 * # A network of finite width represents the target at initialization
 *
 * **Statement.** For $0<\delta\le1$, fixed sequences $x^{(1..n)}$ and a fixed mapping $v$ within its norm, with
 * probability at least $1-\delta$ over the symmetric initialization, at once for all $j\le n$ and $t\le T$,
 *
 * $$
 * \big\lvert\langle\nabla F_t(x^{(j)};\Theta(0)),\Theta^\star-\Theta(0)\rangle-f^\star_t(x^{(j)})\big\rvert
 * \le2M_T\sqrt{\frac{\log(2nT/\delta)}{m}} .
 * $$
 *
 * **Proof.** As $c_i^2=1$, and by the mirror symmetry, the left inner product is the mean of $m/2$ independent
 * variables in $[-M_T,M_T]$ with mean $f^\star_t$ (`target-bound`). By Hoeffding's inequality one of them is off by $s$
 * with probability at most $2e^{-ms^2/(4M_T^2)}$; a union bound over $nT$ events. $\square$
 *
 * **Where the neighbours fail.** With $v_u=\operatorname{sign}u$ and a slope next to 1 the variables are nearly signs,
 * for which the exponent of Hoeffding's inequality is right up to a factor that the root of 2 does not leave. With
 * $x^{(k)}=(e_k,0)$, a steep activation and $v=(1,0)$ the variables of different sequences are independent signs, so
 * that the number of sequences in the logarithm is needed; so is that they are fixed before the draw.
 *
 * Source: THEORY, section 3; false neighbours: section 8.
 * @module
 */
import {
  activationNamed, approximationPart, concentrationError, defineClaim, mappingOf, symbol, type Activation,
  type ApproximationConfiguration, type ConcentrationStatement, type MappingForm,
} from '../src/index.js';
import { independentPairs, proofOf, widthForRoot } from './parts/concentration.js';
import { axisSequences, lineSequences } from './parts/drawn-sequences.js';

const stated: ConcentrationStatement = {
  range: (_, bound) => bound,
  events: (K, { sequences, length }) => K.mul(sequences, length),
  error: concentrationError,
};

function activation(name: string): Activation {
  const found = activationNamed(name);
  if (found === undefined) throw new RangeError(`no activation ${name}`);
  return found;
}

const constant: MappingForm = { family: 'constant', nu: { w: 0.5, u: 1 }, direction: { w: 0.5, u: [1] } };

/** $v=(0,s\operatorname{sign}u)$ with a declared norm of 1. */
const sign = (size: number): MappingForm => ({
  family: 'sign', nu: { w: 0, u: 1 }, along: [1], constant: { w: 0, u: [0] }, varying: { w: 0, u: [size] },
});

/** One input of a neuron whose slope is next to 1: the variables are next to signs. */
const signs: ApproximationConfiguration = {
  activation: activation('10*tanh(0.1x)'),
  alpha: 1,
  width: 32,
  delta: 0.02,
  mapping: mappingOf(sign(1)),
  inputs: [[[1]]],
};

/** Sequences on different axes, of which the neurons make independent variables that are next to signs. */
const axes = (dimension: number, width: number, delta: number): ApproximationConfiguration => ({
  activation: activation('tanh(32x)'),
  alpha: 2 ** -9,
  width,
  delta,
  mapping: mappingOf({
    family: 'constant', nu: { w: 1, u: 0 }, direction: { w: 1, u: new Array<number>(dimension).fill(0) },
  }),
  inputs: axisSequences(dimension, 2),
});

const ofWidth = (width: number): ApproximationConfiguration => ({
  activation: activation('tanh'), alpha: 0.75, width, delta: 0.1, mapping: mappingOf(constant),
  inputs: lineSequences(2, 4),
});

/** What the statement is tried at. */
const configurations: readonly ApproximationConfiguration[] = [
  signs,
  { ...ofWidth(256), delta: 0.01, inputs: lineSequences(3, 5) },
  {
    activation: activation('logistic'), alpha: 3, width: 64, delta: 0.005, inputs: lineSequences(2, 4),
    mapping: mappingOf({
      family: 'sign', nu: { w: 1.5, u: 1 }, along: [1], constant: { w: 1, u: [0.5] }, varying: { w: 0.5, u: [0.5] },
    }),
  },
  {
    activation: activation('erf'), alpha: 0.75, width: 64, delta: 0.05, inputs: lineSequences(3, 3),
    mapping: mappingOf({
      family: 'smooth', nu: { w: 0.75, u: 1 }, along: [2], shift: 0.5, constant: { w: 0.25, u: [0] },
      varying: { w: 0.5, u: [1] },
    }),
  },
  {
    activation: activation('sine'), alpha: 0.5, width: 128, delta: 0.1, inputs: lineSequences(2, 5),
    mapping: mappingOf({ family: 'rotating', nu: { w: 1, u: 2 }, along: [1], speed: 3, radius: { w: 1, u: 2 } }),
  },
  {
    activation: activation('tanh(2x)'), alpha: 0.75, width: 32, delta: 0.02, inputs: lineSequences(2, 3),
    mapping: mappingOf({
      family: 'kernel', nu: { w: 2, u: 5 }, activation: 'tanh(2x)', alpha: 0.75,
      terms: [{ coefficient: 1, x: [[1], [0.5]] }],
    }),
  },
  {
    activation: activation('tanh'), alpha: 0.75, width: 64, delta: 0.05,
    inputs: [[[0.75, 0], [0.5, -0.5]], [[-0.25, 0.75], [0, 1]]],
    mapping: mappingOf({
      family: 'smooth', nu: { w: 0.5, u: 1 }, along: [1, -1], shift: 0.25, constant: { w: 0, u: [0, 0] },
      varying: { w: 0.5, u: [0.5, 0.75] },
    }),
  },
  axes(8, 32, 0.05),
];

/** The approximation at initialization: `THEORY`, section 3. */
export const approximation = defineClaim({
  id: 'approximation',
  section: '3',
  title: 'A network of finite width represents the target at initialization',
  uses: ['target-bound'],
  proofIdea:
    'The inner product is the mean, over one neuron of each mirror pair, of independent variables that are bounded and '
    + 'have the target as their mean. Hoeffding\'s inequality bounds the probability that one such mean is off, and '
    + 'the union bound that of any.',
  parts: [],
  trials: [
    approximationPart({
      id: 'all-at-once',
      title: 'the distance from the target at all sequences and times',
      hypotheses: ['mappingWithinNorm', 'fixedBeforeDraw'],
      assertion: stated,
      configurations,
      rate: { configurations: [16, 64, 256, 1024].map(ofWidth), expected: -0.5 },
      prove: proofOf(stated, symbol('M_T')),
      mutants: {
        independentPairs: {
          belief: 'both neurons of a mirror pair count, so that the root of 2 may stand for 2',
          assertion: { ...stated, error: independentPairs },
          refutedAt: { ...signs, delta: 0.0005 },
          trials: 10_000,
        },
        oneSequence: {
          belief: 'the number of sequences does not enter',
          assertion: { ...stated, events: (_, { length }) => length },
          refutedAt: axes(64, 64, 0.035),
          trials: 600,
        },
        widthForRoot: {
          belief: 'the error falls as one over the width',
          assertion: { ...stated, error: widthForRoot },
          refutedAt: { ...signs, width: 256 },
          trials: 100,
        },
        twiceItsNorm: {
          belief: 'the bound holds for a mapping of twice its declared norm',
          without: 'mappingWithinNorm',
          refutedAt: { ...signs, mapping: mappingOf(sign(2)) },
          trials: 400,
        },
        chosenAfterTheDraw: {
          belief: 'a sequence that is chosen after the draw counts as one',
          without: 'fixedBeforeDraw',
          refutedAt: { ...axes(64, 64, 0.035), chosen: 1 },
          trials: 600,
        },
      },
    }),
  ],
});
