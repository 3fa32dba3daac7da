import { describe, expect, it } from 'vitest';
import { symbol, term } from '../../../src/numbers/term.js';
import type { Obligation } from '../../../src/claims/proofs/obligation.js';
import { setting } from '../../../src/claims/proofs/obligation.js';
import { scriptFiles } from '../../../src/verification/solver/export-scripts.js';
import { selectObligations } from '../../../src/verification/solver/select-obligations.js';
import type { DischargedObligation } from '../../../src/verification/solver/proof-report.js';
import { claimProof, TRUE, x } from './obligations.js';

const named = (name: string): Obligation => ({ ...TRUE, name });
const files = (...proof: readonly Obligation[]) => scriptFiles(selectObligations([claimProof('toy', ...proof)], []));
const namesOf = (...names: readonly string[]) => files(...names.map(named))
  .filter(({ path: [folder] }) => folder === 'obligations').map(({ path }) => path[2]);
const known = (name: string, witness: DischargedObligation['witness']): DischargedObligation => ({
  claim: 'toy', name, says: '', result: 'proved', reason: null, vacuous: false, solver: '', millis: 0, resources: null,
  opinions: [], countermodel: null, witness, assumes: [], uses: [],
});

describe('the files of obligations', () => {
  it('are two for each: what is to be shown, and that the premises can be met', () => {
    const [first, second, ...rest] = files(TRUE);
    expect([first?.path, second?.path, rest]).toEqual([
      ['obligations', 'toy', 'true.smt2'], ['vacuity', 'toy', 'true.smt2'], [],
    ]);
    expect([first?.text.includes('(assert (not'), second?.text.includes('(assert (not')]).toEqual([true, false]);
  });

  it('have names that any system takes', () => {
    expect(namesOf('recurrent-weight/bound/h_{t-1}', '\\sigma_1/\\lVert x\\rVert', '--a--/ b ', 'x/{}/y', 'a ( b)c'))
      .toEqual(['recurrent-weight.bound.h_t-1.smt2', 'sigma_1.norm-x.smt2', 'a.b.smt2', 'x.y.smt2', 'a-b-c.smt2']);
    expect(namesOf('n'.repeat(300))[0]).toHaveLength(105);
  });

  it('have names of their own, also where capital letters are not told apart', () => {
    expect(namesOf('a', 'A', 'a{}', 'b')).toEqual(['a.smt2', 'A-2.smt2', 'a-3.smt2', 'b.smt2']);
    const two = scriptFiles(selectObligations([claimProof('one', named('a')), claimProof('two', named('a'))], []));
    expect(two.map(({ path }) => path.slice(1).join('/')))
      .toEqual(['one/a.smt2', 'one/a.smt2', 'two/a.smt2', 'two/a.smt2']);
  });

  it('state the witness that is known of an obligation', () => {
    const selected = selectObligations([claimProof('toy', named('a'), named('b'))], []);
    const written = scriptFiles(selected, [known('a', { x: '-3/2', y: '7' }), known('b', null)]);
    expect(written.map(({ text }) => /; a witness\n(.*)\n(.*)\n\(check-sat\)/.exec(text)?.slice(1))).toEqual([
      undefined, ['(assert (= |x| (/ (- 3.0) 2.0)))', '(assert (= |y| 7.0))'], undefined, undefined,
    ]);
  });

  it('are none of what has a flaw, or cannot be written', () => {
    const broken = { ...claimProof('b'), proof: () => { throw new RangeError('no bound'); } };
    expect(scriptFiles(selectObligations([broken], []))).toEqual([]);
    expect(namesOf('a', 'a')).toEqual(['a.smt2']);
    const unprintable = symbol('s');
    Object.defineProperty(unprintable, 'latex', { get: () => { throw new RangeError('no name'); } });
    expect(files({ ...named('odd'), premises: setting(term.le(unprintable, x)) }, named('b'))
      .map(({ path }) => path[2])).toEqual(['b.smt2', 'b.smt2']);
  });
});
