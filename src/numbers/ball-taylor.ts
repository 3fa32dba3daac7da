/**
 * Alternating Taylor sums in fixed point, $\sum_{n\ge0}\frac{(-u)^n}{(dn+c)!}$: with $c,d$ being $0,1$ it is $e^{-u}$,
 * with $1,1$ it is $(1-e^{-u})/u$, and with $u=x^2$, $0,2$ is $\cos x$ and $1,2$ is $\sin x/x$.
 *
 * Short sums are Horner schemes. Long ones go by blocks: powers up to the block's length once, small integers inside
 * of a block, one full product from block to block (Paterson and Stockmeyer, Smith).
 * @module
 */
import { big } from './ball-size.js';

/** How a sum is arranged at $p$ bits. */
export interface Taylor {
  readonly shift: bigint;
  readonly triple: bigint;
  readonly one: bigint;
  /** The inverse factorials $2^p/(dn+c)!$, cut, last one first, for a Horner scheme; empty where blocks are used. */
  readonly inverseFactorials: readonly bigint[];
  /** The last block comes first. */
  readonly blocks: readonly Block[];
  readonly length: number;
}

/** What the powers are multiplied with, what divides the block, and what divides all that follows it. */
export interface Block {
  readonly factors: readonly bigint[];
  readonly divisor: bigint;
  readonly next: bigint;
}

const HORNER_TERMS = 28;

/** $(a+1)(a+2)\cdots b$. */
function rising(a: number, b: number): bigint {
  let product = 1n;
  for (let n = a + 1; n <= b; n++) product *= BigInt(n);
  return product;
}

/**
 * The arrangement for $0\le u\le2^{-small}$, with as many terms $N$ as make $2^{-small\,N}/(dN+c)!\le2^{-p-1}$, by
 * $\log_2n!\ge\sum_{i\le n}\lfloor\log_2i\rfloor$.
 */
export function taylor(p: number, small: number, c: 0 | 1, d: 1 | 2): Taylor {
  let terms = 0;
  for (let log = 0; small * terms + log <= p; terms++) {
    for (let n = d * terms + c + 1; n <= d * (terms + 1) + c; n++) log += 31 - Math.clz32(n);
  }
  const base = { shift: big(p), triple: big(3 * p), one: 1n << big(p) };
  if (terms <= HORNER_TERMS) {
    const inverseFactorials = Array.from({ length: terms }, (_, n) => base.one / rising(0, d * n + c));
    return { ...base, inverseFactorials: inverseFactorials.reverse(), blocks: [], length: 0 };
  }
  const length = Math.ceil(Math.sqrt(terms));
  const blocks: Block[] = [];
  for (let first = 0; first < terms; first += length) blocks.push(block(first, length, c, d));
  return { ...base, inverseFactorials: [], blocks: blocks.reverse(), length };
}

/**
 * The block of the terms from $a$ to $a+l-1$, divided by the first:
 * $\frac1{D}\sum_{i<l}\frac{(d(a+l-1)+c)!}{(d(a+i)+c)!} (-u)^i$ with $D=\frac{(d(a+l-1)+c)!}{(da+c)!}$; the first
 * block is divided by its first term $1/c!=1$.
 */
function block(a: number, length: number, c: number, d: number): Block {
  const last = d * (a + length - 1) + c;
  const factors = Array.from({ length }, (_, i) => rising(d * (a + i) + c, last));
  return { factors, divisor: rising(d * a + c, last), next: rising(last, last + d) };
}

/**
 * The sum of {@link taylor} at $u2^{-p}$ in units of $2^{-p}$, for an integer $0\le u\le2^{p-small}$ with $small\ge1$,
 * or $0\le u\le0.62\cdot2^p$ with $d=2$.
 *
 * *Error.* At most {@link TAYLOR_ERROR} units. Truncation: the terms alternate and decrease, so what is left out is at
 * most its first term, half a unit. Horner: each step adds less than 1 for the factorial, less than 1 for the cut, and
 * at most $0.62$ of what its argument is off by, together below $2/0.38<5.3$. Blocks: a power is off by
 * $e\le0.62\,e+1<2.7$; the factors of a block, divided by $D$, sum to at most $1+1+\tfrac12+\dots=e$ ($d=1$, where
 * $e\le2$) or $1.6$ ($d=2$), so the powers contribute at most $2\cdot1.72$ or $2.7\cdot0.6$, the division cuts 1; what
 * is joined on, off by $\varepsilon\le8$ before and divided by $next\ge2$, is off by at most
 * $(0.62\,\varepsilon+2.7+1)/2+1<6$ and then divided by $D\ge5!$, for a block has at least 6 terms. Together that is
 * below $3.5+1+1<8$, so that 8 holds from block to block.
 */
export function alternatingSum(u: bigint, { shift, one, inverseFactorials, blocks, length }: Taylor): bigint {
  if (blocks.length === 0) {
    let sum = 0n;
    for (const c of inverseFactorials) sum = sum === 0n ? c : c - ((u * sum) >> shift);
    return sum;
  }
  const powers: bigint[] = [one];
  let power = one;
  for (let i = 1; i <= length; i++) {
    power = -((power * u) >> shift);
    powers.push(power);
  }
  let sum = 0n;
  for (const { factors, divisor, next } of blocks) {
    let total = ((sum * power) >> shift) / next;
    for (let i = 0; i < length; i++) total += (factors[i] ?? 0n) * (powers[i] ?? 0n);
    sum = total / divisor;
  }
  return sum;
}

/** What {@link alternatingSum} may be off by, in units of $2^{-p}$. */
export const TAYLOR_ERROR = 9;
