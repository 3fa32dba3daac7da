/**
 * $\pi$ and $\ln2$ as integers in units of $2^{-p}$.
 * @module
 */
import { big } from './ball-size.js';

/** The partial sum of a series between two indices, $T/(B\,Q)$, and what joins it to the terms that follow. */
interface Part {
  readonly T: bigint;
  readonly B: bigint;
  readonly Q: bigint;
}

/** $\sum_{k=a}^{b-1}\pm\,q^{-2(k-a+1)}/(2k+1)$ by halves; the sign is $\sigma^{k-a}$. */
function part(a: number, b: number, square: bigint, sign: bigint): Part {
  if (b - a === 1) return { T: 1n, B: BigInt(2 * a + 1), Q: square };
  const middle = (a + b) >>> 1;
  const left = part(a, middle, square, sign);
  const right = part(middle, b, square, sign);
  const alternating = sign < 0n && (middle - a) % 2 === 1 ? -1n : 1n;
  return {
    T: left.T * right.B * right.Q + alternating * right.T * left.B,
    B: left.B * right.B,
    Q: left.Q * right.Q,
  };
}

/**
 * $\operatorname{artanh}(1/q)$ (`sign` 1) or $\arctan(1/q)$ (`sign` $-1$) in units of $2^{-p}$, $q\ge2$.
 *
 * *Error.* Less than 2 units: the terms that are left out are together at most $q^{-2N}$, less than 1 unit since
 * $2N\log_2q\ge p$ by $\log_2q\ge\lfloor\log_2q\rfloor$, and the division cuts off less than 1.
 */
function inverse(q: bigint, sign: bigint, p: number): bigint {
  const terms = Math.ceil(p / (2 * (q.toString(2).length - 1))) + 1;
  const { T, B, Q } = part(0, terms, q * q, sign);
  return ((T * q) << big(p)) / (B * Q);
}

const guard = 16;
/** The longest value of a constant that was asked for yet, from which shorter ones are cut. */
interface Longest {
  p: number;
  value: bigint;
}

const pi: Longest = { p: -1, value: 0n };
const ln2: Longest = { p: -1, value: 0n };

/** The constant in units of $2^{-p}$; a quarter more bits than asked for, so that it is not computed often. */
function remembered(longest: Longest, p: number, compute: (p: number) => bigint): bigint {
  if (p > longest.p) {
    const more = p + (p >>> 2) + 256;
    longest.value = compute(more + guard) >> big(guard);
    longest.p = more;
  }
  return longest.value >> big(longest.p - p);
}

/**
 * $\lfloor2^p\pi\rfloor$ or 1 less or more. *Error.* Less than 2 units: Machin's
 * $\pi=16\arctan\tfrac15-4\arctan\tfrac1{239}$ is off by at most $40$ units that are $2^{-16}$ of the last place
 * kept, and cuts take less than 1.
 */
export function fixedPi(p: number): bigint {
  return remembered(pi, p, (w) => 16n * inverse(5n, -1n, w) - 4n * inverse(239n, -1n, w));
}

/**
 * $\lfloor2^p\ln2\rfloor$ or 1 less or more. *Error.* Less than 2 units: $\ln2=18\operatorname{artanh}\tfrac1{26}
 * -2\operatorname{artanh}\tfrac1{4801}+8\operatorname{artanh}\tfrac1{8749}$ is off by at most $56$ units that
 * are $2^{-16}$ of the last place kept, and cuts take less than 1.
 */
export function fixedLn2(p: number): bigint {
  const sum = (w: number): bigint =>
    18n * inverse(26n, 1n, w) - 2n * inverse(4801n, 1n, w) + 8n * inverse(8749n, 1n, w);
  return remembered(ln2, p, sum);
}
