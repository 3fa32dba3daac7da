import { describe, expect, it } from 'vitest';
import { defineClaim, type Claim, type Part } from '../../src/claims/claim.js';
import { buildReport } from '../../src/verification/build-report.js';
import { NOTHING_CERTIFIED } from '../../src/verification/certificate/certify-part.js';
import { exitStatus, type Report, type TestedEvidence } from '../../src/verification/report.js';
import type { TaskResult } from '../../src/verification/run-task.js';
import { DEFAULT_SETTINGS, type VerifySettings } from '../../src/verification/settings.js';
import type { ProofReport } from '../../src/verification/solver/proof-report.js';
import { emptyTally } from '../../src/verification/tally.js';
import type { Source } from '../../src/verification/task.js';
import { toyPart } from './toy.js';

const toy = toyPart((K, value) => ({ left: value, right: K.add(value, K.fromNumber(1)) }));
const part = (id: string, kind: Part['kind'] = 'upper-bound'): Part => ({ ...toy, id, kind, title: `title of ${id}` });
const claimOf = (id: string, ...parts: Claim['parts']): Claim =>
  defineClaim({ id, section: '7', title: `title of ${id}`, uses: ['growth'], proofIdea: '', parts });
const claims = [claimOf('one', part('a'), part('b', 'identity')), claimOf('two', part('c'))];
const settings: VerifySettings = { ...DEFAULT_SETTINGS, instances: 25, digits: 20 };

type Counts = Partial<TestedEvidence>;
const tally = (counts: Counts): TestedEvidence => ({ ...emptyTally(20), ...counts });

/** The result of the piece of that source with these counts. */
function found(name: string, source: Source, counts: Counts, more: Partial<TaskResult> = {}): TaskResult {
  const [claim = '', id = ''] = name.split('/');
  const task = { claim, part: id, source, from: 0, to: 1 };
  const nothing = { contact: null, mutants: null, certified: null, trials: null, runs: null, measured: null };
  return { task, tally: tally(counts), ...nothing, millis: 0, ...more };
}

const frame = { version: '9', interrupted: false };
const report = (results: readonly TaskResult[], more: Partial<VerifySettings> = {}, proofs?: ProofReport): Report =>
  buildReport(claims, { ...settings, ...more }, results, frame, proofs);
const good = ['one/a', 'one/b', 'two/c'].map((name) => found(name, 'generated', { instances: 2, holds: 2 }));
/** The report in which one part has these counts and all others hold. */
const withCounts = (counts: Counts): Report => report([...good.slice(1), found('one/a', 'generated', counts)]);

describe('the frame of a report', () => {
  it('says what was asked for', () => {
    const { claims: _claims, summary: _summary, ...rest } = report(good, { seed: 5, maxBits: 77 });
    expect([_claims.length, _summary.claims, rest]).toEqual([2, 2, {
      schema: 'recurrent-proofs/report@1', version: '9', seed: 5, interrupted: false,
      settings: {
        instances: 25, seriesInstances: 0, trials: 2000, runs: 80, digits: 20, maxBits: 77, activation: null,
        series: null,
      },
    }]);
    const series = { name: 'prices', windows: [] };
    expect(report(good, { series, seriesInstances: 4, activation: 'tanh' }).settings)
      .toMatchObject({ seriesInstances: 4, activation: 'tanh', series: 'prices' });
    expect(buildReport(claims, settings, [], { ...frame, interrupted: true }).interrupted).toBe(true);
  });

  it('has the claims and parts that are selected, as they are', () => {
    const [one, two] = report(good).claims;
    expect(one).toMatchObject({
      id: 'one', section: '7', kind: 'upper-bound, identity', title: 'title of one', uses: ['growth'],
    });
    expect([one, two].map((claim) => claim?.parts.map(({ id, kind, title }) => [id, kind, title]))).toEqual([
      [['a', 'upper-bound', 'title of a'], ['b', 'identity', 'title of b']], [['c', 'upper-bound', 'title of c']],
    ]);
    const selected = report(good, { select: ['one/b'] });
    expect(selected.claims.map(({ parts, kind }) => [parts.length, kind])).toEqual([[1, 'identity']]);
  });
});

