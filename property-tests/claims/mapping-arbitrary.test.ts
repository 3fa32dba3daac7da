import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tanh } from '../../src/activations/tanh.js';
import type { LineShape } from '../../src/claims/line-domain.js';
import { exactMapping, familyRegime, mappingArbitrary } from '../../src/claims/mapping-arbitrary.js';
import type { FormedMapping } from '../../src/systems/mapping-form.js';

const sample = (arbitrary: fc.Arbitrary<FormedMapping>) => fc.sample(arbitrary, { numRuns: 300, seed: 1 });

/** The declared norm of the recurrent part by what a mapping of one direction needs. */
function shares(mappings: readonly FormedMapping[]): readonly number[] {
  return mappings.flatMap(({ form, nu }) =>
    (form.family === 'constant' && form.direction.w !== 0 ? [nu.w / Math.abs(form.direction.w)] : []));
}

describe('mappings', () => {
  it('that are exact have one direction or two, and just the norms that they need', () => {
    const mappings = sample(exactMapping(2));
    expect(new Set(mappings.map(({ form }) => form.family))).toEqual(new Set(['constant', 'sign']));
    expect(new Set(shares(mappings))).toEqual(new Set([1]));
    expect(mappings.every(({ dimension }) => dimension === 2)).toBe(true);
  });

  it('of any kind have norms that are a little or much larger than they need, or too small', () => {
    const mappings = sample(mappingArbitrary(2));
    const rounded = shares(mappings).map((share) => Math.round(share * 2 ** 20) / 2 ** 20);
    expect(new Set(rounded)).toEqual(new Set([1 + 2 ** -20, 1.5, 0.25]));
  });

  it('of all families are drawn in up to two dimensions, and none that rotates in three', () => {
    const families = (dimension: number) =>
      new Set(sample(mappingArbitrary(dimension)).map(({ form }) => form.family));
    const regime = familyRegime<LineShape>(({ mapping }) => mapping);
    for (const mapping of sample(mappingArbitrary(1))) {
      expect(regime.classOf({ activation: tanh, alpha: 1, inputs: [[[1]]], mapping })).toBe(mapping.form.family);
    }
    expect(regime.classes).toHaveLength(4);
    expect([families(1), families(2)]).toEqual([new Set(regime.classes), new Set(regime.classes)]);
    expect(families(3)).toEqual(new Set(['constant', 'sign', 'smooth']));
  });

  it('of a half space have a normal that is not zero, also one with an entry that is', () => {
    const normals = sample(mappingArbitrary(2)).flatMap(({ along }) => (along === undefined ? [] : [along]));
    expect(normals.length).toBeGreaterThan(50);
    expect(normals.every((e) => e.some((entry) => entry !== 0))).toBe(true);
    expect(normals.some(([first, second]) => first === 0 && second !== 0)).toBe(true);
  });
});
