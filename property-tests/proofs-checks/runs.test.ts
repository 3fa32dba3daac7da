import { describe, expect, it } from 'vitest';
import { ledger } from '../../proofs-checks/index.js';
import { DEFAULT_SETTINGS } from '../../src/verification/settings.js';
import { verify } from '../../src/verification/verify.js';

const parts = ledger.flatMap(({ id, runs = [] }) => runs.map((part) => ({ name: `${id}/${part.id}`, part })));

describe.each(parts)('$name', { timeout: 120_000 }, ({ name, part }) => {
  const found = verify(ledger, { select: [name], runs: 3 }).claims[0]?.parts[0];
  const run = found?.evidence.run;

  it('refutes every false neighbour', () => {
    expect(found?.mutants).toEqual({ total: part.mutants.length, refuted: part.mutants.length, survivors: [] });
  });

  it('holds at every step of every run, with its event, and leaves nothing open', () => {
    expect(run).toMatchObject({ runs: 3 * part.experiments.length, refuted: 0, open: 0, failures: 0, eventsFailed: 0 });
    expect(run?.relations).toBeGreaterThanOrEqual(run?.runs ?? Infinity);
  });

  it('is decided by the default number of runs', () => {
    expect(run?.configurations.every(({ runsNeeded }) => runsNeeded <= DEFAULT_SETTINGS.runs)).toBe(true);
  });

  it('is not vacuous: some left side is not far below its right side', () => {
    expect(run?.ratio).toBeGreaterThan(0.1);
    expect(run?.ratio).toBeLessThan(1);
  });
});
