import { describe, expect, it } from 'vitest';
import { setting, type Obligation } from '../../../src/claims/proofs/obligation.js';
import { symbol, term } from '../../../src/numbers/term.js';
import { discharge } from '../../../src/verification/solver/discharge.js';
import type { Solver } from '../../../src/verification/solver/solver.js';
import { FALSE, TRUE, x } from './obligations.js';
import { model, OPEN, oracle, SAT, UNSAT, value } from './oracle.js';

const asked = (obligation: Obligation | undefined, flaw: string | null = null) =>
  ({ claim: 'toy', name: 'one', obligation, flaw });

describe('the answer to an obligation', () => {
  it('is from one solver, if there is no other', async () => {
    const { result, opinions } = await discharge(asked(TRUE), { solver: oracle(UNSAT, SAT) });
    expect([result, opinions]).toEqual(['proved', []]);
  });

  it('says at which rational numbers the premises are met', async () => {
    const witness = async (premises = model({ x: value(3n, 2n), y: value(7n) })) =>
      (await discharge(asked(TRUE), { solver: oracle(UNSAT, premises) })).witness;
    expect([await witness(), await witness(OPEN)]).toEqual([{ x: '3/2', y: '7' }, null]);
  });

  it('is looked for where all is defined only if balls do not confirm a countermodel', async () => {
    const questions = async (p: bigint) => {
      let count = 0;
      const one = oracle(model({ x: value(p, 2n) }), SAT);
      const solver: Solver = {
        ...one,
        solve(script) {
          if (script.expected === 'unsat') count += 1;
          return one.solve(script);
        },
      };
      const { result } = await discharge(asked(FALSE), { solver });
      return [result, count];
    };
    expect([await questions(3n), await questions(1n)]).toEqual([['countermodel', 1], ['unknown', 2]]);
  });

  it('is that nothing can be asked where there is no obligation, or one with a flaw', async () => {
    const nothing = {
      claim: 'toy', name: 'one', result: 'unknown', vacuous: null, solver: 'oracle', millis: 0, resources: null,
      opinions: [], countermodel: null, witness: null, assumes: [], uses: [],
    };
    const solver = oracle(UNSAT, SAT);
    expect(await discharge(asked(undefined), { solver }))
      .toEqual({ ...nothing, says: 'the proof of the claim', reason: 'there is no obligation' });
    expect(await discharge(asked(TRUE, 'no two of a name'), { solver }))
      .toEqual({ ...nothing, says: 'true is said', reason: 'no two of a name' });
  });

  it('is that nothing can be asked where the script cannot be made', async () => {
    const odd = (thrown: unknown): Obligation => {
      const unprintable = symbol('s');
      Object.defineProperty(unprintable, 'latex', { get: () => { throw thrown as Error; } });
      return { ...TRUE, premises: setting(term.le(unprintable, x)) };
    };
    const reason = async (thrown: unknown) =>
      (await discharge(asked(odd(thrown)), { solver: oracle(UNSAT, SAT) })).reason;
    expect([await reason(new RangeError('no name')), await reason('text')])
      .toEqual(['the script cannot be made: no name', 'the script cannot be made: text']);
  });
});

describe('the opinion of another solver', () => {
  it.each([
    ['neither for nor against what is open', OPEN, UNSAT, null],
    ['none where both leave it open', OPEN, OPEN, null],
    ['none where it leaves it open', UNSAT, OPEN, null],
    ['that it is so', UNSAT, UNSAT, true],
  ])('is %s', async (_, ours, theirs, agrees) => {
    const { opinions } = await discharge(asked(TRUE), { solver: oracle(ours, SAT), others: [oracle(theirs, SAT)] });
    expect(opinions.map((one) => one.agrees)).toEqual([agrees]);
  });
});
