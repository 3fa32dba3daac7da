import { describe, expect, it } from 'vitest';
import { erf } from '../../src/activations/erf.js';
import { logistic } from '../../src/activations/logistic.js';
import { scaled } from '../../src/activations/scaled.js';
import { sine } from '../../src/activations/sine.js';
import { tanh } from '../../src/activations/tanh.js';
import { ball, type Ball } from '../../src/numbers/ball.js';
import { dual } from '../../src/numbers/dual.js';

const K = ball(128);
const D = dual(K);
const grid = Array.from({ length: 1601 }, (_, k) => (k - 800) / 40);
const part = (x: Ball): Ball => K.mul(K.fromNumber(0.998), x);

describe.each([tanh, logistic, erf, sine, scaled(2, tanh, 0.5), scaled(0.5, erf, 3), scaled(3, logistic, 2)])(
  'the suprema of $name', (activation) => {
    it.each([1e-9, 0.2, 0.5, 0.9, 1, 1.3, 4, 50])('bound state and slope together for k = %d, with no room', (k) => {
      const bound = activation.coupled?.(K, K.fromNumber(k)) ?? K.fromNumber(NaN);
      const values = grid.map((y) => {
        const { value, first } = activation.jet(K, K.fromNumber(y));
        return K.add(K.abs(value), K.mul(K.fromNumber(k), K.abs(first)));
      });
      // The saturated ends of the grid equal the supremum to all digits.
      for (const value of values) expect(K.le(value, bound)).not.toBe(false);
      expect(values.some((value) => K.lt(part(bound), value) === true)).toBe(true);
    });

    it('bound the third derivative, with no room', () => {
      const bound = activation.sigma3?.(K) ?? K.fromNumber(NaN);
      const values = grid.map((y) =>
        K.abs(activation.jet(D, D.variable(K.fromNumber(y))).second.first));
      for (const value of values) expect(K.le(value, bound)).not.toBe(false);
      expect(values.some((value) => K.lt(part(bound), value) === true)).toBe(true);
    });
  },
);
