import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { labelNorm } from '../../src/systems/label-norm.js';
import { spectrum } from '../../src/systems/spectrum.js';

/** The exact solution for a diagonal matrix, up to a few roundings. */
function closedForm(diagonal: readonly number[], labels: readonly number[], ridge: number) {
  const c = labels.map((y, k) => y / ((diagonal[k] ?? 0) + ridge));
  const norm = Math.sqrt(c.reduce((sum, one, k) => sum + (diagonal[k] ?? 0) * one * one, 0));
  return { norm, misfit: ridge * Math.sqrt(c.reduce((sum, one) => sum + one * one, 0) / c.length) };
}

const diagonalMatrix = (diagonal: readonly number[]): Float64Array =>
  Float64Array.from(diagonal.flatMap((entry, i) => diagonal.map((_, j) => (i === j ? entry : 0))));

const few = fc.integer({ min: 1, max: 6 }).chain((size) => fc.record({
  diagonal: fc.array(fc.double({ min: 0, max: 4, noNaN: true }), { minLength: size, maxLength: size }),
  labels: fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: size, maxLength: size }),
  ridge: fc.constantFrom(2 ** -20, 0.125, 1, 8),
  moved: fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: size, maxLength: size }),
}));

describe('the norm that labels need', () => {
  test.prop([few])('encloses that of an exact matrix from one that is known up to an error', (
    { diagonal, labels, ridge, moved },
  ) => {
    const error = 2 ** -30;
    const matrix = diagonalMatrix(diagonal.map((entry, k) => entry + error * (moved[k] ?? 0)));
    const found = labelNorm({ matrix, error }, spectrum(matrix, error), Float64Array.from(labels), ridge);
    const { norm, misfit } = closedForm(diagonal, labels, ridge);
    const slack = 1 + 2 ** -40;
    expect(found.norm.lower).toBeLessThanOrEqual(norm * slack + 2 ** -500);
    expect(found.norm.upper * slack).toBeGreaterThanOrEqual(norm);
    expect(found.misfit.lower).toBeLessThanOrEqual(misfit * slack);
    expect(found.misfit.upper * slack).toBeGreaterThanOrEqual(misfit);
  });

  it('is known well for a large ridge, and not at all for a tiny one', () => {
    const matrix = diagonalMatrix([4, 1, 2 ** -40]);
    const labels = Float64Array.of(1, 1, 1);
    const kernel = { matrix, error: 2 ** -40 };
    const at = (ridge: number) => labelNorm(kernel, spectrum(matrix, 2 ** -40), labels, ridge).norm;
    expect(at(1).upper - at(1).lower).toBeLessThan(2 ** -35);
    expect(at(2 ** -40).lower).toBe(0);
  });
});
