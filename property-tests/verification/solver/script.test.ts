import { describe, expect, it } from 'vitest';
import { cauchySchwarz } from '../../../src/claims/proofs/assumed-facts.js';
import {
  assumed, claimed, induction, setting, shown, warranted, type Obligation,
} from '../../../src/claims/proofs/obligation.js';
import { term } from '../../../src/numbers/term.js';
import { obligationScript, vacuityScript } from '../../../src/verification/solver/script.js';
import { whereDefined } from '../../../src/verification/solver/where-defined.js';
import { number, obligation, TRUE, x, y, z } from './obligations.js';

/** The lines of a script without those that every script has. */
const own = (text: string): readonly string[] => text.split('\n').filter((line) => !line.startsWith('(define-fun '));

describe('the script of an obligation', () => {
  it('names it, declares its symbols, and asserts premises and negated goal', () => {
    const { text, expected, constants } = obligationScript('toy/true', TRUE);
    expect(own(text)).toEqual([
      '; toy/true: true is said', '; expected: unsat, so that the premises imply the goal', '(set-logic QF_NRA)',
      '(declare-const x Real)', '(declare-const y Real)', '; the setting, or a definition',
      '(assert (< 1.0 x))', '(assert (< 1.0 y))', '; the negated goal', '(assert (not (< 1.0 (* x y))))', '(check-sat)',
      '',
    ]);
    expect([expected, [...constants.values()]]).toEqual(['unsat', [x, y]]);
  });

  it('for the premises alone has no goal, and speaks of nothing else', () => {
    const { text, expected, constants } = vacuityScript('toy/one', obligation([term.lt(number(1), x)], term.le(x, y)));
    expect(own(text)).toEqual([
      '; toy/one: one is said', '; expected: sat, so that the premises can be met', '(set-logic QF_NRA)',
      '(declare-const x Real)', '; the setting, or a definition', '(assert (< 1.0 x))', '(check-sat)', '',
    ]);
    expect([expected, constants.size]).toEqual(['sat', 1]);
  });

  it('says of every premise why it may be used, once for those that follow each other', () => {
    const premises = [
      ...setting(term.le(x, y)), ...warranted({ by: 'hypothesis', name: 'small' }, term.le(x, z), term.le(y, z)),
      ...induction(term.le(z, x)), ...claimed('growth/critical', term.le(z, y)),
      ...assumed(cauchySchwarz, term.lt(x, y)), shown(TRUE), ...setting(term.lt(y, x)),
    ];
    const one: Obligation = { name: 'n', says: 's', premises, goal: term.le(x, x) };
    expect(own(vacuityScript('n', one).text).filter((line) => line.startsWith(';'))).toEqual([
      '; n: s', '; expected: sat, so that the premises can be met', '; the setting, or a definition',
      '; the hypothesis small', '; the statement at the time before', '; growth/critical',
      '; taken as known: cauchy-schwarz', '; the obligation true', '; the setting, or a definition',
    ]);
  });
});

describe('an obligation where all of it is defined', () => {
  const conditions = (one: Obligation) =>
    whereDefined(one).premises.slice(one.premises.length).map(({ formula, warrant }) => [formula, warrant.by]);
  const notZero = (of: typeof x) => [term.lt(number(0), term.abs(of)), 'setting'];
  const notNegative = (of: typeof x) => [term.le(number(0), of), 'setting'];

  it('has no divisor that is zero, and no root of a negative number', () => {
    const [root, ratio] = [term.sqrt(x), term.div(y, z)];
    expect(conditions(obligation([term.le(root, y)], term.le(ratio, x)))).toEqual([notNegative(x), notZero(z)]);
    expect(conditions(obligation([], term.and([term.le(ratio, x), term.le(x, root)]))))
      .toEqual([notZero(z), notNegative(x)]);
    expect(conditions(TRUE)).toEqual([]);
    expect(whereDefined(TRUE)).toEqual(TRUE);
  });

  it('looks into operations and definitions, and at each term once', () => {
    const inner = term.define('s', () => term.sqrt(term.add(x, y)));
    const outer = term.mul(term.neg(inner), term.div(inner, term.abs(inner)));
    expect(conditions(obligation([term.le(outer, x)], term.le(outer, inner))))
      .toEqual([notNegative(term.add(x, y)), notZero(term.abs(inner))]);
  });
});
