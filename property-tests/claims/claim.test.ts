import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defineClaim, type PartDeclaration } from '../../src/claims/claim.js';
import { definePart } from '../../src/claims/define-part.js';
import type { Domain } from '../../src/claims/domain.js';
import { positiveReal } from '../../src/claims/quantities/real.js';
import { float64 } from '../../src/numbers/float64.js';
import { symbol, term } from '../../src/numbers/term.js';
import { formulaToText } from '../../src/numbers/term-text.js';

interface Shape {
  readonly [name: string]: 'real';
  readonly value: 'real';
}

const domain: Domain<Shape> = {
  quantities: { value: positiveReal },
  takesInputs: true,
  regimes: { size: { classes: ['small', 'large'], classOf: ({ value }) => (value < 10 ? 'small' : 'large') } },
  arbitrary: () => fc.constant({ value: 7 }),
};

type Factor = number;
const declaration: PartDeclaration<Shape, Factor> = {
  id: 'toy', title: 'a toy', kind: 'upper-bound', domain, assertion: 2,
  hypotheses: {
    below: (K, { value }) => K.lt(value, K.fromNumber(50)),
    above: (K, { value }) => K.lt(K.fromNumber(1), value),
  },
  interpret: (factor) => ({
    relations: (K, { value }) => [{ at: {}, relation: 'le', left: value, right: K.mul(K.fromNumber(factor), value) }],
    formula: term.le(symbol('x'), term.mul(term.fromNumber(factor), symbol('x'))),
  }),
  mutants: {
    other: { belief: 'three times', assertion: 3, refutedAt: { value: 4 } },
    everywhere: { belief: 'above 50 too', without: 'below', refutedAt: { value: 60 } },
  },
};

const right = (part: { readonly refutedAt: ReturnType<ReturnType<typeof definePart>['read']> }) =>
  [...part.refutedAt.relations(float64)].map((relation) => relation.right);

describe('a part', () => {
  test('says of its instances what it was declared to say', () => {
    const part = definePart(declaration);
    expect(part).toMatchObject({
      id: 'toy', title: 'a toy', kind: 'upper-bound', hypotheses: ['below', 'above'], takesInputs: true,
      regimes: { size: ['small', 'large'] }, contact: undefined,
    });
    expect(formulaToText(part.formula)).toBe('x ≤ 2·x');
    const instance = part.read({ value: 5 });
    expect([instance.json, instance.regimes()]).toEqual([{ value: 5 }, { size: 'small' }]);
    expect(instance.hypotheses(float64)).toEqual([{ name: 'below', holds: true }, { name: 'above', holds: true }]);
    expect([...instance.relations(float64)]).toEqual([{ at: {}, relation: 'le', left: 5, right: 10 }]);
    expect('computed' in instance).toBe(false);
    expect(fc.sample(part.arbitrary({}), 1).map(({ json }) => json)).toEqual([{ value: 7 }]);
  });

  test('has its contact at the instances that are stated', () => {
    const { contact } = definePart({ ...declaration,
      contact: { how: 'approached', at: [{ value: 2 }, { value: 4 }] } });
    expect([contact?.how, contact?.at.map(({ json }) => json)]).toEqual(['approached', [{ value: 2 }, { value: 4 }]]);
  });

  test('says what a float program computed, where it speaks of that', () => {
    const part = definePart({ ...declaration, computed: ({ value }) => [value, value + 1] });
    expect(part.read({ value: 5 }).computed?.()).toEqual([5, 6]);
  });
});

describe('a false neighbour', () => {
  test('has another assertion and all hypotheses, or one hypothesis less and the same assertion', () => {
    const [other, everywhere] = definePart(declaration).mutants;
    if (other === undefined || everywhere === undefined) throw new Error('there are two of them');
    expect([other.name, other.belief, other.without, formulaToText(other.formula), right(other)])
      .toEqual(['other', 'three times', undefined, 'x ≤ 3·x', [12]]);
    expect(other.refutedAt.hypotheses(float64).map(({ name }) => name)).toEqual(['below', 'above']);
    expect([everywhere.name, everywhere.belief, everywhere.without, formulaToText(everywhere.formula),
      right(everywhere)])
      .toEqual(['everywhere', 'above 50 too', 'below', 'x ≤ 2·x', [120]]);
    expect(everywhere.refutedAt.hypotheses(float64)).toEqual([{ name: 'above', holds: true }]);
    expect([...everywhere.read({ value: 3 }).relations(float64)].map(({ left }) => left)).toEqual([3]);
  });

  test('cannot leave out what is no hypothesis', () => {
    const mutants = { wrong: { belief: '', without: 'beyond', refutedAt: { value: 1 } } };
    expect(() => definePart({ ...declaration, mutants })).toThrow(
      'mutant wrong of toy leaves out beyond, which is no hypothesis of it');
  });
});

test('a claim is what it is declared to be', () => {
  const claim = { id: 'c', section: '1', title: '', uses: [], proofIdea: '',
    parts: [definePart(declaration)] as const };
  expect(defineClaim(claim)).toBe(claim);
});
