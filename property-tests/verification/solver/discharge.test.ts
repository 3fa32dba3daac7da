import { afterAll, describe, expect, it } from 'vitest';
import { assumed, claimed, setting, shown, type Obligation } from '../../../src/claims/proofs/obligation.js';
import { cauchySchwarz } from '../../../src/claims/proofs/assumed-facts.js';
import { symbol, term, type Formula } from '../../../src/numbers/term.js';
import type { DischargedObligation, ProofReport } from '../../../src/verification/solver/proof-report.js';
import { isDischarged, proofStatus } from '../../../src/verification/solver/proof-report.js';
import { prove } from '../../../src/verification/solver/prove.js';
import type { Answer, Solver } from '../../../src/verification/solver/solver.js';
import { z3 } from '../../../src/verification/solver/z3.js';
import { claimProof, EMPTY, FALSE, number, obligation, TRUE, x, y, z } from './obligations.js';
import { OPEN, oracle, SAT, UNSAT } from './oracle.js';

const solver = await z3();
const hasty = await z3(100);
afterAll(() => { for (const one of [solver, hasty]) one.close(); });

function whole(proof: readonly Obligation[], others: readonly Solver[] = [], asked = solver): Promise<ProofReport> {
  return prove([claimProof('toy', ...proof)], { solver: asked, others });
}

async function only(one: Obligation, asked = solver): Promise<DischargedObligation> {
  const [result] = (await whole([one], [], asked)).obligations;
  if (result === undefined) throw new Error('there is no result');
  return result;
}

