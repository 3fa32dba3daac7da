import { describe, expect, it } from 'vitest';
import { definitionsIn, symbolsIn } from '../../src/numbers/term-definitions.js';
import { symbol, term } from '../../src/numbers/term.js';

const [x, y, z, w] = ['x', 'y', 'z', 'w'].map(symbol) as [ReturnType<typeof symbol>, ...ReturnType<typeof symbol>[]];
if (y === undefined || z === undefined || w === undefined) throw new Error('there are four');
const inner = term.define('p', () => term.sqrt(x));
const outer = term.define('q', () => term.add(inner, term.mul(inner, y)));

describe('what a formula speaks of', () => {
  it('are the symbols on both sides, through operations and definitions', () => {
    expect([...symbolsIn(term.le(term.neg(z), outer))]).toEqual(['z', 'x', 'y']);
    expect([...symbolsIn(term.and([term.le(x, y), term.eq(w, term.pi())]))]).toEqual(['x', 'y', 'w']);
    expect([...symbolsIn(term.and([term.and([term.lt(z, x)])]))]).toEqual(['z', 'x']);
    expect(symbolsIn(term.le(term.fromRational(1n, 2n), term.pi())).size).toBe(0);
  });

  it('are the definitions that it rests on, each once, from the outside', () => {
    expect(definitionsIn(term.le(outer, term.abs(inner)))).toEqual([outer, inner]);
    expect(definitionsIn(term.and([term.le(x, inner), term.le(outer, y)]))).toEqual([inner, outer]);
    expect(definitionsIn(term.le(x, y))).toEqual([]);
    const renamed = term.define('p', () => y);
    expect(definitionsIn(term.le(inner, renamed))).toEqual([inner]);
  });
});
