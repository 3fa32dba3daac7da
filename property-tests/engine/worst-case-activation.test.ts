import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { activationNamed } from '../../src/activations/named.js';
import { sine } from '../../src/activations/sine.js';
import { scaled } from '../../src/activations/scaled.js';
import { engine } from '../../src/engine/engine.js';
import { activationInWorstCase } from '../../src/engine/worst-case-activation.js';
import { ball, type Ball } from '../../src/numbers/ball.js';

const machine = engine();
const exact = ball(400);
const names = ['tanh', 'logistic', 'erf', 'sine', '10*tanh(0.1x)', '2*logistic(3x)', '0.5*sine(2x)'];

const within = (double: number | undefined, number: Ball, { size, error }: { size: number; error: number }): boolean =>
  exact.upper(exact.abs(number)) <= size * (1 + 2 ** -40)
  && exact.upper(exact.abs(exact.sub(exact.fromNumber(double ?? NaN), number))) <= error;

describe.each(names)('the worst case of %s', (name) => {
  const activation = activationNamed(name) ?? expect.unreachable(name);

  test.prop([fc.double({ min: -30, max: 30, noNaN: true }), fc.double({ min: -1, max: 1, noNaN: true })],
    { numRuns: 200 })('holds value and slope at every point, and at points that are off', (double, share) => {
    for (const off of [0, share * 2 ** -30]) {
      const known = activationInWorstCase(activation)({ size: 30, error: Math.abs(off) });
      const { values, slopes } = machine.activation(activation, Float64Array.of(double));
      const point = exact.add(exact.fromNumber(double), exact.fromNumber(off));
      const { value, first } = activation.jet(exact, point);
      expect(within(values[0], value, known.value)).toBe(true);
      expect(within(slopes[0], first, known.first)).toBe(true);
    }
  });

  it('is a few units in the last place where the point is exact', () => {
    const { value, first } = activationInWorstCase(activation)({ size: 1, error: 0 });
    // The product with the stretch is rounded, and the slope of the activation carries that on.
    expect(value.error).toBeLessThan(2 ** -46 * value.size);
    expect(first.error).toBeLessThan(2 ** -46 * first.size);
  });
});

it('knows no activation that the kernels do not know', () => {
  expect(() => activationInWorstCase(scaled(2, scaled(3, sine, 1), 1))).toThrow('no kernel');
});
