import { afterAll, describe, expect, it } from 'vitest';
import { proofStatus } from '../../../src/verification/solver/proof-report.js';
import { prove } from '../../../src/verification/solver/prove.js';
import { z3 } from '../../../src/verification/solver/z3.js';
import { claimProof, EMPTY, FALSE, TRUE } from './obligations.js';

const solver = await z3();
afterAll(() => { solver.close(); });

describe('a run', { timeout: 60_000 }, () => {
  it('ends when its signal is aborted, with what is known', async () => {
    const controller = new AbortController();
    const report = await prove([claimProof('toy', TRUE, FALSE, EMPTY)], {
      solver, signal: controller.signal, onResult: () => { controller.abort(); },
    });
    expect([report.interrupted, report.obligations.length, proofStatus(report)]).toEqual([true, 1, 130]);
  });

  it('does nothing if its signal is aborted before', async () => {
    const report = await prove([claimProof('toy', TRUE)], { solver, signal: AbortSignal.abort() });
    expect([report.interrupted, report.obligations]).toEqual([true, []]);
  });
});
