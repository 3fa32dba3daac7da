/**
 * The error function of a double by Taylor polynomials.
 *
 * **Below $\tfrac12$**, $z=x^2\le\tfrac14$: $\operatorname{erf}x=\frac2{\sqrt\pi}x\sum_n\frac{(-z)^n}{n!\,(2n+1)}$ with
 * the terms up to $n=12$, and $2/\sqrt\pi$ as a head and a tail. The series alternates and its terms decrease, so that
 * it leaves less than $\frac2{\sqrt\pi}\lvert x\rvert\frac{4^{-13}}{13!\cdot27}<2^{-63}\lvert x\rvert$; the cut
 * coefficients add less than $2^{-200}\lvert x\rvert$.
 *
 * **Up to 6**, $x=c+h$ with $c$ the nearest multiple of $\tfrac18$, $h$ exact and $\lvert h\rvert\le\tfrac1{16}$: the
 * Taylor polynomial of degree 12 at $c$, its constant as a head and a tail. On a circle of radius 2 around $c$ the
 * derivative $\frac2{\sqrt\pi}e^{-z^2}$ is at most $\frac2{\sqrt\pi}e^4<62$ in modulus, for $\operatorname{Re}z^2\ge-4$
 * there; by Cauchy the coefficient of $h^n$ is at most $62\cdot2^{1-n}/n$, and what is left out at most
 * $\sum_{n\ge13}62\cdot2^{1-n}16^{-n}/n<2^{-61}$.
 *
 * **From 6 on** the value is $\pm1$, for $1-\operatorname{erf}x\le\frac{e^{-x^2}}{x\sqrt\pi}<2^{-55}$.
 * @module
 */
import { centre, scaledSlope } from './float64-erf-centre.js';
import { horner } from './float64-kernel.js';
import { nearestDouble } from './float64-rational.js';
import { powerOfTwo, toDyadic } from './float64-scale.js';
import type { Kernel, KernelFunction } from './float64-kernel.js';

const unit = 1n << 256n;
const saturated = 6;

/** A constant as a head and a tail, and the coefficients of the powers that follow. */
interface Polynomial<N> {
  readonly head: N;
  readonly tail: N;
  readonly rest: readonly N[];
}

/** The number `scaled` $2^{-256}$ as the nearest double and what it leaves. */
function headAndTail<N>(A: Kernel<N>, scaled: bigint): { readonly head: N; readonly tail: N } {
  const nearest = nearestDouble(scaled, unit);
  const { mantissa, exponent } = toDyadic(nearest);
  return { head: A.exact(nearest), tail: A.rational(scaled - (mantissa << BigInt(256 + exponent)), unit) };
}

/** The series around zero, in powers of $z$ and without the factor $x$. */
function aroundZero<N>(A: Kernel<N>): Polynomial<N> {
  const rest: N[] = [];
  let factorial = 1n;
  for (let n = 1n; n <= 12n; n += 1n) {
    factorial *= n;
    rest.push(A.rational(n % 2n === 0n ? scaledSlope : -scaledSlope, factorial * (2n * n + 1n) * unit));
  }
  return { ...headAndTail(A, scaledSlope), rest };
}

/** `erf` of a double other than NaN over the kernel `A`, as the module comment describes. */
export function errorFunction<N>(A: Kernel<N>): KernelFunction<N> {
  const one = A.exact(1);
  const zero = aroundZero(A);
  const centres = new Map<number, Polynomial<N>>();

  function polynomialAt(k: number): Polynomial<N> {
    const known = centres.get(k);
    if (known !== undefined) return known;
    const [constant = 0n, ...coefficients] = centre(k);
    const made = { ...headAndTail(A, constant), rest: coefficients.map((b) => A.rational(b, unit)) };
    centres.set(k, made);
    return made;
  }

  function small(x: number): N {
    const r = A.exact(x);
    const z = A.mul(r, r);
    const factor = A.add(zero.tail, A.mul(z, horner(A, zero.rest, z)));
    return A.widen(A.add(A.mul(r, zero.head), A.mul(r, factor)), powerOfTwo(-62), r);
  }

  function moderate(size: number): N {
    const k = Math.round(8 * size);
    const { head, tail, rest } = polynomialAt(k);
    const h = A.exact(size - k / 8);
    return A.widen(A.add(head, A.add(tail, A.mul(h, horner(A, rest, h)))), powerOfTwo(-60), one);
  }

  return (x) => {
    const size = Math.abs(x);
    if (size < 0.5) return small(x);
    const value = size < saturated ? moderate(size) : A.widen(one, powerOfTwo(-55), one);
    return x < 0 ? A.neg(value) : value;
  };
}
