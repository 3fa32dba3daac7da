import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defineClaim, partsOfAnyKind, type PartDeclaration } from '../../src/claims/claim.js';
import { definePart } from '../../src/claims/define-part.js';
import type { Domain } from '../../src/claims/domain.js';
import type { Measurement } from '../../src/claims/measurement.js';
import type { Proof } from '../../src/claims/proofs/obligation.js';
import { positiveReal } from '../../src/claims/quantities/real.js';
import { defineRunPart } from '../../src/claims/runs/run-part.js';
import { defineTrialPart } from '../../src/claims/trial-part.js';
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

describe('how far the checks of a part go', () => {
  test('is said of its instances and its false neighbours, where an instance costs much', () => {
    const effort = { instances: 3, maxBits: 200, evaluations: 40 };
    const part = definePart({ ...declaration, effort });
    expect([part.effort, part.mutants[0]?.effort]).toEqual([effort, effort]);
    expect([part.read({ value: 5 }).maxBits, part.mutants[0]?.refutedAt.maxBits]).toEqual([200, 200]);
  });

  test('is as far as it takes otherwise', () => {
    const part = definePart(declaration);
    expect(part.effort).toBeUndefined();
    expect('maxBits' in part.read({ value: 5 })).toBe(false);
  });
});

describe('the obligations of a part', () => {
  const prove = (factor: Factor, hypotheses: Readonly<Record<string, unknown>>): Proof =>
    Object.keys(hypotheses).map((name) =>
      ({ name: `${name} ${String(factor)}`, says: '', premises: [], goal: term.le(symbol('x'), symbol('y')) }));
  const names = (proof: (() => Proof) | undefined) => proof?.().map(({ name }) => name);

  test('are those of its statement, and of a false neighbour those of what that says', () => {
    const { proof, mutants } = definePart({ ...declaration, prove });
    expect(names(proof)).toEqual(['below 2', 'above 2']);
    expect(mutants.map((mutant) => names(mutant.proof))).toEqual([['below 3', 'above 3'], ['above 2']]);
  });

  test('are none where it does not say how to make them', () => {
    const { proof, mutants } = definePart(declaration);
    expect([proof, ...mutants.map((mutant) => mutant.proof)]).toEqual([undefined, undefined, undefined]);
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

describe('a claim', () => {
  const part = definePart(declaration);
  const claim = { id: 'c', section: '1', title: '', uses: [], proofIdea: '', parts: [part] as const };

  test('is what it is declared to be', () => {
    expect(defineClaim(claim)).toBe(claim);
  });

  test('has parts of many kinds', () => {
    const trial = defineTrialPart({
      id: 'trial', title: '', hypotheses: [], assertion: 1, configurations: [], mutants: {},
      interpret: () => ({ bound: (K) => K.fromNumber(1), formula: part.formula }),
      prepare: () => () => ({ error: 0, slack: 0 }), describe: () => '', toJson: () => ({}),
      rate: { configurations: [], expected: 0 },
    });
    const run = defineRunPart({
      id: 'run', title: '', hypotheses: [], assertion: 1, configurations: [], mutants: {},
      interpret: () => ({ relations: () => [], formula: part.formula }),
      runsAt: () => { throw new RangeError('there are none'); },
    });
    const measurement: Measurement = {
      id: 'measurement', title: '', kind: 'measured', measure: () => ({ columns: [], rows: [], finding: '' }),
    };
    expect(partsOfAnyKind({ ...claim, trials: [trial], runs: [run], measurements: [measurement] }))
      .toEqual([part, trial, run, measurement]);
    expect(partsOfAnyKind(claim)).toEqual([part]);
  });
});
