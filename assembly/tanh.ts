/**
 * The hyperbolic tangent. With x = |a|, the multiple c of 1/16 for which x is between c - 1/64 and c + 3/64, A = tanh c
 * from a table (a head and a tail), and T = tanh(x - c),
 *
 *     tanh x = (A + T)/(1 + A T) = A + (T - A (A T))/(1 + A T).
 *
 * x - c is exact, and c = 0 below 3/64, where the result is T. From there on the quotient is at most a third of the
 * result, and its relative error of some units counts accordingly. The polynomial of T = r + r^3 P(r^2) is the best one
 * in the relative error, found by Remez' exchange in 300 bits and rounded to doubles: it leaves less than 2^-57 of T.
 *
 * Constants lie twice in memory, and two vectors go side by side, so that each is loaded once for both: a load is
 * cheaper than a register that is kept for the whole loop.
 */
const constants = memory.data<f64>([
  -0.0, -0.0, // the sign bit
  19.5, 19.5, // from 19.07 on the hyperbolic tangent rounds to 1
  0.015625, 0.015625,
  422212465065984.0, 422212465065984.0, // 1.5 2^48: what is added to it is rounded to a multiple of 1/16
  0.021821839099765924, 0.021821839099765924,
  -0.05396816557702173, -0.05396816557702173,
  0.13333333326869715, 0.13333333326869715,
  -0.33333333333331866, -0.33333333333331866,
  1.0, 1.0,
], 16);

@inline function SIGN(): v128 { return v128.load(constants); }
@inline function LARGEST(): v128 { return v128.load(constants, 16); }
@inline function LEFT(): v128 { return v128.load(constants, 32); }
@inline function ROUND(): v128 { return v128.load(constants, 48); }
@inline function P3(): v128 { return v128.load(constants, 64); }
@inline function P2(): v128 { return v128.load(constants, 80); }
@inline function P1(): v128 { return v128.load(constants, 96); }
@inline function P0(): v128 { return v128.load(constants, 112); }
@inline function ONE(): v128 { return v128.load(constants, 128); }

/** Head and tail of tanh c, for c from its sixteenths in the low bits; a NaN, too, stays inside of the table. */
@inline
function entry(table: usize, sixteenths: i32): v128 {
  return v128.load(table + <usize>((sixteenths & 511) << 4));
}

/** tanh of `count` doubles, a multiple of 4, in place. The table has heads and tails of tanh(j/16), j < 512. */
export function tanh(at: usize, count: i32, table: usize): void {
  const end = at + (<usize>count << 3);
  for (; at < end; at += 32) {
    let c = SIGN();
    let x0 = v128.andnot(v128.load(at), c);
    let x1 = v128.andnot(v128.load(at, 16), c);
    c = LARGEST();
    x0 = f64x2.pmin(x0, c);
    x1 = f64x2.pmin(x1, c);
    c = LEFT();
    let s0 = f64x2.sub(x0, c);
    let s1 = f64x2.sub(x1, c);
    c = ROUND();
    s0 = f64x2.add(s0, c);
    s1 = f64x2.add(s1, c);
    const r0 = f64x2.sub(x0, f64x2.sub(s0, c));
    const r1 = f64x2.sub(x1, f64x2.sub(s1, c));
    const z0 = f64x2.mul(r0, r0);
    const z1 = f64x2.mul(r1, r1);
    c = P3();
    let p0 = f64x2.mul(z0, c);
    let p1 = f64x2.mul(z1, c);
    c = P2();
    p0 = f64x2.mul(z0, f64x2.add(c, p0));
    p1 = f64x2.mul(z1, f64x2.add(c, p1));
    c = P1();
    p0 = f64x2.mul(z0, f64x2.add(c, p0));
    p1 = f64x2.mul(z1, f64x2.add(c, p1));
    c = P0();
    p0 = f64x2.mul(f64x2.mul(r0, z0), f64x2.add(c, p0));
    p1 = f64x2.mul(f64x2.mul(r1, z1), f64x2.add(c, p1));
    const t0 = f64x2.add(r0, p0);
    const t1 = f64x2.add(r1, p1);
    const i0 = entry(table, i32x4.extract_lane(s0, 0));
    const j0 = entry(table, i32x4.extract_lane(s0, 2));
    const head0 = i64x2.shuffle(i0, j0, 0, 2);
    const tail0 = i64x2.shuffle(i0, j0, 1, 3);
    const i1 = entry(table, i32x4.extract_lane(s1, 0));
    const j1 = entry(table, i32x4.extract_lane(s1, 2));
    const head1 = i64x2.shuffle(i1, j1, 0, 2);
    const tail1 = i64x2.shuffle(i1, j1, 1, 3);
    const m0 = f64x2.mul(head0, t0);
    const m1 = f64x2.mul(head1, t1);
    const top0 = f64x2.sub(t0, f64x2.mul(head0, m0));
    const top1 = f64x2.sub(t1, f64x2.mul(head1, m1));
    c = ONE();
    const rest0 = f64x2.add(tail0, f64x2.div(top0, f64x2.add(c, m0)));
    const rest1 = f64x2.add(tail1, f64x2.div(top1, f64x2.add(c, m1)));
    c = SIGN();
    v128.store(at, v128.or(f64x2.add(head0, rest0), v128.and(v128.load(at), c)));
    v128.store(at, v128.or(f64x2.add(head1, rest1), v128.and(v128.load(at, 16), c)), 16);
  }
}
