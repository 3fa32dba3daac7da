import { describe, expect, it } from 'vitest';
import { chosenShare } from '../../../src/theory/plan/share.js';
import { plainRequest } from './requests.js';

describe('the share of the error that is chosen', () => {
  it('is next to the best, one third or one half, where the constants do not depend on the width', () => {
    const tight = { ...plainRequest, nu: { w: 0, u: 0.5 }, rho: { w: 0, u: 0.5 }, length: 1, risk: 2 ** -40 };
    // Of k/256 the one at which k^2 (128 - k) is largest, and of k/128 that for k^2 (128 - k)^2.
    expect(chosenShare(tight)).toBe(85 / 256);
    expect(chosenShare({ ...tight, forms: ['step-size'] })).toBe(0.5);
  });

  /** The doubles below one half are so far apart; the noise lies as many below it. */
  const step = 2 ** -54;
  const above = (steps: number): number => {
    const noise = 0.5 - steps * step;
    return (chosenShare({ ...plainRequest, risk: 1, noise }) - noise) / step;
  };

  it('is next to the middle, where all shares are next to the noise', () => {
    // Shares 1.5, and 65/128 of 3, become the doubles 1 and 2, of which the second needs a quarter of the width.
    expect(above(3)).toBe(2);
  });

  it('is the middle where the search comes to one that is too small', () => {
    // With 16/128 of 4 the noise itself is met, with which no width is enough; with 17/128 the double after it.
    expect(above(4)).toBe(2);
  });

  it('is the middle where widths are beyond the precision', () => {
    expect(chosenShare({ ...plainRequest, alpha: 1e300, length: 300 })).toBe(0.25);
    expect(chosenShare({ ...plainRequest, alpha: 1e300, length: 300, forms: ['step-size'] })).toBe(0.5);
  });
});
