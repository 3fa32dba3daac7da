import { activateWithSlope } from './activation';
import { affine } from './affine';

/** Neurons that go through the times of a sequence together. */
export const BLOCK: i32 = 64;

/**
 * Adds the sum over `count` neurons, a multiple of 8, of weight <grad h_t, v> for one sequence to `sums`, by forward
 * mode: dh_t = sigma'(a_t) (v_w h_(t-1) + <v_u, x_t> + w dh_(t-1)).
 * @param sums for every time the sums over the even and over the odd neurons
 * @param scratch zeros for one block, and then room for four more
 */
export function tangent(
  kind: i32, scale: f64, stretch: f64, slope: f64, dimension: i32, length: i32, x: usize,
  w: usize, u: usize, vw: usize, vu: usize, weights: usize, stride: usize, count: i32, scratch: usize, sums: usize,
): void {
  const plain = scale === 1 && stretch === 1;
  const s = f64x2.splat(scale);
  const b = f64x2.splat(stretch);
  const sb = f64x2.splat(slope);
  const rest = scratch;
  const slopes = scratch + (<usize>BLOCK << 3);
  const change = slopes + (<usize>BLOCK << 3);
  for (let first = 0; first < count; first += BLOCK) {
    const neurons = min(BLOCK, count - first);
    const size = <usize>neurons << 3;
    const at = <usize>first << 3;
    let input = x;
    let before = rest;
    let state = change + (<usize>BLOCK << 3);
    let other = state + (<usize>BLOCK << 3);
    memory.fill(change, 0, size);
    for (let t = 0; t < length; t += 1) {
      affine(w + at, u + at, stride, dimension, input, before, state, neurons, plain, s, b);
      activateWithSlope(kind, state, slopes, neurons);
      let sum = v128.load(sums + (<usize>t << 4));
      for (let i: usize = 0; i < size; i += 16) {
        let inner = f64x2.splat(0);
        let row = vu + at + i;
        for (let k = 0; k < dimension; k += 1) {
          inner = f64x2.add(inner, f64x2.mul(v128.load(row), v128.load64_splat(input + (<usize>k << 3))));
          row += stride;
        }
        const moved = f64x2.mul(v128.load(vw + at + i), f64x2.mul(s, v128.load(before + i)));
        const carried = f64x2.mul(v128.load(w + at + i), v128.load(change + i));
        const whole = f64x2.add(f64x2.add(moved, inner), carried);
        const next = f64x2.mul(f64x2.mul(sb, v128.load(slopes + i)), whole);
        v128.store(change + i, next);
        sum = f64x2.add(sum, f64x2.mul(v128.load(weights + at + i), next));
      }
      v128.store(sums + (<usize>t << 4), sum);
      const free = before === rest ? other : before;
      before = state;
      state = free;
      input += <usize>dimension << 3;
    }
  }
}
