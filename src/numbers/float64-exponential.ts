/**
 * $e^x-1$, $e^x$ and $\tanh x$ of a double by argument reduction modulo $\ln2$ and a Taylor polynomial.
 *
 * **Reduction.** $k=\operatorname{round}(x/\ln2)$ and $\ln2=\ell_1+\ell_2$, where $\ell_1$ has 40 bits, so that
 * $k\ell_1$ is exact for $\lvert k\rvert\le2^{11}$; $d=x-k\ell_1$ is exact too, a multiple of $2^{-54}$ below
 * $\tfrac12$. The sum $h+l$ of the head and the tail of $d-k\ell_2$ is $r=x-k\ln2$ up to the rounding of
 * $k\ell_2<2^{-29}$ and of the tail: $\lvert r-h-l\rvert<2^{-80}$. For $k=0$, $h=x$ and $l=0$ exactly.
 *
 * **Polynomial**, $\lvert r\rvert\le0.35$: $e^{r}-1$ is the Taylor polynomial of degree 14 at $h$, plus $l(1+h)$. The
 * remainder is below $\lvert h\rvert\,0.35^{14}/15!\cdot1.03<2^{-61}\lvert h\rvert$. For $k\ne0$ the terms left out,
 * $l\,(e^h-1-h)+\tfrac12l^2e^{0.35}$ with $\lvert l\rvert\le2^{-55}$ and $e^h-1-h<0.07$, are below $2^{-58.7}$, and the
 * reduction adds less than $2^{-79}$: all errors together stay below $2^{-58}$.
 * @module
 */
import { horner, inverseFactorials } from './float64-kernel.js';
import { nearestDouble } from './float64-rational.js';
import { powerOfTwo, scale } from './float64-scale.js';
import type { Kernel, KernelFunction } from './float64-kernel.js';

/** $\lfloor2^{128}\ln2\rceil$. */
const scaledLn2 = 0xb17217f7d1cf79abc9e3b39803f2f6afn;
const head = scaledLn2 >> 88n;
const ln2Head = scale(Number(head), -40);
const ln2Tail = nearestDouble(scaledLn2 - (head << 88n), 1n << 128n);
const inverseLn2 = nearestDouble(1n << 128n, scaledLn2);

/** $\lvert x\rvert$ from which the exponential of a double overflows, or is below $2^{-1075}$, for certain. */
const extreme = 746;
/** $1-\tanh22<2e^{-44}<2^{-62}$. */
const saturated = 22;

/** The functions of one kernel, with their coefficients converted once. */
export interface Exponential<N> {
  readonly exp: KernelFunction<N>;
  readonly tanh: KernelFunction<N>;
}

/** `exp` and `tanh` of a double over the kernel `A`, as the module comment describes. */
export function exponential<N>(A: Kernel<N>): Exponential<N> {
  const one = A.exact(1);
  const two = A.exact(2);
  const coefficients = inverseFactorials(A, 2, 14, 1);

  /** $e^{x-k\ln2}-1$. */
  function reduced(x: number, k: number): N {
    if (k === 0) {
      const r = A.exact(x);
      return A.widen(A.add(r, A.mul(A.mul(r, r), horner(A, coefficients, r))), powerOfTwo(-61), r);
    }
    const exactPart = x - k * ln2Head;
    const rest = -k * ln2Tail;
    const high = exactPart + rest;
    const part = high - exactPart;
    const low = exactPart - (high - part) + (rest - part);
    const h = A.exact(high);
    const tail = A.mul(A.exact(low), A.add(one, h));
    const p = A.add(h, A.add(A.mul(A.mul(h, h), horner(A, coefficients, h)), tail));
    return A.widen(p, powerOfTwo(-58), one);
  }

  /** $e^x-1$ for $0\le x\le44$. */
  function expm1(x: number): N {
    const k = Math.round(x * inverseLn2);
    const p = reduced(x, k);
    if (k === 0) return p;
    if (k <= 53) return A.add(A.scale(p, k), A.exact(powerOfTwo(k) - 1));
    return A.sub(A.scale(A.add(p, one), k), one);
  }

  return {
    exp(x) {
      if (x > extreme) return A.scale(one, 1100);
      // Below 2^-1075, half the least double: zero, with an error of at most one unit.
      if (x < -extreme) return A.scale(one, -1100);
      const k = Math.round(x * inverseLn2);
      return A.scale(A.add(one, reduced(x, k)), k);
    },
    tanh(x) {
      const size = Math.abs(x);
      if (size > saturated) return A.widen(A.exact(x > 0 ? 1 : -1), powerOfTwo(-62), one);
      const t = expm1(2 * size);
      // 1 - 2/(t + 2) has the smaller error above one half, and t/(t + 2) keeps the relative accuracy near zero.
      const result = size < 0.55 ? A.div(t, A.add(t, two)) : A.sub(one, A.div(two, A.add(t, two)));
      return x < 0 ? A.neg(result) : result;
    },
  };
}
