/**
 * b (w h + <u, x>) for `count` neurons, a multiple of 8, with h = s y from what the activation left at the time before.
 * The inner product is summed in the order of its terms, from 0 on.
 * @param stride bytes from u_k to u_(k+1) of a neuron
 */
@inline
export function affine(
  w: usize, u: usize, stride: usize, dimension: i32, x: usize, before: usize, to: usize, count: i32,
  scale: v128, stretch: v128,
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
    z0 = f64x2.add(f64x2.mul(v128.load(weight), f64x2.mul(scale, v128.load(y))), z0);
    z1 = f64x2.add(f64x2.mul(v128.load(weight, 16), f64x2.mul(scale, v128.load(y, 16))), z1);
    z2 = f64x2.add(f64x2.mul(v128.load(weight, 32), f64x2.mul(scale, v128.load(y, 32))), z2);
    z3 = f64x2.add(f64x2.mul(v128.load(weight, 48), f64x2.mul(scale, v128.load(y, 48))), z3);
    v128.store(out, f64x2.mul(stretch, z0));
    v128.store(out, f64x2.mul(stretch, z1), 16);
    v128.store(out, f64x2.mul(stretch, z2), 32);
    v128.store(out, f64x2.mul(stretch, z3), 48);
  }
}
