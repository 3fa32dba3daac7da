import { describe, expect, it } from 'vitest';
import { ledger } from '../../proofs-checks/index.js';
import { defineClaim, type Claim, type Part } from '../../src/claims/claim.js';
import { definePart } from '../../src/claims/define-part.js';
import { buildReport } from '../../src/verification/build-report.js';
import { certify } from '../../src/verification/certificate/certify.js';
import { certificateChecker } from '../../src/verification/check-certificate.js';
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

  it('is 1 where floats and balls contradict each other', () => {
    const broken: ToySides = (K, value) =>
      ({ left: K.name.startsWith('ball') ? K.add(value, K.fromNumber(1)) : value, right: K.fromNumber(99) });
    const report = reportOn(toyPart(broken));
    expect(report.summary.contradictions).toEqual(['toy-claim/toy']);
    expect(exitStatus(report)).toBe(1);
  });
});

describe('the evidence of certificates', { timeout: 60_000 }, () => {
  const few = { ...settings, instances: 4, certifiedInstances: 4, decimalInstances: 0, maxBits: 1024 };
  const certifiedOf = ({ claims }: Report) => claims.map(({ evidence: { certified } }) => certified);

  it('is there for every claim that the checker knows, and the checker accepts all of it', async () => {
    const known = ledger.filter(({ parts }) => parts.some(({ uncertified }) => uncertified === undefined));
    expect(ledger.length - known.length).toBe(1);
    const report = verify(known, few, await certificateChecker());
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
