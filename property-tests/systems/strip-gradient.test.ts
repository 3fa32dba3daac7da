import { describe, expect, it } from 'vitest';
import { tanh } from '../../src/activations/tanh.js';
import { ball, type Ball } from '../../src/numbers/ball.js';
import { stripGradients } from '../../src/systems/strip-gradient.js';

const K = ball(96);
const [zero, one] = [K.fromNumber(0), K.fromNumber(1)];
const tangent = (y: Ball): Ball => K.div(K.sin(y), K.cos(y));

/**
 * $\partial_uh_t$ at $u=iy$ for $w=\alpha$ and inputs 1: the states are $i\tau_t$ with
 * $\tau_t=\tan(\alpha\tau_{t-1}+y)$, and the slope there is $1+\tau_t^2$.
 */
function onTheImaginaryAxis(alpha: Ball, y: Ball, length: number): readonly Ball[] {
  let [state, gradient] = [zero, zero];
  return Array.from({ length }, () => {
    state = tangent(K.add(K.mul(alpha, state), y));
    gradient = K.mul(K.add(one, K.mul(state, state)), K.add(one, K.mul(alpha, gradient)));
    return gradient;
  });
}

describe('the gradient in a strip', () => {
  const [alpha, y, length] = [one, K.fromNumber(0.25), 3];
  const run = { activation: tanh, alpha, sizes: Array.from({ length }, () => one) };

  it('is bounded on the imaginary axis too, where states reach beyond the strip of the input weights', () => {
    const bounds = stripGradients(K, run, y);
    expect(onTheImaginaryAxis(alpha, y, length).map((exact, t) => K.le(exact, bounds[t]?.u ?? zero)))
      .toEqual([true, true, true]);
  });

  it('has the bounds of the theory where the strip is a line', () => {
    // G^w_t = p_(t-1) and G^u_t = p_t at the growth rate 1.
    const bounds = stripGradients(K, run, zero);
    expect(bounds.map(({ w, u }) => [K.lower(w), K.upper(w), K.lower(u), K.upper(u)]))
      .toEqual([[0, 0, 1, 1], [1, 1, 2, 2], [2, 2, 3, 3]]);
  });
});
