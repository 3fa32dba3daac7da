import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tanh } from '../../src/activations/tanh.js';
import { pairingHypotheses, pairingPart } from '../../src/claims/pairing-part.js';
import { float64 } from '../../src/numbers/float64.js';
import { mappingOf } from '../../src/systems/mapping-form.js';

const part = pairingPart({
  id: 'toy', title: 'a toy', hypotheses: {}, mutants: {},
  assertion: (_, { value }) => ({ left: value, right: value }),
});

const neuron = { w: 0.5, u: [1, 0], x: [[1, 0]] };
const nu = { w: 1, u: 1 };
const constant = (u: readonly number[]) => ({ family: 'constant', nu, direction: { w: 1, u } });

/** A mapping with the sign of the second input weight. */
const jump = {
  family: 'sign', nu, along: [0, 1], constant: { w: 0, u: [0, 0] }, varying: { w: 0, u: [1, 0] },
};

describe('an inner product of a gradient and a mapping', () => {
  it('is read where the mapping is for the dimension of the neuron, and finite there', () => {
    const read = (mapping: object, one = neuron) => () =>
      part.read({ activation: 'tanh', alpha: 1, neuron: one, mapping });
    expect(read(constant([1, 0]))).not.toThrow();
    expect(read(constant([1]))).toThrow('the mapping is for 1 input weights, the neurons have 2');
    expect(read(jump)).toThrow('not finite at w = 0.5, u = (1, 0)');
    expect(read(jump, { ...neuron, u: [1, -1] })).not.toThrow();
  });

  it('is drawn where it can be read, now and then with just the norms that the mapping needs', () => {
    const sample = fc.sample(part.arbitrary({ activation: tanh }), { numRuns: 300, seed: 1 });
    for (const { json } of sample) expect(() => part.read(json)).not.toThrow();
    const exact = sample.filter(({ json }) => {
      const { mapping: { family, nu: norms, direction } } = json as unknown as { readonly mapping: {
        readonly family: string; readonly nu: { readonly w: number }; readonly direction: { readonly w: number };
      }; };
      return family === 'constant' && direction.w !== 0 && norms.w === Math.abs(direction.w);
    });
    expect(exact.length).toBeGreaterThan(3);
  });

  it('is claimed of weights and inputs in their balls, and of mappings within their norm', () => {
    const broken = (one: typeof neuron, u = [1, 0]) => {
      const mapping = mappingOf({ family: 'constant', nu, direction: { w: 1, u } });
      return Object.entries(pairingHypotheses)
        .filter(([, holds]) => !holds(float64, { activation: tanh, alpha: 1, neuron: one, mapping }))
        .map(([name]) => name);
    };
    expect(broken(neuron)).toEqual([]);
    expect(broken({ ...neuron, w: -1.5 })).toEqual(['weightInRadius']);
    expect(broken({ ...neuron, x: [[1, 0], [1, 0.5]] })).toEqual(['inputsInUnitBall']);
    expect(broken(neuron, [1, 1])).toEqual(['mappingWithinNorm']);
  });
});
