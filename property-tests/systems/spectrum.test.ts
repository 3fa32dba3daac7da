import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { frobenius, spectrum } from '../../src/systems/spectrum.js';

/** Path graph: the eigenvalues of the second difference are 4 sin^2(k pi / (2N + 2)). */
function secondDifference(size: number): Float64Array {
  return Float64Array.from({ length: size * size }, (_, p) => {
    const apart = Math.abs(Math.floor(p / size) - (p % size));
    return apart === 0 ? 2 : apart === 1 ? -1 : 0;
  });
}

describe('a spectrum', () => {
  it.each([1, 2, 7, 40])('has the closed form of a second difference of size %s, within its error', (size) => {
    const { values, error } = spectrum(secondDifference(size), 0);
    expect(error).toBeLessThan(size * size * 1e-14);
    for (const [k, value] of values.entries()) {
      const exact = 4 * Math.sin(((k + 1) * Math.PI) / (2 * size + 2)) ** 2;
      // The closed form is itself rounded, by a few units.
      expect(Math.abs(value - exact)).toBeLessThanOrEqual(error + 8 * Number.EPSILON);
    }
  });

  test.prop([fc.integer({ min: 2, max: 8 }), fc.infiniteStream(fc.double({ min: -1, max: 1, noNaN: true }))])(
    'moves by less than it says if the entries do', (size, stream) => {
      const entry = (): number => stream.next().value as number;
      const [a, b] = [new Float64Array(size * size), new Float64Array(size * size)];
      const off = 2 ** -10;
      for (let i = 0; i < size; i += 1) {
        for (let j = 0; j <= i; j += 1) {
          const [value, change] = [entry(), off * entry()];
          for (const p of [i * size + j, j * size + i]) [a[p], b[p]] = [value, value + change];
        }
      }
      const [first, second] = [spectrum(a, off), spectrum(b, 0)];
      const moved = first.values.map((value, k) => Math.abs(value - (second.values[k] ?? NaN)));
      expect(Math.max(...moved)).toBeLessThanOrEqual(first.error + second.error);
      expect(first.error).toBeGreaterThan(off);
    });

  it('refuses entries that are not finite', () => {
    expect(() => spectrum(Float64Array.of(1, NaN, NaN, 1), 0)).toThrow('entry 1 of a matrix is NaN');
  });
});

it('the Frobenius norm is an upper bound', () => {
  expect(frobenius(Float64Array.of(3, 4))).toBeGreaterThanOrEqual(5);
  expect(frobenius(Float64Array.of(3, 4))).toBeLessThan(5 + 2 ** -40);
  expect(frobenius(Float64Array.of(2 ** -600))).toBeGreaterThanOrEqual(2 ** -600);
});
