import { describe, expect, it } from 'vitest';
import { isDischarged, proofStatus, type DischargedObligation } from '../../../src/verification/solver/proof-report.js';
import { remembering } from '../../../src/verification/solver/remembering.js';
import { obligationScript } from '../../../src/verification/solver/script.js';
import { bareName, solverTitle } from '../../../src/verification/solver/solver.js';
import { stopwatch } from '../../../src/verification/solver/stopwatch.js';
import { FALSE, TRUE } from './obligations.js';
import { counting } from './oracle.js';

const proved: DischargedObligation = {
  claim: 'toy', name: 'one', says: '', result: 'proved', reason: null, vacuous: false, solver: 'z', millis: 0,
  resources: null, opinions: [], countermodel: null, witness: null, assumes: [], uses: [],
};
const opinion = (agrees: boolean | null) => ({ solver: 'o', agrees, vacuous: null, reason: null });

describe('an obligation counts', () => {
  it('if it is proved, not empty, and nobody says otherwise', () => {
    const counts = ([
      {}, { opinions: [opinion(true), opinion(null)] }, { opinions: [opinion(true), opinion(false)] },
      { vacuous: true }, { vacuous: null }, { result: 'unknown' }, { result: 'countermodel' },
    ] satisfies Partial<DischargedObligation>[]).map((more) => isDischarged({ ...proved, ...more }));
    expect(counts).toEqual([true, true, false, false, false, false, false]);
  });

  it('in the status of a report, with all others', () => {
    const report = {
      schema: 'recurrent-proofs/proofs@1' as const, version: '0', interrupted: false, solvers: [], assumes: [],
      withoutProof: [],
    };
    const unknown = { ...proved, result: 'unknown' as const };
    expect([[], [proved], [proved, unknown]].map((obligations) => proofStatus({ ...report, obligations })))
      .toEqual([0, 0, 1]);
    expect(proofStatus({ ...report, interrupted: true, obligations: [unknown] })).toBe(130);
  });
});

describe('a solver that remembers', () => {
  it('is asked a question once, whatever its comments say, and answers again in no time', async () => {
    const { solver, asked } = counting();
    const same = remembering(solver);
    const first = await same.solve(obligationScript('a', TRUE));
    const again = await same.solve(obligationScript('b', TRUE));
    expect([first.millis, again.millis, again.resources, again.answer.says, asked.length])
      .toEqual([5, 0, 7, 'unsat', 1]);
    await same.solve(obligationScript('a', FALSE));
    expect([asked.length, same.name, same.version]).toEqual([2, 'counting', '2']);
  });

  it('is asked once also by those who ask before it answers', async () => {
    const { solver, asked } = counting();
    const same = remembering(solver);
    const script = obligationScript('a', TRUE);
    await Promise.all([same.solve(script), same.solve(script)]);
    expect(asked).toHaveLength(1);
  });
});

it('names are read without bars, and solvers with their versions', () => {
  expect(['|a b|', 'a', '|a', 'a|', '||', '|a\nb|', 'x|y|z', '|a|b', 'a|b|'].map(bareName))
    .toEqual(['a b', 'a', '|a', 'a|', '', 'a\nb', 'x|y|z', '|a|b', 'a|b|']);
  expect(solverTitle({ name: 'z', version: '1.2' })).toBe('z 1.2');
  const elapsed = stopwatch();
  const [first, second] = [elapsed(), elapsed()];
  expect([first >= 0, second >= first, first < 60_000]).toEqual([true, true, true]);
});
