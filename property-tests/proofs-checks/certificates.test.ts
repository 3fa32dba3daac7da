import { describe, expect, it } from 'vitest';
import { ledger } from '../../proofs-checks/index.js';
import { certify } from '../../src/verification/certificate/certify.js';
import { certificateChecker } from '../../src/verification/check-certificate.js';
import { exitStatus, type Report } from '../../src/verification/report.js';
import { DEFAULT_SETTINGS } from '../../src/verification/settings.js';
import { verify } from '../../src/verification/verify.js';

const settings = { ...DEFAULT_SETTINGS, instances: 60, decimalInstances: 4, digits: 20 };

describe('the evidence of certificates', { timeout: 60_000 }, () => {
  const few = { ...settings, instances: 4, certifiedInstances: 4, decimalInstances: 0, maxBits: 1024 };
  const certifiedOf = ({ claims }: Report) => claims.map(({ evidence: { certified } }) => certified);

  it('is there for every claim that the checker knows, and the checker accepts all of it', async () => {
    const deterministic = ledger.filter(({ parts }) => parts.length > 0);
    const unknown = deterministic.filter(({ parts }) => parts.every(({ uncertified }) => uncertified !== undefined));
    expect(unknown.map(({ id }) => id))
      .toEqual(['transport-norm', 'target-bound', 'rkhs-norm', 'realization', 'width-log-samples']);
    const report = verify(deterministic.filter((claim) => !unknown.includes(claim)), few, await certificateChecker());
    const certified = certifiedOf(report);
    expect(certified.filter(({ instances }) => instances === 0)).toEqual([]);
    expect(certified.flatMap(({ rejected }) => rejected)).toEqual([]);
    expect(certified.filter(({ suprema }) => suprema > 0)).toHaveLength(1);
    expect([report.summary.rejected, exitStatus(report)]).toEqual([[], 0]);
  });

  it('is nothing without a checker', () => {
    const nothing = { instances: 0, touches: 0, undecided: 0, bitsMax: 0, suprema: 0, rejected: [] };
    const select = ['growth', 'activation-constants'];
    expect(certifiedOf(verify(ledger, { ...few, select }))).toEqual([nothing, nothing]);
  });

  it('makes the status 1 where the checker rejects, and names the part with the reason', () => {
    const seen: string[] = [];
    const report = verify(ledger, { ...few, select: ['growth/critical'] }, (text) => {
      seen.push(text);
      return { accepted: false, reason: 'not so' };
    });
    expect(seen).toHaveLength(1);
    expect(certifiedOf(report)).toMatchObject([{ instances: 0, rejected: ['not so'] }]);
    expect(report.summary).toMatchObject({ rejected: ['growth/critical: not so'], refuted: 0 });
    expect(exitStatus(report)).toBe(1);
  });

  it('hands the checker what certify writes', async () => {
    const check = await certificateChecker();
    const [claim] = ledger.filter(({ id }) => id === 'growth');
    if (claim === undefined) throw new Error('the ledger has growth');
    const select = { ...few, select: ['growth/geometric'] };
    const texts: string[] = [];
    verify(ledger, select, (text) => {
      texts.push(text);
      return check(text);
    });
    expect(texts).toEqual([certify(claim, select).certificate?.text]);
  });
});
