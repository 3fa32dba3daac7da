import { describe, expect, it } from 'vitest';
import { definitionsIn } from '../../src/numbers/term-definitions.js';
import { formulaHash, termHash } from '../../src/numbers/term-hash.js';
import { formulaToLatex, termToLatex } from '../../src/numbers/term-latex.js';
import { formulaToText, symbolToText, termToText } from '../../src/numbers/term-text.js';
import { symbol, term as K } from '../../src/numbers/term.js';

const x = symbol('x');
const y = symbol('y');
const z = symbol('z');
const one = K.fromNumber(1);

describe('formulas', () => {
  it('need parentheses exactly where the reading would change', () => {
    expect(termToText(K.mul(K.add(x, y), z))).toBe('(x+y)·z');
    expect(termToText(K.add(K.mul(x, y), z))).toBe('x·y+z');
    expect(termToText(K.sub(x, K.add(y, z)))).toBe('x − (y+z)');
    expect(termToText(K.sub(K.sub(x, y), z))).toBe('x − y − z');
    expect(termToText(K.div(x, K.mul(y, z)))).toBe('x/(y·z)');
    expect(termToText(K.neg(K.add(x, y)))).toBe('−(x+y)');
    expect(termToLatex(K.div(K.add(x, y), K.sub(one, z)))).toBe('\\frac{x+y}{1-z}');
    expect(termToLatex(K.mul(K.add(x, y), K.neg(z)))).toBe('(x+y)\\,(-z)');
    expect([termToLatex(K.fromRational(2n, 3n)), termToLatex(K.fromNumber(2)), termToText(K.fromNumber(2))])
      .toEqual(['\\tfrac{2}{3}', '2', '2']);
  });

  it('write signs, digits and fractions so that they cannot be misread', () => {
    expect([K.add(x, K.fromNumber(-2)), K.add(x, K.neg(K.add(y, z)))].map(termToText))
      .toEqual(['x+(−2)', 'x+(−(y+z))']);
    expect(formulaToText(K.le(x, K.fromNumber(0)))).toBe('x ≤ 0');
    expect([termToLatex(K.mul(y, symbol('h_1'))), termToLatex(K.mul(y, K.fromNumber(3)))])
      .toEqual(['y\\,h_1', 'y\\cdot 3']);
    expect([termToLatex(K.tanh(x)), termToLatex(K.min(x, y))]).toEqual(['\\tanh(x)', '\\min(x,y)']);
    const third = K.fromRational(1n, 3n);
    expect([K.div(x, K.fromNumber(3)), K.div(x, third), K.mul(third, x)].map(termToText))
      .toEqual(['x/3', 'x/(1/3)', '1/3·x']);
  });

  it('write a factor by itself as a square, with its base in parentheses', () => {
    const sum = K.add(x, y);
    expect(termToLatex(K.mul(sum, sum))).toBe('(x+y)^2');
    expect(termToLatex(K.mul(symbol('G^w_t'), symbol('G^w_t')))).toBe('(G^w_t)^2');
    expect(termToLatex(K.mul(symbol('G^w_t'), symbol('G^u_t')))).toBe('G^w_t\\,G^u_t');
    const named = K.define('x', () => y);
    expect([K.mul(x, named), K.mul(named, x), K.mul(named, named), K.add(x, x)].map(termToText))
      .toEqual(['x·x', 'x·x', 'x²', 'x+x']);
  });

  it('write relations and conjunctions', () => {
    const both = K.and([K.le(K.abs(x), y), K.lt(K.sqrt(y), K.max(x, z)), K.eq(x, K.fromRational(-2n, 6n))]);
    expect(formulaToText(both)).toBe('|x| ≤ y and √(y) < max(x, z) and x = −1/3');
    expect(formulaToLatex(K.le(K.abs(x), y))).toBe('\\lvert x\\rvert\\le y');
  });

  it('write what is known up to a bound as a sum', () => {
    const near = K.near(x, K.add(y, z));
    expect([near, K.mul(near, z), K.sub(z, near)].map(termToText))
      .toEqual(['x ± (y+z)', '(x ± (y+z))·z', 'z − (x ± (y+z))']);
    expect(termToLatex(near)).toBe('x\\pm (y+z)');
  });

  it('write the error function and pi', () => {
    expect(termToLatex(K.erf(K.mul(K.pi(), x)))).toBe('\\operatorname{erf}(\\pi\\,x)');
    expect(termToText(K.erf(K.mul(K.pi(), x)))).toBe('erf(π·x)');
  });

  it('turn symbols into letters that a terminal shows', () => {
    expect(symbolToText('\\sigma_1')).toBe('σ₁');
    expect(symbolToText('\\lVert\\partial_uh_t\\rVert')).toBe('‖∂ᵤhₜ‖');
    expect(symbolToText('p_{t-1}')).toBe('pₜ₋₁');
    expect(symbolToText('Q^{wu}_t')).toBe('Qʷᵘₜ');
    expect(['x^{(j)}', 'x^{tj}', 'x_j', 'x_{jk}'].map(symbolToText)).toEqual(['x^((j))', 'x^(tj)', 'x_j', 'x_(jk)']);
  });

  it('drop what changes no value, and nothing else', () => {
    const zero = K.fromNumber(0);
    expect([K.add(zero, x), K.mul(one, x), K.mul(x, one), K.sub(x, zero), K.div(x, one)]).toEqual([x, x, x, x, x]);
    expect([K.mul(x, zero), K.mul(zero, x)]).toEqual([zero, zero]);
    expect([K.add(x, zero), K.sub(zero, x), K.neg(K.neg(x)), K.sqrt(zero), K.sqrt(one)])
      .toEqual([x, K.neg(x), x, zero, one]);
    expect([K.neg(K.fromNumber(2)), K.mul(K.fromRational(2n, 3n), K.fromRational(3n, 5n)), K.abs(K.fromNumber(-2))])
      .toEqual([K.fromNumber(-2), K.fromRational(2n, 5n), K.fromNumber(2)]);
    expect([K.abs(K.abs(x)), K.abs(K.sqrt(x)), K.abs(K.fromNumber(3))]).toEqual([K.abs(x), K.sqrt(x), K.fromNumber(3)]);
    const half = K.fromNumber(0.5);
    for (const operation of ['add', 'mul', 'sub', 'div'] as const) {
      expect(K[operation](half, x)).toEqual({ kind: 'binary', operation, left: half, right: x });
      expect(K[operation](x, half)).toEqual({ kind: 'binary', operation, left: x, right: half });
    }
    for (const operation of ['neg', 'abs', 'sqrt'] as const) {
      const argument = K.exp(x);
      expect(K[operation](argument)).toEqual({ kind: 'unary', operation, argument });
      expect(K[operation](K.add(x, y))).toEqual({ kind: 'unary', operation, argument: K.add(x, y) });
    }
    expect(K.add(K.fromRational(1n, 2n), K.fromRational(1n, 3n))).toEqual(K.fromRational(5n, 6n));
    expect(K.sub(x, x)).toEqual({ kind: 'binary', operation: 'sub', left: x, right: x });
  });

  it('hold a double as the rational that it is', () => {
    expect(K.fromNumber(0.1)).toEqual(K.fromRational(3602879701896397n, 36028797018963968n));
    expect(K.fromNumber(5e-324)).toEqual(K.fromRational(1n, 2n ** 1074n));
    expect(() => K.fromNumber(Number.NaN)).toThrow('NaN is not a finite number');
  });
});

