import { describe, expect, it } from 'vitest';
import { defineClaim, type Claim, type Contact, type Part } from '../../../src/claims/claim.js';
import { definePart } from '../../../src/claims/define-part.js';
import { attackStatus, type AttackReport } from '../../../src/verification/attack/attack-report.js';
import { buildAttackReport } from '../../../src/verification/attack/build-attack-report.js';
import type { Closest } from '../../../src/verification/attack/closest.js';
import type { AttackResult } from '../../../src/verification/attack/run-attack-task.js';
import { DEFAULT_ATTACK } from '../../../src/verification/attack/settings.js';
import { attackedName, planAttack } from '../../../src/verification/attack/task.js';
import { toyDeclaration, type ToyShape, type ToySides } from '../toy.js';

const closing: ToySides = (K, value) => ({ left: K.sub(value, K.fromNumber(1)), right: value });
const mutants = { wrong: { belief: 'a false one', assertion: closing, refutedAt: { value: 1 } } };

function partOf(id: string, contact?: Contact<ToyShape>, relation: 'le' | 'eq' = 'le'): Part {
  return definePart({ ...toyDeclaration(closing, relation, contact), id, mutants });
}

const claim = defineClaim({
  id: 'toy', section: '0', title: 'a toy', uses: [], proofIdea: '', parts: [
    partOf('plain'),
    partOf('attained', { how: 'attained', at: [{ value: 2 }] }),
    // The last ratio of the path is 31/32.
    partOf('approached', { how: 'approached', at: [{ value: 8 }, { value: 16 }, { value: 32 }] }),
    partOf('identity', undefined, 'eq'),
  ],
});
const other = { ...claim, id: 'other', title: 'another' };
const frame = { version: '1.2', interrupted: false, seconds: 9 };

function closestWith(ratio: number, equality: Closest['equality'] = false): Closest {
  return { instance: { value: 2 }, at: { t: 1 }, ratio, equality, losses: [] };
}

type Given = readonly [part: string, more?: Partial<AttackResult>, mutant?: string | null, round?: number];

const result = (...[part, more = {}, mutant = null, round = 0]: Given): AttackResult => ({
  task: { claim: 'toy', part, mutant, round, evaluations: 10 },
  evaluations: 3, unconfirmed: 1, undefinedInstances: 2, refutation: null, closest: null, times: [], ...more,
});
const refuted = { refutation: { instance: { value: 3 }, at: { t: 1 }, ratio: 2, bits: 64 } };

const reportOn = (results: readonly AttackResult[], select: readonly string[] = ['toy']): AttackReport =>
  buildAttackReport([claim, other], { ...DEFAULT_ATTACK, select }, results, frame);
const partIn = (report: AttackReport, id: string) => report.claims[0]?.parts.find((part) => part.id === id);

