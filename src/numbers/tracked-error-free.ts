/**
 * The exact rounding error of one operation on doubles, by error-free transformations. Each function returns a bound
 * of $\lvert\text{result}-\text{exact}\rvert$ that is zero if, and only if, the operation was exact; NaN where the
 * result is not finite.
 * @module
 */
import { exponentOf, powerOfTwo, scale } from './float64-scale.js';
import { addUp, divUp } from './tracked-upward.js';

/** $\lvert a+b-s\rvert$ for $s$ the rounded sum. Knuth's TwoSum is exact, subnormal numbers included. */
export function sumError(a: number, b: number, s: number): number {
  const part = s - a;
  return Math.abs(a - (s - part) + (b - part));
}

/**
 * $ab-p$ exactly, for $p$ the rounded product of `roomy` factors. Dekker's product of Veltkamp's halves: they have
 * at most 26 bits, so their products are exact; all terms are multiples of $2^{e_a+e_b-104}$, and $e_a+e_b\ge-902$
 * because $2^{-900}\le\lvert p\rvert<2^{e_a+e_b+2}$, so that nothing underflows, and a tail other than zero is at
 * least $2^{-1006}$.
 */
function productTail(a: number, b: number, p: number): number {
  const aScaled = 134217729 * a;
  const aHigh = aScaled - (aScaled - a);
  const aLow = a - aHigh;
  const bScaled = 134217729 * b;
  const bHigh = bScaled - (bScaled - b);
  const bLow = b - bHigh;
  return aLow * bLow - (p - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
}

const least = powerOfTwo(-900);
const most = powerOfTwo(900);

/** Whether $\lvert a\rvert,\lvert b\rvert\le2^{900}$ and $2^{-900}\le\lvert p\rvert\le2^{900}$. */
function roomy(a: number, b: number, p: number): boolean {
  const x = Math.abs(a);
  const y = Math.abs(b);
  const z = Math.abs(p);
  return z >= least && x <= most && y <= most && z <= most;
}

/**
 * $\lvert ab-p\rvert$ for $p$ the rounded product. Near underflow or overflow the factors are replaced by their
 * mantissas: with $p'$ the rounded product of those, $\lvert p'-p2^{-k}\rvert$ (scaling up is exact) plus the exact
 * tail of $p'$ bounds the error times $2^{-k}$.
 */
export function productError(a: number, b: number, p: number): number {
  if (roomy(a, b, p)) return Math.abs(productTail(a, b, p));
  if (p === 0 && (a === 0 || b === 0)) return 0;
  if (!Number.isFinite(p)) return NaN;
  const k = exponentOf(a) + exponentOf(b);
  const x = scale(a, -exponentOf(a));
  const y = scale(b, -exponentOf(b));
  const q = x * y;
  return scaledUp(addUp(Math.abs(q - scale(p, -k)), Math.abs(productTail(x, y, q))), k);
}

/**
 * $\lvert a/b-q\rvert$ for $q$ the rounded quotient, from the residual $r=a-qb$: with $p+e=qb$ exactly, $a-p$ is
 * exact by Sterbenz' lemma, $r=(a-p)-e$ is rounded once, and the error is $\lvert r\rvert/\lvert b\rvert$. Near
 * underflow or overflow it is taken from the mantissas, as in `productError`.
 */
export function quotientError(a: number, b: number, q: number): number {
  if (a === 0 && b !== 0 && Number.isFinite(b)) return 0;
  if (!Number.isFinite(q) || !Number.isFinite(b)) return NaN;
  const p = q * b;
  if (roomy(q, b, p)) {
    return divUp(addUp(Math.abs(a - p - productTail(q, b, p)), 0), Math.abs(b));
  }
  const k = exponentOf(a) - exponentOf(b);
  const x = scale(a, -exponentOf(a));
  const y = scale(b, -exponentOf(b));
  const quotient = x / y;
  return scaledUp(addUp(Math.abs(quotient - scale(q, -k)), quotientError(x, y, quotient)), k);
}

/**
 * $\lvert\sqrt a-s\rvert$ for $s$ the rounded root, $a\ge0$: it is $\lvert r\rvert/(s+\sqrt a)$ with $r=a-s^2$ as in
 * `quotientError`, and $\sqrt a\ge s(1-u)$ makes it at most $(1+2u)\lvert r\rvert/(2s)$. Scaling $a$ by an even power
 * of two scales $s$ exactly.
 */
export function rootError(a: number, s: number): number {
  if (a === 0) return 0;
  if (!Number.isFinite(s)) return NaN;
  const p = s * s;
  if (roomy(s, s, p)) return divUp(addUp(addUp(Math.abs(a - p - productTail(s, s, p)), 0), 0), 2 * s);
  const shift = a < 1 ? 400 : -400;
  return scaledUp(rootError(scale(a, shift), scale(s, shift / 2)), -shift / 2);
}

/** At least $e2^k$, and zero only for $e=0$: the scaled number is exact, or off by less than the least double. */
export function scaledUp(e: number, k: number): number {
  return e === 0 ? 0 : addUp(scale(e, k), Number.MIN_VALUE);
}
