/**
 * The error function $\operatorname{erf}a=\frac2{\sqrt\pi}\int_0^ae^{-s^2}\,\mathrm ds$, with
 * $\sigma'=\frac2{\sqrt\pi}e^{-a^2}$ and $\sigma''=-2a\,\sigma'$. So $\sigma_0=1$, the limit at infinity, and
 * $\sigma_1=\sigma'(0)=\tfrac2{\sqrt\pi}$; $\lvert\sigma''\rvert$ is largest where
 * $\frac{\mathrm d}{\mathrm da}\,a\,e^{-a^2}=(1-2a^2)\,e^{-a^2}=0$, at $a^2=\tfrac12$, which gives
 * $\sigma_2=\tfrac{2}{\sqrt2}\cdot\tfrac2{\sqrt\pi}e^{-1/2}=\tfrac{2\sqrt2}{\sqrt{\pi e}}$.
 *
 * **The rest of the line.** $\lvert\sigma\rvert<\frac2{\sqrt\pi}\int_0^\infty e^{-s^2}\,\mathrm ds=1$, the limit.
 * $\sigma'$ falls as $\lvert a\rvert$ grows, and $\lvert\sigma''\rvert$ does where $1-2a^2\le0$, thus for
 * $\lvert a\rvert\ge1$. `extent` says so from 2 on.
 *
 * **Strips.** $\operatorname{erf}$ is entire. From $\lvert e^{-(x+iv)^2}\rvert=e^{v^2-x^2}\le e^{v^2}$ follow
 * $\lvert\sigma'(x+iy)\rvert\le\tfrac2{\sqrt\pi}e^{y^2}$ and, along the segment from $x$ to $x+iy$,
 * $\lvert\sigma(x+iy)-\sigma(x)\rvert\le\tfrac2{\sqrt\pi}\,y\,e^{y^2}$, where $\sigma(x)$ is real and at most 1 in
 * modulus.
 *
 * **State and slope together**, by symmetry for $y\ge0$: the derivative of
 * $\operatorname{erf}y+k\tfrac2{\sqrt\pi}e^{-y^2}$ is $\tfrac2{\sqrt\pi}e^{-y^2}(1-2ky)$, positive before
 * $y=\tfrac1{2k}$ and negative behind: the supremum is the value there.
 *
 * **Third derivative.** $\sigma'''=\tfrac2{\sqrt\pi}e^{-y}(4y-2)$ with $y=a^2\ge0$. It grows up to $y=\tfrac32$, where
 * it is $\tfrac2{\sqrt\pi}4e^{-3/2}<\tfrac2{\sqrt\pi}$, because $e^{3/2}>4$, and falls behind, staying positive; its
 * least value is $-\tfrac4{\sqrt\pi}$, at $y=0$: $\sigma_3=\tfrac4{\sqrt\pi}$.
 * @module
 */
import type { Arithmetic, Elementary } from '../numbers/number-system.js';
import type { Activation } from './activation.js';

/** $\sigma'(0)=2/\sqrt\pi$. */
function slopeAtZero<N>(K: Arithmetic<N> & Elementary<N>): N {
  return K.div(K.fromRational(2n, 1n), K.sqrt(K.pi()));
}

/** $\operatorname{erf}$: $\sigma_0=1$, $\sigma_1=2/\sqrt\pi$ and $\sigma_2=2\sqrt2/\sqrt{\pi e}$ (THEORY, 5). */
export const erf: Activation = {
  name: 'erf',
  form: { base: 'erf', scale: 1, stretch: 1 },
  jet(K, a) {
    const first = K.mul(slopeAtZero(K), K.exp(K.neg(K.mul(a, a))));
    return { value: K.erf(a), first, second: K.mul(K.fromRational(-2n, 1n), K.mul(a, first)) };
  },
  constants(K) {
    const one = K.fromRational(1n, 1n);
    const e = K.exp(one);
    const sigma2 = K.div(
      K.mul(K.fromRational(2n, 1n), K.sqrt(K.fromRational(2n, 1n))),
      K.sqrt(K.mul(K.pi(), e)),
    );
    return { sigma0: one, sigma1: slopeAtZero(K), sigma2 };
  },
  strip(K, y) {
    const slope = K.mul(slopeAtZero(K), K.exp(K.mul(y, y)));
    const imaginary = K.mul(y, slope);
    return { value: K.add(K.fromRational(1n, 1n), imaginary), imaginary, slope };
  },
  extent: (K) => ({ kind: 'tails', from: K.fromRational(2n, 1n), limit: K.fromRational(1n, 1n) }),
  coupled(K, k) {
    const y = K.div(K.fromRational(1n, 1n), K.mul(K.fromRational(2n, 1n), k));
    return K.add(K.erf(y), K.mul(K.mul(k, slopeAtZero(K)), K.exp(K.neg(K.mul(y, y)))));
  },
  sigma3: (K) => K.mul(K.fromRational(2n, 1n), slopeAtZero(K)),
};
