import { describe, expect, it } from 'vitest';
import { korobovLattice, latticeError } from '../../src/systems/korobov-lattice.js';

describe('a Korobov lattice', () => {
  it('has the error of its closed form in one dimension: twice the sum of squares of multiples of 1/N', () => {
    // 2 zeta(2) / N^2 is 2 pi^2 B_2(0) / N^2, and for N = 1 the code computes just 2 pi^2 B_2(0).
    const one = latticeError({ count: 1, generator: [0] });
    const error = latticeError({ count: 4, generator: [1] });
    // The roundings of four terms of at most 4.3 each.
    expect(Math.abs(error - one / 16)).toBeLessThan(32 * Number.EPSILON);
  });

  it('has the greatest prime number of points that was allowed', () => {
    expect([2, 10, 4096].map((most) => korobovLattice(most, 2).count)).toEqual([2, 7, 4093]);
  });

  it('is far better than the diagonal, and the same each time', () => {
    const lattice = korobovLattice(1024, 3);
    expect(latticeError(lattice)).toBeLessThan(latticeError({ ...lattice, generator: [1, 1, 1] }) / 100);
    expect(korobovLattice(1024, 3)).toEqual(lattice);
  });

  it.each([1, 2.5, 2 ** 27])('refuses %s points', (points) => {
    expect(() => korobovLattice(points, 2)).toThrow(`a lattice of ${String(points)} points: give an integer from 2`);
  });
});
