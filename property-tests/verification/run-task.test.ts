import { describe, expect, it } from 'vitest';
import { defineClaim, type Claim, type Part } from '../../src/claims/claim.js';
import { definePart } from '../../src/claims/define-part.js';
import { runTask } from '../../src/verification/run-task.js';
import { DEFAULT_SETTINGS, type VerifySettings } from '../../src/verification/settings.js';
import type { Source } from '../../src/verification/task.js';
import { toyDeclaration, toyPart, type ToySides } from './toy.js';

const settings: VerifySettings = { ...DEFAULT_SETTINGS, digits: 20, maxBits: 256, decimalInstances: 3 };
const claimOf = (part: Part): readonly Claim[] =>
  [defineClaim({ id: 'toy', section: '0', title: 'a toy', uses: [], proofIdea: '', parts: [part] })];
const run = (part: Part, source: Source, more: Partial<VerifySettings> = {}, from = 0, to = 10) =>
  runTask(claimOf(part), { ...settings, ...more }, { claim: 'toy', part: part.id, source, from, to });

const successor: ToySides = (K, value) => ({ left: value, right: K.add(value, K.fromNumber(1)) });
const predecessor: ToySides = (K, value) => ({ left: value, right: K.sub(value, K.fromNumber(1)) });
const rootSquared: ToySides = (K, value) => ({ left: K.mul(K.sqrt(value), K.sqrt(value)), right: value });

describe('a piece with stated instances', () => {
  it('has their verdicts, the contact, and the false neighbours that survive', () => {
    const contact = { how: 'attained', at: [{ value: 9 }, { value: 2 }] } as const;
    const part = definePart({
      ...toyDeclaration(rootSquared, 'le', contact),
      mutants: {
        wrong: { belief: '', assertion: predecessor, refutedAt: { value: 3 } },
        harmless: { belief: '', assertion: successor, refutedAt: { value: 3 } },
      },
    });
    const { tally, contact: found, mutants, certified } = run(part, 'stated');
    expect(tally).toMatchObject({
      instances: 2, holds: 1, touches: 1, sources: { stated: 2 }, decimal: { instances: 2 },
      coverage: { hypotheses: {}, regimes: {} },
    });
    expect(found).toMatchObject({ how: 'attained', confirmed: true });
    expect([mutants, certified]).toEqual([{ total: 2, refuted: 1, survivors: ['harmless'] }, null]);
  });

  it('may have none', () => {
    expect(run(toyPart(successor), 'stated')).toMatchObject({
      tally: { instances: 0, decimal: { digits: 20 } }, contact: null, mutants: { total: 0, refuted: 0, survivors: [] },
    });
  });
});

describe('a piece with drawn instances', () => {
  it('has as many decimals as the settings say, and none of a part whose instances cost much', () => {
    const part = definePart({ ...toyDeclaration(successor), hypotheses: {} });
    const decimals = (of: Part, from: number) => run(of, 'generated', {}, from, from + 10).tally.decimal.instances;
    expect([decimals(part, 0), decimals(part, 1), decimals(part, 3)]).toEqual([3, 2, 0]);
    expect(decimals({ ...part, effort: { instances: 9, maxBits: 64, evaluations: 9 } }, 0)).toBe(0);
  });

  it('takes no longer than it is waited for', () => {
    const before = performance.now();
    const { millis } = run(toyPart(successor), 'generated');
    expect(millis).toBeLessThanOrEqual(performance.now() - before);
  });

  it('runs the first of them in decimals, and says where they lie', () => {
    const { tally, contact, mutants, certified, millis, task } = run(toyPart(successor), 'generated');
    const { holds, inapplicable, sources, coverage, decimal } = tally;
    expect([holds + inapplicable, sources]).toEqual([10, { generated: 10 }]);
    expect([contact, mutants, certified]).toEqual([null, null, null]);
    const parity = coverage.regimes['parity'] ?? {};
    expect((parity['odd'] ?? 0) + (parity['even'] ?? 0)).toBe(10);
    expect(decimal.instances).toBeGreaterThan(0);
    expect(decimal.instances).toBeLessThanOrEqual(3);
    expect([millis >= 0, task.source]).toEqual([true, 'generated']);
    expect(run(toyPart(successor), 'generated', {}, 3, 10).tally.decimal.instances).toBe(0);
    expect(run(toyPart(successor), 'generated', {}, 2, 10).tally.decimal.instances).toBeLessThanOrEqual(1);
    expect(run(toyPart(successor), 'generated', { decimalInstances: 0 }).tally.decimal.instances).toBe(0);
  });

  it('on a series has the name of it, no decimals, and no coverage', () => {
    const series = { name: 'prices', windows: [[[1]]] };
    const { tally } = run(toyPart(successor), 'series', { series });
    expect(tally).toMatchObject({
      sources: { prices: 10 }, decimal: { instances: 0 }, coverage: { hypotheses: {}, regimes: {} },
    });
    expect(run(toyPart(successor), 'series').tally.sources).toEqual({ series: 10 });
  });

  it('asks nothing of floats where a hypothesis fails', () => {
    const { tally } = run(toyPart(successor), 'given', { given: { value: 60 } });
    expect(tally).toMatchObject({
      instances: 1, inapplicable: 1, budgetUsed: 0, overturned: 0, decimal: { instances: 0 },
    });
  });
});

describe('a piece with a given instance', () => {
  it('is run in decimals, and touches only where that is stated', () => {
    expect(run(toyPart(successor), 'given', { given: { value: 3 } }).tally)
      .toMatchObject({ instances: 1, holds: 1, sources: { given: 1 }, decimal: { instances: 1 }, worstRatio: 0.75 });
    const stated = toyPart(rootSquared, 'le', { how: 'attained', at: [{ value: 2 }] });
    expect([2, 3].map((value) => run(stated, 'given', { given: { value } }).tally.touches)).toEqual([1, 0]);
  });

  it('shows floats that are overturned, and those that leave their bound', () => {
    const absorbed: ToySides = (K, value) => ({ left: K.add(value, K.fromNumber(2 ** -60)), right: value });
    expect(run(toyPart(absorbed), 'given', { given: { value: 3 } }).tally).toMatchObject({ refuted: 1, overturned: 1 });
    const broken: ToySides = (K, value) =>
      ({ left: K.name.startsWith('ball') ? K.add(value, K.fromNumber(1)) : value, right: K.fromNumber(99) });
    expect(run(toyPart(broken), 'given', { given: { value: 3 } }).tally.budgetUsed).toBeGreaterThan(1);
  });
});

describe('a piece to certify', () => {
  it('hands a certificate to the checker, and is nothing without one', () => {
    const texts: string[] = [];
    const task = { claim: 'toy', part: 'toy', source: 'certified' as const, from: 0, to: 4 };
    const { certified, tally, contact } = runTask(claimOf(toyPart(successor)), settings, task, (text) => {
      texts.push(text);
      return { accepted: false, reason: 'seen' };
    });
    expect([certified?.rejected, texts.length, tally.instances, contact]).toEqual([['seen'], 1, 0, null]);
    expect(run(toyPart(successor), 'certified').certified)
      .toEqual({ instances: 0, touches: 0, undecided: 0, bitsMax: 0, suprema: 0, rejected: [] });
  });
});
