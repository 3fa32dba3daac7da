import { describe, expect, it } from 'vitest';
import { ledger } from '../../proofs-checks/index.js';
import { defineClaim, type Claim, type Part } from '../../src/claims/claim.js';
import { definePart } from '../../src/claims/define-part.js';
import { buildReport } from '../../src/verification/build-report.js';
import type { CertificateCheck } from '../../src/verification/certificate/certify-part.js';
import { draw } from '../../src/verification/draw.js';
import { exitStatus, type Report } from '../../src/verification/report.js';
import { runTask } from '../../src/verification/run-task.js';
import { DEFAULT_SETTINGS } from '../../src/verification/settings.js';
import { planTasks } from '../../src/verification/plan-tasks.js';
import { verify } from '../../src/verification/verify.js';
import { toyDeclaration, toyPart, type ToySides } from './toy.js';

const settings = { ...DEFAULT_SETTINGS, instances: 60, decimalInstances: 4, digits: 20 };
const frame = { version: '0', interrupted: false };
/** The report as bytes, times aside. */
const bytes = (report: Report) => JSON.stringify(report, (key, value: unknown) => (key === 'millis' ? 0 : value));

const claimOf = (part: Part): Claim =>
  defineClaim({ id: 'toy-claim', section: '0', title: 'a toy', uses: [], proofIdea: '', parts: [part] });
const successor: ToySides = (K, value) => ({ left: value, right: K.add(value, K.fromNumber(1)) });
const belowTen: ToySides = (K, value) => ({ left: value, right: K.fromNumber(10) });
const rootSquared: ToySides = (K, value) => ({ left: K.mul(K.sqrt(value), K.sqrt(value)), right: value });

function reportOn(part: Part): Report {
  return verify([claimOf(part)], { ...settings, maxBits: 256 });
}

describe('draw', () => {
  const [part] = ledger[0]?.parts ?? [];
  if (part === undefined) throw new Error('the ledger is empty');

  it('gives the same instance for the same path and others for other paths', () => {
    const instances = [1, 2, 3, 1].map((index) => JSON.stringify(draw(part, {}, `7/${String(index)}`).json));
    expect(instances[3]).toBe(instances[0]);
    expect(new Set(instances).size).toBe(3);
  });
});

describe('the report', () => {
  const small = { ...settings, instances: 30, decimalInstances: 1 };
  const claims = ledger.filter(({ id }) => ['hidden-state-gradient', 'growth'].includes(id));
  const results = planTasks(claims, small).map((task) => runTask(claims, small, task));

  it('does not depend on the order in which results arrive', () => {
    const forward = buildReport(claims, small, results, frame);
    expect(bytes(buildReport(claims, small, results.toReversed(), frame))).toBe(bytes(forward));
  });

  it('is the same for the same seed and another for another seed', () => {
    const again = verify(claims, small);
    expect(bytes(again)).toBe(bytes(buildReport(claims, small, results, { ...frame, version: again.version })));
    expect(bytes(verify(claims, { ...small, seed: 1 }))).not.toBe(bytes({ ...again, seed: 1 }));
  });

  it('counts what is missing after an interruption as not done', () => {
    const report = buildReport(claims, small, results.slice(0, 1), { ...frame, interrupted: true });
    expect(exitStatus(report)).toBe(130);
    expect(report.claims[1]).toMatchObject({ verdict: 'undecided', evidence: { tested: { instances: 0 } } });
    expect(report.summary.untested).toContain('growth/critical');
  });

  it('accounts for every instance', () => {
    for (const { evidence: { tested } } of buildReport(claims, small, results, frame).claims) {
      const { holds, touches, refuted, undecided, inapplicable, instances } = tested;
      expect(holds + touches + refuted + undecided + inapplicable + tested.undefined).toBe(instances);
      expect(Object.values(tested.sources).reduce((sum, n) => sum + n, 0)).toBe(instances);
    }
  });
});

