import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activationPart, type ActivationStatement } from '../../src/claims/activation-part.js';
import { float64 } from '../../src/numbers/float64.js';
import { formulaToText } from '../../src/numbers/term-text.js';
import { addCoverage, coverageOf, missingClasses } from '../../src/verification/coverage.js';

const bounded: ActivationStatement = (K, { derivative, supremum }) => ({ left: K.abs(derivative), right: supremum });
const part = (order: 0 | 1 | 2) =>
  activationPart({ id: 'toy', title: 'a toy', order, hypotheses: {}, assertion: bounded, mutants: {} });

describe('a part about an activation', () => {
  it('speaks of the derivative of its order, in numbers and in symbols', () => {
    const sides = ([0, 1, 2] as const).flatMap((order) =>
      [...part(order).read({ activation: 'sine', a: 0 }).relations(float64)]);
    expect(sides).toMatchObject([
      { at: { order: 0 }, relation: 'le', left: 0, right: 1 },
      { at: { order: 1 }, relation: 'le', left: 1, right: 1 },
      { at: { order: 2 }, relation: 'le', left: 0, right: 1 },
    ]);
    expect(([0, 1, 2] as const).map((order) => formulaToText(part(order).formula)))
      .toEqual(['|σ(a)| ≤ σ₀', "|σ'(a)| ≤ σ₁", "|σ''(a)| ≤ σ₂"]);
  });

  it('is about every finite double', () => {
    const erfAt = (a: unknown) => part(0).read({ activation: 'erf', a });
    for (const a of [0, -1e300, 5e-324]) expect(erfAt(a).json).toEqual({ activation: 'erf', a });
    for (const a of ['1', null, Infinity]) expect(() => erfAt(a)).toThrow('instance at a');
  });

  it('draws steep, bent and flat points on both sides of zero, and zero', () => {
    const { regimes } = part(1);
    const sample = fc.sample(part(1).arbitrary({}), { seed: 1, numRuns: 200 });
    const coverage = sample.map((instance) => coverageOf(instance, regimes)).reduce(addCoverage);
    expect(missingClasses(coverage)).toEqual([]);
  });
});
