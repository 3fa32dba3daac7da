@inline
function across(sum: v128): f64 {
  return f64x2.extract_lane(sum, 0) + f64x2.extract_lane(sum, 1);
}

@inline
function raise(at: usize, sum: v128): void {
  store<f64>(at, load<f64>(at) + across(sum));
}

/**
 * Adds to the lower triangle of the matrix at `to` the inner products of weighted gradients of one block of neurons
 * with gradients: entry (p, q) of every p and q <= p. Sums run over the even and over the odd places.
 * @param points a multiple of 4: rows of gradients, each of `places` doubles, an even number
 * @param weights `neurons` doubles: place i of a row belongs to neuron i modulo `neurons`
 * @param scratch room for two rows
 */
export function gram(
  gradients: usize, points: i32, places: i32, weights: usize, neurons: i32, scratch: usize, to: usize,
): void {
  const row = <usize>places << 3;
  const block = <usize>neurons << 3;
  const line = <usize>points << 3;
  for (let p = 0; p < points; p += 2) {
    const left = gradients + row * <usize>p;
    for (let at: usize = 0; at < row << 1; at += block) {
      for (let i: usize = 0; i < block; i += 16) {
        v128.store(scratch + at + i, f64x2.mul(v128.load(weights + i), v128.load(left + at + i)));
      }
    }
    for (let q = 0; q <= p + 1; q += 4) {
      let a = scratch;
      let b = gradients + row * <usize>q;
      const end = a + row;
      let s00 = f64x2.splat(0);
      let s01 = f64x2.splat(0);
      let s02 = f64x2.splat(0);
      let s03 = f64x2.splat(0);
      let s10 = f64x2.splat(0);
      let s11 = f64x2.splat(0);
      let s12 = f64x2.splat(0);
      let s13 = f64x2.splat(0);
      const row3 = 3 * row;
      for (; a < end; a += 16, b += 16) {
        const a0 = v128.load(a);
        const a1 = v128.load(a + row);
        let right = v128.load(b);
        s00 = f64x2.add(s00, f64x2.mul(a0, right));
        s10 = f64x2.add(s10, f64x2.mul(a1, right));
        right = v128.load(b + row);
        s01 = f64x2.add(s01, f64x2.mul(a0, right));
        s11 = f64x2.add(s11, f64x2.mul(a1, right));
        right = v128.load(b + (row << 1));
        s02 = f64x2.add(s02, f64x2.mul(a0, right));
        s12 = f64x2.add(s12, f64x2.mul(a1, right));
        right = v128.load(b + row3);
        s03 = f64x2.add(s03, f64x2.mul(a0, right));
        s13 = f64x2.add(s13, f64x2.mul(a1, right));
      }
      const at = to + line * <usize>p + (<usize>q << 3);
      raise(at, s00);
      raise(at + 8, s01);
      raise(at + 16, s02);
      raise(at + 24, s03);
      raise(at + line, s10);
      raise(at + line + 8, s11);
      raise(at + line + 16, s12);
      raise(at + line + 24, s13);
    }
  }
}
