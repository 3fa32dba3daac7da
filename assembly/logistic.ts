import { halfTanh, powerOfTwo, round, shifted } from './exponential';

/**
 * The logistic function 1/(1 + e^-a) of `count` doubles, an even number, in place. With a/2 = k ln2/2 + rho it is
 * E (1 + T)/(E (1 + T) + (1 - T)), E = 2^k: sums of positive numbers only. Below -708, E is no normal double: it is
 * applied as two powers of two, of which the second rounds.
 */
export function logistic(at: usize, count: i32): void {
  const half = f64x2.splat(0.5);
  const one = f64x2.splat(1);
  const end = at + (<usize>count << 3);
  for (; at < end; at += 16) {
    const a = v128.load(at);
    const x = f64x2.mul(half, f64x2.pmin(f64x2.pmax(a, f64x2.splat(-750)), f64x2.splat(40)));
    const s = shifted(x);
    const k = f64x2.sub(s, round());
    const t = halfTanh(x, k);
    const first = i64x2.shr_s(i64x2.sub(s, round()), 1);
    const second = i64x2.sub(i64x2.sub(s, round()), first);
    const up = f64x2.mul(f64x2.mul(f64x2.add(one, t), powerOfTwo(first)), powerOfTwo(second));
    v128.store(at, f64x2.div(up, f64x2.add(up, f64x2.sub(one, t))));
  }
}
