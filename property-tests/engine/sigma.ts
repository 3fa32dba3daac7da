/**
 * The activations of the kernels over three number systems, for the twin: the bits of the kernels, the same with the
 * stated bound of their error, and the exact function in balls.
 * @module
 */
import type { Activation } from '../../src/activations/activation.js';
import { MOST_SLOPE_ERROR, MOST_ULPS } from '../../src/engine/activate.js';
import type { Engine } from '../../src/engine/engine.js';
import type { ValueAndSlope } from '../../src/engine/twin.js';
import type { Ball, BallSystem } from '../../src/numbers/ball.js';
import { tracked64 as K } from '../../src/numbers/tracked-float64.js';
import type { Tracked } from '../../src/numbers/tracked.js';
import { addUp, mulUp } from '../../src/numbers/tracked-upward.js';
import { activationNamed } from '../../src/activations/named.js';

/** The bits of the kernels. */
export const inFloats = (engine: Engine, activation: Activation): ValueAndSlope<number> => (a) => {
  const { values, slopes } = engine.activation(activation, Float64Array.of(a));
  return { value: values[0] ?? NaN, first: slopes[0] ?? NaN };
};

/** The exact function. */
export const inBalls = (system: BallSystem, activation: Activation): ValueAndSlope<Ball> =>
  (a) => activation.jet(system, a);

/** $|y-e|\le k2^{-52}|e|+k2^{-1074}$ for $k$ units in the last place; so $|e|\le(1+2^{-40})|y|$ in the first term. */
const ulps = (k: number, y: number): number =>
  addUp(mulUp(k * Number.EPSILON * (1 + 2 ** -40), Math.abs(y)), k * Number.MIN_VALUE);

/** $\sup|\varphi'|$ and $\sup|\varphi''|$, rounded up. */
const STEEPEST = { tanh: [1, 0.77], logistic: [0.25, 0.1], erf: [1.129, 0.97], sine: [1, 1] } as const;

/** The bits of the kernels with a bound: their stated error at the stored point, and a slope times the point's own. */
export function inTracked(engine: Engine, { form }: Activation): ValueAndSlope<Tracked<number>> {
  if (form === undefined) throw new RangeError('the engine knows no such activation');
  const base = activationNamed(form.base);
  if (base === undefined) throw new RangeError(`${form.base} has no name`);
  const [scale, stretch] = [K.fromNumber(form.scale), K.fromNumber(form.stretch)];
  const one = K.fromNumber(1);
  const [first, second] = STEEPEST[form.base];
  return (a) => {
    const p = K.mul(stretch, a);
    const { values, slopes } = engine.activation(base, Float64Array.of(p.value));
    const [y, d] = [values[0] ?? NaN, slopes[0] ?? NaN];
    const value = { value: y, error: addUp(ulps(MOST_ULPS[form.base], y), mulUp(first, p.error)) };
    const fromValue = { tanh: K.sub(one, K.mul(value, value)), logistic: K.mul(value, K.sub(one, value)) };
    const slope = form.base === 'tanh' || form.base === 'logistic'
      ? fromValue[form.base]
      : { value: d, error: addUp(MOST_SLOPE_ERROR[form.base], mulUp(second, p.error)) };
    return { value: K.mul(scale, value), first: K.mul(K.mul(scale, stretch), slope) };
  };
}
