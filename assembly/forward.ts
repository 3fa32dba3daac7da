import { activate } from './activation';
import { affine } from './affine';

/** Mirror pairs that go through the times of a sequence together: what they need stays in the cache. */
export const PAIRS: i32 = 128;

/**
 * One sequence through a block of `pairs` mirror pairs, a multiple of 8 and at most PAIRS: all base values y (and
 * slopes, where they have to be kept) to the tile, and the block's share of the signed sums. A row has an entry for the
 * first neuron of each pair, and then for their mirrors; the two of a pair are added first.
 * @param theta the rows of w, u_1, ..., u_d, one after the other
 * @param signs one row
 * @param tile a row for every time
 * @param rest a row of zeros: the state before the first input
 * @param sums for every time the sums over the even and over the odd pairs
 */
export function forward(
  kind: i32, scale: f64, stretch: f64, dimension: i32, length: i32, x: usize,
  theta: usize, signs: usize, pairs: i32, tile: usize, slopes: usize, rest: usize, sums: usize,
): void {
  const plain = scale === 1 && stretch === 1;
  const s = f64x2.splat(scale);
  const b = f64x2.splat(stretch);
  const half = <usize>pairs << 3;
  const row = half << 1;
  for (let t = 0; t < length; t += 1) {
    const before = t > 0 ? tile - row : rest;
    affine(theta, theta + row, row, dimension, x, before, tile, pairs << 1, plain, s, b);
    activate(kind, tile, slopes, pairs << 1);
    let sum = v128.load(sums);
    for (let i: usize = 0; i < half; i += 16) {
      const first = f64x2.mul(v128.load(signs + i), f64x2.mul(s, v128.load(tile + i)));
      const second = f64x2.mul(v128.load(signs + half + i), f64x2.mul(s, v128.load(tile + half + i)));
      sum = f64x2.add(sum, f64x2.add(first, second));
    }
    v128.store(sums, sum);
    tile += row;
    if (slopes !== 0) slopes += row;
    x += <usize>dimension << 3;
    sums += 16;
  }
}
