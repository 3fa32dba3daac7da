import { describe, expect, it } from 'vitest';
import { isDischarged, proofStatus, type DischargedObligation } from '../../../src/verification/solver/proof-report.js';
import { prove } from '../../../src/verification/solver/prove.js';
import { remembering } from '../../../src/verification/solver/remembering.js';
import { obligationScript } from '../../../src/verification/solver/script.js';
import { bareName, solverTitle, type Solver } from '../../../src/verification/solver/solver.js';
import { stopwatch } from '../../../src/verification/solver/stopwatch.js';
import { VERSION } from '../../../src/version.js';
import { claimProof, EMPTY, FALSE, TRUE } from './obligations.js';

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

/** A solver that proves everything, counts what it is asked, and may take its time. */
function counting(wait: () => Promise<void> = () => Promise.resolve()) {
  const asked: string[] = [];
  const solver: Solver = {
    name: 'counting', version: '2', close: () => undefined,
    async solve({ text, expected }) {
      asked.push(text);
      await wait();
      const answer = expected === 'unsat' ? { says: 'unsat' } as const : { says: 'sat', values: new Map() } as const;
      return { answer, resources: 7, millis: 5 };
    },
  };
  return { solver, asked };
}

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

describe('a run', () => {
  const proofs = [claimProof('one', TRUE, { ...TRUE, name: 'two' }), claimProof('other', EMPTY, FALSE)];

  it('reports what is selected, in order, with who was asked', async () => {
    const { solver } = counting();
    const heard: string[] = [];
    const report = await prove(proofs, {
      solver, others: [{ ...solver, name: 'second', version: '3' }], select: ['other', 'one/two'],
      onResult: ({ name }) => { heard.push(name); },
    });
    expect(report).toMatchObject({
      schema: 'recurrent-proofs/proofs@1', version: VERSION, interrupted: false, assumes: [], withoutProof: [],
      solvers: [{ name: 'counting', version: '2' }, { name: 'second', version: '3' }],
    });
    expect(report.obligations.map(({ claim, name }) => [claim, name]))
      .toEqual([['one', 'two'], ['other', 'empty'], ['other', 'false']]);
    expect(heard.toSorted()).toEqual(['empty', 'false', 'two']);
    expect((await prove(proofs, { solver })).obligations).toHaveLength(4);
  });

  it('has four obligations under way at a time', async () => {
    let [now, most] = [0, 0];
    const { solver } = counting(async () => {
      now += 1;
      most = Math.max(most, now);
      await new Promise((resolve) => { setTimeout(resolve, 5); });
      now -= 1;
    });
    // Each asks two questions of its own.
    const many = Array.from({ length: 12 }, (_, i) => ({ ...TRUE, name: `n${String(i)}`, says: String(i) }));
    const distinct = many.map((one, i) => ({ ...one, premises: [...one.premises, ...EMPTY.premises.slice(0, i % 2)] }));
    const { obligations } = await prove([claimProof('many', ...distinct)], { solver });
    expect([obligations.length, most <= 8, most > 2]).toEqual([12, true, true]);
  });

  it('leaves out what is found after it was stopped', async () => {
    const controller = new AbortController();
    const { solver } = counting(() => {
      controller.abort();
      return Promise.resolve();
    });
    const heard: string[] = [];
    const report = await prove(proofs, {
      solver, signal: controller.signal, onResult: ({ name }) => { heard.push(name); },
    });
    expect([report.interrupted, report.obligations, heard]).toEqual([true, [], []]);
  });
});

it('names are read without bars, and solvers with their versions', () => {
  expect(['|a b|', 'a', '|a', 'a|', '||', '|a\nb|', 'x|y|z'].map(bareName))
    .toEqual(['a b', 'a', '|a', 'a|', '', 'a\nb', 'x|y|z']);
  expect(solverTitle({ name: 'z', version: '1.2' })).toBe('z 1.2');
  const elapsed = stopwatch();
  const [first, second] = [elapsed(), elapsed()];
  expect([first >= 0, second >= first, first < 60_000]).toEqual([true, true, true]);
});
