import { describe, expect, it } from 'vitest';
import { counted, ratioText, shareText } from '../../src/reports/figures.js';

describe('numbers in a table', () => {
  it.each([
    [null, '-'], [0, '0'], [1, '1'], [0.5, '0.5000'], [0.12341, '0.1235'], [2.5, '2.5000'], [0.00001, '1e-5'],
    [25_000, '3e+4'],
    [1 - 2 ** -53, '1-1e-16'], [1 + 2 ** -52, '1+2e-16'], [0.99995, '1-5e-5'], [1.00005, '1+5e-5'],
  ])('shows the ratio %j as %s', (ratio, text) => {
    expect(ratioText(ratio)).toBe(text);
  });

  it.each([[0, '0.00'], [0.001, '0.01'], [0.5, '0.50'], [1, '1.00'], [1 + 2 ** -52, '1.01']])(
    'rounds the share %d up to %s',
    (share, text) => { expect(shareText(share)).toBe(text); },
  );

  it('has the plural where there is more or less than one', () => {
    expect([0, 1, 2].map((count) => counted(count, 'claim'))).toEqual(['0 claims', '1 claim', '2 claims']);
  });
});
