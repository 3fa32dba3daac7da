import { afterAll, describe, expect, it } from 'vitest';
import { ledger, proofs } from '../../proofs-checks/index.js';
import { premisesOf, type Proof } from '../../src/claims/proofs/obligation.js';
import { isDischarged } from '../../src/verification/solver/proof-report.js';
import { prove } from '../../src/verification/solver/prove.js';
import { z3 } from '../../src/verification/solver/z3.js';

const solver = await z3();
afterAll(() => { solver.close(); });

const mutants = ledger.flatMap((claim) => [...claim.parts, ...claim.trials ?? [], ...claim.runs ?? []].flatMap((part) =>
  part.mutants.flatMap(({ name, proof }) =>
    (proof === undefined ? [] : [{ id: `${claim.id}/${part.id}/${name}`, proof }]))));

describe('the obligations of the theory', { timeout: 300_000 }, () => {
  it('are discharged, every one', async () => {
    const { obligations } = await prove(proofs, { solver });
    expect(obligations.length).toBeGreaterThan(0);
    expect(obligations.filter((one) => !isDischarged(one))).toEqual([]);
  });

  it('rest on statements of the theory, none of them on itself', () => {
    const parts = new Map<string, Proof>(ledger.flatMap((claim) =>
      [...claim.parts, ...claim.trials ?? [], ...claim.runs ?? []]
        .map((part) => [`${claim.id}/${part.id}`, part.proof?.() ?? []])));
    /** What a part rests on at the same time; what holds at the time before is an induction. */
    const uses = (id: string): readonly string[] =>
      (parts.get(id) ?? []).flatMap(premisesOf).flatMap(({ warrant }) =>
        (warrant.by === 'claim' && !warrant.name.includes(' at ') ? [warrant.name] : []));
    const within = (id: string, above: readonly string[]): readonly string[] => {
      if (above.includes(id)) return [[...above, id].join(' > ')];
      return [...new Set(uses(id))].flatMap((other) => within(other, [...above, id]));
    };
    expect([...parts.keys()].flatMap((id) => within(id, []))).toEqual([]);
  });

  it.each(mutants)('of a false neighbour are not: $id', async ({ id, proof }) => {
    const { obligations } = await prove([{ id, section: '', title: id, proof }], { solver });
    expect(obligations.map(({ result }) => result)).toContain('countermodel');
    expect(obligations.every(isDischarged)).toBe(false);
  });
});
