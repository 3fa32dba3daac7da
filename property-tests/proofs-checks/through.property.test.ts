import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ledger } from '../../proofs-checks/index.js';
import { ball } from '../../src/numbers/ball.js';
import { decide } from '../../src/verification/decide.js';
import { reportFailure } from './report-failure.js';

const K = ball(256);
const parts = ledger.flatMap((claim) => claim.parts.map((part) => ({ name: `${claim.id}/${part.id}`, part })));
const told = parts.filter(({ part }) => fc.sample(part.arbitrary({}), { seed: 1, numRuns: 10 }).some((instance) =>
  Array.from(instance.relations(K)).some(({ through }) => through !== undefined)));

describe('the way of a proof', () => {
  it('is told by parts of every claim that is not an identity', () => {
    expect(told.map(({ name }) => name)).toEqual([
      'state-bound/linear', 'hidden-state-gradient/recurrent-weight', 'hidden-state-gradient/input-weights',
      'hidden-state-gradient/whole-gradient', 'hidden-state-smoothness/direction', 'input-memory/lag',
      'rounding-error/state', 'output-lipschitz/gradient', 'output-lipschitz/increment', 'linearization/movements',
      'linearization/distance', 'linearization/max-norm-ball', 'linearization/reachable', 'realization/distance',
      'growth/subcritical', 'growth/geometric', 'cutoff-subcritical/lipschitz',
      'cutoff-subcritical/curvature', 'cutoff-subcritical/target', 'cutoff-critical/lipschitz',
      'cutoff-critical/curvature', 'cutoff-supercritical/curvature', 'cutoff-supercritical/growth-from-above',
    ]);
  });

  it.each(told)('of $name never goes down and ends at the right side', ({ name, part }) => {
    fc.assert(fc.property(part.arbitrary({}), (instance) => {
      if (decide(instance, { maxBits: 1024, atContact: false }).verdict.verdict !== 'holds') return;
      for (const { left, right, through } of instance.relations(K)) {
        const way = [left, ...(through?.() ?? []).map(({ value }) => value)];
        way.slice(1).forEach((value, k) => { expect(K.le(way[k] ?? left, value)).not.toBe(false); });
        expect(K.eq(way.at(-1) ?? left, right)).not.toBe(false);
      }
    }), { numRuns: part.effort === undefined ? 60 : 10, reporter: reportFailure(name) });
  });
});
