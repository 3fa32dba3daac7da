/**
 * What tanh, the logistic function and the exponential share: x = k ln2/2 + rho with |rho| <= ln2/4 and T = tanh(rho),
 * so that e^(2x) = 2^k (1 + T)/(1 - T).
 *
 * ln2/2 = HEAD + TAIL with a head of 40 bits: for |k| < 2^12 the product k HEAD is exact, and so is x - k HEAD. The
 * polynomial P of T = rho + rho^3 P(rho^2) is the best one in the relative error of T, found by Remez' exchange in 300
 * bits, its coefficients then rounded to doubles: it leaves less than 2^-57 of T.
 *
 * Constants lie twice in memory: a load is cheaper than a register that is kept for a whole loop.
 */
const table = memory.data<f64>([
  -0.0, -0.0, // the sign bit
  20.0, 20.0, // from 19.07 on the hyperbolic tangent rounds to 1
  2.8853900817779268, 2.8853900817779268, // 2/ln2
  6755399441055744.0, 6755399441055744.0, // 1.5 2^52: what is added to it is rounded to an integer
  0.3465735902796041, 0.3465735902796041,
  3.6855012825838994e-13, 3.6855012825838994e-13,
  1.0, 1.0,
  0.0034447292889251955, 0.0034447292889251955,
  -0.008857300325868334, -0.008857300325868334,
  0.02186937047488198, 0.02186937047488198,
  -0.053968252779002246, -0.053968252779002246,
  0.13333333332782157, 0.13333333332782157,
  -0.3333333333333248, -0.3333333333333248,
], 16);

@inline export function SIGN(): v128 { return v128.load(table); }
@inline export function LARGEST(): v128 { return v128.load(table, 16); }
@inline export function INVERSE(): v128 { return v128.load(table, 32); }
@inline export function ROUND(): v128 { return v128.load(table, 48); }
@inline export function HEAD(): v128 { return v128.load(table, 64); }
@inline export function TAIL(): v128 { return v128.load(table, 80); }
@inline export function ONE(): v128 { return v128.load(table, 96); }
@inline export function P5(): v128 { return v128.load(table, 112); }
@inline export function P4(): v128 { return v128.load(table, 128); }
@inline export function P3(): v128 { return v128.load(table, 144); }
@inline export function P2(): v128 { return v128.load(table, 160); }
@inline export function P1(): v128 { return v128.load(table, 176); }
@inline export function P0(): v128 { return v128.load(table, 192); }

/** 1.5 2^52 + k for the integer k next to 2x/ln2. */
@inline
export function shifted(x: v128): v128 {
  return f64x2.add(f64x2.mul(x, INVERSE()), ROUND());
}

/** T = tanh(rho) of rho = x - k ln2/2. */
@inline
export function halfTanh(x: v128, k: v128): v128 {
  const head = f64x2.sub(x, f64x2.mul(k, HEAD()));
  const tail = f64x2.mul(k, TAIL());
  const rho = f64x2.sub(head, tail);
  const z = f64x2.mul(rho, rho);
  let p = f64x2.add(P4(), f64x2.mul(z, P5()));
  p = f64x2.add(P3(), f64x2.mul(z, p));
  p = f64x2.add(P2(), f64x2.mul(z, p));
  p = f64x2.add(P1(), f64x2.mul(z, p));
  p = f64x2.add(P0(), f64x2.mul(z, p));
  // The tail joins the small part, so that the head, which is exact, is rounded once.
  return f64x2.add(head, f64x2.sub(f64x2.mul(f64x2.mul(rho, z), p), tail));
}

/** 2^j for integers j as 64-bit lanes, -1022 <= j <= 1023. */
@inline
export function powerOfTwo(j: v128): v128 {
  return i64x2.add(i64x2.shl(j, 52), ONE());
}
