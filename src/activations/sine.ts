/**
 * The sine: $\sigma'=\cos$, $\sigma''=-\sin$, all three suprema equal 1, because $\sin^2+\cos^2=1$ and both take the
 * value 1.
 *
 * **The rest of the line.** The period is $2\pi<\tfrac{44}7<\tfrac{13}2$.
 *
 * **Strips.** The sine is entire, and $\lvert\sin(x+iy)\rvert^2=\sin^2x+\sinh^2y$,
 * $\lvert\cos(x+iy)\rvert^2=\cos^2x+\sinh^2y$, $\operatorname{Im}\sin(x+iy)=\cos x\sinh y$: at most $\cosh^2y$,
 * $\cosh^2y$ and $\sinh y$.
 *
 * **State and slope together.** $\lvert\sin y\rvert+k\lvert\cos y\rvert\le\sqrt{1+k^2}$ by Cauchy and Schwarz, with
 * equality at $\tan y=\tfrac1k$. **Third derivative.** $\sigma'''=-\cos$: $\sigma_3=1$.
 * @module
 */
import type { Activation } from './activation.js';

/** $\sin$, with $\sigma_0=\sigma_1=\sigma_2=1$ (THEORY, section 5). */
export const sine: Activation = {
  name: 'sine',
  form: { base: 'sine', scale: 1, stretch: 1 },
  jet(K, a) {
    const value = K.sin(a);
    return { value, first: K.cos(a), second: K.neg(value) };
  },
  constants(K) {
    const one = K.fromRational(1n, 1n);
    return { sigma0: one, sigma1: one, sigma2: one };
  },
  strip(K, y) {
    const half = K.fromRational(1n, 2n);
    const [up, down] = [K.exp(y), K.exp(K.neg(y))];
    const cosh = K.mul(half, K.add(up, down));
    return { value: cosh, imaginary: K.mul(half, K.sub(up, down)), slope: cosh };
  },
  extent: (K) => ({ kind: 'period', atMost: K.fromRational(13n, 2n) }),
  coupled: (K, k) => K.sqrt(K.add(K.fromRational(1n, 1n), K.mul(k, k))),
  sigma3: (K) => K.fromRational(1n, 1n),
};
