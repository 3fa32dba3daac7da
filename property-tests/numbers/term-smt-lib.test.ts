import { afterAll, describe, expect, it } from 'vitest';
import { smtLibName, smtLibWriter } from '../../src/numbers/term-smt-lib.js';
import { symbol, term, type Formula, type Term } from '../../src/numbers/term.js';
import { obligationScript } from '../../src/verification/solver/script.js';
import { z3 } from '../../src/verification/solver/z3.js';
import { number, obligation, x, y, z } from '../verification/solver/obligations.js';

const solver = await z3();
afterAll(() => { solver.close(); });

/** What Z3 says of premises and negated goal. */
async function says(premises: readonly Formula[], goal: Formula): Promise<string> {
  const { answer } = await solver.solve(obligationScript('one', obligation(premises, goal)));
  return answer.says === 'unknown' ? answer.reason : answer.says;
}

const proves = async (premises: readonly Formula[], goal: Formula): Promise<boolean> =>
  await says(premises, goal) === 'unsat';

const FALSUM = term.lt(number(0), number(0));

describe('a formula as SMT-LIB', { timeout: 60_000 }, () => {
  it.each<[string, readonly Formula[], Formula]>([
    ['numbers', [], term.le(number(-7, 3), number(1, 2))],
    ['sums', [term.le(x, y)], term.le(term.add(x, z), term.add(y, z))],
    ['differences', [term.le(x, y)], term.le(term.sub(z, y), term.sub(z, x))],
    ['negation', [term.lt(x, number(0))], term.lt(number(0), term.neg(x))],
    ['products', [term.lt(x, number(0)), term.lt(y, number(0))], term.lt(number(0), term.mul(x, y))],
    ['moduli', [term.le(term.abs(x), y)], term.and([term.le(x, y), term.le(term.neg(y), x)])],
    ['the smaller of two', [term.le(z, term.min(x, y))], term.and([term.le(z, x), term.le(z, y)])],
    ['the larger of two', [term.lt(z, x)], term.lt(z, term.max(y, x))],
    ['roots', [term.le(number(0), x)], term.eq(term.mul(term.sqrt(x), term.sqrt(x)), x)],
    ['that roots are not negative', [term.le(number(0), x)], term.le(number(0), term.sqrt(x))],
    ['quotients', [term.lt(number(0), y)], term.eq(term.mul(term.div(x, y), y), x)],
    ['quotients by numbers', [term.eq(x, number(1))], term.eq(term.div(x, number(3)), number(1, 3))],
    ['empty conjunctions', [term.and([])], term.and([])],
    ['equal arguments of an unknown function', [], term.eq(term.exp(term.add(x, y)), term.exp(term.add(x, y)))],
  ])('keeps the meaning of %s', async (_, premises, goal) => {
    expect(await proves(premises, goal)).toBe(true);
    expect(await proves(premises, FALSUM)).toBe(false);
  });

  it.each<[string, readonly Formula[], Formula]>([
    ['the root of a negative number squares to it', [term.eq(x, number(-1))],
      term.eq(term.mul(term.sqrt(x), term.sqrt(x)), x)],
    ['the root of a negative number is not negative', [term.eq(x, number(-1))], term.le(number(0), term.sqrt(x))],
    ['a root of any number squares to it', [], term.eq(term.mul(term.sqrt(x), term.sqrt(x)), x)],
    ['a quotient by zero times zero is the dividend', [term.eq(x, number(1)), term.eq(y, number(0))],
      term.eq(term.mul(term.div(x, y), y), x)],
    ['a quotient by zero is zero', [term.eq(y, number(0))], term.eq(term.div(x, y), number(0))],
    ['a quotient by the number zero is anything', [], term.eq(term.div(x, number(0)), number(5))],
    ['the hyperbolic tangent is less than one', [], term.lt(term.tanh(x), number(1))],
    ['pi is more than three', [], term.lt(number(3), term.pi())],
    ['two functions of one argument are equal', [], term.eq(term.sin(x), term.cos(x))],
    ['a function has one value', [], term.eq(term.exp(x), term.exp(y))],
  ])('does not let a solver prove that %s', async (_, premises, goal) => {
    expect(await says(premises, goal)).toBe('sat');
  });

  it('makes no contradiction of what is not defined', async () => {
    const odd: readonly Term[] = [term.sqrt(number(-1)), term.div(x, number(0)), term.sqrt(term.sqrt(number(-4)))];
    const premises = [term.eq(x, number(1)), ...odd.map((one) => term.eq(one, one))];
    expect(await says(premises, FALSUM)).toBe('sat');
  });

  it('keeps apart two definitions of one name with different bodies', async () => {
    const [one, other] = [number(1), number(2)].map((p) => term.define('p_t', () => term.add(x, p)));
    if (one === undefined || other === undefined) throw new Error('there are two');
    expect(await proves([], term.lt(one, other))).toBe(true);
    expect(await proves([], FALSUM)).toBe(false);
    const again = term.define('p_t', () => term.add(x, number(1)));
    expect(await proves([], term.eq(one, again))).toBe(true);
  });

  it.each([
    ['\\pi', 'a constant'], ['root', 'a root'], ['quotient', 'a quotient'], ['tanh x', 'a function'], ['x', 'itself'],
    ['let', 'a word of the language'], ['exp', 'a function of solvers'],
    ['p_t', 'a definition'], ['a|b', 'a name with a bar'], ['a\\b', 'a command'], ['\\lVert x\\rVert', 'a norm'],
  ])('does not mistake the symbol %s for %s', async (latex) => {
    const named = symbol(latex);
    const rest = [term.sqrt(x), term.div(x, y), term.tanh(x), term.pi(), term.define('p_t', () => term.add(x, y))];
    const distinct = latex === 'x' ? rest.slice(1) : rest;
    for (const one of distinct) {
      expect(await says([term.lt(number(1), x), term.lt(number(1), y)], term.eq(named, one))).toBe('sat');
    }
    expect(await proves([term.eq(named, number(3))], term.lt(number(2), named))).toBe(true);
  });

  it('has names that a person can follow', () => {
    const names = ['\\sigma_1', 'h_{t-1}', '\\lVert x_t\\rVert', '\\lvert\\partial_w h\\rvert', 'let'].map(smtLibName);
    expect(names).toEqual(['sigma_1', '|h_{t-1}|', '|norm x_t|', '|abs partial_w h|', '|let|']);
    expect(['\\lVert\\partial_uh_t\\rVert', '\\alpha\\beta'].map(smtLibName))
      .toEqual(['|norm partial_uh_t|', '|alpha beta|']);
  });

  it('writes what a script may hold, and names what has no sign', () => {
    const writer = smtLibWriter();
    const text = (t: Term): string => writer.term(t);
    expect([number(2), number(-2), number(1, 3), number(-1, 3), number(0)].map(text))
      .toEqual(['2.0', '(- 2.0)', '(/ 1.0 3.0)', '(/ (- 1.0) 3.0)', '0.0']);
    expect([text(term.div(x, number(3))), text(term.div(x, number(-3))), text(term.div(x, number(0)))])
      .toEqual(['(/ x 3.0)', '(/ x (- 3.0))', 'quotient']);
    expect([text(term.div(x, y)), text(term.div(y, x)), text(term.div(number(1), y)), text(term.div(x, y))])
      .toEqual(['|quotient (2)|', '|quotient (3)|', '|quotient (4)|', '|quotient (2)|']);
    expect([text(term.define('n', () => number(7))), text(term.define('v', () => y))]).toEqual(['7.0', 'y']);
    const sum = term.define('s', () => term.add(x, y));
    expect([text(sum), text(sum), text(term.pi()), text(term.tanh(x))]).toEqual(['s', 's', '|pi|', '|tanh x|']);
    expect(writer.preamble().filter((line) => line.includes('define-fun s ')))
      .toEqual(['(define-fun s () Real (+ x y))']);
    expect([writer.formula(term.and([])), writer.formula(term.and([term.le(x, y), term.eq(x, y)]))])
      .toEqual(['true', '(and (<= x y) (= x y))']);
  });

  it('has a name of its own for each of two symbols of one name', () => {
    const writer = smtLibWriter();
    const names = ['ab', 'a\\b', 'a|b', '|ab|', '\\pi', 'p'].map((latex) => writer.term(symbol(latex)));
    expect(names).toEqual(['ab', '|ab (2)|', '|ab (3)|', '|ab (4)|', '|pi|', 'p']);
    expect([...writer.constants().keys()]).toEqual(names);
  });

  it('has nothing for a number that is known up to a bound', () => {
    expect(() => smtLibWriter().term(term.near(x, y))).toThrow('nothing to prove with');
  });

  it('declares each symbol once, and tells which term a constant stands for', () => {
    const writer = smtLibWriter();
    const f = term.tanh(term.mul(x, y));
    for (const one of [x, f, term.add(f, x), y]) writer.term(one);
    expect([...writer.constants()].map(([, one]) => one)).toEqual([x, y, f]);
    expect(writer.preamble().filter((line) => line.startsWith('(declare-const'))).toHaveLength(3);
  });
});
