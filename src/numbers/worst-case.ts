/**
 * Doubles of which no more is known than a bound: the running error analysis of a computation for all operands of some
 * size at once, so that one run of it bounds the rounding error of every run.
 *
 * A {@link WorstCase} stands for all pairs of an exact number $a$ and a double $\hat a$ with
 * $\lvert a\rvert\le\text{size}$ and $\lvert\hat a-a\rvert\le\text{error}$; then
 * $\lvert\hat a\rvert\le r_a:=\text{size}+\text{error}$. With $u=2^{-53}$ an operation of doubles is off by at most $u$
 * times the modulus of its exact result, and products and quotients by at most $2^{-1075}$ more.
 *
 * - Sum and difference: size $s_a+s_b$, error $e_a+e_b+u(r_a+r_b)$.
 * - Product: size $s_as_b$, error $r_ae_b+s_be_a+ur_ar_b+2^{-1075}$, from
 *   $\hat a\hat b-ab=\hat a(\hat b-b)+b(\hat a-a)$; no error where an operand is zero and both are exact.
 * - Root of a number $\ge0$ whose double is not negative: size $\sqrt{s_a}$, error
 *   $\sqrt{e_a}+u\sqrt{r_a}$, from $\lvert\sqrt x-\sqrt y\rvert\le\sqrt{\lvert x-y\rvert}$.
 * - A quotient is unknown: no divisor is known to be away from zero.
 *
 * All bounds are evaluated upward.
 * @module
 */
import type { Arithmetic } from './number-system.js';
import { addUp, divUp, mulUp } from './tracked-upward.js';

/** All exact numbers up to a size, each with a double that is not farther off than the error. */
export interface WorstCase {
  readonly size: number;
  readonly error: number;
}

const HALF_ULP = Number.EPSILON / 2;
const UNKNOWN: WorstCase = { size: Infinity, error: Infinity };

/** A bound of the modulus of the doubles. */
function reach({ size, error }: WorstCase): number {
  return addUp(size, error);
}

/** At least $\sqrt a$, and exactly zero for zero. */
function rootUp(a: number): number {
  return mulUp(Math.sqrt(a), 1 + Number.EPSILON);
}

function sum(a: WorstCase, b: WorstCase): WorstCase {
  const rounding = mulUp(HALF_ULP, addUp(reach(a), reach(b)));
  return { size: addUp(a.size, b.size), error: addUp(addUp(a.error, b.error), rounding) };
}

function product(a: WorstCase, b: WorstCase): WorstCase {
  const carried = addUp(mulUp(reach(a), b.error), mulUp(b.size, a.error));
  return { size: mulUp(a.size, b.size), error: addUp(carried, mulUp(HALF_ULP, mulUp(reach(a), reach(b)))) };
}

function larger(a: WorstCase, b: WorstCase): WorstCase {
  return { size: Math.max(a.size, b.size), error: Math.max(a.error, b.error) };
}

/** The arithmetic of worst cases. */
export const worstCase: Arithmetic<WorstCase> = {
  name: 'worst case',
  fromNumber: (x) => ({ size: Math.abs(x), error: 0 }),
  fromRational(p, q) {
    // Numerator, denominator and quotient are rounded once each; the double is the one next to the exact quotient.
    const size = divUp(Math.abs(Number(p)), Math.abs(Number(q)));
    const isExact = q === 1n && Number.isSafeInteger(Number(p));
    return isExact ? worstCase.fromNumber(Number(p)) : { size, error: mulUp(HALF_ULP, size) };
  },
  neg: (a) => a,
  add: sum,
  sub: sum,
  mul: product,
  div: () => UNKNOWN,
  sqrt: (a) => ({
    size: rootUp(a.size), error: addUp(rootUp(a.error), mulUp(HALF_ULP, rootUp(reach(a)))),
  }),
  abs: (a) => a,
  min: larger,
  max: larger,
  near: (center, bound) => ({ size: center.size, error: addUp(center.error, reach(bound)) }),
  define: (_symbol, body) => body(),
};