describe('an obligation', { timeout: 60_000 }, () => {
  it('that is true is proved, and not empty', async () => {
    const result = await only(TRUE);
    expect(result).toMatchObject({ result: 'proved', vacuous: false, reason: null, countermodel: null });
    expect(isDischarged(result)).toBe(true);
  });

  it('that is false has a countermodel, with the values at which it fails', async () => {
    const result = await only(FALSE);
    expect(result).toMatchObject({ result: 'countermodel', vacuous: false, reason: null });
    const { values = [], goal, left, right, notRefuted } = result.countermodel ?? {};
    expect([values.map((one) => one.symbol), goal, left, right, notRefuted]).toEqual([
      ['x'], '2 ≤ x', '2', expect.stringMatching(/^1\./), [],
    ]);
    expect(isDischarged(result)).toBe(false);
  });

  it('whose premises contradict each other is proved, but empty', async () => {
    const result = await only(EMPTY);
    expect(result).toMatchObject({ result: 'proved', vacuous: true });
    expect(isDischarged(result)).toBe(false);
  });

  it('on which the solver gives up is unknown, and the others go on', async () => {
    const { obligations } = await whole([TRUE, FALSE], [], hasty);
    expect(obligations.map(({ result }) => result)).toEqual(['unknown', 'unknown']);
    expect(obligations[0]).toMatchObject({ vacuous: null, reason: expect.stringMatching(/^Z3 gives up/) as string });
  });

  it('does not count if it is not known whether its premises can be met', async () => {
    const result = await only(TRUE, oracle(UNSAT, OPEN));
    expect(result).toMatchObject({
      result: 'proved', vacuous: null, reason: 'whether the premises can be met: too hard',
    });
    expect(isDischarged(result)).toBe(false);
  });

  it('is unknown where balls do not confirm the values of the solver', async () => {
    const at = (p: bigint): Answer =>
      ({ says: 'sat', values: new Map([['x', { lower: { p, q: 1n }, upper: { p, q: 1n } }]]) });
    expect(await only(FALSE, oracle(at(1n), SAT))).toMatchObject({
      result: 'unknown', reason: 'at the values that the solver found, 1 < x is false', countermodel: null,
    });
    expect(await only(FALSE, oracle(at(3n), SAT))).toMatchObject({
      result: 'unknown', reason: 'at the values that the solver found, balls do not refute 2 ≤ x',
    });
    expect((await only(TRUE, oracle(UNSAT, SAT))).result).toBe('proved');
  });

  it('has a countermodel where all of it is defined, if there is one', async () => {
    const dividing = (premise: Formula): Obligation =>
      obligation([premise, term.le(number(0), x)], term.le(term.div(number(1), term.sub(number(1), x)), number(5)));
    const { result, countermodel } = await only(dividing(term.le(x, number(1))));
    expect([result, countermodel?.goal]).toEqual(['countermodel', '1/(1 − x) ≤ 5']);
    expect(countermodel?.values[0]?.value).not.toBe('1');
    const { result: undefinedAlone, reason } = await only(dividing(term.eq(x, number(1))));
    expect([undefinedAlone, reason]).toEqual([
      'unknown', 'at the values that the solver found, balls do not refute 1/(1 − x) ≤ 5',
    ]);
    const rooted = obligation([term.le(x, number(1))], term.le(term.sqrt(x), number(0)));
    expect((await only(rooted)).result).toBe('countermodel');
  });

  it('fails at irrational values if only equations cannot be shown there, which is said', async () => {
    const root = [term.eq(term.mul(x, x), number(2)), term.lt(number(0), x)];
    const { result, countermodel } = await only(obligation(root, term.le(x, number(1))));
    expect([result, countermodel?.notRefuted]).toEqual(['countermodel', ['x² = 2']]);
    expect(countermodel?.values).toEqual([{ symbol: 'x', value: '[1.41421356237, 1.41421356238]' }]);
  });

  it('is not refuted at an irrational value where an inequality is met with equality', async () => {
    const root = [term.le(term.mul(x, x), number(2)), term.le(number(2), term.mul(x, x)), term.lt(number(0), x)];
    const { result, reason } = await only(obligation(root, term.le(x, number(1))));
    expect([result, reason]).toEqual(['unknown', 'at the values that the solver found, balls do not decide x² ≤ 2']);
  });

  it('takes a function that the logic does not know as any number', async () => {
    const value = term.tanh(x);
    expect((await only(obligation([term.eq(x, y)], term.eq(value, term.tanh(x))))).result).toBe('proved');
    const result = await only(obligation([term.le(number(0), x)], term.le(value, number(1))));
    expect(result.result).toBe('countermodel');
    expect(result.countermodel?.values.map((one) => one.symbol).toSorted()).toEqual(['tanh(x)', 'x']);
    const known = obligation([term.le(value, number(1)), term.le(number(0), x)], term.le(value, number(1)));
    expect((await only(known)).result).toBe('proved');
  });

  it('names what it takes as known and what it uses', async () => {
    const premises = [...assumed(cauchySchwarz, term.le(x, y)), ...claimed('growth/critical at t-1', term.le(y, z))];
    const report = await whole([{ name: 'one', says: 'it', premises, goal: term.le(x, z) }]);
    expect(report.obligations[0]).toMatchObject({ assumes: ['cauchy-schwarz'], uses: ['growth/critical at t-1'] });
    expect([report.assumes, report.withoutProof]).toEqual([[cauchySchwarz], ['growth/critical']]);
    const elsewhere = claimProof('growth', { ...TRUE, name: 'critical/true' });
    const both = await prove([elsewhere, claimProof('toy', { name: 'one', says: 'it', premises, goal: term.le(x, z) })],
      { solver, select: ['toy'] });
    expect([both.obligations.length, both.withoutProof]).toEqual([1, []]);
  });
});

describe('a proof', { timeout: 60_000 }, () => {
  it('may rest on what it has shown before, and on nothing else', async () => {
    const next: Obligation = { ...obligation([], TRUE.goal, 'next'), premises: [...TRUE.premises, shown(TRUE)] };
    const results = async (...proof: readonly Obligation[]): Promise<readonly unknown[]> =>
      (await whole(proof)).obligations.map(({ result, reason }) => [result, reason]);
    expect(await results(TRUE, next)).toEqual([['proved', null], ['proved', null]]);
    const missing = 'it rests on the obligation true, which the proof does not have before it: put it there';
    expect(await results(next)).toEqual([['unknown', missing]]);
    expect(await results(next, TRUE)).toEqual([['unknown', missing], ['proved', null]]);
  });

  it('has no two obligations of one name', async () => {
    const { obligations } = await whole([TRUE, { ...FALSE, name: 'true' }]);
    expect(obligations.map(({ result }) => result)).toEqual(['proved', 'unknown']);
    expect(obligations[1]?.reason).toContain('two obligations of the claim have the name true');
  });

  it('that cannot be made is one obligation that is not discharged, and the others go on', async () => {
    const broken = {
      ...claimProof('broken'),
      proof: () => { throw new RangeError('the symbol y has no bound: give it one'); },
    };
    const report = await prove([broken, claimProof('toy', TRUE)], { solver });
    expect(report.obligations.map(({ claim, result, reason }) => [claim, result, reason])).toEqual([
      ['broken', 'unknown', 'the obligations cannot be made: the symbol y has no bound: give it one'],
      ['toy', 'proved', null],
    ]);
    expect(proofStatus(report)).toBe(1);
  });

  it('with an obligation that the solver cannot read goes on', async () => {
    const odd: Obligation = { ...TRUE, name: 'odd', premises: setting(term.le(symbol('a\u0000b'), x)) };
    const { obligations } = await whole([odd, TRUE]);
    expect(obligations.map(({ result }) => result)).toEqual(['unknown', 'proved']);
    expect(obligations[0]?.reason).toMatch(/^Z3 cannot read the script/);
  });
});

