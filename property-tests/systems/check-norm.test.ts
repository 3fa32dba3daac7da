import { describe, expect, it } from 'vitest';
import { ball } from '../../src/numbers/ball.js';
import { squaredNorm } from '../../src/network/vector.js';
import { checkNorm } from '../../src/systems/check-norm.js';
import { mappingOf, type MappingForm } from '../../src/systems/mapping-form.js';

const K = ball(128);
const forms: Record<string, (nu: { w: number; u: number }) => MappingForm> = {
  constant: (nu) => ({ family: 'constant', nu, direction: { w: 0.5, u: [0.375, 0.5] } }),
  sign: (nu) => ({
    family: 'sign', nu, along: [1, 2], constant: { w: 0.25, u: [0.25, 0] }, varying: { w: -0.25, u: [0.125, 0.5] },
  }),
  smooth: (nu) => ({
    family: 'smooth', nu, along: [1, -1], shift: 0.5, constant: { w: 0.25, u: [0.125, 0] },
    varying: { w: 0.25, u: [0.25, 0.5] },
  }),
  rotating: (nu) => ({ family: 'rotating', nu, along: [1, 1], speed: 2, radius: { w: 0.5, u: 0.625 } }),
};
/** Of each family the norms that it takes or comes close to: $\lVert v_u\rVert=0.625$ but for the sums. */
const taken = {
  constant: { w: 0.5, u: 0.625 }, sign: { w: 0.5, u: 0.62 }, smooth: { w: 0.5, u: 0.62 },
  rotating: { w: 0.5, u: 0.625 },
} as const;

describe.each(Object.entries(forms))('the norm of a mapping that is %s', (name, form) => {
  const { w, u } = taken[name as keyof typeof taken];

  it('is proved where more is declared', () => {
    expect(checkNorm(mappingOf(form({ w: 1, u: 1 })), 0.5)).toEqual({ verdict: 'proved' });
  });

  it.each(['w', 'u'] as const)('is refuted in part %s where less is declared, at a point that shows it', (part) => {
    const nu = { w: 1, u: 1, [part]: (part === 'w' ? w : u) * (1 - 2 ** -10) };
    const mapping = mappingOf(form(nu));
    const check = checkNorm(mapping, 0.5);
    if (check.verdict !== 'refuted') throw new Error(check.verdict);
    expect([check.part, Math.abs(check.at.w)]).toEqual([part, 0.5]);
    const v = mapping.at(K, { w: K.fromNumber(check.at.w), u: check.at.u.map((entry) => K.fromNumber(entry)) });
    const square = part === 'w' ? K.mul(v.w, v.w) : squaredNorm(K, v.u);
    expect(K.lt(K.fromNumber(nu[part] * nu[part]), square)).toBe(true);
    expect(checkNorm(mapping, 0.5)).toEqual(check);
  });
});

describe('a norm that is neither proved nor refuted', () => {
  it('is undecided: the bounds of two vectors add up, the vectors are orthogonal', () => {
    const mapping = mappingOf({
      family: 'sign', nu: { w: 0, u: 1.25 }, along: [1, 0],
      constant: { w: 0, u: [1, 0] }, varying: { w: 0, u: [0, 0.5] },
    });
    expect(checkNorm(mapping, 0.5)).toEqual({ verdict: 'undecided', part: 'u' });
  });

  it('is not asked of a scale that is no number', () => {
    const mapping = mappingOf({ family: 'constant', nu: { w: 0, u: 1 }, direction: { w: 0, u: [1] } });
    expect(() => checkNorm(mapping, NaN)).toThrow('the scale NaN of the recurrent weights is not positive');
  });
});
