import { describe, expect, it } from 'vitest';
import { claimed, shown, type Obligation } from '../../../src/claims/proofs/obligation.js';
import { InputError } from '../../../src/data/input-error.js';
import {
  selectObligations, statementOf, statementsWithoutProof,
} from '../../../src/verification/solver/select-obligations.js';
import { claimProof, FALSE, obligation, TRUE } from './obligations.js';

const named = (name: string): Obligation => ({ ...TRUE, name });
const proofs = [claimProof('growth', named('critical/base'), named('critical/step'), named('other')),
  claimProof('state', named('critical/base'))];
const names = (select: readonly string[]) =>
  selectObligations(proofs, select).map(({ claim, name }) => `${claim}/${name}`);
const flaws = (...proof: readonly Obligation[]) =>
  selectObligations([claimProof('toy', ...proof)], []).map(({ flaw }) => flaw);

describe('the obligations that are selected', () => {
  it('belong to a statement, by the beginning of their names', () => {
    expect(statementOf({ claim: 'growth', name: 'rate/step' })).toBe('growth/rate');
    expect(statementOf({ claim: 'growth', name: 'rate/step/base' })).toBe('growth/rate');
  });

  it('are all of them, those of a claim, of a part, or one', () => {
    expect(names([])).toEqual(['growth/critical/base', 'growth/critical/step', 'growth/other', 'state/critical/base']);
    expect(names(['growth'])).toEqual(['growth/critical/base', 'growth/critical/step', 'growth/other']);
    expect(names(['growth/critical'])).toEqual(['growth/critical/base', 'growth/critical/step']);
    expect(names(['state', 'growth/critical/step'])).toEqual(['growth/critical/step', 'state/critical/base']);
  });

  it('may be none of a claim that has no obligations, but not of one that does not exist', () => {
    expect(selectObligations([claimProof('empty'), ...proofs], ['empty'])).toEqual([]);
    const unknown = () => names(['growth', 'grwth/critical']);
    expect(unknown).toThrow(InputError);
    expect(unknown).toThrow(
      'unknown claim "grwth/critical"; did you mean "growth/critical"? (see recurrent-proofs list)');
  });

  it('have a flaw if they rest on what is not shown before, or share a name', () => {
    const resting = { ...named('next'), premises: [...TRUE.premises, shown(named('first'))] };
    const missing = 'it rests on the obligation first, which the proof does not have before it: put it there';
    expect(flaws(named('first'), resting)).toEqual([null, null]);
    expect([flaws(resting), flaws(resting, named('first'))]).toEqual([[missing], [missing, null]]);
    expect(flaws(named('first'), FALSE, named('first')))
      .toEqual([null, null, 'two obligations of the claim have the name first: give each its own']);
    const self = { ...named('self'), premises: [shown(named('self'))] };
    expect(flaws(self)[0]).toMatch(/^it rests on the obligation self/);
  });

  it('are one with a flaw where a proof cannot be made', () => {
    const broken = (thrown: unknown) => ({ ...claimProof('b'), proof: () => { throw thrown as Error; } });
    expect(selectObligations([broken(new RangeError('no bound'))], [])).toEqual([
      { claim: 'b', obligation: undefined, name: 'proof', flaw: 'the obligations cannot be made: no bound' },
    ]);
    expect(selectObligations([broken('text')], ['b/proof'])[0]?.flaw).toBe('the obligations cannot be made: text');
  });
});

describe('the statements without a proof', () => {
  const using = (...statements: readonly string[]) =>
    obligation([], TRUE.goal, `uses ${statements.join(' ')}`);
  const resting = (...statements: readonly string[]): Obligation =>
    ({ ...using(...statements), premises: [...TRUE.premises, ...statements.flatMap((name) => claimed(name))] });
  const without = (...proof: readonly Obligation[]) => {
    const all = [...proofs, claimProof('toy', ...proof)];
    return statementsWithoutProof(selectObligations(all, ['toy']), all);
  };

  it('are those that are used and shown nowhere, each once', () => {
    expect(without(resting('growth/critical at t-1', 'missing/one at t', 'state'))).toEqual(['missing/one']);
    expect(without(resting('missing/one', 'missing/two and missing/one'), resting('missing/two')))
      .toEqual(['missing/one', 'missing/two']);
    expect(without(resting('nothing known'))).toEqual(['nothing known']);
    expect(without(named('plain'))).toEqual([]);
  });

  it('are none of what cannot be made', () => {
    const broken = { ...claimProof('b'), proof: () => { throw new RangeError('no bound'); } };
    expect(statementsWithoutProof(selectObligations([broken], []), [broken])).toEqual([]);
  });
});
