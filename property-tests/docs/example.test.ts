import { afterAll, describe, expect, it } from 'vitest';
import { growthAbove } from '../../examples/growth-above.js';
import { attack, isDischarged, proofOfClaim, prove, verify, z3 } from '../../src/index.js';

const solver = await z3();
afterAll(() => { solver.close(); });

describe('the example of how to add a claim', () => {
  it('holds, is touched where it says so, and its false neighbours are refuted', () => {
    const { claims, summary } = verify([growthAbove], { instances: 100 });
    expect(claims[0]?.verdict).toBe('holds');
    expect(summary).toMatchObject({ mutants: 3, mutantsRefuted: 3, contactsMissed: [], contradictions: [] });
  });

  it('survives an attack, which finds every false neighbour', () => {
    const { summary } = attack([growthAbove], { evaluations: 200 });
    expect(summary).toMatchObject({ refuted: [], survivors: [] });
  });

  it('is proved by a solver', { timeout: 60_000 }, async () => {
    const { obligations } = await prove([proofOfClaim(growthAbove)], { solver });
    expect(obligations.length).toBeGreaterThan(0);
    expect(obligations.filter((one) => !isDischarged(one))).toEqual([]);
  });

  it.each(growthAbove.parts.flatMap(({ mutants }) => mutants))('has no proof of its false neighbour $name', {
    timeout: 60_000,
  }, async ({ name, proof = () => [] }) => {
    const { obligations } = await prove([{ id: 'growth-above', section: '5', title: name, proof }], { solver });
    expect(obligations.map(({ result }) => result)).toContain('countermodel');
  });
});
