import { fc, it } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import type { Json } from '../../../src/claims/quantity.js';
import { canonicalJson } from '../../../src/verification/certificate/canonical-json.js';
import { certificateChecker } from '../../../src/verification/check-certificate.js';

const check = await certificateChecker();
const json = fc.jsonValue({ maxDepth: 6 }) as fc.Arbitrary<Json>;
const reason = (text: string): string => {
  const result = check(text);
  return result.accepted ? '' : result.reason;
};

describe('canonical JSON', () => {
  it.prop([json])('is JSON of the same value', (value) => {
    expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
  });

  it.prop([fc.dictionary(fc.string(), json)])('does not depend on the order of members', (value) => {
    const backwards = Object.fromEntries(Object.entries(value).toReversed());
    expect(canonicalJson(backwards)).toBe(canonicalJson(value));
  });

  const names = fc.uniqueArray(fc.string({ unit: 'binary' }), { maxLength: 8 });

  it.prop([names])('sorts members by UTF-16 code units', (given) => {
    const text = canonicalJson(Object.fromEntries(given.map((name) => [name, 0])));
    const sorted = given.toSorted((a, b) => (a < b ? -1 : 1));
    expect(text).toBe(`{${sorted.map((name) => `${JSON.stringify(name)}:0`).join(',')}}`);
  });

  it.prop([json])('is what the checker takes for canonical, and any other order is not', (value) => {
    expect(reason(canonicalJson(value))).toMatch(/in place of|nested deeper/);
    expect(reason(` ${canonicalJson(value)}`)).toMatch(/not in canonical form|nested deeper/);
  });
});
