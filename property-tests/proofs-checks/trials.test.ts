import { describe, expect, it } from 'vitest';
import { ledger } from '../../proofs-checks/index.js';
import { verify } from '../../src/verification/verify.js';

/** So few that a small probability stays undecided, and that this takes seconds. */
const TRIALS = 200;
/** With no failure in that many trials the upper limit, at 99.95 %, is $1-0.0005^{1/200}<0.0375$. */
const DECIDED = 0.0375;

const tried = ledger.flatMap(({ id, trials = [] }) => trials.map((part) => ({ name: `${id}/${part.id}`, part })));

describe.each(tried)('$name', { timeout: 60_000 }, ({ name, part }) => {
  const found = verify(ledger, { select: [name], trials: TRIALS }).claims[0]?.parts[0];
  const statistical = found?.evidence.statistical;

  it('refutes every false neighbour', () => {
    expect(found?.mutants).toEqual({ total: part.mutants.length, refuted: part.mutants.length, survivors: [] });
  });

  it('holds wherever so few trials can say so, and fails nowhere', () => {
    expect(statistical?.experiments.map(({ verdict }) => verdict))
      .toEqual(part.experiments.map(({ delta }) => (delta > DECIDED ? 'holds' : 'undecided')));
  });

  it('comes near its bound somewhere, and is tried at more than one width and length', () => {
    expect(Math.max(...(statistical?.experiments ?? []).map(({ room }) => room ?? 0))).toBeGreaterThan(0.5);
    expect(new Set(part.experiments.map(({ width }) => width)).size).toBeGreaterThan(2);
  });

  it('falls with the width as its bound does', () => {
    const { lower = NaN, upper = NaN, expected = NaN } = statistical?.exponent ?? {};
    expect(lower).toBeLessThanOrEqual(expected);
    expect(upper).toBeGreaterThanOrEqual(expected);
    expect(upper - lower).toBeLessThan(0.2);
  });
});
