/**
 * $\tanh x$ for $0\le x<2$ in fixed point, the innermost part of `tanh` up to some hundred bits.
 *
 * $x=c+y$ with $c=\tfrac i{2^b}+\tfrac j{2^{2b}}+\tfrac k{2^{3b}}$ and $0\le y<2^{-3b}$. Three look-ups give
 * $e^{-2c}$, and with $A=3y\coth y=3+y^2-\tfrac{y^4}{15}+\cdots$, which needs half as many terms as $e^{-2y}$,
 * $$
 * e^{-2y}=\frac{A-3y}{A+3y},\qquad\tanh x=1-\frac{2F}{A+3y+F},\qquad F=e^{-2c}(A-3y).
 * $$
 * @module
 */
import { cothSeries } from './ball-coth-series.js';
import { powers } from './ball-exp-kernel.js';
import { big } from './ball-size.js';

/** The result has so many bits less than the precision. */
export const SPARE = 5;

/** Up to this precision a look-up chooses from $2^{12}$ numbers, beyond it from $2^{10}$, for less memory. */
const LARGE_TABLES = 400;

/** What the kernel keeps for one precision $p$: integers are in units of $2^{-p}$ but for those that say otherwise. */
interface Tables {
  readonly p: number;
  /** $b$. */
  readonly places: number;
  /** $2^b$, $2^{2b}$ and $2^{3b}$. */
  readonly step: number;
  readonly steps: number;
  readonly grid: number;
  readonly coarse: readonly bigint[];
  readonly middle: readonly bigint[];
  readonly fine: readonly bigint[];
  readonly three: bigint;
  /** $3\cdot2^g$, a number. */
  readonly threes: readonly bigint[];
  /** The coefficients of $A$, that of $y^2$ last, see {@link cothSeries}, and the shift from one to the next. */
  readonly series: readonly bigint[];
  readonly shift: bigint;
  readonly triple: bigint;
  /** 1 in units of the result, and the shift of a numerator with which the quotient of two integers comes out so. */
  readonly unit: bigint;
  readonly numerator: bigint;
}

const UNSURE = 2 ** -14;

const tables = new Map<number, Tables>();
/** What was asked for last: most work is done at one precision. */
let latest: Tables | undefined;

/** The tables for $p$ bits, made when first asked for. */
function tablesFor(p: number): Tables {
  if (latest?.p === p) return latest;
  let found = tables.get(p);
  if (found === undefined) {
    const b = p <= LARGE_TABLES ? 12 : 10;
    found = {
      p,
      places: b,
      step: 2 ** b,
      steps: 2 ** (2 * b),
      grid: 2 ** (3 * b),
      coarse: powers(b - 1, 2 << b, p),
      middle: powers(2 * b - 1, 1 << b, p),
      fine: powers(3 * b - 1, 1 << b, p),
      three: 3n << big(p),
      threes: Array.from({ length: Math.max(1, Math.min(64, (p - 3 * b) >> 1)) }, (_, g) => 3n << big(g)),
      series: cothSeries(3 * b, p),
      shift: big(Math.max(0, p - 6 * b + 8)),
      triple: big(3 * p),
      unit: 1n << big(p - SPARE),
      numerator: big(p - SPARE + 1),
    };
    tables.set(p, found);
  }
  latest = found;
  return found;
}

/** The entry of a table; outside of it there is nothing sound to return. */
function entry(table: readonly bigint[], i: number): bigint {
  const value = table[i];
  if (value === undefined) throw new RangeError(`argument ${String(i)} of a table of powers is outside of it`);
  return value;
}

/**
 * $\lfloor2^{3b}x\rfloor$ for $x=m2^{-own}<2$, $own\ge3b$. *Proof.* The double `near` is off by less than $2^{-51}$ and
 * its multiple by $2^{3b}\le2^{36}$ by less than $2^{-15}$, so that the floors agree unless it is that near to an
 * integer; then the bits are looked at.
 */
function indexOf(m: bigint, own: number, near: number, { places: b, grid }: Tables): number {
  const multiple = near * grid;
  const index = Math.floor(multiple);
  const rest = multiple - index;
  return rest > UNSURE && rest < 1 - UNSURE ? index : Number(m >> big(own - 3 * b));
}

/** $A=3y\coth y$ in units of $2^{-p}$, where $y^2$ is given by $y$ and the shift to these units. */
function seriesAt(y: bigint, finer: number, { three, series, shift }: Tables, p: number): bigint {
  if (series.length === 0) return three;
  const square = (y * y) >> big(finer);
  if (series.length === 1) return three + square;
  let sum = entry(series, 0);
  for (let n = 1; n < series.length; n++) sum = entry(series, n) - ((square * sum) >> shift);
  return three + ((square * sum) >> big(p));
}

/**
 * $\tanh x$ for $x=m2^e<2$, $m\ge0$, in units of $2^{-p+5}$, where $p\ge36$ and the double `near` is $x$ within three
 * roundings.
 *
 * *Error.* At most {@link FIXED_TANH_ERROR} units of $2^{-p}$, and less than 1 of $2^{-p+5}$ for the cut of the
 * quotient. $x$ is kept exactly, in its own units, if they are not below $2^{-p}$; otherwise its cut, and with it the
 * result, is off by less than 1. Let $q=e^{-2x}=F/(A+3y)$ with $A+3y\ge3$ and $A-3y\le3$.
 *
 * - The three entries are in $(0,1]$ and off by at most $\tfrac54$ units ({@link powers}), so $F$ by at most
 *   $3\cdot\tfrac{15}4+1$ with the products of errors, which are not cut before the end, and by 1 for that cut:
 *   together less than 14, and $q$ by less than 5.
 * - $A$ is off by $\alpha$, by which $\frac{A-3y}{A+3y}$ is off by at most $\frac{6y\alpha}{(A+3y)(A+3y-\alpha)}
 *   \le0.7\,y\alpha$. Of what is left out of the series $y$ times is at most 5 units. What is computed of it is off by
 *   less than 4 units: each step of the Horner scheme has a cut below 1, a coefficient cut below 1, what comes from
 *   the step before has units $2^{6b-8}$ times as large and is multiplied by $y^2<2^{-6b}$, so that of less than 3
 *   units at most $3\cdot2^{-8}$ are left, and the cut of $y^2$ itself is multiplied by a sum of at most 1. So $q$ is
 *   off by less than $0.7\,(5+4y)<4$.
 *
 * Together $q$ is off by less than 9 units, and $\frac{1-q}{1+q}$, the derivative of which is at most 2 in magnitude,
 * by less than 18, to which the cut of $x$ adds 1.
 */
export function fixedTanh(m: bigint, e: number, near: number, p: number): bigint {
  const t = tablesFor(p);
  const { places: b, step, steps, coarse, middle, fine, threes, triple, unit, numerator } = t;
  let own = -e;
  let x = m;
  if (own > p || p - own >= threes.length) {
    x = m << big(p - own);
    own = p;
  }
  const index = indexOf(x, own, near, t);
  const i = Math.floor(index / steps);
  const jk = index - i * steps;
  const y = BigInt.asUintN(own - 3 * b, x);
  const threeY = y * entry(threes, p - own);
  const a = seriesAt(y, 2 * own - p, t, p);
  const power = entry(coarse, i) * entry(middle, jk >>> b);
  const f = (power * (entry(fine, jk & (step - 1)) * (a - threeY))) >> triple;
  return unit - (f << numerator) / (a + threeY + f);
}

/** What {@link fixedTanh} may be off by, in units of $2^{-p}$, besides the cut of the quotient. */
export const FIXED_TANH_ERROR = 21;
