/**
 * Random choices of the search: fast, the same on every machine, and decided by a seed.
 * @module
 */

/** A source of random choices. */
export interface Random {
  /** A double in $[0,1)$ with 32 random bits. */
  fraction(): number;
  /** An entry of the list; `undefined` if it is empty. */
  pick<T>(list: readonly T[]): T | undefined;
}

/** Counts in steps of the golden ratio and mixes the bits of the count (the generator `mulberry32`). */
export function random(seed: number): Random {
  let state = seed;
  function fraction(): number {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  }
  return { fraction, pick: (list) => list[Math.floor(fraction() * list.length)] };
}
