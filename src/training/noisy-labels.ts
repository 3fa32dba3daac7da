/**
 * Labels with noise (THEORY, section 4): $y^{(j)}_t=f^\star_t(x^{(j)})+\xi^{(j)}_t$ with $\lvert\xi\rvert\le E$.
 *
 * **Bound.** Each $\xi$ is $E$ times a double in $[-1,1]$, rounded, so that it is at most $E$: rounding is monotone.
 * The sum is rounded once, by at most $u\lvert y\rvert$ with $u=2^{-53}$; sums of doubles do not underflow. So
 * $\varepsilon_0=E+e+u\max\lvert y\rvert$, where $e$ bounds the error of the targets.
 * @module
 */
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { randomStream } from '../engine/random-stream.js';
import { addUp, mulUp } from '../numbers/tracked-upward.js';
import type { TrainingProblem } from './problem.js';
import { STREAMS } from './streams.js';

/**
 * The problem with uniform noise on its labels, which the seed decides, independent of the initialization.
 * @throws RangeError if the bound is not a number from 0 on
 */
export function withNoise(problem: TrainingProblem, bound: number, seed: number): TrainingProblem {
  if (!(bound >= 0 && bound < Infinity)) {
    throw new RangeError(`the noise is ${String(bound)}: give a number that is not negative`);
  }
  if (bound === 0) return problem;
  const stream = randomStream(seed, STREAMS.noise);
  const labels = problem.labels.map((y) => y + bound * (2 * uniformFloat64(stream) - 1));
  const largest = labels.reduce((most, y) => Math.max(most, Math.abs(y)), 0);
  const rounding = mulUp(2 ** -53, largest);
  return { ...problem, labels, noise: addUp(addUp(bound, problem.noise), rounding) };
}
