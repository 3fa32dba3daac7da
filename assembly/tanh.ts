import { HEAD, INVERSE, LARGEST, ONE, P0, P1, P2, P3, P4, P5, ROUND, SIGN, TAIL } from './exponential';

/**
 * The hyperbolic tangent of `count` doubles, a multiple of 4, in place. With E = 2^k and T = tanh(rho) = head + c,
 *
 *     tanh|a| = (E e^(2 rho) - 1)/(E e^(2 rho) + 1) = ((E - 1) + (E + 1) T)/((E + 1) + (E - 1) T),
 *
 * where the numerator is summed as ((E - 1) + E head) + (head + (E + 1) c): the first bracket is exact for k <= 1, so
 * that nothing is lost where E - 1 and E T nearly cancel. Two vectors go side by side, so that each constant is loaded
 * once for both.
 */
export function tanh(at: usize, count: i32): void {
  const end = at + (<usize>count << 3);
  for (; at < end; at += 32) {
    const a0 = v128.load(at);
    const a1 = v128.load(at, 16);
    let c = SIGN();
    let x0 = v128.andnot(a0, c);
    let x1 = v128.andnot(a1, c);
    c = LARGEST();
    x0 = f64x2.pmin(x0, c);
    x1 = f64x2.pmin(x1, c);
    c = INVERSE();
    let s0 = f64x2.mul(x0, c);
    let s1 = f64x2.mul(x1, c);
    c = ROUND();
    s0 = f64x2.add(s0, c);
    s1 = f64x2.add(s1, c);
    const k0 = f64x2.sub(s0, c);
    const k1 = f64x2.sub(s1, c);
    c = HEAD();
    const head0 = f64x2.sub(x0, f64x2.mul(k0, c));
    const head1 = f64x2.sub(x1, f64x2.mul(k1, c));
    c = TAIL();
    const tail0 = f64x2.mul(k0, c);
    const tail1 = f64x2.mul(k1, c);
    const rho0 = f64x2.sub(head0, tail0);
    const rho1 = f64x2.sub(head1, tail1);
    const z0 = f64x2.mul(rho0, rho0);
    const z1 = f64x2.mul(rho1, rho1);
    c = P5();
    let p0 = f64x2.mul(z0, c);
    let p1 = f64x2.mul(z1, c);
    c = P4();
    p0 = f64x2.mul(z0, f64x2.add(c, p0));
    p1 = f64x2.mul(z1, f64x2.add(c, p1));
    c = P3();
    p0 = f64x2.mul(z0, f64x2.add(c, p0));
    p1 = f64x2.mul(z1, f64x2.add(c, p1));
    c = P2();
    p0 = f64x2.mul(z0, f64x2.add(c, p0));
    p1 = f64x2.mul(z1, f64x2.add(c, p1));
    c = P1();
    p0 = f64x2.mul(z0, f64x2.add(c, p0));
    p1 = f64x2.mul(z1, f64x2.add(c, p1));
    c = P0();
    p0 = f64x2.mul(f64x2.mul(rho0, z0), f64x2.add(c, p0));
    p1 = f64x2.mul(f64x2.mul(rho1, z1), f64x2.add(c, p1));
    p0 = f64x2.sub(p0, tail0);
    p1 = f64x2.sub(p1, tail1);
    c = ONE();
    const e0 = i64x2.add(i64x2.shl(s0, 52), c);
    const e1 = i64x2.add(i64x2.shl(s1, 52), c);
    const up0 = f64x2.add(e0, c);
    const up1 = f64x2.add(e1, c);
    const down0 = f64x2.sub(e0, c);
    const down1 = f64x2.sub(e1, c);
    const top0 = f64x2.add(f64x2.add(down0, f64x2.mul(e0, head0)), f64x2.add(head0, f64x2.mul(up0, p0)));
    const top1 = f64x2.add(f64x2.add(down1, f64x2.mul(e1, head1)), f64x2.add(head1, f64x2.mul(up1, p1)));
    const bottom0 = f64x2.add(up0, f64x2.mul(down0, f64x2.add(head0, p0)));
    const bottom1 = f64x2.add(up1, f64x2.mul(down1, f64x2.add(head1, p1)));
    c = SIGN();
    v128.store(at, v128.or(f64x2.div(top0, bottom0), v128.and(v128.load(at), c)));
    v128.store(at, v128.or(f64x2.div(top1, bottom1), v128.and(v128.load(at, 16), c)), 16);
  }
}
