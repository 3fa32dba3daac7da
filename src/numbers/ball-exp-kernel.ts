/**
 * $e^{-s}$ for $0\le s<1$ in fixed point, the innermost part of `exp` and `tanh`.
 *
 * Up to 6000 bits, $s=\tfrac i{2^{10}}+\tfrac j{2^{20}}+\tfrac k{2^{30}}+u$ with three look-ups and
 * a Taylor polynomial in $u<2^{-30}$; beyond that $e^{-s}=(e^{-s2^{-h}})^{2^h}$ by $h$ squarings.
 * @module
 */
import { fixedLn2 } from './ball-constants.js';
import { big } from './ball-size.js';
import { alternatingSum, type Taylor, taylor } from './ball-taylor.js';

/** From here on tables cost more memory than they save time. */
const TABLE_PRECISION = 6000;

const guard = 20;

/** The fixed-point precision for results of `bits` bits, at least what the look-ups need. */
export function workingPrecision(bits: number): number {
  return Math.max(bits, 24) + 12;
}

/** What the kernel keeps for one precision $p$: everything is in units of $2^{-p}$. */
interface Tables {
  readonly coarse: readonly bigint[];
  readonly middle: readonly bigint[];
  readonly fine: readonly bigint[];
  readonly polynomial: Taylor;
  /** $k\ln2$ for small $k$. */
  readonly ln2: readonly bigint[];
}

/**
 * $e^{-i2^{-step}}$ for $0\le i<length\le2^{13}$ in units of $2^{-p}$. *Error.* At most $\tfrac54$ units: with 20 more
 * bits, the first power is off by at most 9 units (a Taylor sum, {@link alternatingSum}), each product by the sum of
 * its factors' errors and 1, so the last by less than $2^{13}\cdot10<2^{18}$ units, a quarter unit of $2^{-p}$; the cut
 * adds 1.
 */
export function powers(step: number, length: number, p: number): readonly bigint[] {
  const w = p + guard;
  const base = alternatingSum(1n << big(w - step), taylor(w, step, 0, 1));
  const table: bigint[] = [];
  let power = 1n << big(w);
  for (let i = 0; i < length; i++) {
    table.push(power >> big(guard));
    power = (power * base) >> big(w);
  }
  return table;
}

const tables = new Map<number, Tables>();

/** The tables for $p$ bits, made when first asked for. */
function tablesFor(p: number): Tables {
  let found = tables.get(p);
  if (found === undefined) {
    const ln2 = Array.from({ length: Math.min(p, 1024) }, (_, k) => (BigInt(k) * fixedLn2(p + 32)) >> 32n);
    const [coarse, middle, fine] = [powers(10, 1024, p), powers(20, 1024, p), powers(30, 1024, p)];
    found = { coarse, middle, fine, polynomial: taylor(p, 30, 0, 1), ln2 };
    tables.set(p, found);
  }
  return found;
}

/** The entry of a table; outside of it there is nothing sound to return. */
function entry(table: readonly bigint[], i: number): bigint {
  const value = table[i];
  if (value === undefined) throw new RangeError(`argument ${String(i)} of a table of 1024 powers is outside of it`);
  return value;
}

/**
 * $2^pe^{-s2^{-p}}$ for an integer $0\le s<2^p$, $p\ge32$.
 *
 * *Error.* At most {@link FIXED_EXP_ERROR} units. With tables: all factors are in $[0,1]$, the three entries are off
 * by at most 2 units and the polynomial by at most 9 (`TAYLOR_ERROR`), so their product, which is not cut before the
 * end, by at most $3\cdot2+9+1=16$ (products of errors are together below 1). By squarings it is at most 3.
 */
export function fixedExponential(s: bigint, p: number): bigint {
  if (p > TABLE_PRECISION) return squared(s, p);
  const { coarse, middle, fine, polynomial } = tablesFor(p);
  const index = Number(s >> big(p - 30));
  const u = BigInt.asUintN(p - 30, s);
  const ij = entry(coarse, index >>> 20) * entry(middle, (index >>> 10) & 1023);
  const kp = entry(fine, index & 1023) * alternatingSum(u, polynomial);
  return (ij * kp) >> polynomial.triple;
}

/** What {@link fixedExponential} may be off by, in units of $2^{-p}$. */
export const FIXED_EXP_ERROR = 18;

/**
 * An integer $k$ with $0\le t-k\ln2<\ln2+2^{-18}$, where $t$ is given in units of $2^{-p}$ and $\lvert
 * t\rvert<2^{31}$; not negative if $t\ge2^{-19}$. *Proof.* $y=\lfloor2^{20}t\rfloor2^{-20}$ is a double, $y\le
 * t<y+2^{-20}$, and the quotient is off by less than $2^{32}\cdot2^{-52}=2^{-20}$ after two roundings, which the
 * subtracted $2^{-19}$ makes up for.
 */
export function multiplesOfLn2(t: bigint, p: number): number {
  return Math.floor((Number(t >> big(p - 20)) - 2) * 2 ** -20 * Math.LOG2E);
}

/**
 * $t-k\ln2$ in units of $2^{-p}$ for $\lvert k\rvert\le2^{32}$. *Error.* Less than 3 units: $\ln2$ is taken with 32
 * more bits and is off by less than 2 of their units, $k$ times which is at most 2 units; the cut adds less than 1.
 */
export function withoutMultiplesOfLn2(t: bigint, k: number, p: number): bigint {
  if (k === 0) return t;
  const known = p > TABLE_PRECISION ? undefined : tablesFor(p).ln2[k];
  return t - (known ?? (BigInt(k) * fixedLn2(p + 32)) >> 32n);
}

/**
 * $e^{-s}$ by $h\approx\sqrt p$ squarings of $e^{-s2^{-h}}$. *Error.* At most 3 units: the Taylor sum is off by at
 * most 9 units of $2^{-p-2h}$, and the square of a number in $[0,1]$ that is off by $a$ units by at most $2a+2$ after
 * its cut ($a^2$ units of that size are below 1); so after $h$ squarings it is below $2^h\cdot11$, which is less than
 * $2^{2h}$ as $h\ge4$, or 1 unit of $2^{-p}$; the last cut adds 1.
 */
function squared(s: bigint, p: number): bigint {
  const halvings = Math.ceil(Math.sqrt(p));
  const w = p + 2 * halvings;
  let power = alternatingSum(s << big(halvings), taylor(w, halvings, 0, 1));
  for (let i = 0; i < halvings; i++) power = (power * power) >> big(w);
  return power >> big(w - p);
}
