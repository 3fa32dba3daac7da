import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../src/claims/verdict.js';
import { emptyTally, mergeTallies, tallyOf, type Observation } from '../../src/verification/tally.js';

const observed = (verdict: Verdict, more: Partial<Observation> = {}) => tallyOf({
  instance: { value: 1 }, verdict, source: 'generated', budgetUsed: 0.25, overturned: false, ...more,
}, 20);
const holds = (ratio: number, more: Partial<Observation> = {}) =>
  observed({ verdict: 'holds', bits: 64, ratio, at: { t: 2 } }, more);
const COUNTS = { holds: 0, touches: 0, refuted: 0, undecided: 0, inapplicable: 0, undefined: 0 };

describe('the tally of one instance', () => {
  it('counts its verdict, its source, and how close it came', () => {
    expect(holds(0.5)).toEqual({
      ...COUNTS, instances: 1, holds: 1, sources: { generated: 1 }, worstRatio: 0.5,
      worstInstance: { instance: { value: 1 }, at: { t: 2 } }, firstFailure: null, budgetUsed: 0.25, overturned: 0,
      bitsMax: 64, decimal: { digits: 20, instances: 0, budgetUsed: 0 }, coverage: { hypotheses: {}, regimes: {} },
    });
  });

  it('has no ratio and no place where there is none', () => {
    expect(holds(-Infinity)).toMatchObject({ worstRatio: null, worstInstance: null });
    expect(observed({ verdict: 'touches', bits: 128, at: { t: 3 } }))
      .toMatchObject({ touches: 1, holds: 0, worstRatio: null, worstInstance: null, firstFailure: null, bitsMax: 128 });
    expect(observed({ verdict: 'inapplicable', hypothesis: 'h' }))
      .toMatchObject({ inapplicable: 1, worstRatio: null, firstFailure: null, bitsMax: 0 });
  });

  it('keeps where it fails', () => {
    const failure = (verdict: Verdict) => observed(verdict).firstFailure;
    const where = { instance: { value: 1 }, at: { t: 3 } };
    expect(failure({ verdict: 'refuted', bits: 64, ratio: 2, at: { t: 3 } })).toEqual({ ...where, verdict: 'refuted' });
    expect(failure({ verdict: 'undecided', bits: 64, at: { t: 3 } })).toEqual({ ...where, verdict: 'undecided' });
    expect(failure({ verdict: 'undefined', bits: 64, at: { t: 3 } })).toEqual({ ...where, verdict: 'undefined' });
    expect(observed({ verdict: 'refuted', bits: 64, ratio: 2, at: {} })).toMatchObject({ refuted: 1, worstRatio: 2 });
  });

  it('counts decimals and coverage where they were looked at, and floats that were overturned', () => {
    const coverage = { hypotheses: { h: { inside: 1 } }, regimes: {} };
    expect(holds(1, { decimal: 0.5, coverage, overturned: true })).toMatchObject({
      decimal: { digits: 20, instances: 1, budgetUsed: 0.5 }, coverage, overturned: 1,
    });
    expect(holds(1, { decimal: 0 }).decimal).toEqual({ digits: 20, instances: 1, budgetUsed: 0 });
  });
});

describe('two tallies together', () => {
  it('have every count of both, and the largest of what is largest', () => {
    const failure = { instance: 'f', at: {}, verdict: 'refuted' };
    const one = {
      ...emptyTally(20), instances: 1, holds: 2, touches: 3, refuted: 4, undecided: 5, inapplicable: 6, undefined: 7,
      sources: { generated: 1, stated: 2 }, budgetUsed: 0.5, overturned: 8, bitsMax: 64,
      decimal: { digits: 20, instances: 9, budgetUsed: 0.125 }, coverage: { hypotheses: { h: { in: 1 } }, regimes: {} },
      firstFailure: failure,
    };
    const other = {
      ...emptyTally(20), instances: 10, holds: 20, touches: 30, refuted: 40, undecided: 50, inapplicable: 60,
      undefined: 70, sources: { generated: 10 }, budgetUsed: 0.25, overturned: 80, bitsMax: 128,
      decimal: { digits: 20, instances: 90, budgetUsed: 0.5 }, coverage: { hypotheses: { h: { in: 2 } }, regimes: {} },
      firstFailure: { ...failure, instance: 'g' },
    };
    expect(mergeTallies(one, other)).toEqual({
      instances: 11, holds: 22, touches: 33, refuted: 44, undecided: 55, inapplicable: 66, undefined: 77,
      sources: { generated: 11, stated: 2 }, worstRatio: null, worstInstance: null, firstFailure: failure,
      budgetUsed: 0.5, overturned: 88, bitsMax: 128, decimal: { digits: 20, instances: 99, budgetUsed: 0.5 },
      coverage: { hypotheses: { h: { in: 3 } }, regimes: {} },
    });
    expect(mergeTallies(emptyTally(20), one)).toEqual(one);
    expect(mergeTallies(one, emptyTally(20))).toEqual(one);
  });

  it('have the instance with the larger ratio, the first of two that are as large', () => {
    const at = (ratio: number, name: string) => holds(ratio, { instance: name });
    const worst = (...both: readonly [ReturnType<typeof at>, ReturnType<typeof at>]) => {
      const { worstRatio, worstInstance } = mergeTallies(...both);
      return [worstRatio, worstInstance?.instance];
    };
    expect([worst(at(0.5, 'a'), at(0.75, 'b')), worst(at(0.75, 'a'), at(0.5, 'b')), worst(at(0.5, 'a'), at(0.5, 'b'))])
      .toEqual([[0.75, 'b'], [0.75, 'a'], [0.5, 'a']]);
    expect([worst(at(-Infinity, 'a'), at(-2, 'b')), worst(at(-2, 'a'), at(-Infinity, 'b'))])
      .toEqual([[-2, 'b'], [-2, 'a']]);
  });
});
