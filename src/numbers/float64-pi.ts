/**
 * $\pi$ to any number of digits, for the reduction of arguments, and as a double.
 * @module
 */
import { powerOfTwo } from './float64-scale.js';
import type { Kernel } from './float64-kernel.js';

/** The integer part of the series of $s\arctan(1/k)$, summed until the powers $s/k^n$ vanish. */
function arctanOfInverse(k: bigint, s: bigint): bigint {
  const square = k * k;
  let power = s / k;
  let sum = power;
  for (let n = 3n, sign = -1n; power > 0n; n += 2n, sign = -sign) {
    power /= square;
    sum += (sign * power) / n;
  }
  return sum;
}

/**
 * An integer within one unit of $\pi\,s$, for $s\ge1$.
 *
 * Machin: $\pi=16\arctan\tfrac15-4\arctan\tfrac1{239}$. With $N$ terms each sum is off by fewer than $2N+1$ units of
 * the inner scale $2^gs$ (powers and quotients are cut by less than one unit each, the tail is below one), in all
 * fewer than $20(2N+1)$. $N$ is at most the bit length of $2^gs$, so that $2^g>2^{15}b$, $b\ge1$ the bit length of
 * $s$, leaves less than half a unit of $s$; rounding to nearest adds at most another half.
 */
export function scaledPi(s: bigint): bigint {
  const bits = 4 * s.toString(16).length;
  const guard = BigInt(48 - Math.clz32(bits));
  const inner = s << guard;
  const pi = 16n * arctanOfInverse(5n, inner) - 4n * arctanOfInverse(239n, inner);
  return (pi + (1n << (guard - 1n))) >> guard;
}

/** $\pi$ over the kernel `A`: the double nearest to an integer within one unit of $2^{128}\pi$, over $2^{128}$. */
export function nearestPi<N>(A: Kernel<N>): N {
  const scale = 1n << 128n;
  return A.widen(A.rational(scaledPi(scale), scale), powerOfTwo(-128), A.exact(1));
}
