import { describe, expect, it } from 'vitest';
import { certificateChecker } from '../../../src/verification/check-certificate.js';
import { drawnOutside, neighbours } from './corpus.js';

const check = await certificateChecker();

describe('a drawn instance outside of a hypothesis is rejected', { timeout: 60_000 }, () => {
  it.each(drawnOutside)('$name: $hypothesis', ({ texts }) => {
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
