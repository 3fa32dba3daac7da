/**
 * Radii: doubles that are only ever rounded upward.
 *
 * **The rule.** A radius is computed by plain double operations on non-negative numbers and then passed through {@link
 * up}. Write $E$ for the computed and $T$ for the true value of a sum of products with at most 16 roundings (a factor
 * rounded to nearest counts as one). Each rounding changes its result by a factor of at most $1+2^{-53}$, and by at
 * most $2^{-1075}$ more where it underflows, so
 *
 * $$
 * T\le E\,(1+2^{-53})^{16}+16\cdot2^{-1075}\cdot2^{60}\le E\,(1+2^{-48.9})+2^{-1010},
 * $$
 *
 * the factor $2^{60}$ because no underflowing product is multiplied by more than that afterwards. `up` returns
 *
 * $$
 * \mathrm{fl}(\mathrm{fl}(E\,(1+2^{-48}))+2^{-1000})
 * \ge\bigl(E\,(1+2^{-48})(1-2^{-53})-2^{-1075}+2^{-1000}\bigr)(1-2^{-53})
 * \ge E\,(1+2^{-48.1})+2^{-1001},
 * $$
 *
 * which is at least $T$.
 * @module
 */

const LEAST = -1074;
const GREATEST = 1023;

const powers: readonly number[] = (() => {
  const table = [Number.MIN_VALUE];
  for (let power = Number.MIN_VALUE; table.length <= GREATEST - LEAST; table.push(power)) power *= 2;
  return table;
})();

const relative = 1 + 2 ** -48;
const absolute = 2 ** -1000;

/** An upper bound of the number that the computed radius `computed` stands for, by the rule of this module. */
export function up(computed: number): number {
  return computed * relative + absolute;
}

/** At least $2^n$, and equal to it for $-1074\le n\le1023$; $2^{-1074}$ below, `Infinity` above. */
export function powerOfTwo(n: number): number {
  return powers[n - LEAST] ?? (n < 0 ? Number.MIN_VALUE : Infinity);
}

/**
 * $r\,2^n$ for $r\ge0$: exact but for underflow, where it is an upper bound or one rounding, and for overflow to
 * `Infinity`. Zero stays zero for every `n`; another radius may become zero too, so that only the radius says whether a
 * ball is exact.
 */
export function scale(r: number, n: number): number {
  if (r === 0) return 0;
  const power = powers[n - LEAST];
  if (power !== undefined) return r * power;
  if (n < 0) return n < -2200 ? Number.MIN_VALUE : Math.max(r * 2 ** -1000 * powerOfTwo(n + 1000), Number.MIN_VALUE);
  return r * 2 ** 1000 * powerOfTwo(n - 1000);
}
