import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ledger } from '../../proofs-checks/index.js';
import { readEvidence } from '../../src/reports/companion/recorded-evidence.js';
import { runHere } from './run-here.js';

const recorded = readFileSync(new URL('../../docs/evidence/verification.json', import.meta.url), 'utf8');
const { report } = readEvidence(JSON.parse(recorded));
const statements = ledger.flatMap(({ id, runs = [] }) => runs.map((part) => ({ name: `${id}/${part.id}`, id, part })));

const repeat = (name: string, instance: unknown, ...more: readonly string[]) =>
  runHere(['verify', '--claim', name, '--instance', JSON.stringify(instance), ...more]);

describe('a run that a report names', () => {
  it.each(statements)('of $name is repeated to the same number', { timeout: 60_000 }, async ({ name, id, part }) => {
    const found = report.claims.find((claim) => claim.id === id)?.parts.find((one) => one.id === part.id);
    const first = found?.evidence.run?.configurations[0];
    if (first === undefined || first.worst === null) throw new Error(`${name} has a recorded run`);
    const { name: configuration, worst: { seed, at }, ratio } = first;
    const { status, out } = await repeat(name, { configuration, seed }, '--json');
    expect(JSON.parse(out)).toMatchObject({ configuration, seed, ratio, at, event: true, holds: true });
    expect(status).toBe(0);
  });

  it('is told in words', async () => {
    const configuration = 'tanh constant, m 128, n 1, T 1, d 1, tau 16, eta 0.75/L^2';
    const { out } = await repeat('projected-gd/average', { configuration, seed: 1726387874 });
    expect(out).toContain('the event of approximation holds; 16 relations hold; the largest ratio is 0.0900 at tau=1');
  });

  it.each([
    ['projected-gd/average', { configuration: 'tanh', seed: 1 }, 'has no configuration "tanh": it has "tanh constant'],
    ['projected-gd/average', { configuration: 'tanh', seed: -1 }, 'a run has a configuration and a seed'],
    ['projected-gd', { configuration: 'tanh', seed: 1 }, 'has projected-gd/average, projected-gd/simple, '],
  ])('is refused where it is none: %s, %o', async (name, instance, message) => {
    const { status, err } = await repeat(name, instance);
    expect([status, err]).toEqual([2, expect.stringContaining(message)]);
  });
});
