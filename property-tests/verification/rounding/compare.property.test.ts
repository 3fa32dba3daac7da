import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { SAMPLED_ACTIVATIONS } from '../../../src/claims/hidden-state-domain.js';
import { float64 } from '../../../src/numbers/float64.js';
import { compareRun, type Implementation } from '../../../src/verification/rounding/compare.js';

const own: Implementation = { name: 'float64', reproducible: true, system: float64 };
/** Elementary functions that are right to single precision only. */
const coarse: Implementation = {
  name: 'coarse',
  reproducible: true,
  system: {
    ...float64,
    tanh: (x) => Math.fround(float64.tanh(x)),
    sin: (x) => Math.fround(float64.sin(x)),
    erf: (x) => Math.fround(float64.erf(x)),
  },
};

const real = (size: number) => fc.double({ min: -size, max: size, noNaN: true });
const neurons = fc.integer({ min: 0, max: 4 }).chain((d) => {
  const vector = (size: number) => fc.array(real(size), { minLength: d, maxLength: d });
  return fc.record({
    w: real(4),
    u: fc.oneof(vector(3), vector(3).map((u) => u.map((entry) => entry * 2 ** -1040))),
    x: fc.array(vector(1), { minLength: 1, maxLength: 24, size: 'max' }),
  });
});

test.prop([fc.constantFrom(own, coarse), fc.constantFrom(...SAMPLED_ACTIVATIONS), neurons])(
  'a float run never errs by more than its bound, whatever the functions it uses',
  (implementation, activation, neuron) => {
    const { verdict, steps } = compareRun(implementation, activation, neuron);
    expect(verdict).toBe('holds');
    expect(steps.map(({ t }) => t)).toEqual(neuron.x.map((_, k) => k + 1));
    for (const { error, bound } of steps) {
      expect(error.lower).toBeLessThanOrEqual(error.upper);
      expect(error.lower).toBeLessThanOrEqual(bound);
    }
  },
);
