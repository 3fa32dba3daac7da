import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { erf } from '../../src/activations/erf.js';
import { tanh } from '../../src/activations/tanh.js';
import type { Instance } from '../../src/claims/domain.js';
import {
  lineComplaint, lineDomain, lineHypotheses, lineInputs, lineMapping, lineScale, type LineShape,
} from '../../src/claims/line-domain.js';
import { float64 } from '../../src/numbers/float64.js';
import { mappingOf } from '../../src/systems/mapping-form.js';

const constant = (u: readonly number[], nu = { w: 1, u: 1 }) =>
  mappingOf({ family: 'constant', nu, direction: { w: 1, u } });

const instance: Instance<LineShape> = { activation: tanh, alpha: 0.5, inputs: [[[1]]], mapping: constant([1]) };

/** The names of the hypotheses that are not true. */
function broken(change: Partial<Instance<LineShape>>): readonly string[] {
  return Object.entries(lineHypotheses)
    .filter(([, holds]) => !holds(float64, { ...instance, ...change } as Instance<LineShape>)).map(([name]) => name);
}

describe('expectations on the line', () => {
  it('are enclosed where inputs and mapping both have one entry', () => {
    const complaint = (inputs: readonly number[], u: readonly number[]) =>
      lineComplaint({ inputs: [[inputs]], mapping: constant(u) });
    expect(complaint([1], [1])).toBeUndefined();
    expect(complaint([1, 2], [1])).toBe('inputs of 2 entries and a mapping for 1: expectations are enclosed for 1');
    expect(complaint([1], [1, 2])).toBe('inputs of 1 entries and a mapping for 2: expectations are enclosed for 1');
    expect(complaint([1, 2], [1, 2])).toContain('inputs of 2 entries and a mapping for 2');
    expect(lineDomain.complaint?.({ ...instance, inputs: [[[1, 2]]] })).toContain('inputs of 2 entries');
    expect(lineDomain.complaint?.(instance)).toBeUndefined();
  });

  it('are claimed of inputs of at most 1 and mappings within their norm', () => {
    expect(broken({})).toEqual([]);
    expect(broken({ inputs: [[[1], [-1]], [[0.5], [-1.5]]] })).toEqual(['inputsInUnitBall']);
    expect(broken({ mapping: constant([-2]) })).toEqual(['mappingWithinNorm']);
    expect(broken({ mapping: constant([1], { w: 0.5, u: 1 }) })).toEqual(['mappingWithinNorm']);
  });
});

describe('what is drawn on the line', () => {
  const sample = <T>(arbitrary: fc.Arbitrary<T>, numRuns = 300) => fc.sample(arbitrary, { numRuns, seed: 1 });

  it('is one sequence of up to three inputs, or one of up to two and a single input', () => {
    const lengths = sample(lineInputs).map((inputs) => inputs.map((x) => x.length).join());
    expect(new Set(lengths)).toEqual(new Set(['1', '2', '3', '1,1', '2,1']));
  });

  it('is a mapping on the line, with an input part that is not too small to be seen', () => {
    const mappings = sample(lineMapping, 1000);
    expect(mappings.every(({ dimension, nu }) => dimension === 1 && nu.u > 2 ** -6)).toBe(true);
  });

  it('is a scale of up to half more than the cutoff', () => {
    // The slope of erf at zero is 2 / sqrt(pi).
    const cutoff = Math.sqrt(Math.PI) / 2;
    const shares = sample(lineScale({ activation: erf })).map(({ alpha }) => alpha / cutoff);
    expect([shares.every((share) => share > 0 && share < 1.5), shares.some((share) => share > 1.01),
      shares.some((share) => share < 0.99)]).toEqual([true, true, true]);
  });

  it('is an instance of the domain', () => {
    for (const one of sample(lineDomain.arbitrary({ activation: tanh }))) {
      expect(lineDomain.complaint?.(one)).toBeUndefined();
      expect(one.activation).toBe(tanh);
    }
  });
});
