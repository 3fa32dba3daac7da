/**
 * Sine and cosine of a double: reduction modulo $\pi/2$ to $h+l$, then Taylor polynomials in $z=h^2\le0.618$.
 *
 * $\sin(h+l)$ is taken as $h+\big(hz\,S(z)+l(1-\tfrac z2)\big)$ with the terms up to $h^{17}$. The alternating series
 * leaves $\lvert h\rvert z^9/19!<2^{-62}\lvert h\rvert$; the terms of $l$ left out are below
 * $\lvert l\rvert z^2/24+l^2/2<2^{-58.9}\lvert h\rvert$; the reduction adds $2^{-60}\lvert h\rvert$. Together less
 * than $2^{-58}\lvert h\rvert$.
 *
 * $\cos(h+l)$ is taken as $1-\big(\tfrac z2-(z^2C(z)-hl)\big)$ with the terms up to $h^{18}$. The series leaves
 * $z^{10}/20!<2^{-67}z$; the terms of $l$ left out are below $\lvert hl\rvert z/6+l^2/2<2^{-56.2}z$; the reduction
 * adds less than $2^{-60}z$. Together less than $2^{-56}z$.
 * @module
 */
import { halfTurns } from './float64-half-turns.js';
import { horner, inverseFactorials } from './float64-kernel.js';
import { powerOfTwo } from './float64-scale.js';
import type { Kernel, KernelFunction } from './float64-kernel.js';

/** The functions of one kernel, with their coefficients converted once. */
export interface Trigonometric<N> {
  readonly sin: KernelFunction<N>;
  readonly cos: KernelFunction<N>;
}

/** `sin` and `cos` of a finite double over the kernel `A`, as the module comment describes. */
export function trigonometric<N>(A: Kernel<N>): Trigonometric<N> {
  const one = A.exact(1);
  const half = A.exact(0.5);
  const sineCoefficients = inverseFactorials(A, 3, 17, 2);
  const cosineCoefficients = inverseFactorials(A, 4, 18, 2);

  function reducedSine(high: number, low: number): N {
    const h = A.exact(high);
    const z = A.mul(h, h);
    const tail = A.mul(A.exact(low), A.sub(one, A.mul(half, z)));
    const body = A.add(A.mul(A.mul(h, z), horner(A, sineCoefficients, z)), tail);
    return A.widen(A.add(h, body), powerOfTwo(-58), h);
  }

  function reducedCosine(high: number, low: number): N {
    const h = A.exact(high);
    const z = A.mul(h, h);
    const body = A.sub(A.mul(A.mul(z, z), horner(A, cosineCoefficients, z)), A.mul(h, A.exact(low)));
    return A.widen(A.sub(one, A.sub(A.mul(half, z), body)), powerOfTwo(-56), z);
  }

  return {
    sin(x) {
      const { quadrant, high, low } = halfTurns(Math.abs(x));
      const size = quadrant % 2 === 0 ? reducedSine(high, low) : reducedCosine(high, low);
      return quadrant < 2 === x < 0 ? A.neg(size) : size;
    },
    cos(x) {
      const { quadrant, high, low } = halfTurns(Math.abs(x));
      const size = quadrant % 2 === 0 ? reducedCosine(high, low) : reducedSine(high, low);
      return quadrant === 1 || quadrant === 2 ? A.neg(size) : size;
    },
  };
}
