import { activateWithSlope } from './activation';
import { affine } from './affine';

/**
 * Base values and gradients of `count` neurons, a multiple of 8, along one sequence:
 * g_t = sigma'(a_t) ((h_(t-1), x_t) + w g_(t-1)).
 * @param values `count` base values for every time
 * @param gradients for every time the derivatives by w and then by each u_k, `row` bytes apart
 * @param rest zeros for that many neurons
 * @param slopes scratch for that many neurons
 */
export function gradients(
  kind: i32, scale: f64, stretch: f64, slope: f64, dimension: i32, length: i32, x: usize,
  w: usize, u: usize, stride: usize, count: i32, values: usize, gradients: usize, row: usize,
  rest: usize, slopes: usize,
): void {
  const plain = scale === 1 && stretch === 1;
  const s = f64x2.splat(scale);
  const b = f64x2.splat(stretch);
  const sb = f64x2.splat(slope);
  const size = <usize>count << 3;
  const time = row * <usize>(dimension + 1);
  let before = rest;
  for (let t = 0; t < length; t += 1) {
    affine(w, u, stride, dimension, x, before, values, count, plain, s, b);
    activateWithSlope(kind, values, slopes, count);
    for (let i: usize = 0; i < size; i += 16) v128.store(slopes + i, f64x2.mul(sb, v128.load(slopes + i)));
    for (let k = 0; k <= dimension; k += 1) {
      const to = gradients + row * <usize>k;
      const carried = t === 0 ? rest : to - time;
      const input = k === 0 ? f64x2.splat(0) : v128.load64_splat(x + (<usize>(k - 1) << 3));
      for (let i: usize = 0; i < size; i += 16) {
        const moved = k === 0 ? f64x2.mul(s, v128.load(before + i)) : input;
        const inner = f64x2.add(moved, f64x2.mul(v128.load(w + i), v128.load(carried + i)));
        v128.store(to + i, f64x2.mul(v128.load(slopes + i), inner));
      }
    }
    before = values;
    values += size;
    gradients += time;
    x += <usize>dimension << 3;
  }
}
