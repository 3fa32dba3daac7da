import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { constantsPart, type ConstantsPartDeclaration } from '../../src/claims/constants-part.js';
import type { ConstantsAtTime } from '../../src/claims/constants-statement.js';
import { float64 } from '../../src/numbers/float64.js';
import { formulaToText } from '../../src/numbers/term-text.js';
import { square } from './toy-activation.js';

const instance = { activation: square, alpha: 6, larger: 8, nuW: 2, nuU: 5, length: 2 };
const declaration: ConstantsPartDeclaration = {
  id: 'toy', title: 'a toy', kind: 'upper-bound', hypotheses: {}, mutants: {},
  contact: { how: 'attained', at: [instance] },
  assertion: (_, { a, now }) => [{ left: a, right: now.curvature }],
};

function relationsOf(part: ReturnType<typeof constantsPart>) {
  return part.contact?.at.flatMap((at) => [...at.relations(float64)]) ?? [];
}

test('at every time a statement has the constants of both radii, now and before', () => {
  const seen: ConstantsAtTime<unknown>[] = [];
  const assertion = <N>(_: unknown, at: ConstantsAtTime<N>) => {
    seen.push(at);
    return [{ left: at.a, right: at.t }, { left: at.power, right: at.t }];
  };
  expect(relationsOf(constantsPart({ ...declaration, assertion }))).toEqual([
    { at: { t: 1, entry: 0 }, relation: 'le', left: 3, right: 1 },
    { at: { t: 1, entry: 1 }, relation: 'le', left: 1, right: 1 },
    { at: { t: 2, entry: 0 }, relation: 'le', left: 3, right: 2 },
    { at: { t: 2, entry: 1 }, relation: 'le', left: 3, right: 2 },
  ]);
  // The first reading is the one that is printed.
  const [first, second] = seen.slice(1);
  expect(first).toMatchObject({
    alpha: 6, a: 3, t: 1, power: 1, nu: { w: 2, u: 5 }, scalarCurvature: 0.25, target: 0.5 * 5,
    sigma: { sigma0: 3, sigma1: 0.5, sigma2: 0.25 },
    now: { growth: { before: 0, now: 1 }, lipschitz: 0.5 }, before: { growth: { before: 0, now: 0 }, lipschitz: 0 },
    larger: { growth: { before: 0, now: 1 } },
  });
  expect(second).toMatchObject({
    t: 2, power: 3, scalarCurvature: 7.25, target: 0.5 * (3 * 2 + 5 * 4),
    now: { growth: { before: 1, now: 4 }, lipschitz: 2.5, majorant: { ww: 2.25, wu: 3.25, uu: 4.75 } },
    before: { growth: { before: 0, now: 1 }, lipschitz: 0.5 },
    larger: { growth: { before: 1, now: 5 } },
  });
});

test('a statement may begin at a later time', () => {
  expect(relationsOf(constantsPart({ ...declaration, from: 2 })).map(({ at }) => at)).toEqual([{ t: 2, entry: 0 }]);
  expect(relationsOf(constantsPart({ ...declaration, from: 3 }))).toEqual([]);
});

test('one relation is a formula, several are their conjunction', () => {
  const { formula } = constantsPart({ ...declaration, assertion: (_, at) => [{ left: at.a, right: at.t }] });
  const both = constantsPart({
    ...declaration, assertion: (_, at) => [{ left: at.a, right: at.t }, { left: at.power, right: at.alpha }],
  });
  expect([formulaToText(formula), formulaToText(both.formula)]).toEqual(['a ≤ t', 'a ≤ t and aᵗ⁻¹ ≤ α']);
});

test('the larger radius is not below the other', () => {
  const part = constantsPart(declaration);
  const json = { activation: 'tanh', alpha: 1, larger: 1, nuW: 0.5, nuU: 0.5, length: 1 };
  expect(part.read(json).json).toEqual(json);
  expect(() => part.read({ ...json, larger: 0.5 })).toThrow('larger 0.5 is below alpha 1; take a larger one');
  expect(() => part.read({ ...json, length: 0 })).toThrow('length');
  for (const drawn of fc.sample(part.arbitrary({ activation: square }), { numRuns: 100, seed: 1 })) {
    const { alpha, larger, nuW, nuU } = drawn.json as unknown as typeof instance;
    expect([larger > alpha, larger < 2 * alpha, nuW > 0 && nuW < 1, nuU > 0 && nuU < 1])
      .toEqual([true, true, true, true]);
  }
});

test('most radii are drawn in the regime that is named', () => {
  const part = constantsPart({ ...declaration, mostly: 'supercritical' });
  const rates = fc.sample(part.arbitrary({}), { numRuns: 200, seed: 1 }).map((drawn) => drawn.regimes()['rate']);
  expect(rates.filter((rate) => rate === 'above').length).toBeGreaterThan(130);
  expect(part.takesInputs).toBe(false);
});
