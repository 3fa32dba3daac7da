import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  mappingComplaint, transportDomain, transportHypotheses, withinNorm,
} from '../../src/claims/transport-domain.js';
import type { Vector } from '../../src/network/coordinates.js';
import { float64 } from '../../src/numbers/float64.js';
import { mappingOf } from '../../src/systems/mapping-form.js';

const constant = (w: number, u: readonly number[], nu = { w: 1, u: 1 }) =>
  mappingOf({ family: 'constant', nu, direction: { w, u } });

/** A mapping with the sign of the input weight, which is not defined at zero. */
const jump = mappingOf({
  family: 'sign', nu: { w: 1, u: 1 }, along: [1], constant: { w: 0, u: [0] }, varying: { w: 0, u: [1] },
});

const both = [{ w: 0.5, u: [1] }, { w: 0.25, u: [0] }];

describe('a mapping and neurons', () => {
  it('have the same number of input weights', () => {
    expect(mappingComplaint(constant(1, [1]), both)).toBeUndefined();
    expect(mappingComplaint(constant(1, [1, 2]), both))
      .toBe('the mapping is for 2 input weights, the neurons have 1');
    expect(mappingComplaint(constant(1, [1]), [{ w: 0, u: [1, 2, 3] }]))
      .toBe('the mapping is for 1 input weights, the neurons have 3');
  });

  it('go together only where the mapping is finite in both parts', () => {
    expect(mappingComplaint(jump, both.slice(0, 1))).toBeUndefined();
    expect(mappingComplaint(jump, both)).toContain('not finite at w = 0.25, u = (0)');
    const doubled = (part: Vector<number>) => mappingComplaint(mappingOf({
      family: 'sign', nu: { w: 1, u: 1 }, along: [1], constant: part, varying: part,
    }), both.slice(0, 1));
    expect(doubled({ w: 0, u: [1e307] })).toBeUndefined();
    expect(doubled({ w: 0, u: [1e308] })).toContain('not finite at w = 0.5, u = (1)');
    expect(doubled({ w: 1e308, u: [0] })).toContain('not finite at w = 0.5, u = (1)');
  });

  it('make an instance that is complained about in the same words', () => {
    const half = { neurons: both, signs: [1, -1] as const };
    expect(transportDomain.complaint?.({ mapping: constant(1, [1]), half })).toBeUndefined();
    expect(transportDomain.complaint?.({ mapping: jump, half })).toBe(mappingComplaint(jump, both));
  });

  it('are drawn so that none is to be complained about', () => {
    const sample = fc.sample(transportDomain.arbitrary({}), { numRuns: 300, seed: 1 });
    expect(sample.flatMap((instance) => transportDomain.complaint?.(instance) ?? [])).toEqual([]);
    expect(new Set(sample.map(({ half }) => half.neurons.length))).toEqual(new Set([1, 2, 3, 8]));
    expect(new Set(sample.map(({ mapping }) => mapping.dimension))).toEqual(new Set([1, 2, 3]));
  });
});

describe('a mapping', () => {
  it('is within its declared norm if both parts are, whatever their signs', () => {
    const within = (w: number, u: readonly number[]) =>
      withinNorm(float64, constant(w, u, { w: 2, u: 5 }), [{ w: 0, u: u.map(() => 0) }]);
    expect([within(2, [3, 4]), within(-2, [-3, 4]), within(0, [0, 0])]).toEqual([true, true, true]);
    expect([within(2.5, [3, 4]), within(-2.5, [3, 4]), within(2, [3, 4.5])]).toEqual([false, false, false]);
  });

  it('has to be within it at every neuron', () => {
    // At w = 0 and u = -1 the input part is 1 - 2 = -1, at u = 1 it is 3.
    const mapping = mappingOf({
      family: 'sign', nu: { w: 0, u: 2 }, along: [1], constant: { w: 0, u: [1] }, varying: { w: 0, u: [2] },
    });
    const [left, right] = [{ w: 0, u: [-1] }, { w: 0, u: [1] }];
    const holds = (neurons: readonly Vector<number>[]) => {
      const half = { neurons, signs: neurons.map(() => 1 as const) };
      return transportHypotheses.mappingWithinNorm(float64, { mapping, half });
    };
    expect([holds([left]), holds([right]), holds([left, right])]).toEqual([true, false, false]);
  });
});
