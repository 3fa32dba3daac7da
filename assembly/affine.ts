/**
 * b (w h + <u, x>) for `count` neurons, a multiple of 8, with h = s y from what the activation left at the time before.
 * The inner product is summed in the order of its terms, from 0 on.
 * @param plain whether s = b = 1, where products with them are left out
 * @param stride bytes from u_k to u_(k+1) of a neuron
 */
@inline
export function affine(
  w: usize, u: usize, stride: usize, dimension: i32, x: usize, before: usize, to: usize, count: i32,
  plain: bool, scale: v128, stretch: v128,
): void {
  const size = <usize>count << 3;
  for (let i: usize = 0; i < size; i += 64) {
    let z0 = f64x2.splat(0);
    let z1 = f64x2.splat(0);
    let z2 = f64x2.splat(0);
    let z3 = f64x2.splat(0);
    let row = u + i;
    for (let k = 0; k < dimension; k += 1) {
      const input = v128.load64_splat(x + (<usize>k << 3));
      z0 = f64x2.add(z0, f64x2.mul(v128.load(row), input));
      z1 = f64x2.add(z1, f64x2.mul(v128.load(row, 16), input));
      z2 = f64x2.add(z2, f64x2.mul(v128.load(row, 32), input));
      z3 = f64x2.add(z3, f64x2.mul(v128.load(row, 48), input));
      row += stride;
    }
    const weight = w + i;
    const y = before + i;
    const out = to + i;
    let h0 = v128.load(y);
    let h1 = v128.load(y, 16);
    let h2 = v128.load(y, 32);
    let h3 = v128.load(y, 48);
    if (!plain) {
      h0 = f64x2.mul(scale, h0);
      h1 = f64x2.mul(scale, h1);
      h2 = f64x2.mul(scale, h2);
      h3 = f64x2.mul(scale, h3);
    }
    z0 = f64x2.add(f64x2.mul(v128.load(weight), h0), z0);
    z1 = f64x2.add(f64x2.mul(v128.load(weight, 16), h1), z1);
    z2 = f64x2.add(f64x2.mul(v128.load(weight, 32), h2), z2);
    z3 = f64x2.add(f64x2.mul(v128.load(weight, 48), h3), z3);
    if (!plain) {
      z0 = f64x2.mul(stretch, z0);
      z1 = f64x2.mul(stretch, z1);
      z2 = f64x2.mul(stretch, z2);
      z3 = f64x2.mul(stretch, z3);
    }
    v128.store(out, z0);
    v128.store(out, z1, 16);
    v128.store(out, z2, 32);
    v128.store(out, z3, 48);
  }
}
