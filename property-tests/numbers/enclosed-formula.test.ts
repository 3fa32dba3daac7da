import { describe, expect, it } from 'vitest';
import { ball } from '../../src/numbers/ball.js';
import { enclosedFormulas } from '../../src/numbers/enclosed-formula.js';

/** Made inside of a test: mutants are active there only. */
function setting() {
  const K = enclosedFormulas(ball(64));
  const two = K.fromNumber(2);
  return { K, two, root: K.sqrt(two) };
}

describe('balls with formulas', () => {
  it('decide the equality of numbers that no enclosure holds exactly', () => {
    const { K, two, root } = setting();
    const product = K.mul(root, K.exp(two));
    const swapped = K.mul(K.exp(two), root);
    expect([K.le(product, swapped), K.eq(product, swapped), K.lt(product, swapped)]).toEqual([true, true, false]);
  });

  it('leave open what neither enclosures nor identities decide', () => {
    const { K, two } = setting();
    const sum = K.add(K.mul(K.sin(two), K.sin(two)), K.mul(K.cos(two), K.cos(two)));
    expect(K.eq(sum, K.fromNumber(1))).toBe('unknown');
  });

  it('do not take two undefined numbers for equal', () => {
    const { K, two } = setting();
    const undefinedNumber = K.div(two, K.sub(two, two));
    expect(K.eq(undefinedNumber, undefinedNumber)).toBe('unknown');
    expect(K.le(undefinedNumber, undefinedNumber)).toBe('unknown');
  });

  it('do not take an undefined number for zero, though its formula is', () => {
    const { K, two } = setting();
    const [zero, lost] = [K.fromNumber(0), K.mul(K.div(two, K.sub(two, two)), K.fromNumber(0))];
    expect([K.eq(lost, zero), K.eq(zero, lost), K.le(lost, zero)]).toEqual(['unknown', 'unknown', 'unknown']);
  });

  it('take the root of zero where the formula says so, whatever the enclosure reaches', () => {
    const { K, two } = setting();
    const gap = K.sub(K.exp(two), K.exp(two));
    const square = K.mul(gap, gap);
    expect([K.eq(K.sqrt(square), K.fromNumber(0)), K.le(K.sqrt(gap), gap)]).toEqual([true, true]);
    // Neither what has no value nor what is not known to be zero.
    const lost = K.mul(K.div(two, K.sub(two, two)), K.fromNumber(0));
    const sum = K.add(K.mul(K.sin(two), K.sin(two)), K.mul(K.cos(two), K.cos(two)));
    const open = K.sub(sum, K.fromNumber(1));
    expect([lost, open].map((x) => K.le(K.sqrt(x), K.fromNumber(1)))).toEqual(['unknown', 'unknown']);
  });

  it('let enclosures decide where they can', () => {
    const { K, two, root } = setting();
    expect([K.le(root, two), K.le(two, root), K.eq(root, two)]).toEqual([true, false, false]);
  });
});
