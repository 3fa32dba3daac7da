import { describe, expect, it } from 'vitest';
import { certificateChecker } from '../../../src/verification/check-certificate.js';
import { outside, neighbours } from './corpus.js';

const check = await certificateChecker();

describe('an instance outside of a hypothesis is rejected', { timeout: 60_000 }, () => {
  it.each(outside)('$name: $hypothesis', ({ texts }) => {
    const certificates = texts();
    expect(certificates).toHaveLength(2);
    for (const text of certificates) {
      const reason = expect.stringMatching(/hypothesis/) as string;
      expect(check(text)).toEqual({ accepted: false, reason });
    }
  });
});

describe('what a false neighbour says is rejected', { timeout: 60_000 }, () => {
  it.each(neighbours)('$name: $neighbour', ({ text }) => {
    expect(check(text())).toMatchObject({ accepted: false });
  });
});
