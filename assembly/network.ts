import { backward } from './backward';
import { forward, PAIRS } from './forward';

/**
 * A network and sequences in memory, as the host laid them out: written once, and then used by every call.
 *
 * Neurons lie in blocks of PAIRS mirror pairs, the last one smaller, and all that belongs to a block side by side: rows
 * of all neurons would be a power of two apart, and fall upon each other in the caches. A block goes through all
 * sequences of a call before the next one does.
 */
let kind: i32, scale: f64, stretch: f64, slope: f64, dimension: i32, length: i32, half: i32;
let theta: usize, signs: usize, states: usize, slopes: usize, rest: usize, sums: usize, g: usize;

/** The activation: `slope` is s b as the host rounds it. */
export function setActivation(what: i32, s: f64, b: f64, sb: f64): void {
  kind = what;
  scale = s;
  stretch = b;
  slope = sb;
}

/** The sizes: `pairs` is a multiple of 8. */
export function setSizes(d: i32, steps: i32, pairs: i32): void {
  dimension = d;
  length = steps;
  half = pairs;
}

/**
 * Where everything lies: parameters and signs, in blocks; states of the sequences of one call, and slopes (0 where the
 * activation needs none); zeros for a row of a block; sums (two for each time and sequence); and scratch for eight
 * neurons at every time.
 */
export function setPlaces(
  atTheta: usize, atSigns: usize, atStates: usize, atSlopes: usize, atRest: usize, atSums: usize, atG: usize,
): void {
  theta = atTheta;
  signs = atSigns;
  states = atStates;
  slopes = atSlopes;
  rest = atRest;
  sums = atSums;
  g = atG;
}

/** The signed sums of all neurons at every time of `count` sequences, to `to`: of the even pairs and of the odd. */
export function outputs(x: usize, count: i32, to: usize): void {
  const times = <usize>length * <usize>count;
  memory.fill(sums, 0, times << 4);
  for (let first = 0; first < half; first += PAIRS) {
    const pairs = min(PAIRS, half - first);
    const before = <usize>first << 4;
    const tiles = before * times;
    for (let j: usize = 0; j < <usize>count; j += 1) {
      const past = j * <usize>length;
      const tile = tiles + (<usize>pairs << 4) * past;
      forward(
        kind, scale, stretch, dimension, length, x + (past * <usize>dimension << 3),
        theta + before * <usize>(dimension + 1), signs + before, pairs,
        states + tile, slopes === 0 ? 0 : slopes + tile, rest, sums + (past << 4),
      );
    }
  }
  for (let p: usize = 0; p < times; p += 1) {
    const sum = v128.load(sums + (p << 4));
    store<f64>(to + (p << 3), f64x2.extract_lane(sum, 0) + f64x2.extract_lane(sum, 1));
  }
}

/** What was read ahead, for nobody. */
let read: i64 = 0;

/**
 * Adds the gradients of `count` sequences, whose states `outputs` left, to those of their groups, and each of these, as
 * soon as it is whole, to the sum over the groups; all in blocks, the last ones first.
 * @param ends for every sequence 1 if it is the last one of its group, and else 0
 * @param group the gradient of one group: of one block alone, where only whole groups are added
 * @param begins whether the first sequence is the first one of its group
 * @param total the sum over the groups
 */
export function addGradients(
  x: usize, count: i32, errors: usize, ends: usize, group: usize, begins: bool, total: usize,
): void {
  const rows = <usize>(dimension + 1);
  const input = <usize>(length * dimension) << 3;
  const isWhole = begins && load<f64>(ends + (<usize>(count - 1) << 3)) === 1;
  for (let first = (half - 1) / PAIRS * PAIRS; first >= 0; first -= PAIRS) {
    const pairs = min(PAIRS, half - first);
    const row = <usize>pairs << 4;
    const before = <usize>first << 4;
    const at = before * rows;
    const gradient = isWhole ? group : group + at;
    const size = row * <usize>length;
    const tiles = before * <usize>(length * count);
    let isFirst = begins;
    for (let j: usize = 0; j < <usize>count; j += 1) {
      if (isFirst) memory.fill(gradient, 0, row * rows);
      isFirst = load<f64>(ends + (j << 3)) === 1;
      const tile = tiles + size * j;
      // Read ahead is the next tile: that of the next sequence, or else the first one of the block before.
      let ahead = tile + size;
      if (j + 1 < <usize>count) ahead += size;
      else if (first > 0) ahead = tiles - (<usize>PAIRS << 4) * <usize>(length * (count - 1));
      read |= backward(
        kind, scale, slope, dimension, length, x + j * input, errors + (j * <usize>length << 3),
        theta + at, signs + before, pairs << 1, states + tile, slopes + tile, rest, g, gradient, states + ahead - 64,
      );
      if (isFirst) accumulate(gradient, total + at, row * rows);
    }
  }
}

/** Adds doubles to those at `to`: `size` bytes, a multiple of 16. */
function accumulate(from: usize, to: usize, size: usize): void {
  for (let i: usize = 0; i < size; i += 16) v128.store(to + i, f64x2.add(v128.load(to + i), v128.load(from + i)));
}
