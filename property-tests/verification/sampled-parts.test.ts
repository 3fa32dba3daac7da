import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/claims/claim.js';
import type { Measurement } from '../../src/claims/measurement.js';
import type { RunOutcome, RunPart } from '../../src/claims/runs/run-part.js';
import { InputError } from '../../src/data/input-error.js';
import { symbol, term } from '../../src/numbers/term.js';
import { buildReport } from '../../src/verification/build-report.js';
import { planTasks } from '../../src/verification/plan-tasks.js';
import { exitStatus, type Report } from '../../src/verification/report.js';
import { runTask } from '../../src/verification/run-task.js';
import { sampleSeed } from '../../src/verification/sample-seed.js';
import { selectInstances } from '../../src/verification/select.js';
import { DEFAULT_SETTINGS } from '../../src/verification/settings.js';
import type { Task } from '../../src/verification/task.js';
import { verify } from '../../src/verification/verify.js';
import { toyPart } from './toy.js';
import { toyConfiguration, toyTrials } from './trials/toy-trials.js';

const toy = toyPart((K, value) => ({ left: value, right: K.add(value, K.fromNumber(1)) }));
const chance = (id: string) => ({
  ...toyTrials([toyConfiguration(1, 0.5)], {
    rate: { configurations: [1, 4].map((width) => toyConfiguration(1, 0.5, 0, width)), expected: -0.5 },
  }),
  id,
});
const good: RunOutcome = { event: true, holds: true, relations: 2, ratio: 0.5, at: { s: 1 } };
const along = (id: string, outcome = good, mutant = { ...good, holds: false as const }): RunPart => {
  const formula = term.le(symbol('a'), symbol('b'));
  const experiment = (one: RunOutcome) =>
    ({ settle: () => ({ name: id, configuration: {}, delta: 0.9 }), start: () => () => one });
  return {
    id, title: id, kind: 'along-a-run', hypotheses: [], formula, experiments: [experiment(outcome)], proof: undefined,
    mutants: [{
      name: 'false', belief: '', without: undefined, formula, experiment: experiment(mutant), runs: 1, proof: undefined,
    }],
  };
};
const measurement = (id: string): Measurement => ({
  id, title: id, kind: 'measured', measure: (seed) => ({ columns: [], rows: [], finding: `${id} of ${String(seed)}` }),
});
const claim = (id: string, more: Partial<Claim>): Claim =>
  ({ id, section: '1', title: id, uses: [], proofIdea: '', parts: [], ...more });

const all = claim('all', {
  parts: [toy], trials: [chance('chance')], runs: [along('run')], measurements: [measurement('m'), measurement('n')],
});
const open = { ...good, holds: 'unknown' as const, ratio: 0.75 };
const other = claim('other', {
  runs: [along('run', open)], measurements: [measurement('m')],
});
const claims = [claim('plain', { parts: [toy] }), all, other];
const settings = { ...DEFAULT_SETTINGS, instances: 2, certifiedInstances: 0, trials: 12, runs: 30 };

describe('the pieces of a run', () => {
  const sources = (more: Partial<typeof settings>) => planTasks([all], { ...settings, ...more })
    .map(({ claim: of, part, source, experiment, from, to }) => [of, part, source, experiment, from, to].join(' '));

  it('are instances, trials, runs and measurements', () => {
    expect(sources({ select: ['all/chance', 'all/run', 'all/n'] })).toEqual([
      'all chance trials 0 0 12', ...[1, 2].map((k) => `all chance trials ${String(k)} 0 400`),
      'all chance trials 3 0 500', 'all run runs 0 0 30', 'all run runs 1 0 1', 'all n measured  0 1',
    ]);
  });

  it('are of instances alone where one is given', () => {
    expect(sources({ given: { value: 1 } })).toEqual(['all toy given  0 1', 'all toy certified  0 0']);
  });

  it('measure from a seed of the measurement, and only what there is', () => {
    const task = (of: string, part: string): Task => ({ claim: of, part, source: 'measured', from: 0, to: 1 });
    const finding = (of: string, part: string, seed = 1) => runTask(claims, { ...settings, seed }, task(of, part))
      .measured?.finding;
    const found = [finding('all', 'm'), finding('all', 'n'), finding('other', 'm'), finding('all', 'm', 2)];
    expect(new Set(found.map((text) => text?.slice(5))).size).toBe(4);
    expect([found.map((text) => text?.[0]), finding('all', 'm')]).toEqual([['m', 'n', 'm', 'm'], found[0]]);
    for (const [of, part] of [['all', 'o'], ['none', 'm'], ['plain', 'm']] as const) {
      expect(() => finding(of, part)).toThrow(`no measurement ${part} of a claim ${of}`);
    }
  });

  it('draw from a seed that every part of a position changes', () => {
    const task: Task = { claim: 'a', part: 'b', source: 'runs', experiment: 1, from: 0, to: 1 };
    const seeds = [
      sampleSeed(settings, task, 0), sampleSeed(settings, task, 1), sampleSeed({ ...settings, seed: 5 }, task, 0),
      ...[{ claim: 'c' }, { part: 'c' }, { source: 'trials' as const }, { experiment: 2 }]
        .map((more) => sampleSeed(settings, { ...task, ...more }, 0)),
    ];
    expect(new Set(seeds).size).toBe(7);
    expect(sampleSeed(settings, { ...task, from: 5, to: 9 }, 0)).toBe(seeds[0]);
    expect(seeds.every((seed) => Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32)).toBe(true);
  });
});

