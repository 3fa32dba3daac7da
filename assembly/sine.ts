/**
 * Sine and cosine by reduction modulo pi/2 = P1 + P2 + P3, where P1 and P2 have 33 bits, so that their products with
 * n < 2^20 are exact, and best polynomials (in the relative error of the sine, and in that of cos - 1 + z/2), found by
 * Remez' exchange in 300 bits and rounded to doubles: they leave less than 2^-57.
 *
 * Arguments beyond 2^20, and those that lie so near to a multiple of pi/2 that three parts are too few, go through the
 * standard library of AssemblyScript, which is compiled into the kernels: its reduction is exact for all doubles.
 */
@inline
function few(reduced: v128, size: v128): bool {
  const near = f64x2.lt(f64x2.abs(reduced), f64x2.splat(1.5e-11));
  const far = f64x2.gt(size, f64x2.splat(1e6));
  // A small argument is its own reduction.
  const reducible = f64x2.gt(size, f64x2.splat(0.5));
  return v128.any_true(v128.or(far, v128.and(near, reducible)));
}

/** The sine of `count` doubles, an even number, in place; its derivatives to `slope`, if that is not 0. */
export function sine(at: usize, slope: usize, count: i32): void {
  const end = at + (<usize>count << 3);
  const one = f64x2.splat(1);
  for (; at < end; at += 16) {
    const a = v128.load(at);
    const s = f64x2.add(f64x2.mul(a, f64x2.splat(0.6366197723675814)), f64x2.splat(6755399441055744));
    const n = f64x2.sub(s, f64x2.splat(6755399441055744));
    const first = f64x2.sub(a, f64x2.mul(n, f64x2.splat(1.5707963267341256)));
    const second = f64x2.mul(n, f64x2.splat(6.077100506303966e-11));
    const head = f64x2.sub(first, second);
    const left = f64x2.sub(f64x2.sub(first, head), second);
    const tail = f64x2.sub(left, f64x2.mul(n, f64x2.splat(2.0222662487959506e-21)));
    if (few(head, f64x2.abs(a))) {
      const a0 = f64x2.extract_lane(a, 0);
      const a1 = f64x2.extract_lane(a, 1);
      v128.store(at, f64x2(NativeMath.sin(a0), NativeMath.sin(a1)));
      if (slope !== 0) v128.store(slope, f64x2(NativeMath.cos(a0), NativeMath.cos(a1)));
    } else {
      const z = f64x2.mul(head, head);
      let p = f64x2.add(f64x2.splat(-2.5050757283039056e-08), f64x2.mul(z, f64x2.splat(1.5896745775247702e-10)));
      p = f64x2.add(f64x2.splat(2.7557313686793547e-06), f64x2.mul(z, p));
      p = f64x2.add(f64x2.splat(-0.00019841269829793618), f64x2.mul(z, p));
      p = f64x2.add(f64x2.splat(0.008333333333322398), f64x2.mul(z, p));
      p = f64x2.add(f64x2.splat(-0.16666666666666632), f64x2.mul(z, p));
      const half = f64x2.mul(f64x2.splat(0.5), z);
      const small = f64x2.add(f64x2.mul(f64x2.mul(head, z), p), f64x2.mul(tail, f64x2.sub(one, half)));
      const sin = f64x2.add(head, small);
      let q = f64x2.add(f64x2.splat(2.087572264059196e-09), f64x2.mul(z, f64x2.splat(-1.135961384051131e-11)));
      q = f64x2.add(f64x2.splat(-2.7557314347861167e-07), f64x2.mul(z, q));
      q = f64x2.add(f64x2.splat(2.4801587289467385e-05), f64x2.mul(z, q));
      q = f64x2.add(f64x2.splat(-0.00138888888888741), f64x2.mul(z, q));
      q = f64x2.add(f64x2.splat(0.0416666666666666), f64x2.mul(z, q));
      const rest = f64x2.sub(f64x2.mul(f64x2.mul(z, z), q), f64x2.mul(head, tail));
      const cos = f64x2.sub(one, f64x2.sub(half, rest));
      // Bit 0 of n exchanges sine and cosine; bit 1 is the sign of the sine, and bit 1 of n + 1 that of the cosine.
      const odd = i64x2.neg(v128.and(s, i64x2.splat(1)));
      const sign = i64x2.shl(i64x2.shr_u(s, 1), 63);
      const value = v128.bitselect(cos, sin, odd);
      // Adding to the head loses the sign of a zero.
      v128.store(at, v128.bitselect(a, v128.xor(value, sign), f64x2.eq(a, f64x2.splat(0))));
      if (slope !== 0) {
        const turn = i64x2.shl(i64x2.shr_u(i64x2.add(s, i64x2.splat(1)), 1), 63);
        v128.store(slope, v128.xor(v128.bitselect(sin, cos, odd), turn));
      }
    }
    if (slope !== 0) slope += 16;
  }
}