describe('the exit status', () => {
  it('is 0 where everything holds', () => {
    const report = reportOn(toyPart(successor));
    expect(report.summary).toMatchObject({ holds: 1, untested: [] });
    expect(exitStatus(report)).toBe(0);
  });

  it('is 1 for a false claim, which names a refuting instance', () => {
    const report = reportOn(toyPart(belowTen));
    const [claim] = report.claims;
    expect(exitStatus(report)).toBe(1);
    expect(claim?.verdict).toBe('refuted');
    const failure = claim?.evidence.tested.firstFailure;
    const replayed = verify([claimOf(toyPart(belowTen))], { ...settings, given: failure?.instance ?? null });
    expect(replayed.claims[0]).toMatchObject({ verdict: 'refuted', evidence: { tested: { instances: 1 } } });
  });

  it('is 3 where something stays open, and where nothing could be decided', () => {
    expect(exitStatus(reportOn(toyPart(rootSquared)))).toBe(3);
    expect(exitStatus(verify([claimOf(toyPart(successor))], { ...settings, instances: 0 }))).toBe(3);
  });

  it('is 1 where a stated contact is none', () => {
    const report = reportOn(toyPart(successor, 'le', { how: 'attained', at: [{ value: 3 }] }));
    expect(report.summary.contactsMissed).toEqual(['toy-claim/toy']);
    expect(exitStatus(report)).toBe(1);
  });

  it('counts a touch apart from what holds', () => {
    const part = toyPart(rootSquared, 'le', { how: 'attained', at: [{ value: 2 }] });
    const [claim] = verify([claimOf(part)], { ...settings, instances: 0, maxBits: 256 }).claims;
    expect(claim).toMatchObject({ verdict: 'touches', evidence: { tested: { touches: 1, holds: 0 } } });
  });

  it.each(['contradictions', 'rejected', 'contactsMissed', 'missingRegimes', 'undischarged'] as const)(
    'is 1 for a single one of the %s', (fault) => {
      const report = reportOn(toyPart(successor));
      expect(exitStatus({ ...report, summary: { ...report.summary, [fault]: ['toy-claim/toy'] } })).toBe(1);
    });

  it('is 1 where floats and balls contradict each other', () => {
    const broken: ToySides = (K, value) =>
      ({ left: K.name.startsWith('ball') ? K.add(value, K.fromNumber(1)) : value, right: K.fromNumber(99) });
    const report = reportOn(toyPart(broken));
    expect(report.summary.contradictions).toEqual(['toy-claim/toy']);
    expect(exitStatus(report)).toBe(1);
  });
});

describe('the evidence of certificates', () => {
  const few = { ...settings, instances: 8, certifiedInstances: 4, decimalInstances: 0, maxBits: 256 };
  const accept: CertificateCheck = () =>
    ({ accepted: true, claim: 'toy-claim', parts: 1, instances: 4, touches: 0, bitsMax: 64, suprema: 0 });
  const certifiedOf = ({ claims }: Report) => claims.map(({ evidence: { certified } }) => certified);

  it('is there for the stated instances and the first ones drawn, with a checker that accepts them', () => {
    const part = toyPart(rootSquared, 'le', { how: 'attained', at: [{ value: 9 }] });
    const seen: string[] = [];
    const report = verify([claimOf(part)], few, (text) => {
      seen.push(text);
      return accept(text);
    });
    const [certified] = certifiedOf(report);
    const written = JSON.parse(seen[0] ?? '{}') as { parts: { instances: { instance: unknown }[] }[] };
    expect(written.parts[0]?.instances[0]?.instance).toEqual({ value: 9 });
    expect(certified?.instances).toBe(written.parts[0]?.instances.length);
    expect([seen.length, certified?.bitsMax, report.summary.rejected]).toEqual([1, 64, []]);
  });

  it('is nothing without a checker', () => {
    const nothing = { instances: 0, touches: 0, undecided: 0, bitsMax: 0, suprema: 0, rejected: [] };
    expect(certifiedOf(verify([claimOf(toyPart(successor))], few))).toEqual([nothing]);
  });

  it('makes the status 1 where the checker rejects, and names the part with the reason', () => {
    const report = verify([claimOf(toyPart(successor))], few, () => ({ accepted: false, reason: 'not so' }));
    expect(certifiedOf(report)).toMatchObject([{ instances: 0, rejected: ['not so'] }]);
    expect(report.summary).toMatchObject({ rejected: ['toy-claim/toy: not so'], refuted: 0 });
    expect(exitStatus(report)).toBe(1);
  });
});

describe('selection', () => {
  it('takes a claim with all its parts, or one part', () => {
    const selected = (select: readonly string[]) =>
      verify(ledger, { ...settings, instances: 0, select }).claims.flatMap(({ parts }) => parts.map(({ id }) => id));
    expect(selected(['growth'])).toEqual(['subcritical', 'critical', 'geometric']);
    expect(selected(['growth/critical'])).toEqual(['critical']);
  });

  it('names the nearest claim for an unknown one', () => {
    expect(() => verify(ledger, { select: ['grwth'] })).toThrow('unknown claim "grwth"; did you mean "growth"?');
  });
});

describe('definePart', () => {
  it('rejects a mutant that leaves out a hypothesis which is none', () => {
    const mutants = { m: { belief: '', without: 'x', refutedAt: { value: 1 } } };
    expect(() => definePart({ ...toyDeclaration(successor), mutants })).toThrow('leaves out x');
  });

  it('reports a mutant that survives', () => {
    const mutants = { harmless: { belief: '', assertion: successor, refutedAt: { value: 1 } } };
    const report = reportOn(definePart({ ...toyDeclaration(successor), mutants }));
    expect(report.claims[0]?.mutants).toEqual({ total: 1, refuted: 0, survivors: ['harmless'] });
    expect(exitStatus(report)).toBe(1);
  });
});
