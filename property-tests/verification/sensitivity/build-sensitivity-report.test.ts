import { describe, expect, it } from 'vitest';
import { defineClaim, type Claim, type Part } from '../../../src/claims/claim.js';
import { buildSensitivityReport } from '../../../src/verification/sensitivity/build-sensitivity-report.js';
import type { SensitivityResult } from '../../../src/verification/sensitivity/run-sensitivity-task.js';
import { sensitivityStatus } from '../../../src/verification/sensitivity/sensitivity-report.js';
import { DEFAULT_SENSITIVITY } from '../../../src/verification/sensitivity/settings.js';
import type { Changes, Noticed } from '../../../src/verification/sensitivity/smallest-change.js';
import { CHECKS, type CheckName } from '../../../src/verification/sensitivity/task.js';
import { toyPart } from '../toy.js';

const part = (id: string): Part => ({ ...toyPart((K, value) => ({ left: value, right: K.fromNumber(64) })), id });
const claimOf = (id: string, ...parts: Claim['parts']): Claim =>
  defineClaim({ id, section: '0', title: `title of ${id}`, uses: [], proofIdea: '', parts });
const claims = [claimOf('one', part('a'), part('b'), part('c')), claimOf('two', part('a'))];

const noticed = (k: number, ends: Noticed['ends'] = 'gap'): Noticed =>
  ({ k, ends, instance: { value: k }, at: { t: 1 } });
const changes = (found: Noticed | null, measurable = true): Changes =>
  ({ instances: 3, measurable, open: 1, noticed: found });
const NONE = changes(null, false);

type Found = Partial<Record<CheckName, Changes>>;
const results = (name: string, found: Found): readonly SensitivityResult[] => {
  const [claim = '', partId = ''] = name.split('/');
  return CHECKS.flatMap((check) => {
    const one = found[check];
    return one === undefined ? [] : [{ task: { claim, part: partId, check }, changes: one }];
  });
};
const all = (one: Changes): Found => ({ stated: one, drawn: one, search: one });

function report(found: Readonly<Record<string, Found>>, more = {}, interrupted = false) {
  const given = Object.entries(found).flatMap(([name, one]) => results(name, one));
  return buildSensitivityReport(claims, { ...DEFAULT_SENSITIVITY, ...more }, given, { version: '7', interrupted });
}

/** The part `one/a` of a report on it alone. */
const only = (found: Found) => report({ 'one/a': found }, { select: ['one/a'] }).claims[0]?.parts[0];

describe('the report of a measurement of sensitivity', () => {
  it('says what was asked for', () => {
    const whole = report({}, { seed: 5, instances: 9, evaluations: 8, maxBits: 99 });
    const [first] = whole.claims;
    expect({ ...whole, claims: [], summary: {} }).toEqual({
      claims: [], summary: {},
      schema: 'recurrent-proofs/sensitivity@1', version: '7', seed: 5, interrupted: false,
      settings: { instances: 9, series: null, evaluations: 8, maxBits: 99, largestK: 64 },
    });
    expect(first).toMatchObject({ id: 'one', title: 'title of one', weakest: null });
    const series = { name: 'prices', windows: [] };
    expect(report({}, { series, seriesInstances: 4 }).settings.series).toEqual({ name: 'prices', instances: 4 });
  });

  it('has what each check of a part noticed', () => {
    const found = { stated: changes(noticed(3)), search: changes(noticed(9)) };
    expect(only(found)).toEqual({
      id: 'a', kind: 'upper-bound', title: 'a statement about one number', status: 'unfinished', best: 'search',
      checks: { ...found, drawn: null },
    });
  });

  it('has the result of a part of its own claim', () => {
    const found = report({ 'one/a': all(changes(noticed(2))), 'two/a': all(changes(noticed(5))) });
    expect(found.claims.map(({ parts }) => parts[0]?.checks.drawn?.noticed?.k)).toEqual([2, 5]);
    expect(found.claims.map(({ parts }) => parts.length)).toEqual([3, 1]);
  });

  it.each<[string, Found, string, string | null]>([
    ['nothing was measured', {}, 'unfinished', null],
    ['a check is missing', { stated: changes(noticed(1)), drawn: NONE }, 'unfinished', 'stated'],
    ['one is refuted, whatever is missing', { drawn: changes(noticed(4, 'refuted')) }, 'refuted', 'drawn'],
    ['some change is noticed', { ...all(NONE), search: changes(noticed(4)) }, 'measured', 'search'],
    ['halving goes unnoticed', { ...all(NONE), drawn: changes(null) }, 'unnoticed', null],
    ['no factor breaks a relation', all(NONE), 'unmeasured', null],
  ])('calls a part by its status: %s', (_, found, status, best) => {
    expect(only(found)).toMatchObject({ status, best });
  });

  it.each<[Found, CheckName]>([
    [{ stated: changes(noticed(3)), drawn: changes(noticed(5)), search: changes(noticed(4)) }, 'drawn'],
    [{ stated: changes(noticed(5)), drawn: changes(noticed(5)), search: changes(noticed(5)) }, 'stated'],
    [{ stated: NONE, drawn: changes(noticed(5)), search: changes(noticed(5)) }, 'search'],
    [{ stated: changes(noticed(64, 'largest')), drawn: changes(noticed(64, 'attained')), search: NONE }, 'drawn'],
    [{ stated: changes(noticed(64, 'largest')), drawn: changes(noticed(1, 'refuted')), search: NONE }, 'drawn'],
    [{ stated: changes(noticed(9, 'gap')), drawn: changes(noticed(64, 'largest')), search: NONE }, 'drawn'],
  ])('names the check that notices the smallest change, and of equals the first: %o', (found, best) => {
    expect(only(found)?.best).toBe(best);
  });

  it('names the weakest of the parts that can be measured, once all are finished', () => {
    const weakest = (...found: readonly Found[]) => {
      const [a = {}, b = {}, c = {}] = found;
      return report({ 'one/a': a, 'one/b': b, 'one/c': c }).claims[0]?.weakest;
    };
    const at = (k: number, ends: Noticed['ends'] = 'gap') => all(changes(noticed(k, ends)));
    expect(weakest(at(7), at(3), at(5))).toBe('b');
    expect(weakest(at(64, 'attained'), at(64, 'largest'), at(64, 'attained'))).toBe('b');
    expect(weakest(at(2), all(changes(null)), at(5))).toBe('b');
    expect(weakest(at(2), all(NONE), at(1))).toBe('c');
    expect(weakest(at(7, 'refuted'), at(3), all(NONE))).toBe('b');
    expect(weakest(all(NONE), all(NONE), all(NONE))).toBeNull();
    expect(weakest(at(7), at(3), { stated: changes(noticed(1)) })).toBeNull();
  });

  it('names parts by their status, and fails for a refuted one', () => {
    const found = report({
      'one/a': all(changes(noticed(3))), 'one/b': all(changes(null)), 'one/c': all(NONE),
      'two/a': all(changes(noticed(3, 'refuted'))),
    });
    expect(found.summary).toEqual({
      measured: ['one/a'], unnoticed: ['one/b'], unmeasured: ['one/c'], refuted: ['two/a'], unfinished: [],
    });
    const fine = report({ 'one/a': all(changes(noticed(3))) }, { select: ['one/a'] });
    expect([sensitivityStatus(found), sensitivityStatus(fine), sensitivityStatus({ ...fine, interrupted: true })])
      .toEqual([1, 0, 130]);
    expect(report({}, { select: ['two'] }).summary.unfinished).toEqual(['two/a']);
  });
});
