/**
 * The memory of one instance of the kernels, given out from its beginning and taken back all at once.
 * @module
 */
import type { Kernels } from './kernels.js';

/** Memory for doubles. Addresses are bytes, as the kernels take them. */
export interface Arena {
  /** Room for `count` doubles, from the next multiple of 64 bytes on. Views that were taken before may be detached. */
  doubles(count: number): number;
  /** The `count` doubles from an address on, as long as no more memory is asked for. */
  view(at: number, count: number): Float64Array<ArrayBuffer>;
  /** Takes everything back that was given out since `mark`. */
  release(mark: number): void;
  /** How far memory is given out. */
  mark(): number;
}

const PAGE = 65536;
const MOST_PAGES = 65536;
const LINE = 64;

/** The arena of an instance. */
export function arena(kernels: Kernels): Arena {
  const { memory } = kernels;
  let next = Math.ceil(kernels.firstFree() / LINE) * LINE;
  return {
    doubles(count) {
      const at = next;
      const end = at + Math.ceil((8 * count) / LINE) * LINE;
      const missing = Math.ceil(end / PAGE) - memory.buffer.byteLength / PAGE;
      if (end > PAGE * MOST_PAGES) {
        throw new RangeError(`the engine would need ${end} bytes and has at most 4 GB: take fewer neurons or shorter \
sequences`);
      }
      if (missing > 0) memory.grow(missing);
      next = end;
      return at;
    },
    view: (at, count) => new Float64Array(memory.buffer, at, count),
    release(mark) { next = mark; },
    mark: () => next,
  };
}
