import { describe, expect, it } from 'vitest';
import { derivation } from '../../../src/claims/proofs/derivation.js';
import { instance } from '../../../src/claims/proofs/instance.js';
import { lemma } from '../../../src/claims/proofs/lemma.js';
import { about, distinct, factsOf, named, setting, type Obligation } from '../../../src/claims/proofs/obligation.js';
import { assumed } from '../../../src/claims/proofs/obligation.js';
import { formulaToText } from '../../../src/numbers/term-text.js';
import { symbol, term } from '../../../src/numbers/term.js';

const zero = term.fromRational(0n, 1n);
const [p, q] = [symbol('p'), symbol('q')];
const doubled = lemma('doubled', 'twice what is not negative', ['x'], ({ x }) => ({
  premises: [term.le(zero, x)], goal: term.le(x, term.add(x, x)),
}));
const texts = (one: Obligation | undefined) => one?.premises.map(({ formula }) => formulaToText(formula));

describe('the use of a lemma', () => {
  it('puts terms in the place of its symbols', () => {
    const given = setting(term.le(zero, term.mul(p, q)));
    const { formula, warrant } = instance(doubled, { x: term.mul(p, q) }, given);
    expect(formulaToText(formula)).toBe('p·q ≤ p·q+p·q');
    expect(warrant).toEqual({ by: 'lemma', name: 'lemma/doubled' });
    const fact = { id: 'fact', statement: '', reference: '' };
    const known = instance(doubled, { x: q }, assumed(fact, term.le(zero, q)));
    expect(factsOf([{ name: 'one', says: '', premises: [known], goal: known.formula }])).toEqual([fact]);
  });

  it('is refused without its premises', () => {
    expect(() => instance(doubled, { x: q }, setting(term.le(zero, p)))).toThrow(/without 0 ≤ q/);
  });

  it('asks for a premise that is not given as an obligation of its own, once', () => {
    const steps = derivation([]);
    steps.use(doubled, { x: q });
    steps.use(doubled, { x: q });
    const names = steps.proof().map(({ name }) => name);
    expect(names).toEqual(['lemma/doubled', 'side-condition-1']);
    expect(formulaToText(steps.proof()[1]?.goal ?? term.le(p, p))).toBe('0 ≤ q');
  });

  it('takes a premise from the context', () => {
    const steps = derivation(setting(term.le(zero, q)));
    steps.use(doubled, { x: q });
    expect(steps.proof().map(({ name }) => name)).toEqual(['lemma/doubled']);
  });
});

describe('a step of a proof', () => {
  it('has the premises that speak of nothing else, and those that it names', () => {
    const steps = derivation(setting(term.le(zero, p), term.le(p, q)));
    steps.show('step', 'says', term.le(zero, term.add(p, p)), setting(term.le(q, p)));
    expect(texts(steps.proof()[0])).toEqual(['0 ≤ p', 'q ≤ p']);
  });

  it('is a premise of later steps by its own goal', () => {
    const steps = derivation([], 'part');
    const first = steps.show('first', 'says', term.le(p, q));
    expect(first).toEqual({ formula: term.le(p, q), warrant: { by: 'lemma', name: 'part/first' } });
  });
});

describe('a list of obligations', () => {
  const one: Obligation = { name: 'one', says: '', premises: setting(term.le(p, q)), goal: term.le(zero, p) };

  it('holds each once, and refuses two different ones of the same name', () => {
    expect(distinct([one, { ...one }])).toEqual([one]);
    expect(() => distinct([one, { ...one, goal: term.le(zero, q) }])).toThrow(/have the name one/);
    expect(() => distinct([one, { ...one, premises: [] }])).toThrow(/have the name one/);
    expect(() => distinct([one, { ...one, premises: setting(term.le(q, p)) }])).toThrow(/have the name one/);
  });

  it('is renamed together with what refers to it', () => {
    const two: Obligation = {
      ...one, name: 'two', premises: [{ formula: one.goal, warrant: { by: 'lemma', name: 'one' } }],
    };
    const [, renamed] = named('part', [one, two]);
    expect(renamed?.name).toBe('part/two');
    expect(renamed?.premises[0]?.warrant).toEqual({ by: 'lemma', name: 'part/one' });
  });

  it.each([{ by: 'hypothesis', name: 'one' }, { by: 'claim', name: 'one' }, { by: 'lemma', name: 'other' }] as const)(
    'is renamed without what refers to something else: %o', (warrant) => {
      const [renamed] = named('part', [{ ...one, premises: [{ formula: one.goal, warrant }] }]);
      expect([renamed?.name, renamed?.premises[0]?.warrant]).toEqual(['part/one', warrant]);
    });

  it('names the facts that it rests on, each once', () => {
    const fact = { id: 'fact', statement: '', reference: '' };
    const other = { ...fact, id: 'other' };
    const proof = [{ ...one, premises: assumed(fact, one.goal), facts: [other] }, { ...one, facts: [fact] }];
    expect(factsOf(proof).map(({ id }) => id)).toEqual(['other', 'fact']);
  });

  it('names a fact that is used without a formula', () => {
    const fact = { id: 'fact', statement: '', reference: '' };
    expect(factsOf([{ ...one, premises: assumed(fact) }])).toEqual([fact]);
  });

  it('leaves out premises that speak of something else', () => {
    const premises = setting(term.le(zero, p), term.le(zero, q), term.le(zero, p));
    expect(about(term.le(p, zero), premises)).toEqual(setting(term.le(zero, p)));
  });
});
