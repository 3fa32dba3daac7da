import { describe, expect, it } from 'vitest';
import { checkMemory } from '../../src/node/memory-need.js';

/** The headline run at a width of $2^{20}$. */
const sizes = { width: 2 ** 20, dimension: 2, length: 8, count: 32, jobs: 2 };
/** What that run takes on two threads, as the system counts it: the largest resident set, in bytes. */
const MEASURED = 835_296 * 1024;

describe('the memory of a run', () => {
  it.each([1, 2, 8])('of width 2^20 on %d threads fits into 4 GB', (jobs) => {
    expect(() => { checkMemory({ ...sizes, jobs }, 2 ** 32); }).not.toThrow();
  });

  it('is not estimated below what it takes', () => {
    expect(() => { checkMemory(sizes, MEASURED); }).toThrow('take a smaller width or fewer jobs');
  });

  it('has to fit into one thread', () => {
    expect(() => { checkMemory({ ...sizes, width: 2 ** 25 }, 2 ** 60); }).toThrow('which has 4.0 GB at most');
  });
});
