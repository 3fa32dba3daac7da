import { describe, expect, it } from 'vitest';
import { certificateChecker } from '../../../src/verification/check-certificate.js';
import { STARTS } from './corpus.js';

const check = await certificateChecker();

describe('a certificate of the tool', () => {
  it.each(Object.entries(STARTS))('is accepted: %s', (_, start) => {
    expect(check(start())).toMatchObject({ accepted: true, parts: 1, instances: 1 });
  });

  it('is counted as touching if it says so', () => {
    const touches = Object.values(STARTS).map((start) => {
      const { verdict } = JSON.parse(start()) as { verdict: string };
      return [verdict === 'touches' ? 1 : 0, (check(start()) as { touches: number }).touches];
    });
    expect(touches.filter(([stated, counted]) => stated !== counted)).toEqual([]);
    expect(new Set(touches.map(([stated]) => stated))).toEqual(new Set([0, 1]));
  });
});