describe('another solver', { timeout: 60_000 }, () => {
  it.each([
    ['agrees if both answers are the same', UNSAT, SAT, true],
    ['contradicts a proof if it has a countermodel', SAT, SAT, false],
    ['contradicts that premises can be met', UNSAT, UNSAT, false],
    ['has no opinion if it leaves the obligation open', OPEN, SAT, null],
    ['agrees also if it leaves open whether the premises can be met', UNSAT, OPEN, true],
  ])('%s', async (_, toObligation, toPremises, agrees) => {
    const report = await whole([TRUE], [oracle(toObligation, toPremises)]);
    expect(report.obligations[0]?.opinions.map((one) => [one.solver, one.agrees])).toEqual([['oracle', agrees]]);
    expect(proofStatus(report)).toBe(agrees === false ? 1 : 0);
  });

  it('tells whether it, too, finds that the premises can be met, and why it does not know', async () => {
    const says = async (toPremises: Answer): Promise<unknown> =>
      (await whole([TRUE], [oracle(UNSAT, toPremises)])).obligations[0]?.opinions;
    expect(await says(SAT)).toEqual([{ solver: 'oracle', agrees: true, vacuous: false, reason: null }]);
    expect(await says(OPEN)).toEqual([{ solver: 'oracle', agrees: true, vacuous: null, reason: 'too hard' }]);
    expect(await says(UNSAT)).toEqual([{ solver: 'oracle', agrees: false, vacuous: true, reason: null }]);
  });

  it('is asked of premises at rational numbers if these are known, else only if it can search', async () => {
    const irrational = [term.eq(term.mul(x, x), number(2)), term.lt(number(0), x)];
    const root = obligation(irrational, term.lt(number(1), x), 'root');
    const asked: string[] = [];
    const listening = (needsWitness: boolean): Solver => ({
      ...oracle(UNSAT, SAT),
      needsWitness,
      solve(script) {
        if (script.expected === 'sat') asked.push(script.text);
        return oracle(UNSAT, SAT).solve(script);
      },
    });
    const vacuous = async (one: Obligation, needsWitness: boolean): Promise<unknown> =>
      (await whole([one], [listening(needsWitness)])).obligations[0]?.opinions[0]?.vacuous;
    expect([await vacuous(TRUE, true), await vacuous(root, true), asked.length]).toEqual([false, null, 1]);
    expect(asked[0]).toMatch(/; a witness\n\(assert \(= \|[xy]\| /);
    expect([await vacuous(root, false), asked.length]).toEqual([false, 2]);
  });

  it('contradicts a countermodel if it has a proof', async () => {
    const report = await whole([FALSE], [oracle(UNSAT, SAT)]);
    expect(report.obligations[0]).toMatchObject({ result: 'countermodel', opinions: [{ agrees: false }] });
  });

  it('is asked every question once', async () => {
    let asked = 0;
    const counting: Solver = {
      ...oracle(UNSAT, SAT),
      solve(script) {
        asked += 1;
        return oracle(UNSAT, SAT).solve(script);
      },
    };
    const { obligations } = await whole([TRUE, { ...TRUE, name: 'again' }, { ...FALSE, name: 'other' }], [], counting);
    expect(asked).toBe(4);
    expect(obligations.map(({ result, resources, millis }) => [result, resources, millis]))
      .toEqual([['proved', 2, 4], ['proved', 2, 0], ['proved', 2, 4]]);
  });
});
