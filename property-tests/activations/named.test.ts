import { describe, expect, it } from 'vitest';
import { activationNamed, ACTIVATIONS } from '../../src/activations/named.js';
import { scaled } from '../../src/activations/scaled.js';
import { tanh } from '../../src/activations/tanh.js';
import { SAMPLED_ACTIVATIONS } from '../../src/claims/hidden-state-domain.js';

describe('activationNamed', () => {
  it.each([...ACTIVATIONS.values(), ...SAMPLED_ACTIVATIONS, scaled(0.1, tanh, 3), scaled(1e-7, tanh, 1e21)])(
    'reads back the name $name', (activation) => {
      expect(activationNamed(activation.name)?.name).toBe(activation.name);
    });

  it('reads scale and stretch where they stand', () => {
    expect(activationNamed('10 * tanh(0.1x)')?.name).toBe('10*tanh(0.1x)');
    expect(activationNamed('1*tanh(1x)')).toBe(tanh);
  });

  it.each(['', 'relu', 'tanh(x)', 'tanh(2)', '2*', '-2*tanh', '0*tanh', 'tanh(1e999x)', 'e*tanh'])(
    'knows no activation named "%s"', (name) => {
      expect(activationNamed(name)).toBeUndefined();
    });
});

describe('scaled', () => {
  it.each([0, -1, Number.NaN, Infinity])('rejects the factor %d', (factor) => {
    expect(() => scaled(factor, tanh, 1)).toThrow(`scale ${String(factor)}`);
    expect(() => scaled(1, tanh, factor)).toThrow(`stretch ${String(factor)}`);
  });
});
