/**
 * The hyperbolic tangent. With $s=\tanh a$: $\sigma'=1-s^2$ and $\sigma''=-2s(1-s^2)$, so $\sigma_0=\sigma_1=1$;
 * $\lvert\sigma''\rvert$ is largest where $s^2=\tfrac13$, which gives $\sigma_2=\tfrac{4}{3\sqrt3}$.
 *
 * **The rest of the line.** $s^2$ grows with $\lvert a\rvert$ towards 1. So $\lvert\sigma\rvert<1$ and tends to 1,
 * $\sigma'=1-s^2$ falls everywhere as $\lvert a\rvert$ grows, and $\lvert\sigma''\rvert=2(s-s^3)$ at $s\ge0$ falls
 * where $3s^2\ge1$: for $\lvert a\rvert\ge1$, since $\tanh1=\frac{e^2-1}{e^2+1}>\frac35$ by $e^2>4$, and
 * $3\cdot\frac9{25}>1$. `extent` says so from 2 on.
 * @module
 */
import type { Activation } from './activation.js';

/** $\tanh$, with $\sigma_0=\sigma_1=1$ and $\sigma_2=4/(3\sqrt3)$ (THEORY, section 5). */
export const tanh: Activation = {
  name: 'tanh',
  form: { base: 'tanh', scale: 1, stretch: 1 },
  jet(K, a) {
    const one = K.fromRational(1n, 1n);
    const value = K.tanh(a);
    const first = K.sub(one, K.mul(value, value));
    const second = K.mul(K.fromRational(-2n, 1n), K.mul(value, first));
    return { value, first, second };
  },
  constants(K) {
    const one = K.fromRational(1n, 1n);
    const sigma2 = K.div(K.fromRational(4n, 1n), K.mul(K.fromRational(3n, 1n), K.sqrt(K.fromRational(3n, 1n))));
    return { sigma0: one, sigma1: one, sigma2 };
  },
  extent: (K) => ({ kind: 'tails', from: K.fromRational(2n, 1n), limit: K.fromRational(1n, 1n) }),
};