describe('the report', () => {
  const reported = () => verify(claims, settings);
  const partsIn = (report: Report, id: string) => report.claims.find((one) => one.id === id)?.parts ?? [];

  it('has the parts of every kind, each with its own evidence', () => {
    const report = reported();
    expect(partsIn(report, 'all').map(({ id, kind, verdict }) => [id, kind, verdict])).toEqual([
      ['toy', 'upper-bound', 'holds'], ['chance', 'with-high-probability', 'holds'], ['run', 'along-a-run', 'holds'],
      ['m', 'measured', 'measured'], ['n', 'measured', 'measured'],
    ]);
    const [tested, chanced, run, m, n] = partsIn(report, 'all').map(({ evidence }) => evidence);
    expect([tested?.statistical, tested?.run, tested?.measured]).toEqual([null, null, null]);
    expect([chanced?.statistical?.trials, chanced?.statistical?.experiments.length]).toEqual([12, 1]);
    expect(chanced?.statistical?.exponent).not.toBeNull();
    expect([run?.run?.runs, run?.run?.relations, run?.run?.open]).toEqual([30, 60, 0]);
    expect([m, n].map((one) => one?.measured?.finding.slice(0, 4))).toEqual(['m of', 'n of']);
  });

  it('has no certificates and no contacts of what is not decided instance by instance', () => {
    const report = reported();
    expect(partsIn(report, 'all').map(({ uncertified, contact }) => [uncertified, contact])).toEqual([
      [null, null], ...[1, 2, 3, 4].map(() => ['a certificate speaks of instances', null]),
    ]);
    expect(partsIn(report, 'all').map(({ mutants }) => mutants.total)).toEqual([0, 1, 1, 0, 0]);
    expect(report.summary.untested).toEqual([]);
  });

  it('keeps parts of one name in two claims apart', () => {
    const report = reported();
    expect(partsIn(report, 'other').map(({ id, verdict }) => [id, verdict]))
      .toEqual([['run', 'undecided'], ['m', 'measured']]);
    expect([...partsIn(report, 'all'), ...partsIn(report, 'other')].flatMap(({ evidence }) => evidence.run?.open ?? []))
      .toEqual([0, 30]);
    const findings = ['all', 'other'].map((id) =>
      partsIn(report, id).find((one) => one.id === 'm')?.evidence.measured?.finding);
    expect(findings[0]).not.toBe(findings[1]);
  });

  it('of a claim has the evidence of its parts', () => {
    const report = reported();
    const [plain, one, two] = report.claims.map(({ evidence }) => evidence);
    expect([plain?.statistical, plain?.run, plain?.measured]).toEqual([null, null, null]);
    expect([one?.statistical, one?.measured]).toEqual([
      partsIn(report, 'all')[1]?.evidence.statistical, partsIn(report, 'all')[3]?.evidence.measured,
    ]);
    expect([one?.run?.runs, two?.run?.open, one?.tested.instances]).toEqual([30, 30, 2]);
    expect(report.claims.map(({ verdict }) => verdict)).toEqual(['holds', 'holds', 'undecided']);
    expect([exitStatus(report), report.summary.mutants, report.summary.mutantsRefuted]).toEqual([3, 3, 3]);
  });

  it('has instances alone where one is given', () => {
    const { claims: given } = verify([all, other], { ...settings, given: { value: 1 } });
    expect(given.map(({ parts }) => parts.map(({ id }) => id))).toEqual([['toy']]);
  });

  it('says of a measurement that was not made that it is undecided', () => {
    const { claims: [one] } = buildReport([all], { ...settings, select: ['all/m'] }, [], {
      version: '1', interrupted: true,
    });
    expect(one?.parts.map(({ verdict, evidence }) => [verdict, evidence.measured])).toEqual([['undecided', null]]);
  });
});

describe('the parts that are checked instance by instance', () => {
  const names = (select: readonly string[], suits?: () => boolean) =>
    selectInstances(claims, select, 'attack', suits).map((one) => `${one.claim.id}/${one.part.id}`);

  it('are those that are selected and suit', () => {
    expect([names([]), names(['all']), names(['all/toy', 'other'])])
      .toEqual([['plain/toy', 'all/toy'], ['all/toy'], ['all/toy']]);
    expect(names([], () => false)).toEqual([]);
  });

  it('have to be there where something is selected', () => {
    for (const none of [() => names(['all/run', 'other']), () => names(['all/run', 'other'], () => true)]) {
      expect(none).toThrow(InputError);
      expect(none).toThrow('there is nothing to attack in all/run, other: recurrent-proofs verify checks it');
    }
    expect(() => names(['all'], () => false)).toThrow('there is nothing to attack in all');
  });
});
