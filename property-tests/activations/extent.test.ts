import { describe, expect, it } from 'vitest';
import { erf } from '../../src/activations/erf.js';
import { logistic } from '../../src/activations/logistic.js';
import { scaled } from '../../src/activations/scaled.js';
import { sine } from '../../src/activations/sine.js';
import { tanh } from '../../src/activations/tanh.js';
import type { Activation } from '../../src/activations/activation.js';
import { ball, type Ball } from '../../src/numbers/ball.js';

const K = ball(128);
const sides = [1, -1];

/** Points outward from where the tails begin, to where nothing is left but the limit. */
const factors = Array.from({ length: 40 }, (_, k) => 1 + k / 8);

function moduli(activation: Activation, from: Ball, read: 'value' | 'first' | 'second', side: number): Ball[] {
  return factors.map((factor) => {
    const a = K.mul(from, K.fromNumber(side * factor));
    return K.abs(activation.jet(K, a)[read]);
  });
}

describe.each([tanh, logistic, erf, scaled(3, erf, 0.1), scaled(0.25, tanh, 5)])('the tails of $name', (activation) => {
  const extent = activation.extent(K);
  if (extent.kind !== 'tails') throw new Error('no tails');
  const { from, limit } = extent;

  it.each(['first', 'second'] as const)('have a %s derivative that falls outward', (read) => {
    for (const side of sides) {
      const values = moduli(activation, from, read, side);
      values.slice(1).forEach((value, k) => { expect(K.lt(value, values[k] ?? value)).toBe(true); });
    }
  });

  it('stay below the limit and tend to it', () => {
    for (const side of sides) {
      for (const value of moduli(activation, from, 'value', side)) expect(K.lt(limit, value)).not.toBe(true);
    }
    const far = activation.jet(K, K.mul(from, K.fromNumber(64))).value;
    expect(K.le(K.mul(K.fromNumber(1 - 2 ** -50), limit), far)).toBe(true);
  });
});

describe.each([[sine, 1], [scaled(0.5, sine, 4), 4], [scaled(2, sine, 0.1), 0.1]] as const)('%o', (activation, b) => {
  it('has a period that is not longer than it says', () => {
    const extent = activation.extent(K);
    if (extent.kind !== 'period') throw new Error('no period');
    expect(K.le(K.mul(K.fromNumber(2), K.pi()), K.mul(K.fromNumber(b), extent.atMost))).toBe(true);
    expect(K.lt(K.mul(K.fromNumber(b), extent.atMost), K.fromNumber(7))).toBe(true);
  });
});