describe('the verdict', () => {
  it.each<[Counts, string]>([
    [{ holds: 3 }, 'holds'], [{ holds: 3, touches: 1 }, 'touches'], [{ touches: 1 }, 'touches'],
    [{ holds: 1, touches: 1 }, 'touches'],
    [{ holds: 3, undecided: 1 }, 'undecided'], [{ holds: 3, undefined: 1 }, 'undecided'], [{}, 'undecided'],
    [{ inapplicable: 4 }, 'undecided'], [{ holds: 3, undecided: 1, refuted: 1 }, 'refuted'],
  ])('of a part with %o is %s', (counts, verdict) => {
    expect(withCounts(counts).claims[0]?.parts[0]?.verdict).toBe(verdict);
  });

  it('of a claim is the worst of its parts', () => {
    const verdicts = [{ holds: 1 }, { touches: 1 }, { undecided: 1 }, { refuted: 1 }].map((counts) =>
      withCounts(counts).claims.map(({ verdict }) => verdict));
    expect(verdicts).toEqual([
      ['holds', 'holds'], ['touches', 'holds'], ['undecided', 'holds'], ['refuted', 'holds'],
    ]);
  });
});

describe('the evidence', () => {
  it('of a part is that of its pieces, of a claim that of its parts', () => {
    const certified = { ...NOTHING_CERTIFIED, instances: 2, bitsMax: 64 };
    const { claims: [one, two] } = report([
      found('one/a', 'generated', { instances: 2, holds: 2 }, { millis: 1.26 }),
      found('one/a', 'stated', { instances: 1, holds: 1 }, { millis: 2 }),
      found('one/a', 'certified', {}, { certified }), found('one/b', 'certified', {}, { certified }),
      found('one/b', 'generated', { instances: 5, holds: 4, inapplicable: 1 }, { millis: 0.5 }),
      found('two/c', 'generated', { instances: 7, holds: 7 }),
    ]);
    expect(one?.parts.map(({ evidence: { tested } }) => [tested.instances, tested.holds])).toEqual([[3, 3], [5, 4]]);
    expect(one?.evidence.tested).toMatchObject({ instances: 8, holds: 7, inapplicable: 1, decimal: { digits: 20 } });
    expect([one?.evidence.certified, one?.parts[0]?.evidence.certified, two?.evidence.certified])
      .toEqual([{ ...certified, instances: 4 }, certified, NOTHING_CERTIFIED]);
    expect([one?.millis, one?.parts.map(({ millis }) => millis), two?.millis]).toEqual([3.8, [3.3, 0.5], 0]);
  });

  it('does not depend on the order of results, and leaves out those that were not asked for', () => {
    const results = [found('one/a', 'generated', { worstRatio: 0.5, worstInstance: { instance: 'g', at: {} } }),
      found('one/a', 'stated', { worstRatio: 0.5, worstInstance: { instance: 's', at: {} } })];
    const worst = (some: readonly TaskResult[]) => report(some).claims[0]?.evidence.tested.worstInstance?.instance;
    expect([worst(results), worst(results.toReversed())]).toEqual(['s', 's']);
    const elsewhere = found('one/a', 'generated', { instances: 9, holds: 9 });
    const outside = { ...elsewhere, task: { ...elsewhere.task, from: 500, to: 525 } };
    expect(report([...good, outside]).claims[0]?.evidence.tested.instances).toBe(4);
  });

  it('of a contact and of false neighbours comes with the stated instances', () => {
    const contact = { how: 'attained', confirmed: true, ratios: [1] } as const;
    const { claims: [one] } = report([
      found('one/a', 'stated', {}, { contact, mutants: { total: 3, refuted: 2, survivors: ['m'] } }),
      found('one/b', 'stated', {}, { mutants: { total: 4, refuted: 3, survivors: ['n'] } }),
      found('one/a', 'generated', {}, { mutants: { total: 99, refuted: 0, survivors: [] } }),
    ]);
    expect([one?.parts[0]?.contact, one?.parts[1]?.contact, one?.parts[0]?.mutants.total]).toEqual([contact, null, 3]);
    expect(one?.mutants).toEqual({ total: 7, refuted: 5, survivors: ['m', 'n'] });
    expect(report([]).claims[0]?.mutants).toEqual({ total: 0, refuted: 0, survivors: [] });
  });

  it('of proofs is there if a solver was asked', () => {
    const proofs: ProofReport = {
      schema: 'recurrent-proofs/proofs@1', version: '0', interrupted: false, solvers: [{ name: 'z', version: '1' }],
      assumes: [], withoutProof: [], obligations: [{
        claim: 'one', name: 'a/step', says: '', result: 'unknown', reason: 'hard', vacuous: false, solver: 'z',
        millis: 0, resources: null, opinions: [], countermodel: null, witness: null, assumes: [], uses: [],
      }],
    };
    const { claims: [one], summary } = report(good, {}, proofs);
    expect([one?.evidence.proved?.obligations, one?.parts.map(({ evidence }) => evidence.proved?.obligations)])
      .toEqual([1, [1, 0]]);
    expect(summary.undischarged).toEqual(['one/a/step (hard)']);
    expect([report(good).claims[0]?.evidence.proved, report(good).summary.undischarged]).toEqual([null, []]);
  });
});

