import { describe, expect, it, test } from 'vitest';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { tanh } from '../../src/activations/tanh.js';
import { engine } from '../../src/engine/engine.js';
import { randomStream } from '../../src/engine/random-stream.js';
import { ball, type Ball } from '../../src/numbers/ball.js';

const machine = engine();
const K = ball(128);

/** The variates of a seed by the polar method, exactly, but for the rounding of $s=a^2+b^2$. */
function polar(seed: number, count: number): Ball[] {
  const stream = randomStream(seed);
  const found: Ball[] = [];
  while (found.length < count) {
    const a = 2 * uniformFloat64(stream) - 1;
    const b = 2 * uniformFloat64(stream) - 1;
    const s = K.fromNumber(a * a + b * b);
    if (K.lt(s, K.fromNumber(1)) === true) {
      const factor = K.sqrt(K.div(K.mul(K.fromNumber(-2), K.log(s)), s));
      found.push(K.mul(K.fromNumber(a), factor), K.mul(K.fromNumber(b), factor));
    }
  }
  return found.slice(0, count);
}

describe('normal variates', () => {
  it('are those of the polar method', () => {
    const exact = polar(7, 1000);
    // With u = 2^-53: the logarithm is off by one unit in the last place, 2u, and the quotient by u more; the root
    // halves that and adds u, the product another u: 3.5u and terms of the second order, in all below 4u.
    for (const [i, value] of machine.gaussians(7, 1000).entries()) {
      const variate = exact[i] ?? K.fromNumber(NaN);
      const off = K.abs(K.sub(K.fromNumber(value), variate));
      expect(K.le(off, K.mul(K.fromNumber(2 ** -51), K.abs(variate)))).toBe(true);
    }
  });

  it('have the moments of the normal distribution', () => {
    const count = 400_000;
    const values = machine.gaussians(20240219, count);
    // Six standard errors of the mean of z^k: fewer than one seed in a hundred million leaves them.
    const moments: [number, number, number][] = [[1, 0, 1], [2, 1, 2], [3, 0, 15], [4, 3, 96]];
    for (const [k, mean, variance] of moments) {
      const found = values.reduce((sum, z) => sum + z ** k, 0) / count;
      expect(Math.abs(found - mean)).toBeLessThan(6 * Math.sqrt(variance / count));
    }
  });

  it('are the same for the same seed, and others for another', () => {
    expect(machine.gaussians(3, 5)).toEqual(machine.gaussians(3, 9).slice(0, 5));
    expect([...machine.gaussians(3, 4)]).not.toEqual([...machine.gaussians(4, 4)]);
    expect(machine.gaussians(3, 0)).toEqual(new Float64Array());
  });

  test.each([[-1, 'the seed -1'], [0.5, 'the seed 0.5'], [2 ** 53, 'the seed 9007199254740992']])(
    'the seed %d is refused', (seed, message) => {
      expect(() => machine.gaussians(seed, 1)).toThrow(message);
    });

  it('their number is a number', () => {
    expect(() => machine.gaussians(1, -2)).toThrow('-2 is no number of normal variates');
  });
});

describe('a symmetric initialization', () => {
  const sizes = { width: 1000, dimension: 3, alpha: 0.75 };
  const { w, u, signs } = machine.initialization(sizes, 5, 2);

  it('has mirror pairs, and both signs of each kind', () => {
    const half = sizes.width / 2;
    for (let i = 0; i < half; i += 1) {
      expect([w[i + half], signs[i + half]]).toEqual([w[i], -(signs[i] ?? 0)]);
      for (const k of [0, 1, 2]) expect(u[k * sizes.width + half + i]).toBe(u[k * sizes.width + i]);
    }
    expect(new Set(w)).toEqual(new Set([0.75, -0.75]));
    expect(new Set(signs.subarray(0, half))).toEqual(new Set([1, -1]));
    expect(new Set(u).size).toBe(3 * half);
  });

  it('has outputs of exactly zero', () => {
    const x = machine.gaussians(9, 24);
    const sequences = { count: 2, length: 4, dimension: 3, x };
    const risk = machine.risk({ activation: tanh, sequences, labels: new Float64Array(8), width: sizes.width });
    expect([...risk.outputs({ w, u, signs })]).toEqual(Array.from({ length: 8 }, () => 0));
  });

  it('depends on seed and index', () => {
    expect(machine.initialization(sizes, 5, 2)).toEqual({ w, u, signs });
    for (const [seed, index] of [[5, 3], [6, 2], [2, 5], [5, 2 + 2 ** 32]] as const) {
      expect(machine.initialization(sizes, seed, index).u).not.toEqual(u);
    }
  });

  test.each([
    [{ ...sizes, width: 7 }, 'a network of width 7 has no mirror pairs: take an even width'],
    [{ ...sizes, dimension: 0 }, 'the dimension 0 of a network is not a positive integer'],
    [{ ...sizes, alpha: 0 }, 'the scale 0 of the recurrent weights is not positive and finite'],
  ])('is refused for %j', (wrong, message) => {
    expect(() => machine.initialization(wrong, 1)).toThrow(message);
  });
});
