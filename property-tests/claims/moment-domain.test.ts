import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Activation } from '../../src/activations/activation.js';
import { tanh } from '../../src/activations/tanh.js';
import type { Instance } from '../../src/claims/domain.js';
import { isInGeneralPosition, momentDomain, type MomentShape } from '../../src/claims/moment-domain.js';
import type { Vector } from '../../src/network/coordinates.js';
import { mappingOf, type FormedMapping } from '../../src/systems/mapping-form.js';
import { square } from './toy-activation.js';

const constant = (w: number, u: readonly number[]) =>
  mappingOf({ family: 'constant', nu: { w: 1, u: 1 }, direction: { w, u } });

const instance: Instance<MomentShape> = {
  activation: tanh, alpha: 0.5, inputs: [[[1], [0.5]], [[-1]]], mapping: constant(1, [1]), coefficients: [1, 2, 3],
  half: { neurons: [{ w: 0.5, u: [1] }], signs: [1] },
};

describe('a combination of gradients', () => {
  const complaint = (change: Partial<Instance<MomentShape>>) =>
    momentDomain.complaint?.({ ...instance, ...change } as Instance<MomentShape>);

  it('has a coefficient for every point', () => {
    expect(complaint({})).toBeUndefined();
    expect(complaint({ coefficients: [1, 2] })).toBe('2 coefficients for 3 points; give one each');
    expect(complaint({ coefficients: [1, 2, 3, 4] })).toBe('4 coefficients for 3 points; give one each');
  });

  it('is that of neurons, inputs and a mapping on the line', () => {
    expect(complaint({ half: { neurons: [{ w: 0.5, u: [1, 2] }], signs: [1] } }))
      .toBe('neurons of 2 input weights; give 1');
    expect(complaint({ mapping: constant(1, [1, 2]) })).toContain('a mapping for 2');
  });

  it('is drawn with coefficients for its points, one of which at least is not zero', () => {
    const sample = fc.sample(momentDomain.arbitrary({ activation: tanh }), { numRuns: 300, seed: 1 });
    expect(sample.flatMap((one) => momentDomain.complaint?.(one) ?? [])).toEqual([]);
    expect(sample.every(({ coefficients }) => coefficients.some((b) => b !== 0))).toBe(true);
    expect(new Set(sample.map(({ half }) => half.neurons.length))).toEqual(new Set([1, 2, 3]));
  });
});

/**
 * A slope of one from 2 on, in both directions, and none between: with the input 1 and the coefficient $b$ the gradient
 * is $(0,b)$ at the input weights -2.25 and 2, and zero at the others, for either recurrent weight.
 */
const ends: Activation = {
  ...square,
  jet: (K, a) => {
    const isFar = Math.abs(a as number) >= 2;
    return { value: K.fromNumber(0), first: K.fromNumber(isFar ? 1 : 0), second: K.fromNumber(0) };
  },
};

/** Whether a combination with the coefficient and a mapping with these values are in general position. */
function inPosition(b: number, at: (theta: Vector<number>) => Vector<number>): boolean {
  const mapping = { ...constant(1, [1]), at: (_: unknown, theta: Vector<number>) => at(theta) } as FormedMapping;
  return isInGeneralPosition({ ...instance, activation: ends, inputs: [[[1]]], coefficients: [b], mapping });
}

describe('a combination and a mapping are in general position', () => {
  const across = { w: 1, u: [0] };
  const zero = { w: 0, u: [0] };
  /** The value at one point only: of the twelve that are looked at only its square counts. */
  const only = (value: Vector<number>, w: number) => (theta: Vector<number>) =>
    (theta.w === w && theta.u[0] === 1 ? value : zero);

  it('if the combination does not nearly vanish', () => {
    // Its squares come to 4 b^2, which have to be more than 2^-10.
    expect([0, 2 ** -6, 2 ** -6 + 2 ** -20, -1].map((b) => inPosition(b, () => across)))
      .toEqual([false, false, true, true]);
  });

  it('if the mapping does not nearly vanish, at either recurrent weight', () => {
    const at = (w: number, where: number) => inPosition(1, only({ w, u: [0] }, where));
    expect([0, 2 ** -5, 2 ** -5 + 2 ** -20, -1].map((w) => at(w, 0.5))).toEqual([false, false, true, true]);
    expect([at(1, -0.5), at(2 ** -5, -0.5), at(1, 0.25)]).toEqual([true, false, false]);
  });

  it('if both nearly vanish neither', () => {
    expect(inPosition(2 ** -8, only({ w: 2 ** -8, u: [0] }, 0.5))).toBe(false);
  });

  it('if none is nearly a multiple of the other', () => {
    const gradient = ({ u: [u = 0] }: Vector<number>) => (Math.abs(u) >= 2 ? 1 : 0);
    const near = (w: number) => inPosition(1, (theta) => ({ w: w * gradient(theta), u: [gradient(theta)] }));
    // The square of the cosine is 1 / (1 + w^2).
    expect([near(0), near(2 ** -9), near(2 ** -7), near(1)]).toEqual([false, false, true, true]);
    expect(inPosition(1, (theta) => ({ w: 0, u: [-2 * gradient(theta)] }))).toBe(false);
    // A multiple at one recurrent weight, and its opposite at the other: the inner products cancel.
    expect(inPosition(1, (theta) => ({ w: 0, u: [Math.sign(theta.w) * gradient(theta)] }))).toBe(true);
  });

  it('by a share of 2^-16 and more', () => {
    // With g = (0, 1) at four points and v = (w / 512, 65535 / 1024) there, the squares of v come to 65535 / 4, because
    // 65535 = 255^2 + 22^2 + 5^2 + 1^2, and the square of the inner product to just 1 - 2^-16 of the product.
    const spread = (last: number) => {
      const parts = [255, 22, 5, last];
      return inPosition(1, ({ w, u: [u = 0] }) => (Math.abs(u) < 2 ? zero : {
        w: (parts[(w > 0 ? 0 : 2) + (u > 0 ? 0 : 1)] ?? 0) / 512, u: [65535 / 1024],
      }));
    };
    expect([spread(0), spread(1), spread(2)]).toEqual([false, false, true]);
  });
});
