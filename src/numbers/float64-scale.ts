/**
 * The anatomy of a double: its exponent, its integer mantissa, and exact scaling by powers of two. Everything is read
 * from the bits, because `Math.log2` and `**` may differ between machines.
 * @module
 */
const view = new DataView(new ArrayBuffer(8));

/** $2^k$ for $-1022\le k\le1023$, from its bit pattern. */
export function powerOfTwo(k: number): number {
  view.setUint32(0, (k + 1023) << 20);
  view.setUint32(4, 0);
  return view.getFloat64(0);
}

/** $\lfloor\log_2\lvert x\rvert\rfloor$ of a finite `x` other than zero, subnormal numbers included. */
export function exponentOf(x: number): number {
  view.setFloat64(0, x);
  const biased = (view.getUint32(0) >>> 20) & 0x7ff;
  // A subnormal number times 2^64 is exact and normal.
  return biased > 0 ? biased - 1023 : exponentOf(x * 18446744073709551616) - 64;
}

/** $x\,2^{-e}$ with $e$ = `exponentOf(x)`: the number with the same bits and $1\le\lvert m\rvert<2$. */
export function mantissaOf(x: number): number {
  view.setFloat64(0, x);
  if (((view.getUint32(0) >>> 20) & 0x7ff) === 0) return mantissaOf(x * 18446744073709551616);
  view.setUint32(0, (view.getUint32(0) & 0x800fffff) | 0x3ff00000);
  return view.getFloat64(0);
}

/**
 * $x\,2^k$, rounded once, for every integer $k$: every step but the last is exact, because a small result is reached
 * from the normal number $m\,2^{-1022}$, where $m$ is the mantissa of $x$.
 */
export function scale(x: number, k: number): number {
  if (x === 0 || !Number.isFinite(x)) return x;
  const target = exponentOf(x) + k;
  if (target > 1023) return x * Infinity;
  if (target >= -1022) return mantissaOf(x) * powerOfTwo(target);
  return target < -1100 ? x * 0 : mantissaOf(x) * powerOfTwo(-1022) * powerOfTwo(target + 1022);
}

/** A finite double as the integer multiple $m\,2^e$ of a power of two that it is. */
export interface Dyadic {
  readonly mantissa: bigint;
  readonly exponent: number;
}

/** Reads the finite double `x` exactly as $m\,2^e$, with $\lvert m\rvert<2^{53}$ and $e\ge-1074$. */
export function toDyadic(x: number): Dyadic {
  view.setFloat64(0, x);
  const bits = view.getBigUint64(0);
  const biased = Number((bits >> 52n) & 0x7ffn);
  const fraction = bits & 0xfffffffffffffn;
  const mantissa = biased > 0 ? fraction | 0x10000000000000n : fraction;
  return { mantissa: x < 0 ? -mantissa : mantissa, exponent: Math.max(biased, 1) - 1075 };
}
