import { slopeAt } from './activation';

/** Adds the sums over time of g_t x_(t,k) to the k-th row, for one or two rows: eight neurons, latest time first. */
@inline
function addInputGradient(
  g: usize, length: i32, x: usize, dimension: i32, both: bool, row: usize, stride: usize,
): void {
  let a0 = f64x2.splat(0);
  let a1 = f64x2.splat(0);
  let a2 = f64x2.splat(0);
  let a3 = f64x2.splat(0);
  let b0 = f64x2.splat(0);
  let b1 = f64x2.splat(0);
  let b2 = f64x2.splat(0);
  let b3 = f64x2.splat(0);
  const step = <usize>dimension << 3;
  let input = x + step * <usize>(length - 1);
  const second: usize = both ? 8 : 0;
  for (let t = length; t > 0; t -= 1) {
    const p = v128.load64_splat(input);
    const q = v128.load64_splat(input + second);
    const g0 = v128.load(g);
    a0 = f64x2.add(a0, f64x2.mul(g0, p));
    b0 = f64x2.add(b0, f64x2.mul(g0, q));
    const g1 = v128.load(g, 16);
    a1 = f64x2.add(a1, f64x2.mul(g1, p));
    b1 = f64x2.add(b1, f64x2.mul(g1, q));
    const g2 = v128.load(g, 32);
    a2 = f64x2.add(a2, f64x2.mul(g2, p));
    b2 = f64x2.add(b2, f64x2.mul(g2, q));
    const g3 = v128.load(g, 48);
    a3 = f64x2.add(a3, f64x2.mul(g3, p));
    b3 = f64x2.add(b3, f64x2.mul(g3, q));
    g += 64;
    input -= step;
  }
  v128.store(row, f64x2.add(v128.load(row), a0));
  v128.store(row, f64x2.add(v128.load(row, 16), a1), 16);
  v128.store(row, f64x2.add(v128.load(row, 32), a2), 32);
  v128.store(row, f64x2.add(v128.load(row, 48), a3), 48);
  if (!both) return;
  row += stride;
  v128.store(row, f64x2.add(v128.load(row), b0));
  v128.store(row, f64x2.add(v128.load(row, 16), b1), 16);
  v128.store(row, f64x2.add(v128.load(row, 32), b2), 32);
  v128.store(row, f64x2.add(v128.load(row, 48), b3), 48);
}

/** g = (e c + lambda) (s b sigma'): the derivative of the loss by one pre-activation. */
@inline
function adjoint(
  kind: i32, slope: v128, y: usize, slopes: usize, offset: usize, e: v128, sign: v128, lambda: v128,
): v128 {
  const d = slopeAt(kind, v128.load(y + offset), slopes, offset);
  return f64x2.mul(f64x2.add(f64x2.mul(e, sign), lambda), f64x2.mul(slope, d));
}

/**
 * Back-propagation through one sequence for the `count` neurons of a block, a multiple of 8: adds the gradient of the
 * loss, whose derivatives by the outputs' signed sums are `errors`, to `gradient`, whose rows are those of `theta`.
 *
 * The states come in rows that are far apart, which a processor does not foresee: a line of what the next call needs is
 * read at every step, from the end on, so that it is in the cache by then.
 * @param tile the states, a row for every time
 * @param rest 8 zeros: the state before the first input
 * @param g scratch for eight neurons at every time
 * @param ahead the last line to read ahead
 * @returns what was read ahead, so that it is read
 */
export function backward(
  kind: i32, scale: f64, slope: f64, dimension: i32, length: i32, x: usize, errors: usize,
  theta: usize, signs: usize, count: i32, tile: usize, slopes: usize, rest: usize, g: usize, gradient: usize,
  ahead: usize,
): i64 {
  const s = f64x2.splat(scale);
  const sb = f64x2.splat(slope);
  const row = <usize>count << 3;
  const last = row * <usize>(length - 1);
  let read: i64 = 0;
  for (let i: usize = 0; i < row; i += 64) {
    let l0 = f64x2.splat(0);
    let l1 = f64x2.splat(0);
    let l2 = f64x2.splat(0);
    let l3 = f64x2.splat(0);
    let w0 = f64x2.splat(0);
    let w1 = f64x2.splat(0);
    let w2 = f64x2.splat(0);
    let w3 = f64x2.splat(0);
    const weight = theta + i;
    const sign = signs + i;
    let y = tile + i + last;
    let d = slopes + i + last;
    let to = g;
    for (let t = length; t > 0; t -= 1) {
      const e = v128.load64_splat(errors + (<usize>(t - 1) << 3));
      const before = t > 1 ? y - row : rest;
      const g0 = adjoint(kind, sb, y, d, 0, e, v128.load(sign), l0);
      v128.store(to, g0);
      w0 = f64x2.add(w0, f64x2.mul(g0, f64x2.mul(s, v128.load(before))));
      l0 = f64x2.mul(g0, v128.load(weight));
      const g1 = adjoint(kind, sb, y, d, 16, e, v128.load(sign, 16), l1);
      v128.store(to, g1, 16);
      w1 = f64x2.add(w1, f64x2.mul(g1, f64x2.mul(s, v128.load(before, 16))));
      l1 = f64x2.mul(g1, v128.load(weight, 16));
      const g2 = adjoint(kind, sb, y, d, 32, e, v128.load(sign, 32), l2);
      v128.store(to, g2, 32);
      w2 = f64x2.add(w2, f64x2.mul(g2, f64x2.mul(s, v128.load(before, 32))));
      l2 = f64x2.mul(g2, v128.load(weight, 32));
      const g3 = adjoint(kind, sb, y, d, 48, e, v128.load(sign, 48), l3);
      v128.store(to, g3, 48);
      w3 = f64x2.add(w3, f64x2.mul(g3, f64x2.mul(s, v128.load(before, 48))));
      l3 = f64x2.mul(g3, v128.load(weight, 48));
      read |= load<i64>(ahead);
      ahead -= 64;
      y -= row;
      d -= row;
      to += 64;
    }
    const out = gradient + i;
    v128.store(out, f64x2.add(v128.load(out), w0));
    v128.store(out, f64x2.add(v128.load(out, 16), w1), 16);
    v128.store(out, f64x2.add(v128.load(out, 32), w2), 32);
    v128.store(out, f64x2.add(v128.load(out, 48), w3), 48);
    for (let k = 0; k < dimension; k += 2) {
      const at = out + row * <usize>(k + 1);
      addInputGradient(g, length, x + (<usize>k << 3), dimension, k + 1 < dimension, at, row);
    }
  }
  return read;
}
