/**
 * Seeded streams of random bits: the generator xoroshiro128+ of the package pure-rand, started in a state that is
 * hashed from two integers, so that neighbouring seeds and indices have nothing in common.
 * @module
 */
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';

/** Mixes 32 bits (the last step of MurmurHash3, in which every bit of the argument moves every bit of the result). */
function mixed(bits: number): number {
  let h = bits | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/**
 * The stream of random bits of a seed, or of the `index`-th draw of a seed.
 * @throws RangeError if one is not a non-negative safe integer
 */
export function randomStream(seed: number, index = 0): RandomGenerator {
  for (const [what, value] of Object.entries({ seed, index })) {
    if (!(Number.isSafeInteger(value) && value >= 0)) {
      throw new RangeError(`the ${what} ${value} of random numbers is not a non-negative integer: choose one`);
    }
  }
  const words = [seed, Math.floor(seed / 2 ** 32), index, Math.floor(index / 2 ** 32)];
  let hash = 0;
  for (const word of words) hash = mixed(Math.imul(hash, 5) + (word | 0) + 0x9e3779b9);
  const state = [1, 2, 3, 4].map((k) => mixed(hash + Math.imul(k, 0x9e3779b9)));
  return xoroshiro128plusFromState(state);
}
