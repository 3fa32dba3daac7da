/**
 * The activations of the kernels in the worst case: how far $\sigma(a)$ and $\sigma'(a)$ may be off, whatever $a$ is.
 *
 * **Rule.** The kernels compute $\varphi$ at the double $\hat p$ that stands for $p=ba$, off by $k$ units in the last
 * place (`engine/activate.ts`), and $\lvert\varphi(\hat p)-\varphi(p)\rvert\le\sup\lvert\varphi'\rvert\,
 * \lvert\hat p-p\rvert$. The slope is computed from the value, by the operations that are repeated here, or by itself
 * with its own stated error, and $\sup\lvert\varphi''\rvert$ times that of $p$. Sizes are the suprema.
 * @module
 */
import type { Activation, BaseFunction } from '../activations/activation.js';
import { ACTIVATIONS } from '../activations/named.js';
import { ball } from '../numbers/ball.js';
import { addUp, mulUp } from '../numbers/tracked-upward.js';
import { worstCase as K, type WorstCase } from '../numbers/worst-case.js';
import { MOST_SLOPE_ERROR, MOST_ULPS } from './activate.js';
import type { ValueAndSlope } from './twin.js';

/** $k$ units in the last place of a number up to a size. */
function ulps(k: number, size: number): number {
  return addUp(mulUp(k * Number.EPSILON, size), k * Number.MIN_VALUE);
}

function slopeError(base: BaseFunction, value: WorstCase, second: number, point: WorstCase): number {
  const one = K.fromNumber(1);
  switch (base) {
    case 'tanh': return K.sub(one, K.mul(value, value)).error;
    case 'logistic': return K.mul(value, K.sub(one, value)).error;
    default: return addUp(MOST_SLOPE_ERROR[base], mulUp(second, point.error));
  }
}

/**
 * $\sigma$ and $\sigma'$ as the kernels compute them, at every point at once.
 * @throws RangeError if there is no kernel for the activation
 */
export function activationInWorstCase({ name, form }: Activation): ValueAndSlope<WorstCase> {
  const base = form && ACTIVATIONS.get(form.base);
  if (form === undefined || base === undefined) {
    throw new RangeError(`the engine has no kernel for ${name}: take one that is scaled at most once`);
  }
  const enclosure = ball(64);
  const { sigma0, sigma1, sigma2 } = base.constants(enclosure);
  const [most, steepest, bent] = [sigma0, sigma1, sigma2].map((x) => enclosure.upper(x)) as [number, number, number];
  const [scale, stretch] = [K.fromNumber(form.scale), K.fromNumber(form.stretch)];
  return (a) => {
    const point = K.mul(stretch, a);
    const value = { size: most, error: addUp(ulps(MOST_ULPS[form.base], most), mulUp(steepest, point.error)) };
    const slope = { size: steepest, error: slopeError(form.base, value, bent, point) };
    return { value: K.mul(scale, value), first: K.mul(K.mul(scale, stretch), slope) };
  };
}
