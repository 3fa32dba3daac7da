import { describe, expect, it } from 'vitest';
import { ledger } from '../../../proofs-checks/index.js';
import type { Part } from '../../../src/claims/claim.js';
import { attack } from '../../../src/verification/attack/attack.js';
import { runAttackTask } from '../../../src/verification/attack/run-attack-task.js';
import { DEFAULT_ATTACK } from '../../../src/verification/attack/settings.js';
import { planAttack } from '../../../src/verification/attack/task.js';

describe('an attack on the ledger', () => {
  it('is decided by its settings', () => {
    const [first, again, other] = [1, 1, 2].map((seed) =>
      JSON.stringify(attack(ledger, { select: ['growth/subcritical', 'growth/geometric'], seed, evaluations: 200 })));
    expect(again).toBe(first);
    expect(other).not.toBe(first);
  });

  it('keeps to the profile where it looks time by time', () => {
    const report = attack(ledger, { select: ['hidden-state-gradient/input-weights'], evaluations: 400 });
    const times = report.claims[0]?.parts[0]?.times ?? [];
    expect(times.map(({ t }) => t)).toEqual([1, 2, 3, 5]);
    const found = times.flatMap(({ closest }) => (closest === null ? [] : [closest]));
    expect(found.length).toBeGreaterThan(0);
    for (const { instance } of found) expect(instance).toMatchObject({ activation: 'tanh', alpha: 1 });
  });
});

/** The part without anything that says where to look. */
function untold(part: Part): Part {
  const refutedAt = part.read(part.mutants[0]?.refutedAt.json);
  const mutants = part.mutants.map((mutant) => ({ ...mutant, refutedAt: { ...refutedAt, json: null } }));
  return { ...part, contact: undefined, mutants };
}

describe('the ledger under attack', () => {
  const names = ['growth', 'state-bound', 'hidden-state-gradient', 'rounding-error', 'symmetric-initialization'];
  const claims = ledger.filter(({ id }) => names.includes(id))
    .map((claim) => ({ ...claim, parts: claim.parts.map(untold) }));
  const tasks = planAttack(claims, { ...DEFAULT_ATTACK, evaluations: 1000 }).filter(({ mutant }) => mutant !== null);

  it.each(tasks)('$claim/$part/$mutant is refuted without being told where', (task) => {
    expect(runAttackTask(claims, DEFAULT_ATTACK, task).refutation).not.toBeNull();
  });
});
