/**
 * Alternating Taylor sums in fixed point, $\sum_{n\ge0}\frac{(-u)^n}{(dn+c)!}$: with $c,d$ being $0,1$ it is $e^{-u}$,
 * with $1,1$ it is $(1-e^{-u})/u$, and with $u=x^2$, $0,2$ is $\cos x$ and $1,2$ is $\sin x/x$.
 *
 * Short sums are Horner schemes. Long ones go by blocks: powers up to the block's length once, small integers inside
 * of a block, one product from block to block (Paterson and Stockmeyer, Smith). Where $u$ is small, later blocks need
 * fewer bits.
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
  /** The block is computed in units of $2^{-p+dropped}$; those of what follows it are $2^{-following}$. */
  readonly dropped: bigint;
  readonly following: bigint;
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
  for (let first = 0; first < terms; first += length) {
    const dropped = small * first;
    blocks.push({ ...block(first, length, c, d), dropped: big(dropped), following: big(p - dropped - small * length) });
  }
  return { ...base, inverseFactorials: [], blocks: blocks.reverse(), length };
}

/**
 * The block of the terms from $a$ to $a+l-1$, divided by the first:
 * $\frac1{D}\sum_{i<l}\frac{(d(a+l-1)+c)!}{(d(a+i)+c)!} (-u)^i$ with $D=\frac{(d(a+l-1)+c)!}{(da+c)!}$; the first
 * block is divided by its first term $1/c!=1$.
 */
function block(a: number, length: number, c: number, d: number): Pick<Block, 'factors' | 'divisor' | 'next'> {
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
 * $e\le0.62\,e+1<2.7$, and by less than $3.7$ units once bits of it are dropped; the factors of a block, divided by
 * $D$, sum to at most $1+1+\tfrac12+\dots=e$ ($d=1$, where $e\le2$, first block), $1.2$ ($d=1$, later blocks, which
 * begin with a term of index 6 or more) or $1.6$ ($d=2$), so the powers contribute at most $2\cdot1.72$,
 * $3.7\cdot1.2$ or $2.7\cdot0.6$ where no bits are dropped ($3.7\cdot1.1$ where they are), the division cuts 1. What
 * is joined on was off by $\varepsilon\le8$ of its own units, which are $2^{small\,l}$ of these, $l$ being the length
 * of a block; multiplied by $u^l\le2^{-small\,l}$ it is off by at most $\varepsilon$, by $3.7$ for the power and by 1
 * for the cut, together less than $12.7$; divided by $next\ge6$ and cut by less than $3.2$; and by $D\ge5!$ once more,
 * for a block has at least 6 terms. Together that is below $4.5+1+1<8$, so that 8 holds from block to block.
 */
export function alternatingSum(u: bigint, { shift, one, inverseFactorials, blocks, length }: Taylor): bigint {
  if (blocks.length === 0) {
    let sum = 0n;
    for (const c of inverseFactorials) sum = c - ((u * sum) >> shift);
    return sum;
  }
  const powers: bigint[] = [one];
  let power = one;
  for (let i = 1; i <= length; i++) {
    power = -((power * u) >> shift);
    powers.push(power);
  }
  let sum = 0n;
  for (const { factors, divisor, next, dropped, following } of blocks) {
    let total = ((sum * (power >> dropped)) >> following) / next;
    for (let i = 0; i < length; i++) total += (factors[i] ?? 0n) * ((powers[i] ?? 0n) >> dropped);
    sum = total / divisor;
  }
  return sum;
}

/** {@link alternatingSum} of {@link taylor} at every precision, each arranged when it is first asked for. */
function sumAtEveryPrecision(small: number, c: 0 | 1, d: 1 | 2): (u: bigint, p: number) => bigint {
  const arrangements = new Map<number, Taylor>();
  return (u, p) => {
    let arrangement = arrangements.get(p);
    if (arrangement === undefined) {
      arrangement = taylor(p, small, c, d);
      arrangements.set(p, arrangement);
    }
    return alternatingSum(u, arrangement);
  };
}

/** $\cos x$ from $u=x^2\le0.62$, in units of $2^{-p}$ as its argument; off by at most {@link TAYLOR_ERROR} units. */
export const cosineSum: (u: bigint, p: number) => bigint = sumAtEveryPrecision(0, 0, 2);

/** $\sin x/x$ from $u=x^2\le0.62$, in units of $2^{-p}$ as its argument; off by at most {@link TAYLOR_ERROR} units. */
export const sineQuotient: (u: bigint, p: number) => bigint = sumAtEveryPrecision(0, 1, 2);

/** $(1-e^{-u})/u$ for $u\le2^{-15}$, in units of $2^{-p}$; off by at most 8 units ({@link alternatingSum}). */
export const decayQuotient: (u: bigint, p: number) => bigint = sumAtEveryPrecision(15, 1, 1);

/** What {@link alternatingSum} may be off by, in units of $2^{-p}$. */
export const TAYLOR_ERROR = 9;