describe('definitions', () => {
  const p = K.define('p_t', () => K.add(one, K.mul(K.define('a', () => K.mul(x, y)), z)));

  it('appear by name, and once each with what they stand for', () => {
    const formula = K.le(K.mul(p, p), K.add(p, one));
    expect(formulaToText(formula)).toBe('pₜ² ≤ pₜ+1');
    expect(definitionsIn(formula).map(({ latex, body }) => [latex, termToText(body)])).toEqual([
      ['p_t', '1+a·z'], ['a', 'x·y'],
    ]);
  });
});

describe('fingerprints', () => {
  it('are equal exactly for equal trees', () => {
    const again = K.add(symbol('x'), symbol('y'));
    expect(termHash(K.add(x, y))).toBe(termHash(again));
    const trees = [x, y, K.add(x, y), K.add(y, x), K.sub(x, y), K.neg(x), K.abs(x), one, K.fromRational(1n, 2n),
      K.define('x', () => y), K.define('x', () => z), symbol('x y'), 
      K.erf(x), K.pi(), symbol('pi'), symbol('\\pi'),
      K.add(K.add(x, y), z), K.add(x, K.add(y, z))];
    expect(new Set(trees.map(termHash)).size).toBe(trees.length);
    expect(formulaHash(K.le(x, y))).not.toBe(formulaHash(K.lt(x, y)));
    expect(formulaHash(K.and([K.le(x, y)]))).not.toBe(formulaHash(K.le(x, y)));
  });

  it('are SHA-256 of the canonical form, here of "(rational 1 1)"', () => {
    expect(termHash(one)).toBe('8505c2d46db0a896bc37a734d9a4df657da6c6f191db641f8b6357fb991d9609');
  });
});
