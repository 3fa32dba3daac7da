/**
 * The problem of the headline run: the width that the theorem asks for is one that a computer can train, and the target
 * depends on the past.
 *
 * The inputs are unit vectors of the plane within 0.8 radians of $e_1$. Neurons whose $u_1$ is positive and those whose
 * $u_1$ is negative have their recurrent weights moved in opposite directions, so that what a network adds to its
 * memory of the past does not cancel; all input weights are moved along $e_1$.
 * @module
 */
import { tanh } from '../activations/tanh.js';
import { randomStream } from '../engine/random-stream.js';
import { float64 } from '../numbers/float64.js';
import { mappingOf } from '../systems/mapping-form.js';
import type { Inputs } from '../systems/integrand-bound.js';
import { HEADLINE } from './headline-sizes.js';
import type { RealizableProblem } from './problem.js';
import { STREAMS } from './streams.js';

/** The largest angle between an input and $e_1$. */
const ANGLE = 0.8;
/** Keeps a rounded unit vector inside of the unit ball: its norm is off by $2^{-51}$ at most. */
const INSIDE = 1 - 2 ** -50;

/** Sequences of unit vectors near $e_1$. */
function inputsNear(seed: number, samples: number, length: number): Inputs {
  const stream = randomStream(seed, STREAMS.inputs);
  return Array.from({ length: samples }, () => Array.from({ length }, () => {
    const angle = (ANGLE * stream.next()) / 2 ** 31;
    return [INSIDE * float64.cos(angle), INSIDE * float64.sin(angle)];
  }));
}

/** The problem, on other sequences for another seed. */
export function headlineProblem(
  { seed, samples, length }: { readonly seed: number; readonly samples: number; readonly length: number } = HEADLINE,
): RealizableProblem {
  return {
    name: 'headline',
    activation: tanh,
    alpha: 0.3,
    mapping: mappingOf({
      family: 'sign', along: [1, 0], nu: { w: 0.3, u: 0.5 },
      constant: { w: 0, u: [0.5, 0] }, varying: { w: 0.3, u: [0, 0] },
    }),
    inputs: inputsNear(seed, samples, length),
  };
}
