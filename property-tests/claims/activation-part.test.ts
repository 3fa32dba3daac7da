import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activationNamed } from '../../src/activations/named.js';
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

  it('is at steep, bent or flat points, on either side of zero', () => {
    const at = (activation: string, a: number) => part(0).read({ activation, a }).regimes();
    // The slope of tanh is 3/4 at artanh 1/2 = 0.549, and 1/16 at 2.063; that of the other is twice as steep.
    expect([0, 0.54, 0.56, -2.06, 2.07].map((a) => at('tanh', a)['slope']))
      .toEqual(['steep', 'steep', 'bent', 'bent', 'flat']);
    expect([0.27, 0.28, 1.04].map((a) => at('tanh(2x)', a)['slope'])).toEqual(['steep', 'bent', 'flat']);
    expect([-1e-300, 0, 1e-300].map((a) => at('tanh', a)['side'])).toEqual(['negative', 'zero', 'positive']);
  });

  it('draws points in the units of the activation: near ones, far ones and tiny ones', () => {
    const drawn = (name: string): readonly number[] => {
      const activation = activationNamed(name);
      if (activation === undefined) throw new RangeError(name);
      const sample = fc.sample(part(1).arbitrary({ activation }), { seed: 1, numRuns: 300 });
      return sample.map(({ json }) => (json as { a: number }).a);
    };
    // The unit of 0.5 sine(4x) is 1/4, and that of 8 tanh(x/8) about ten.
    const [short, long] = [drawn('0.5*sine(4x)'), drawn('8*tanh(0.125x)')];
    expect([Math.min(...short), Math.max(...short)]).toEqual([-4, 4]);
    expect([Math.max(...long) > 100, Math.max(...long) < 300]).toEqual([true, true]);
    for (const points of [short, long]) {
      expect(points.filter((a) => a > 0 && a < 2 ** -12).length).toBeGreaterThan(5);
    }
    expect(short.filter((a) => Math.abs(a) <= 0.5).length).toBeGreaterThan(120);
  });

  it('draws steep, bent and flat points on both sides of zero, and zero', () => {
    const { regimes } = part(1);
    const sample = fc.sample(part(1).arbitrary({}), { seed: 1, numRuns: 200 });
    const coverage = sample.map((instance) => coverageOf(instance, regimes)).reduce(addCoverage);
    expect(missingClasses(coverage)).toEqual([]);
  });
});
