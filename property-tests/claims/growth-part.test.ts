import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Relation } from '../../src/claims/claim.js';
import { growthPart, type GrowthPartDeclaration } from '../../src/claims/growth-part.js';
import type { GrowthAtTime } from '../../src/claims/growth-statement.js';
import { float64 } from '../../src/numbers/float64.js';
import { formulaToText } from '../../src/numbers/term-text.js';
import { square } from './toy-activation.js';

const instance = { activation: square, alpha: 6, length: 3 };
const declaration: GrowthPartDeclaration = {
  id: 'toy', title: 'a toy', kind: 'upper-bound', hypotheses: {}, mutants: {},
  contact: { how: 'attained', at: [instance] },
  assertion: (_, { power, p }) => ({ left: power, right: p }),
};

function relationsOf(part: ReturnType<typeof growthPart>): readonly Relation<number>[] {
  return part.contact?.at.flatMap((at) => [...at.relations(float64)]) ?? [];
}

test('at every time a statement about growth has the rate, its power and the polynomial', () => {
  const seen: unknown[] = [];
  const assertion = <N>(_: unknown, at: GrowthAtTime<N>) => {
    seen.push(at);
    return { left: at.power, right: at.p };
  };
  const relations = relationsOf(growthPart({ ...declaration, assertion }));
  expect(relations).toEqual([
    { at: { t: 1 }, relation: 'le', left: 1, right: 1 },
    { at: { t: 2 }, relation: 'le', left: 3, right: 4 },
    { at: { t: 3 }, relation: 'le', left: 9, right: 13 },
  ]);
  expect(seen.slice(1)).toEqual([
    { alpha: 6, a: 3, t: 1, p: 1, power: 1 }, { alpha: 6, a: 3, t: 2, p: 4, power: 3 },
    { alpha: 6, a: 3, t: 3, p: 13, power: 9 },
  ]);
});

test('an identity is an equality, everything else an inequality', () => {
  const identity = growthPart({ ...declaration, kind: 'identity' });
  expect(relationsOf(identity).map(({ relation }) => relation)).toEqual(['eq', 'eq', 'eq']);
  expect([formulaToText(growthPart(declaration).formula), formulaToText(identity.formula)])
    .toEqual(['aᵗ⁻¹ ≤ pₜ(a)', 'aᵗ⁻¹ = pₜ(a)']);
});

test('most radii are drawn in the regime that is named', () => {
  const sample = (mostly: 'subcritical' | 'critical' | 'supercritical') =>
    fc.sample(growthPart({ ...declaration, mostly }).arbitrary({ activation: square }), { numRuns: 300, seed: 1 })
      .map((drawn) => drawn.regimes()['rate']);
  const count = (mostly: Parameters<typeof sample>[0], wanted: string) =>
    sample(mostly).filter((rate) => rate === wanted).length;
  expect([count('subcritical', 'below') > 200, count('critical', 'at') > 200, count('supercritical', 'above') > 200])
    .toEqual([true, true, true]);
});

test('the length is an integer from 1 to 4096', () => {
  const part = growthPart(declaration);
  for (const length of [0, 4097, 1.5, '3']) expect(() => part.read({ activation: 'tanh', alpha: 1, length }))
    .toThrow('length');
  for (const length of [1, 4096]) expect(part.read({ activation: 'tanh', alpha: 1,
    length }).json).toMatchObject({ length });
  expect(growthPart(declaration).takesInputs).toBe(false);
});

test('it is proved by induction unless the declaration says how', () => {
  const names = (part: ReturnType<typeof growthPart>) => part.proof?.().map(({ name }) => name);
  expect(names(growthPart(declaration))).toEqual(expect.arrayContaining(['base', 'step']));
  expect(names(growthPart({ ...declaration, prove: () => [] }))).toEqual([]);
});
