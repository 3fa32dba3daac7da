import { describe, expect, it, test } from 'vitest';
import { activationNamed, ACTIVATIONS } from '../../src/activations/named.js';
import { scaled } from '../../src/activations/scaled.js';
import { tanh } from '../../src/activations/tanh.js';
import type { BaseFunction } from '../../src/activations/activation.js';
import { MOST_SLOPE_ERROR, MOST_ULPS } from '../../src/engine/activate.js';
import { engine } from '../../src/engine/engine.js';
import { argumentsFor, errorOf, type Judged } from './ulps.js';

const machine = engine();

function valuesOf(name: string, points: readonly number[]) {
  const activation = activationNamed(name) ?? expect.unreachable(name);
  return machine.activation(activation, Float64Array.from(points));
}

const most = (values: Float64Array, measure: (value: number, i: number) => number): number => {
  let largest = 0;
  // NaN is larger than everything here.
  for (const [i, value] of values.entries()) {
    const next = measure(value, i);
    if (!(next <= largest)) largest = next;
  }
  return largest;
};

describe('the activations of the kernels against MPFR', { timeout: 120_000 }, () => {
  test.each<[BaseFunction, number]>([['tanh', 200_000], ['logistic', 100_000], ['erf', 100_000], ['sine', 100_000]])(
    '%s is within the stated units in the last place at %d arguments', (base, count) => {
      const points = argumentsFor(base, count);
      const { values } = valuesOf(base, [...points]);
      const largest = most(values, (value, i) => errorOf(base, points[i] ?? NaN, value).ulps);
      expect(largest).toBeLessThanOrEqual(MOST_ULPS[base]);
    });

  test.each<['erf' | 'sine', Judged]>([['erf', 'slope of erf'], ['sine', 'cosine']])(
    'the slope of %s is within the stated error', (base, slope) => {
      const points = argumentsFor(base, 50_000);
      const { slopes } = valuesOf(base, [...points]);
      expect(most(slopes, (value, i) => errorOf(slope, points[i] ?? NaN, value).absolute))
        .toBeLessThanOrEqual(MOST_SLOPE_ERROR[base]);
    });
});

describe('where a function ends', () => {
  const least = Number.MIN_VALUE;
  const largest = Number.MAX_VALUE;

  const odd = [...ACTIVATIONS.keys()].filter((name) => name !== 'logistic');

  it.each(odd)('%s keeps zeros and the least doubles', (name) => {
    const { values } = valuesOf(name, [0, -0, least, -least, 2 ** -1022]);
    const unit = name === 'erf' ? 1.1283791670955126 : 1;
    expect([...values]).toEqual([0, -0, least, -least, unit * 2 ** -1022]);
  });

  it.each(['tanh', 'erf'])('%s saturates', (name) => {
    expect([...valuesOf(name, [30, -30, largest, -largest]).values]).toEqual([1, -1, 1, -1]);
  });

  it('the logistic function saturates, and fades gradually', () => {
    expect([...valuesOf('logistic', [0, 40, largest, -largest]).values]).toEqual([0.5, 1, 1, 0]);
    const [small = 0] = valuesOf('logistic', [-745]).values;
    expect(small).toBe(least);
  });

  it('the sine reduces every argument', () => {
    const points = [largest, -largest, 2 ** 1000, 1e22, Math.PI, 11 * (Math.PI / 2)];
    const { values, slopes } = valuesOf('sine', points);
    for (const [i, x] of points.entries()) {
      expect(errorOf('sine', x, values[i] ?? NaN).ulps).toBeLessThanOrEqual(MOST_ULPS.sine);
      expect(errorOf('cosine', x, slopes[i] ?? NaN).ulps).toBeLessThanOrEqual(MOST_ULPS.sine);
    }
  });
});

describe('what the engine does not take', () => {
  it('is an activation that is scaled twice', () => {
    expect(() => machine.activation(scaled(2, scaled(3, tanh, 1), 1), Float64Array.of(1)))
      .toThrow('the engine has no kernel for 2*3*tanh: take tanh, logistic, erf, sine, scaled at most once');
  });

  it('is a point that is not finite', () => {
    expect(() => machine.activation(tanh, Float64Array.of(1, NaN))).toThrow('entry 1 of the points is NaN');
    expect(() => machine.activation(tanh, Float64Array.of(Infinity))).toThrow('entry 0 of the points is Infinity');
  });
});
