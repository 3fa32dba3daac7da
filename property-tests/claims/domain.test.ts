import { describe, expect, it } from 'vitest';
import { readInstance, writeInstance } from '../../src/claims/domain.js';
import { growthDomain } from '../../src/claims/growth-part.js';
import { hiddenStateDomain } from '../../src/claims/hidden-state-domain.js';
import { InputError } from '../../src/data/input-error.js';

const good = {
  activation: 'tanh', alpha: 1, neuron: { w: 0.1, u: [1, 2], x: [[1, 0], [0, 1]] }, direction: { w: 0, u: [1, 0] },
};

describe('readInstance', () => {
  it('reads what writeInstance writes', () => {
    expect(writeInstance(hiddenStateDomain, readInstance(hiddenStateDomain, good))).toEqual(good);
  });

  it.each([
    [{ ...good, alpha: 0 }, 'at alpha, 0: Too small'],
    [{ ...good, alpha: '1' }, 'at alpha, "1": '],
    [{ ...good, alpha: 'x'.repeat(38) }, `at alpha, "${'x'.repeat(38)}": `],
    [{ ...good, alpha: 'x'.repeat(39) }, `at alpha, "${'x'.repeat(39)}…: `],
    [{ ...good, alpha: null }, 'at alpha, null: '],
    [{ ...good, neuron: null }, 'at neuron, null: '],
    [{ ...good, alpha: Infinity }, 'at alpha, Infinity: '],
    [{ ...good, activation: 'relu' }, '"relu" is no activation; take one of tanh, logistic, '],
    [{ ...good, beta: 1 }, 'instance Unrecognized key: "beta" (an instance has'],
    [{ ...good, neuron: { ...good.neuron, x: [[1, 0], [1]] } }, 'at neuron.x.1, [1]: input 2 has 1 entries, u has 2'],
    [{ ...good, neuron: { ...good.neuron, x: [] } }, 'at neuron.x'],
    [{ ...good, neuron: { ...good.neuron, u: [Number.NaN, 0] } }, 'at neuron.u.0'],
    [{ ...good, direction: { w: 0, u: [1] } }, 'the direction has 1 input entries, the neuron 2'],
    [{ alpha: 1 }, 'at activation, missing: '],
    [null,
    'instance Invalid input: expected object, received null (an instance has activation, alpha, neuron, direction'],
    [[], 'an instance has activation'],
  ])('rejects %j in one line', (json, complaint) => {
    expect(() => readInstance(hiddenStateDomain, json)).toThrow(InputError);
    expect(() => readInstance(hiddenStateDomain, json)).toThrow(complaint);
    try {
      readInstance(hiddenStateDomain, json);
    } catch (error) {
      expect(String(error)).not.toContain('\n');
    }
  });

  it('asks nothing more of a domain without a complaint', () => {
    expect(readInstance(growthDomain(), { activation: 'tanh', alpha: 1, length: 2 })).toMatchObject({ length: 2 });
  });
});
