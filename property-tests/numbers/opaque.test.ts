import { expect, test } from 'vitest';
import { erf } from '../../src/activations/erf.js';
import { logistic } from '../../src/activations/logistic.js';
import { scaled } from '../../src/activations/scaled.js';
import { sine } from '../../src/activations/sine.js';
import { tanh } from '../../src/activations/tanh.js';
import { dual } from '../../src/numbers/dual.js';
import { float64 } from '../../src/numbers/float64.js';
import { opaque } from './opaque.js';

const { K, reveal } = opaque(float64);

test.each([tanh, logistic, erf, sine, scaled(10, tanh, 0.1)])('$name uses nothing but the interface', (activation) => {
  for (const x of [-3, 0, 0.4]) {
    const jet = activation.jet(K, K.fromNumber(x));
    const seen = { value: reveal(jet.value), first: reveal(jet.first), second: reveal(jet.second) };
    expect(seen).toEqual(activation.jet(float64, x));
  }
  const { sigma0, sigma1, sigma2 } = activation.constants(K);
  const seen = { sigma0: reveal(sigma0), sigma1: reveal(sigma1), sigma2: reveal(sigma2) };
  expect(seen).toEqual(activation.constants(float64));
});

test('dual numbers over opaque ones use nothing but the interface', () => {
  const D = dual(K);
  const f = D.div(D.tanh(D.variable(K.fromNumber(0.5))), D.sqrt(D.fromNumber(4)));
  const E = dual(float64);
  const expected = E.div(E.tanh(E.variable(0.5)), E.sqrt(E.fromNumber(4)));
  expect({ value: reveal(f.value), first: reveal(f.first), second: reveal(f.second) }).toEqual(expected);
});

test('the shell is empty: arithmetic on it, and numbers from elsewhere, are caught', () => {
  const x = K.fromNumber(2);
  expect(Object.keys(x)).toEqual([]);
  expect(() => K.add(x, {})).toThrow('not a number of this system');
});
