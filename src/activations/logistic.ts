/**
 * The logistic function $1/(1+e^{-a})=\tfrac12(1+\tanh\tfrac a2)$. With $s=\tanh\tfrac a2$:
 * $\sigma'=\tfrac14(1-s^2)$ and $\sigma''=-\tfrac14s(1-s^2)$, so $\sigma_0=1$, $\sigma_1=\tfrac14$ and, at
 * $s^2=\tfrac13$, $\sigma_2=\tfrac1{6\sqrt3}$.
 *
 * **The rest of the line.** $0<\sigma<1$, and $\sigma\to1$ as $a\to\infty$. $\sigma'$ and $\sigma''$ are those of
 * $\tfrac12\tanh\tfrac a2$, which fall in modulus for $\lvert\tfrac a2\rvert\ge1$, as shown for the hyperbolic tangent.
 *
 * **Strips.** $\lvert\sigma\rvert\le\tfrac12(1+\lvert\tanh\tfrac a2\rvert)$,
 * $\operatorname{Im}\sigma=\tfrac12\operatorname{Im}\tanh\tfrac a2$ and
 * $\sigma'=\tfrac14\tanh'\tfrac a2$, in the strip of half the width.
 *
 * **State and slope together.** With $s=\sigma\in(0,1)$ the slope is $s(1-s)$, and $s+ks(1-s)$ is concave in $s$ with
 * its top at $s=\tfrac{1+k}{2k}$. If $k\ge1$ that gives $\tfrac{(1+k)^2}{4k}$, otherwise it grows up to $s\to1$, where
 * it is 1; with $c=\max(k,1)$ both are $\tfrac{(1+c)^2}{4c}$.
 *
 * **Third derivative.** $\tfrac12\cdot\tfrac18$ times that of the hyperbolic tangent: $\sigma_3=\tfrac18$.
 * @module
 */
import type { Activation } from './activation.js';
import { tanhStrip } from './tanh.js';

/** The logistic function, with $\sigma_0=1$, $\sigma_1=1/4$ and $\sigma_2=1/(6\sqrt3)$ (THEORY, section 5). */
export const logistic: Activation = {
  name: 'logistic',
  form: { base: 'logistic', scale: 1, stretch: 1 },
  jet(K, a) {
    const one = K.fromRational(1n, 1n);
    const half = K.fromRational(1n, 2n);
    const s = K.tanh(K.mul(half, a));
    const value = K.mul(half, K.add(one, s));
    const first = K.mul(K.fromRational(1n, 4n), K.sub(one, K.mul(s, s)));
    return { value, first, second: K.neg(K.mul(s, first)) };
  },
  constants(K) {
    const sigma2 = K.div(K.fromRational(1n, 1n), K.mul(K.fromRational(6n, 1n), K.sqrt(K.fromRational(3n, 1n))));
    return { sigma0: K.fromRational(1n, 1n), sigma1: K.fromRational(1n, 4n), sigma2 };
  },
  strip(K, y) {
    const half = K.fromRational(1n, 2n);
    const { value, imaginary, slope } = tanhStrip(K, K.mul(half, y));
    return {
      value: K.mul(half, K.add(K.fromRational(1n, 1n), value)),
      imaginary: K.mul(half, imaginary),
      slope: K.mul(K.fromRational(1n, 4n), slope),
    };
  },
  extent: (K) => ({ kind: 'tails', from: K.fromRational(2n, 1n), limit: K.fromRational(1n, 1n) }),
  coupled(K, k) {
    const c = K.max(k, K.fromRational(1n, 1n));
    const both = K.add(K.fromRational(1n, 1n), c);
    return K.div(K.mul(both, both), K.mul(K.fromRational(4n, 1n), c));
  },
  sigma3: (K) => K.fromRational(1n, 8n),
};
