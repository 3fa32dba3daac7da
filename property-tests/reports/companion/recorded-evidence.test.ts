import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ledger } from '../../../proofs-checks/index.js';
import { evidenceComplaints, readEvidence } from '../../../src/reports/companion/recorded-evidence.js';
import { strengthsOf } from '../../../src/reports/companion/strongest.js';

const path = new URL('../../../docs/evidence/verification.json', import.meta.url);
const recorded: unknown = JSON.parse(readFileSync(path, 'utf8'));
const evidence = readEvidence(recorded);
const { report } = evidence;

describe('recorded evidence', () => {
  it('fits the ledger', () => {
    expect(evidenceComplaints(evidence, ledger)).toEqual([]);
  });

  it('is missed where there is none, and not taken for what is not claimed', () => {
    const [first, second, ...rest] = report.claims;
    if (first === undefined || second === undefined) throw new Error('the evidence has two claims');
    const lacking = { ...evidence, report: { ...report, claims: [second, ...rest] } };
    expect(evidenceComplaints(lacking, ledger)).toContain(`the evidence lacks ${first.id}`);
    const renamed = { ...evidence, report: { ...report, claims: [{ ...first, id: 'other' }, second, ...rest] } };
    expect(evidenceComplaints(renamed, ledger)).toContain('other has evidence and is no claim');
    const short = { ...first, parts: first.parts.slice(1) };
    const partly = { ...evidence, report: { ...report, claims: [short, second, ...rest] } };
    const [part] = first.parts;
    const missing = `the evidence lacks ${first.id}/${part?.id ?? ''} (${part?.kind ?? ''})`;
    expect(evidenceComplaints(partly, ledger)).toEqual([missing]);
  });

  it('is refused from a run that was interrupted, and without a date', () => {
    expect(() => readEvidence({ ...evidence, report: { ...report, interrupted: true } })).toThrow('report.interrupted');
    expect(() => readEvidence({ ...evidence, recorded: 'today' })).toThrow('recorded');
  });

  it('of a claim is ordered from the strongest kind to the weakest, and none where an obligation is open', () => {
    const [claim] = report.claims;
    const proved = { obligations: 3, discharged: 2, solvers: [], assumes: [] };
    const open = claim === undefined ? undefined : { ...claim, evidence: { ...claim.evidence, proved } };
    expect(strengthsOf(open)).toEqual(['certified', 'tested']);
    expect(strengthsOf(undefined)).toEqual(['none']);
  });
});