describe('the summary', () => {
  it('counts claims by their verdict', () => {
    const counts = (counted: Counts) => {
      const { holds, touches, refuted, undecided } = withCounts(counted).summary;
      return [holds, touches, refuted, undecided];
    };
    expect([{ holds: 1 }, { touches: 1 }, { refuted: 1 }, {}].map(counts))
      .toEqual([[2, 0, 0, 0], [1, 1, 0, 0], [1, 0, 1, 0], [1, 0, 0, 1]]);
  });

  it('names what failed', () => {
    const missed = { how: 'attained', confirmed: false, ratios: [] } as const;
    const decimal = { digits: 20, instances: 1, budgetUsed: 1.5 };
    const { summary } = report([
      found('one/a', 'generated', { holds: 1, budgetUsed: 1.25 }), found('one/b', 'generated', { holds: 1, decimal }),
      found('one/a', 'stated', {}, { contact: missed, mutants: { total: 3, refuted: 2, survivors: ['m'] } }),
      found('one/b', 'stated', {}, { contact: { ...missed, confirmed: true } }),
      found('two/c', 'certified', {}, { certified: { ...NOTHING_CERTIFIED, rejected: ['why', 'not'] } }),
      found('two/c', 'generated', { holds: 1, budgetUsed: 1, decimal: { ...decimal, budgetUsed: 1 } }),
    ]);
    expect(summary).toMatchObject({
      claims: 2, mutants: 3, mutantsRefuted: 2, contactsMissed: ['one/a'], contradictions: ['one/a', 'one/b'],
      rejected: ['two/c: why', 'two/c: not'], untested: [],
    });
    expect(withCounts({ inapplicable: 3, undecided: 1 }).summary.untested).toEqual(['one/a']);
    const decided: readonly Counts[] = [
      { touches: 1 }, { refuted: 1 }, { holds: 1 }, { holds: 1, touches: 1 }, { holds: 1, refuted: 1 },
    ];
    expect(decided.flatMap((counts) => withCounts(counts).summary.untested)).toEqual([]);
  });

  it('asks for every regime in a whole sample only', () => {
    const coverage = { hypotheses: {}, regimes: { parity: { odd: 1, even: 0 } } };
    const results = (['generated', 'given'] as const).map((source) => found('one/a', source, { holds: 1, coverage }));
    const missing = (more: Partial<VerifySettings>, interrupted = false) =>
      buildReport(claims, { ...DEFAULT_SETTINGS, digits: 20, ...more }, results, { ...frame, interrupted })
        .summary.missingRegimes;
    expect(missing({})).toEqual(['one/a parity: even']);
    expect(missing({ instances: DEFAULT_SETTINGS.instances + 1 })).toEqual(['one/a parity: even']);
    expect([missing({ instances: DEFAULT_SETTINGS.instances - 1 }), missing({ activation: 'tanh' }),
      missing({ given: { value: 1 } }), missing({}, true)]).toEqual([[], [], [], []]);
  });

  it('decides the exit status', () => {
    const { summary, ...rest } = report(good);
    const status = (more: Partial<Report['summary']>) => exitStatus({ ...rest, summary: { ...summary, ...more } });
    expect([status({}), status({ undecided: 1 }), status({ untested: ['x'] })]).toEqual([0, 3, 3]);
    const failing = [{ refuted: 1 }, { contradictions: ['x'] }, { rejected: ['x'] }, { contactsMissed: ['x'] },
      { missingRegimes: ['x'] }, { undischarged: ['x'] }, { mutants: 3, mutantsRefuted: 2 },
      { undecided: 1, refuted: 1 }];
    expect(failing.map(status)).toEqual(failing.map(() => 1));
    const both = failing.flatMap((one, k) => failing.slice(k).map((other) => ({ ...one, ...other })));
    expect(both.map(status)).toEqual(both.map(() => 1));
    expect(status({ mutants: 3, mutantsRefuted: 3 })).toBe(0);
    expect(exitStatus({ ...report(good), interrupted: true })).toBe(130);
  });
});
