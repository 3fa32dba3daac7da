import { describe, expect, it } from 'vitest';
import { certificateChecker } from '../../../src/verification/check-certificate.js';

const check = await certificateChecker();

describe('what is no certificate', () => {
  it('is rejected unread where it is too long', () => {
    const most = 2 ** 28;
    expect([most, most + 1].map((length) => check('x'.repeat(length)))).toEqual([
      { accepted: false, reason: 'the text is not JSON' },
      { accepted: false, reason: 'the text is longer than 2^28 characters' },
    ]);
  });
});
