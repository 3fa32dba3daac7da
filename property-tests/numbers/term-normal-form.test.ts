import { describe, expect, it } from 'vitest';
import { areIdentical } from '../../src/numbers/term-normal-form.js';
import { symbol, term as K, type Term } from '../../src/numbers/term.js';

const x = symbol('x');
const y = symbol('y');
const near = K.near(x, y);
const number = (n: number): Term => K.fromNumber(n);

describe('areIdentical', () => {
  it.each<[string, Term, Term]>([
    ['commutativity', K.mul(x, y), K.mul(y, x)],
    ['distribution', K.mul(K.add(x, y), K.sub(x, y)), K.sub(K.mul(x, x), K.mul(y, y))],
    ['cancellation', K.add(K.tanh(K.add(x, y)), K.neg(K.tanh(K.add(y, x)))), number(0)],
    ['definitions', K.define('s', () => K.add(x, y)), K.add(y, x)],
    ['rational coefficients', K.add(K.mul(number(0.5), x), K.mul(number(0.5), x)), x],
    ['the root of the square of a sum', (() => {
      const s = K.neg(K.add(K.exp(x), K.abs(y)));
      return K.sqrt(K.mul(s, s));
    })(), K.add(K.exp(x), K.abs(y))],
    ['quotients by constants', K.div(K.add(x, x), number(-2)), K.neg(x)],
    ['quotients', K.div(K.add(x, y), K.sqrt(x)), K.add(K.div(x, K.sqrt(x)), K.div(y, K.sqrt(x)))],
    ['the modulus of what is positive', K.abs(K.add(K.exp(x), K.sqrt(y))), K.add(K.exp(x), K.sqrt(y))],
    ['functions that are one at zero', K.mul(K.exp(K.sub(x, x)), K.cos(K.mul(x, number(0)))), number(1)],
    ['the root of a square', K.sqrt(K.mul(K.mul(number(4), K.exp(x)), K.div(K.div(K.exp(x), K.pi()), K.pi()))),
      K.div(K.mul(number(2), K.exp(x)), K.pi())],
    ['a number that is known up to a bound, and itself', K.add(near, x), K.add(x, near)],
    ['the constant pi', K.mul(K.pi(), K.erf(K.add(x, y))), K.mul(K.erf(K.add(y, x)), K.pi())],
    ['quotients by positive constants', K.div(x, number(4)), K.mul(number(0.25), x)],
    ['the modulus of a positive sum with a constant', K.abs(K.add(K.exp(x), number(3))), K.add(K.exp(x), number(3))],
    ['the root of a rational square', K.sqrt(K.mul(K.fromRational(9n, 4n), K.mul(K.exp(x), K.exp(symbol('x'))))),
      K.mul(K.fromRational(3n, 2n), K.exp(x))],
    ['products of coefficients', K.mul(K.mul(number(2), x), K.mul(number(3), y)), K.mul(number(6), K.mul(x, y))],
    ['quotients by negative constants', K.div(x, number(-3)), K.mul(K.fromRational(-1n, 3n), x)],
    ['the smaller of two, written twice', K.min(x, y), K.min(symbol('x'), symbol('y'))],
    ['functions that vanish at zero', K.abs(K.tanh(K.erf(K.sqrt(K.sub(x, x))))), number(0)],
  ])('proves %s', (_, left, right) => {
    expect(areIdentical(left, right)).toBe(true);
  });

  it.each<[string, Term, Term]>([
    ['two numbers with one center and one bound', K.near(x, y), K.near(x, y)],
    ['a number that is known up to a bound, and its center', K.near(x, y), x],
    ['different symbols', x, y],
    ['different functions', K.sin(x), K.cos(x)],
    ['a constant and a symbol', K.pi(), symbol('\\pi')],
    ['the error function and another', K.erf(x), K.tanh(x)],
    ['different arguments', K.tanh(x), K.tanh(y)],
    ['different coefficients', K.mul(number(2), x), K.mul(number(3), x)],
    ['different powers', K.mul(x, x), x],
    ['functions that do not vanish at zero', K.cos(K.sub(x, x)), number(0)],
    ['the root of a square of any sign', K.sqrt(K.mul(x, x)), x],
    ['the root of a square below zero', K.sqrt(K.mul(number(-4), K.mul(K.pi(), K.pi()))), K.mul(number(-2), K.pi())],
    ['the root of what is no square', K.sqrt(K.mul(number(2), K.pi())), K.pi()],
    ['the root of twice a square', K.sqrt(K.mul(number(2), K.mul(K.pi(), K.pi()))), K.pi()],
    ['the root of half a square', K.sqrt(K.mul(number(0.5), K.mul(K.pi(), K.pi()))), K.pi()],
    ['the root of a square and more', K.sqrt(K.add(K.mul(K.exp(x), K.exp(symbol('x'))), K.pi())), K.exp(x)],
    ['the root of a square written twice', K.sqrt(K.mul(x, symbol('x'))), x],
    ['the root of two squares', K.sqrt(K.mul(K.mul(x, symbol('x')), K.mul(y, symbol('y')))), K.mul(x, y)],
    ['the reciprocal of a sum with a constant', K.div(y, K.add(number(1), x)), y],
    ['the exponential and one', K.exp(x), number(1)],
    ['the cosine and one', K.cos(x), number(1)],
    ['the sine and zero', K.sin(x), number(0)],
    ['the modulus of a negative sum', K.abs(K.neg(K.exp(x))), K.neg(K.exp(x))],
    ['the smaller and the greater', K.min(x, y), K.max(x, y)],
    ['the root of a product', K.sqrt(K.mul(K.pi(), K.exp(x))), K.pi()],
    ['the root of a product, and its other factor', K.sqrt(K.mul(K.pi(), K.exp(x))), K.exp(x)],
    ['different divisors', K.div(x, K.add(x, y)), K.div(x, K.exp(y))],
    ['the smaller of other pairs', K.min(x, y), K.min(x, K.add(x, y))],
    ['a modulus and the opposite', K.abs(x), K.neg(x)],
    ['a function that is odd and the opposite argument', K.tanh(K.neg(K.exp(x))), K.exp(x)],
    ['the sine of a square and its root', K.sin(K.mul(K.pi(), K.pi())), K.pi()],
    ['the sine of a square and the modulus', K.sin(K.mul(x, x)), K.abs(x)],
    ['the modulus of a difference', K.abs(K.sub(K.exp(x), K.pi())), K.sub(K.exp(x), K.pi())],
    ['a sign', K.max(x, y), K.neg(K.max(x, y))],
    ['arguments in another order', K.div(x, y), K.div(y, x)],
    ['what only analysis knows', K.add(K.mul(K.sin(x), K.sin(x)), K.mul(K.cos(x), K.cos(x))), number(1)],
  ])('does not confuse %s', (_, left, right) => {
    expect(areIdentical(left, right)).toBe(false);
  });

  it('goes up to 512 monomials, and 512 products of them', () => {
    const sumOf = (n: number): Term =>
      Array.from({ length: n }, (_, k) => symbol(`x_${String(k)}`)).reduce<Term>((a, b) => K.add(a, b), number(0));
    expect([512, 513].map((n) => areIdentical(sumOf(n), sumOf(n)))).toEqual([true, false]);
    // Of 23 times 23 products there are only 276 monomials.
    const products = [[16, 32], [23, 23]].map(([a = 0, b = 0]) => K.mul(sumOf(a), sumOf(b)));
    expect(products.map((one) => areIdentical(one, one))).toEqual([true, false]);
  });

  it('does not take what goes wrong for a long expansion', () => {
    const broken: Term = { kind: 'symbol', get latex(): string { throw new TypeError('no name'); } };
    expect(() => areIdentical(broken, x)).toThrow('no name');
  });

  it('gives up where the expansion grows too large, as not proved', () => {
    const symbols = Array.from({ length: 16 }, (_, k) => K.add(symbol(`x${String(k)}`), number(1)));
    const product = symbols.reduce((a, b) => K.mul(a, b));
    expect(areIdentical(product, product)).toBe(false);
  });
});
