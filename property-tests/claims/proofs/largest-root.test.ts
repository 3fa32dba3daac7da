import { describe, expect, it } from 'vitest';
import { radicandIn } from '../../../src/claims/proofs/largest-root.js';
import { symbol, term } from '../../../src/numbers/term.js';

const [x, y] = [symbol('x'), symbol('y')];

describe('what stands under the first root in a term', () => {
  it('is found inside of definitions, sums and moduli, and next to them', () => {
    const root = term.sqrt(term.add(x, y));
    for (const part of [
      root, term.define('r', () => root), term.add(x, root), term.mul(root, term.sqrt(x)), term.abs(root),
      term.sub(term.abs(x), root), term.add(term.pi(), root),
    ]) expect(radicandIn(part)).toEqual(term.add(x, y));
  });

  it.each([x, term.pi(), term.fromRational(1n, 2n), term.abs(x), term.add(x, y)])('is not there in %o', (part) => {
    expect(() => radicandIn(part)).toThrow('there is no root in the term');
  });
});
