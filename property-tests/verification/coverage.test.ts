import { describe, expect, it } from 'vitest';
import { definePart } from '../../src/claims/define-part.js';
import { addCoverage, coverageOf, missingClasses } from '../../src/verification/coverage.js';
import { exitStatus } from '../../src/verification/report.js';
import { DEFAULT_SETTINGS } from '../../src/verification/settings.js';
import { verify } from '../../src/verification/verify.js';
import type { Reals } from '../../src/numbers/number-system.js';
import { instanceOf } from './instance.js';
import { toyDeclaration } from './toy.js';

const declaration = {
  ...toyDeclaration((_, value) => ({ left: value, right: value })),
  hypotheses: {
    atMost: (K, { value }) => K.le(value, K.fromNumber(10)),
    below: (K, { value }) => K.lt(value, K.fromNumber(10)),
    equal: (K, { value }) => K.eq(value, K.fromNumber(10)),
    both: (K, { value }) => K.and([K.le(value, K.fromNumber(10)), K.le(K.fromNumber(1), value)]),
  },
} satisfies ReturnType<typeof toyDeclaration>;
const part = definePart(declaration);
const at = (value: number) => coverageOf(part.read({ value }), part.regimes);

describe('the coverage of an instance', () => {
  it('is inside, at the boundary, or outside of a hypothesis that has these places', () => {
    const classOf = (value: number) => Object.fromEntries(Object.entries(at(value).hypotheses)
      .map(([name, counts]) => [name, Object.entries(counts).find(([, count]) => count === 1)?.[0]]));
    expect(classOf(9)).toEqual({ atMost: 'inside', below: 'inside', equal: 'excluded', both: 'inside' });
    expect(classOf(10)).toEqual({ atMost: 'boundary', below: 'excluded', equal: 'boundary', both: 'boundary' });
    expect(classOf(11)).toEqual({ atMost: 'excluded', below: 'excluded', equal: 'excluded', both: 'excluded' });
    expect(classOf(1)['both']).toBe('boundary');
  });

  it('has no class that a comparison cannot take', () => {
    expect(at(9).hypotheses['below']).toEqual({ inside: 1, excluded: 0 });
    expect(at(9).hypotheses['equal']).toEqual({ boundary: 0, excluded: 1 });
    const ten = <N>(K: Pick<Reals<N>, 'fromNumber'>) => K.fromNumber(10);
    const hypotheses = instanceOf(() => [], (K) => [
      K.and([K.lt(K.fromNumber(9), ten(K)), K.lt(K.fromNumber(8), ten(K))]),
      K.and([K.lt(K.fromNumber(9), ten(K)), K.le(ten(K), ten(K))]), K.and([]),
    ]);
    expect(coverageOf(hypotheses, {}).hypotheses)
      .toEqual({ h1: { inside: 1, excluded: 0 }, h2: { inside: 0, boundary: 1, excluded: 0 }, h3: {} });
  });

  it('adds up, and names what is missing', () => {
    const sample = [9, 10].map(at).reduce(addCoverage);
    expect(sample.regimes['parity']).toEqual({ odd: 1, even: 1 });
    expect(missingClasses(sample)).toEqual(['atMost: excluded', 'both: excluded']);
    expect(missingClasses(addCoverage(sample, at(11)))).toEqual([]);
  });
});

describe('a run', () => {
  const claimOf = (classes: readonly string[]) => {
    const { domain } = toyDeclaration((_, value) => ({ left: value, right: value }));
    const regimes = { parity: { classes, classOf: () => 'odd' } };
    const odd = definePart({
      ...toyDeclaration((_, value) => ({ left: value, right: value })), domain: { ...domain, regimes },
    });
    return [{ id: 'toy-claim', section: '0', title: '', uses: [], proofIdea: '', parts: [odd] as const }];
  };

  it('fails if no generated instance reaches a regime', () => {
    const report = verify(claimOf(['odd', 'even']), { decimalInstances: 0 });
    expect(report.summary.missingRegimes).toEqual(['toy-claim/toy parity: even']);
    expect(exitStatus(report)).toBe(1);
    expect(exitStatus(verify(claimOf(['odd']), { decimalInstances: 0 }))).toBe(0);
  });

  it('does not ask a small sample, or one of a single activation, to reach every regime', () => {
    const claims = claimOf(['odd', 'even']);
    const few = { instances: DEFAULT_SETTINGS.instances - 1, decimalInstances: 0 };
    expect(exitStatus(verify(claims, few))).toBe(0);
    expect(exitStatus(verify(claims, { activation: 'tanh', decimalInstances: 0 }))).toBe(0);
  });
});
