/**
 * What a ball is: the numbers within a radius of a dyadic midpoint, and how midpoints are rounded.
 * @module
 */
import { powerOfTwo, scale, up } from './ball-radius.js';
import { big, excess, exponentOf, fractionOf } from './ball-size.js';

/**
 * The set $\lbrace x:\lvert x-m\,2^e\rvert\le r\,2^e\rbrace$ with an integer $m$ (`mantissa`), a small integer $e$
 * (`exponent`) and a double $r\ge0$ (`radius`, in units of the midpoint's last place, so that it does not underflow at
 * any precision). $r=0$ is one number, exactly; $r=\infty$ is the whole line; $r=\mathrm{NaN}$ is undefined, certainly
 * if $m=0$ and possibly if $m=1$.
 *
 * `size` and `fraction` repeat the midpoint's magnitude for the arithmetic of radii: $\lvert m\rvert<2^{size}$, and
 * `fraction` is $\lvert m\rvert\,2^{-size}$ within two roundings, in $[\tfrac12,1)$ unless $m=0$. A constructor's
 * negative `size` says that they are not known yet, but that $\lvert m\rvert\le2^{-1-size}$: they are found when first
 * asked for, since much of what is multiplied is only added to something afterwards.
 */
export class Ball {
  readonly mantissa: bigint;
  readonly exponent: number;
  readonly radius: number;
  #size: number;
  #fraction: number;

  constructor(mantissa: bigint, exponent: number, radius: number, size: number, fraction: number) {
    this.mantissa = mantissa;
    this.exponent = exponent;
    this.radius = radius;
    this.#size = size;
    this.#fraction = fraction;
  }

  get size(): number {
    if (this.#size < 0) this.#measure();
    return this.#size;
  }

  get fraction(): number {
    if (this.#size < 0) this.#measure();
    return this.#fraction;
  }

  #measure(): void {
    const cut = this.#size > -1000 ? 0 : excess(this.mantissa, -1 - this.#size);
    const leading = Number(cut === 0 ? this.mantissa : this.mantissa >> big(cut));
    this.#size = leading === 0 ? 0 : exponentOf(leading) + cut;
    this.#fraction = leading === 0 ? 0 : fractionOf(leading);
  }
}

/** Exponents stay in $\pm2^{40}$: beyond it there is the whole line, below it a small ball around zero. */
export const EXPONENTS = 2 ** 40;

/** Radii stay below this many units; what is beyond drops bits of the midpoint that say nothing. */
const RADII = 2 ** 40;

/** Midpoints are cut to `bits + EXTRA` bits when they grow beyond `bits + SLACK`. */
export const EXTRA = 4;
const SLACK = 16;

/** Every real number. */
export const wholeLine: Ball = new Ball(0n, 0, Infinity, 0, 0);

/** The value of an operation that is defined for none of the numbers in its arguments, such as $1/0$. */
export const undefinedBall: Ball = new Ball(0n, 0, NaN, 0, 0);

/** The value of an operation that is not defined for all of the numbers in its arguments, such as $1/[-1,1]$. */
export const possiblyUndefinedBall: Ball = new Ball(1n, 0, NaN, 1, 0.5);

/** Whether a value stands for numbers, for perhaps none, or for none. */
export type Definedness = 'defined' | 'possibly undefined' | 'undefined';

/** Whether `x` comes from operations that are defined for all, not for all, or for none of the numbers they met. */
export function definedness(x: Ball): Definedness {
  if (x.radius >= 0) return 'defined';
  return x.mantissa === 0n ? 'undefined' : 'possibly undefined';
}

/** The undefined value that comes of arguments of which at least one is undefined or possibly so. */
export function propagate(a: Ball, b: Ball = a): Ball {
  return definedness(a) === 'undefined' || definedness(b) === 'undefined' ? undefinedBall : possiblyUndefinedBall;
}

/**
 * The ball $(m\pm r)\,2^e$, rounded to about `bits` bits where it is longer than `bits + 16`, where the radius makes
 * its last bits meaningless, or where the exponent leaves its range. Nothing is lost of an exact value that fits.
 *
 * *Error.* None if nothing is cut. A shift by $k$ bits replaces $m$ by $\lfloor m2^{-k}\rfloor$, which differs from
 * $m2^{-k}$ by less than 1 new unit and not at all if the $k$ bits are zero; so the radius becomes at most
 * $r2^{-k}+1$.
 */
export function rounded(m: bigint, e: number, r: number, bits: number): Ball {
  if (!(r < Infinity)) return r >= 0 ? wholeLine : possiblyUndefinedBall;
  if (m === 0n && r === 0) return zero;
  let cut = bits < 900 ? 0 : excess(m, bits);
  let leading = Number(cut === 0 ? m : m >> big(cut));
  if (!(Math.abs(leading) < Infinity)) {
    cut = excess(m, bits);
    leading = Number(m >> big(cut));
  }
  return measured(m, e, r, bits, leading, cut);
}

/** {@link rounded} of an integer of which it is known that $\lvert m\rvert\le2^{bound}$, $bound<bits+16$; $r>0$. */
export function bounded(m: bigint, e: number, r: number, bits: number, bound: number): Ball {
  if (r < RADII && e <= EXPONENTS && e >= -EXPONENTS) return new Ball(m, e, r, -1 - bound, 0);
  return rounded(m, e, r, bits);
}

/**
 * {@link rounded} where the magnitude is known: `leading` is the double nearest to $\lfloor m2^{-cut}\rfloor$, and
 * finite; `cut` is 0 or leaves more than 60 bits.
 */
export function measured(m: bigint, e: number, r: number, bits: number, leading: number, cut: number): Ball {
  const top = leading === 0 ? 0 : exponentOf(leading);
  const size = leading === 0 ? 0 : top + cut;
  if (size <= bits + SLACK && r < RADII && e <= EXPONENTS && e >= -EXPONENTS) {
    return new Ball(m, e, r, size, Math.abs(leading) * powerOfTwo(-top));
  }
  const useless = r < RADII ? 0 : exponentOf(r) - 24;
  const long = size <= bits + SLACK ? 0 : size - bits - EXTRA;
  const k = Math.max(useless, long, -EXPONENTS - e);
  if (k <= 0) return wholeLine;
  return shortened(m, e, r, k, bits);
}

/** `rounded` after a cut of $k>0$ bits; the error rule is stated there. */
function shortened(m: bigint, e: number, r: number, k: number, bits: number): Ball {
  const shift = big(k);
  const short = m >> shift;
  if (r === 0 && k < 2 ** 22 && short << shift === m) return rounded(short, e + k, 0, bits);
  return rounded(short, e + k, up(scale(r, -k) + 1), bits);
}

/** Zero, exactly. */
export const zero: Ball = new Ball(0n, 0, 0, 0, 0);

/** One, exactly. */
export const one: Ball = new Ball(1n, 0, 0, 1, 0.5);

/** The numbers from $-1$ to $1$. */
export const unitInterval: Ball = new Ball(0n, 0, 1, 0, 0);

/** An upper bound of $\lvert m\rvert\,2^n$ but for two roundings, as {@link up} counts them. */
export function magnitude(x: Ball, n: number): number {
  return x.fraction * powerOfTwo(x.size + n);
}
