/**
 * What the logistic function and the exponential share: x = k ln2/2 + rho with |rho| <= ln2/4 and T = tanh(rho), so
 * that e^(2x) = 2^k (1 + T)/(1 - T).
 *
 * ln2/2 is a head of 40 bits and a tail: for |k| < 2^12 the product of k and the head is exact, and so is its
 * difference to x. The polynomial P of T = rho + rho^3 P(rho^2) is the best one in the relative error of T, found by
 * Remez' exchange in 300 bits, its coefficients then rounded to doubles: it leaves less than 2^-57 of T.
 */

/** 1.5 2^52: what is added to it is rounded to an integer. */
@inline
export function round(): v128 {
  return f64x2.splat(6755399441055744);
}

/** 1.5 2^52 + k for the integer k next to 2x/ln2. */
@inline
export function shifted(x: v128): v128 {
  return f64x2.add(f64x2.mul(x, f64x2.splat(2.8853900817779268)), round());
}

/** T = tanh(rho) of rho = x - k ln2/2. */
@inline
export function halfTanh(x: v128, k: v128): v128 {
  const head = f64x2.sub(x, f64x2.mul(k, f64x2.splat(0.3465735902796041)));
  const tail = f64x2.mul(k, f64x2.splat(3.6855012825838994e-13));
  const rho = f64x2.sub(head, tail);
  const z = f64x2.mul(rho, rho);
  let p = f64x2.add(f64x2.splat(-0.008857300325868334), f64x2.mul(z, f64x2.splat(0.0034447292889251955)));
  p = f64x2.add(f64x2.splat(0.02186937047488198), f64x2.mul(z, p));
  p = f64x2.add(f64x2.splat(-0.053968252779002246), f64x2.mul(z, p));
  p = f64x2.add(f64x2.splat(0.13333333332782157), f64x2.mul(z, p));
  p = f64x2.add(f64x2.splat(-0.3333333333333248), f64x2.mul(z, p));
  // The tail joins the small part, so that the head, which is exact, is rounded once.
  return f64x2.add(head, f64x2.sub(f64x2.mul(f64x2.mul(rho, z), p), tail));
}

/** 2^j for integers j as 64-bit lanes, -1022 <= j <= 1023. */
@inline
export function powerOfTwo(j: v128): v128 {
  return i64x2.add(i64x2.shl(j, 52), f64x2.splat(1));
}
