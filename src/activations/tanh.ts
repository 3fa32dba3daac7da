/**
 * The hyperbolic tangent. With $s=\tanh a$: $\sigma'=1-s^2$ and $\sigma''=-2s(1-s^2)$, so $\sigma_0=\sigma_1=1$;
 * $\lvert\sigma''\rvert$ is largest where $s^2=\tfrac13$, which gives $\sigma_2=\tfrac{4}{3\sqrt3}$.
 *
 * **The rest of the line.** $s^2$ grows with $\lvert a\rvert$ towards 1. So $\lvert\sigma\rvert<1$ and tends to 1,
 * $\sigma'=1-s^2$ falls everywhere as $\lvert a\rvert$ grows, and $\lvert\sigma''\rvert=2(s-s^3)$ at $s\ge0$ falls
 * where $3s^2\ge1$: for $\lvert a\rvert\ge1$, since $\tanh1=\frac{e^2-1}{e^2+1}>\frac35$ by $e^2>4$, and
 * $3\cdot\frac9{25}>1$. `extent` says so from 2 on.
 *
 * **Strips.** For $a=x+iy$, $0\le y<\tfrac\pi2$,
 * $$
 * \lvert\tanh a\rvert^2=\frac{\sinh^2x+\sin^2y}{\sinh^2x+\cos^2y},\qquad
 * \operatorname{Im}\tanh a=\frac{\sin2y}{\cosh2x+\cos2y},\qquad
 * \lvert\tanh'a\rvert=\frac1{\sinh^2x+\cos^2y}.
 * $$
 * The first is between its values $\tan^2y$ at $x=0$ and 1 at infinity, the others are largest at $x=0$: $\tan y$ and
 * $1+\tan^2y$. All poles have $\lvert y\rvert\ge\tfrac\pi2$. The tangent is bounded by its partial fractions, for
 * $(2k-1)^2\pi^2-4y^2\ge(2k-1)^2(\pi^2-4y^2)$:
 * $$
 * \tan y=\sum_{k\ge1}\frac{8y}{(2k-1)^2\pi^2-4y^2}\le\frac{8y}{\pi^2-4y^2}\sum_{k\ge1}\frac1{(2k-1)^2}
 * =\frac{\pi^2y}{\pi^2-4y^2}=\frac y{1-(2y/\pi)^2}.
 * $$
 * Unlike the tangent itself, the root of this denominator is undefined for every $y$ beyond $\tfrac\pi2$.
 *
 * **State and slope together**, by symmetry for $0\le s<1$: $s+k(1-s^2)$ is concave in $s$ with its top at
 * $s=\tfrac1{2k}$. If $k\ge\tfrac12$ that gives $k+\tfrac1{4k}$, otherwise it grows up to $s\to1$, where it is 1; with
 * $c=\max(k,\tfrac12)$ both are $c+\tfrac1{4c}$.
 *
 * **Third derivative.** $\sigma'''=(1-s^2)(6s^2-2)$. With $y=s^2\in[0,1)$ the parabola $-6y^2+8y-2$ has its top at
 * $y=\tfrac23$, where it is $\tfrac23$, and its least value $-2$ at $y=0$: $\sigma_3=2$.
 * @module
 */
import type { Arithmetic, Elementary } from '../numbers/number-system.js';
import type { Activation, StripBounds } from './activation.js';

/** $\max(1,t)$, $t$ and $1+t^2$ for $t=y/(1-(2y/\pi)^2)\ge\tan y$; undefined from $y=\tfrac\pi2$ on. */
export function tanhStrip<N>(K: Arithmetic<N> & Elementary<N>, y: N): StripBounds<N> {
  const one = K.fromRational(1n, 1n);
  const ratio = K.div(K.add(y, y), K.pi());
  const root = K.sqrt(K.sub(one, K.mul(ratio, ratio)));
  const tangent = K.div(y, K.mul(root, root));
  return { value: K.max(one, tangent), imaginary: tangent, slope: K.add(one, K.mul(tangent, tangent)) };
}

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
  strip: tanhStrip,
  extent: (K) => ({ kind: 'tails', from: K.fromRational(2n, 1n), limit: K.fromRational(1n, 1n) }),
  coupled(K, k) {
    const c = K.max(k, K.fromRational(1n, 2n));
    return K.add(c, K.div(K.fromRational(1n, 4n), c));
  },
  sigma3: (K) => K.fromRational(2n, 1n),
};