describe('the report of an attack', () => {
  it('says what was asked for, and of what was found', () => {
    const times = [{ t: 1, closest: closestWith(0.5) }];
    const report = reportOn([result('plain', { closest: closestWith(0.5), times }), result('plain', refuted, 'wrong')]);
    expect(report).toMatchObject({
      schema: 'recurrent-proofs/attack@1', version: '1.2', seed: DEFAULT_ATTACK.seed, interrupted: false,
      settings: { evaluations: 2000, seconds: 9, maxBits: 1024, profile: { activation: 'tanh', alpha: 1 } },
    });
    expect(report.claims.map(({ id, title }) => [id, title])).toEqual([['toy', 'a toy']]);
    expect(partIn(report, 'plain')).toEqual({
      id: 'plain', kind: 'upper-bound', title: 'a statement about one number', attacked: true, evaluations: 3,
      unconfirmed: 1, undefinedInstances: 2, refutation: null, closest: closestWith(0.5), tightness: 'loose',
      stated: null, times, mutants: [{
        name: 'wrong', belief: 'a false one', attacked: true, evaluations: 3, unconfirmed: 1, undefinedInstances: 2,
        ...refuted,
      }],
    });
  });

  it('says of what was not attacked that it was not', () => {
    expect(partIn(reportOn([]), 'attained')).toMatchObject({
      attacked: false, evaluations: 0, unconfirmed: 0, undefinedInstances: 0, refutation: null, closest: null,
      tightness: null, stated: 'attained', times: [], mutants: [{ attacked: false, evaluations: 0, refutation: null }],
    });
    expect(partIn(reportOn([]), 'identity')?.tightness).toBeNull();
  });

  it('names the parts along runs, which are not attacked', () => {
    const along = { ...claim, runs: [{ id: 'along' }, { id: 'across' }] as unknown as NonNullable<Claim['runs']> };
    expect(buildAttackReport([along, other], DEFAULT_ATTACK, [], frame).alongRuns)
      .toEqual(['toy/along', 'toy/across']);
  });

  it.each([
    ['plain', null, null], ['plain', closestWith(1, true), 'attained'], ['plain', closestWith(0.9), 'loose'],
    ['plain', closestWith(1, 'open'), 'loose'],
    ['attained', closestWith(0.9), 'unreached'], ['attained', closestWith(1, 'open'), 'attained'],
    ['attained', closestWith(1, true), 'attained'],
    ['approached', closestWith(31 / 32), 'approached'], ['approached', closestWith(0.99), 'approached'],
    ['approached', closestWith(0.96), 'unreached'], ['approached', closestWith(1, true), 'attained'],
    ['identity', closestWith(1, true), 'identity'], ['identity', null, 'identity'],
  ] as const)('calls %s with %o %s', (part, closest, tightness) => {
    expect(partIn(reportOn([result(part, { closest })]), part)?.tightness).toBe(tightness);
  });

  it('takes the rounds of one statement together, in their order', () => {
    const second = { refutation: { ...refuted.refutation, ratio: 7 } };
    const report = reportOn([result('plain', second, null, 2), result('plain', refuted, null, 1), result('plain')]);
    expect(partIn(report, 'plain')).toMatchObject({ evaluations: 9, refutation: { ratio: 2 } });
  });

  it('counts parts and false neighbours, and names those that fail', () => {
    const report = reportOn([result('plain', refuted), result('identity'), result('plain', refuted, 'wrong')]);
    expect(report.summary).toEqual({
      parts: 4, attacked: 2, refuted: ['toy/plain'], mutants: 4, mutantsRefuted: 1,
      survivors: ['toy/attained/wrong', 'toy/approached/wrong', 'toy/identity/wrong'],
    });
    expect(reportOn([], ['toy/plain', 'other']).claims.map(({ id, parts }) => [id, parts.length]))
      .toEqual([['toy', 1], ['other', 4]]);
  });

  it('has a status', () => {
    const everything = planAttack([claim], DEFAULT_ATTACK).map(({ part, mutant }) =>
      result(part, mutant === null ? {} : refuted, mutant));
    const good = reportOn(everything);
    const missing = [everything.slice(1), everything.filter(({ task }) => task.mutant === null)].map((some) =>
      reportOn(some));
    const reports = [good, reportOn([...everything, result('plain', refuted)]), ...missing];
    expect([...reports, { ...good, interrupted: true }].map(attackStatus)).toEqual([0, 1, 1, 1, 130]);
  });
});

describe('the plan of an attack', () => {
  it('has every part and every false neighbour of what is selected', () => {
    const plan = planAttack([claim, other], { ...DEFAULT_ATTACK, select: ['other/plain', 'toy/identity'] }, 3);
    expect(plan.map((task) => [attackedName(task), task.round, task.evaluations])).toEqual([
      ['toy/identity', 3, 2000], ['toy/identity/wrong', 3, 2000], ['other/plain', 3, 2000],
      ['other/plain/wrong', 3, 2000],
    ]);
    expect(planAttack([claim], DEFAULT_ATTACK)[0]?.round).toBe(0);
  });

  it('has no more evaluations than a part is worth, nor than are asked for', () => {
    const worth = (evaluations: number): Part => definePart({
      ...toyDeclaration(closing), id: `worth ${evaluations}`, effort: { instances: 1, maxBits: 64, evaluations },
    });
    const plan = planAttack([{ ...claim, parts: [worth(100), worth(5000)] }], DEFAULT_ATTACK);
    expect(plan.map(({ evaluations }) => evaluations)).toEqual([100, 2000]);
  });
});
