import { backward } from './backward';
import { forward, PAIRS } from './forward';

/** A network and a sequence in memory, as the host laid them out: written once, and then used by every call. */
let kind: i32, scale: f64, stretch: f64, slope: f64, dimension: i32, length: i32, half: i32;
let w: usize, u: usize, signs: usize, states: usize, slopes: usize, rest: usize, sums: usize, g: usize;

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
 * Where everything lies: recurrent weights, input weights (k-major) and signs of the first half and then of the second;
 * states of one sequence, and slopes (0 where the activation needs none); zeros for PAIRS neurons; sums (two for each
 * time); and scratch for eight neurons at every time.
 */
export function setPlaces(
  atW: usize, atU: usize, atSigns: usize, atStates: usize, atSlopes: usize, atRest: usize, atSums: usize, atG: usize,
): void {
  w = atW;
  u = atU;
  signs = atSigns;
  states = atStates;
  slopes = atSlopes;
  rest = atRest;
  sums = atSums;
  g = atG;
}

/** The signed sums of all neurons at every time of one sequence, to `to`: those of the even pairs and of the odd. */
export function outputs(x: usize, to: usize): void {
  memory.fill(sums, 0, <usize>length << 4);
  const mirror = <usize>half << 3;
  const size = <usize>length << 4;
  for (let first = 0; first < half; first += PAIRS) {
    const pairs = min(PAIRS, half - first);
    const at = <usize>first << 3;
    const tile = <usize>first * size;
    forward(
      kind, scale, stretch, dimension, length, x, w + at, u + at, mirror << 1, signs + at, mirror, pairs,
      states + tile, slopes === 0 ? 0 : slopes + tile, rest, sums,
    );
  }
  for (let t = 0; t < length; t += 1) {
    const sum = v128.load(sums + (<usize>t << 4));
    store<f64>(to + (<usize>t << 3), f64x2.extract_lane(sum, 0) + f64x2.extract_lane(sum, 1));
  }
}

/** What was read ahead, for nobody. */
let read: i64 = 0;

/** Adds the gradient of one sequence, whose states `outputs` left, to `gradW` and `gradU`; the last blocks first. */
export function addGradient(x: usize, errors: usize, gradW: usize, gradU: usize): void {
  const mirror = <usize>half << 3;
  const size = <usize>length << 4;
  for (let first = (half - 1) / PAIRS * PAIRS; first >= 0; first -= PAIRS) {
    const pairs = min(PAIRS, half - first);
    const row = <usize>pairs << 4;
    // The block before, or again this one where there is none.
    let ahead = states + <usize>max(first, pairs) * size - 64;
    for (let side: usize = 0; side < 2; side += 1) {
      const at = (<usize>first << 3) + side * mirror;
      const tile = <usize>first * size + side * (<usize>pairs << 3);
      read |= backward(
        kind, scale, slope, dimension, length, x, errors, w + at, mirror << 1, signs + at, pairs,
        states + tile, slopes + tile, row, rest, g, gradW + at, gradU + at, ahead,
      );
      ahead -= <usize>pairs * <usize>length << 3;
    }
  }
}

/** Adds `count` doubles, an even number, to those at `to`. */
export function accumulate(from: usize, to: usize, count: i32): void {
  const size = <usize>count << 3;
  for (let i: usize = 0; i < size; i += 16) v128.store(to + i, f64x2.add(v128.load(to + i), v128.load(from + i)));
}
