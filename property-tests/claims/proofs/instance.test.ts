import { describe, expect, it } from 'vitest';
import { instantiated } from '../../../src/claims/proofs/instance.js';
import { formulaHash, termHash } from '../../../src/numbers/term-hash.js';
import { formulaToText } from '../../../src/numbers/term-text.js';
import { symbol, term } from '../../../src/numbers/term.js';

const [x, y, z] = [symbol('x'), symbol('y'), symbol('z')];
const zero = term.fromRational(0n, 1n);

describe('terms in the place of symbols', () => {
  it('are put into every formula of a conjunction', () => {
    const both = term.and([term.le(x, y), term.lt(zero, x), term.eq(y, z)]);
    expect(formulaToText(instantiated(both, { x: term.add(z, z), y: z }))).toBe('z+z ≤ z and 0 < z+z and z = z');
  });

  it('are not put in the place of what is defined under the same name, but inside of it', () => {
    const defined = term.le(zero, term.define('x', () => term.mul(x, y)));
    const expected = term.le(zero, term.define('x', () => term.mul(z, y)));
    expect(formulaHash(instantiated(defined, { x: z }))).toBe(formulaHash(expected));
    expect(termHash(z)).not.toBe(termHash(x));
  });
});
