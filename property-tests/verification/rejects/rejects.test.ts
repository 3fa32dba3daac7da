import { describe, expect, it } from 'vitest';
import { certificateChecker } from '../../../src/verification/check-certificate.js';
import { recipes, STARTS } from './corpus.js';
import { digested, undigested } from './resealed.js';

const check = await certificateChecker();

describe.each(recipes)('is rejected: %s', { timeout: 30_000 }, (_, ways) => {
  it.each(ways)('$name', ({ start, spoil, reason }) => {
    const spoiled = spoil(start());
    expect(spoiled === start()).toBe(false);
    expect(check(spoiled)).toEqual({ accepted: false, reason: expect.stringMatching(reason) as string });
  });

  it('has no name twice', () => {
    expect(new Set(ways.map(({ name }) => name)).size).toBe(ways.length);
  });
});

describe('is rejected: wherever it is spoiled', () => {
  it.each(['subcritical', 'rounding'] as const)('%s cut off after any of its bytes', (name) => {
    const text = STARTS[name]();
    const accepted = Array.from(text, (_, length) => text.slice(0, length)).filter((part) => check(part).accepted);
    expect(accepted).toEqual([]);
  });

  it.each(['subcritical', 'inBall', 'tanhSlope'] as const)('%s with __proto__ in any of its objects', (name) => {
    const text = undigested(STARTS[name]());
    const braces = Array.from(text.matchAll(/\{/g), ({ index }) => index + 1);
    expect(braces.length).toBeGreaterThan(5);
    for (const at of braces) {
      const spoiled = digested(`${text.slice(0, at)}"__proto__":{},${text.slice(at)}`);
      const reason = expect.stringMatching(/in place of/) as string;
      expect(check(spoiled)).toEqual({ accepted: false, reason });
    }
  });
});
