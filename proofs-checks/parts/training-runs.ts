/**
 * The problems that the claims about training are run on, all of them realizable: a neuron with one input, two short
 * sequences, and sequences of the plane with a target that depends on the past.
 * @module
 */
import {
  activationNamed, mappingOf, type Activation, type FormedMapping, type RunConfiguration,
} from '../../src/index.js';
import { lineSequences } from './drawn-sequences.js';

function activation(name: string): Activation {
  const found = activationNamed(name);
  if (found === undefined) throw new RangeError(`no activation ${name}`);
  return found;
}

/** $v=(0,\text{size})$ on the line, with a declared norm. */
export function constant(size: number, declared = size): FormedMapping {
  return mappingOf({ family: 'constant', nu: { w: 0, u: declared }, direction: { w: 0, u: [size] } });
}

/** One neuron sees one input, and the target is one number. */
export const one: RunConfiguration = {
  activation: activation('tanh'), alpha: 0.5, mapping: constant(0.2), inputs: [[[1]]],
  width: 128, delta: 0.1, rho: { w: 0, u: 0.2 }, projected: true, share: 0.5, steps: 16, noise: 0,
};

/** The same with a slope next to 1, so that the network is next to linear. */
export const linear: RunConfiguration = { ...one, activation: activation('10*tanh(0.1x)'), width: 4096 };

/** The same with a projection that moves every neuron. */
export const tight: RunConfiguration = { ...one, width: 1024, steps: 120 };

/** The same with a step of four times $1/L^2$. */
export const tooLarge: RunConfiguration = { ...one, width: 64, rho: { w: 0, u: 1 }, share: 4 };

/** Two times and hardly any recurrence: averages over time differ from maxima, and outputs are near their bounds. */
export const faint: RunConfiguration = { ...one, inputs: [[[1], [1]]], alpha: 0.0625, width: 4096, steps: 3 };

/** Two sequences of three inputs, with labels off by a hundredth. */
export const noisy: RunConfiguration = {
  ...one, alpha: 0.75, inputs: lineSequences(2, 3), rho: { w: 0.125, u: 0.25 }, steps: 12, noise: 0.01,
};

/** The logistic function, weights of both kinds trained, and a mapping with a jump. */
export const logistic: RunConfiguration = {
  ...one, activation: activation('logistic'), alpha: 3, inputs: lineSequences(2, 4),
  mapping: mappingOf({
    family: 'sign', nu: { w: 1, u: 1 }, along: [1], constant: { w: 0.5, u: [0.5] }, varying: { w: 0.5, u: [0.5] },
  }),
  width: 64, rho: { w: 1, u: 1 }, steps: 12,
};

/** A problem of the plane whose target depends on the past. */
export const plane: RunConfiguration = {
  ...one, alpha: 0.25, inputs: [[[0.75, 0], [0.5, -0.5]], [[-0.25, 0.75], [0.5, 0.75]]],
  mapping: mappingOf({
    family: 'smooth', nu: { w: 0.25, u: 0.5 }, along: [1, -1], shift: 0.25, constant: { w: 0, u: [0.25, 0] },
    varying: { w: 0.25, u: [0, 0.25] },
  }),
  rho: { w: 0.25, u: 0.5 }, steps: 12,
};

/** False neighbours that leave out what every statement about projected descent needs, each where it then fails. */
export const outsideOfHypotheses = {
  twiceItsNorm: {
    belief: 'the bound holds for a mapping of twice its declared norm',
    without: 'mappingWithinNorm',
    refutedAt: { ...tight, mapping: constant(0.4, 0.2) },
  },
  radiiBelowNorm: {
    belief: 'the radii of the projection may be below the norm of the mapping',
    without: 'radiiReachNorm',
    refutedAt: { ...tight, rho: { w: 0, u: 0.02 }, steps: 300 },
  },
  noiseNotCounted: {
    belief: 'the noise of the labels does not count',
    without: 'labelsWithinNoise',
    refutedAt: { ...tight, shift: 1, steps: 40 },
  },
  noMirror: {
    belief: 'neurons need no mirror images',
    without: 'symmetricInitialization',
    refutedAt: { ...tight, unmirrored: true as const, steps: 40 },
    runs: 8,
  },
  longInputs: {
    belief: 'the bound holds for inputs of any length',
    without: 'inputsInUnitBall',
    refutedAt: { ...linear, inputs: [[[4]]], width: 1024 },
  },
} as const;

/** The hypotheses that they leave out. */
export const RUN_HYPOTHESES = [
  'mappingWithinNorm', 'radiiReachNorm', 'labelsWithinNoise', 'symmetricInitialization', 'inputsInUnitBall',
] as const;
