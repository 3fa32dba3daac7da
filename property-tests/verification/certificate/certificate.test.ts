import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sealed, worstVerdict } from '../../../src/verification/certificate/certificate.js';
import { certificationStatus, type CertifiedClaim } from '../../../src/verification/certificate/certification.js';
import { checkStatus, NOT_CHECKED } from '../../../src/verification/certificate/check-report.js';

describe('a sealed certificate', () => {
  it('is canonical JSON with the SHA-256 of what it says without the digest', () => {
    const content = { claim: 'c', statement: 's', parts: [], seed: 1, tool: '0', verdict: 'holds' } as const;
    const { digest, text } = sealed(content);
    const { digest: inside, ...rest } = JSON.parse(text) as Record<string, unknown>;
    expect(rest).toEqual({ ...content, format: 'recurrent-proofs/certificate@1' });
    const sorted = Object.fromEntries(Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1)));
    const expected = createHash('sha256').update(JSON.stringify(sorted)).digest('hex');
    expect([inside, digest]).toEqual([expected, expected]);
  });

  it('has the weakest of its verdicts', () => {
    expect([worstVerdict([]), worstVerdict(['holds', 'holds']), worstVerdict(['holds', 'touches']),
      worstVerdict(['touches', 'undecided', 'holds'])]).toEqual(['holds', 'holds', 'touches', 'undecided']);
  });
});

describe('the exit status', () => {
  const claims = (...verdicts: readonly CertifiedClaim['verdict'][]) => ({
    schema: 'recurrent-proofs/certification@1' as const, version: '0', seed: 1, interrupted: false,
    settings: { instances: 1, maxBits: 64 },
    certificates: verdicts.map((verdict) => ({
      claim: 'c', file: null, digest: null, verdict, instances: 1, touches: 0, undecided: 0, inapplicable: 0,
      bitsMax: 64, suprema: 0,
    })),
  });

  it('of certifying is 1 for what is refuted, 3 for what is undecided, 130 if interrupted', () => {
    const statuses = [claims(), claims('holds', 'touches'), claims('holds', 'undecided'),
      claims('refuted', 'undecided'), claims('holds', 'refuted')].map(certificationStatus);
    expect(statuses).toEqual([0, 0, 3, 1, 1]);
    expect(certificationStatus({ ...claims('refuted'), interrupted: true })).toBe(130);
  });

  it('of checking is 0 only if everything is accepted', () => {
    const checked = (interrupted: boolean, ...accepted: readonly boolean[]) => checkStatus({
      schema: 'recurrent-proofs/check@1', version: '0', interrupted, notChecked: NOT_CHECKED,
      results: accepted.map((yes) => (yes
        ? { file: 'f', accepted: true, claim: 'c', verdict: 'holds', parts: 1, instances: 1, touches: 0, suprema: 0 }
        : { file: 'f', accepted: false, reason: 'r' })) as never,
    });
    expect([checked(false), checked(false, true), checked(false, true, false), checked(true, true)])
      .toEqual([0, 0, 1, 130]);
    expect(NOT_CHECKED).toHaveLength(5);
  });
});
