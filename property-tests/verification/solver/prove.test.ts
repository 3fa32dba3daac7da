import { afterAll, describe, expect, it } from 'vitest';
import { cauchySchwarz } from '../../../src/claims/proofs/assumed-facts.js';
import { assumed } from '../../../src/claims/proofs/obligation.js';
import { term } from '../../../src/numbers/term.js';
import { proofStatus } from '../../../src/verification/solver/proof-report.js';
import { prove } from '../../../src/verification/solver/prove.js';
import { z3 } from '../../../src/verification/solver/z3.js';
import { VERSION } from '../../../src/version.js';
import { claimProof, EMPTY, FALSE, number, obligation, TRUE, x } from './obligations.js';
import { counting } from './oracle.js';

const solver = await z3();
afterAll(() => { solver.close(); });

describe('a run', { timeout: 60_000 }, () => {
  it('ends when its signal is aborted, with what is known', async () => {
    const controller = new AbortController();
    const report = await prove([claimProof('toy', TRUE, FALSE, EMPTY)], {
      solver, signal: controller.signal, onResult: () => { controller.abort(); },
    });
    expect([report.interrupted, report.obligations.length, proofStatus(report)]).toEqual([true, 1, 130]);
  });

  it('does nothing if its signal is aborted before', async () => {
    const report = await prove([claimProof('toy', TRUE)], { solver, signal: AbortSignal.abort() });
    expect([report.interrupted, report.obligations]).toEqual([true, []]);
  });
});

describe('a run of many obligations', () => {
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
    const { obligations, interrupted, solvers } = await prove(proofs, { solver });
    expect([obligations.length, interrupted, solvers.length]).toEqual([4, false, 1]);
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

  it('names what the selected obligations take as known', async () => {
    const known = obligation([], term.le(x, x), 'known');
    const proof = claimProof('one', { ...known, premises: assumed(cauchySchwarz, term.le(x, number(1))) }, TRUE);
    const assumes = async (...select: readonly string[]) =>
      (await prove([proof], { solver: counting().solver, select })).assumes;
    expect([await assumes(), await assumes('one/known'), await assumes('one/true')])
      .toEqual([[cauchySchwarz], [cauchySchwarz], []]);
  });
});

describe('a run that is stopped', () => {
  const many = claimProof('many', ...Array.from({ length: 12 }, (_, i) =>
    obligation([term.lt(number(i), x)], term.lt(number(i - 1), x), `n${String(i)}`)));
  const pause = (millis: number) => new Promise<void>((resolve) => { setTimeout(resolve, millis); });

  it('asks for nothing if it was stopped before', async () => {
    const { solver, asked } = counting();
    await prove([many], { solver, signal: AbortSignal.abort() });
    await pause(10);
    expect(asked).toEqual([]);
  });

  it('asks for nothing more', async () => {
    const { solver, asked } = counting(() => pause(1));
    const controller = new AbortController();
    await prove([many], { solver, signal: controller.signal, onResult: () => { controller.abort(); } });
    await pause(50);
    // Two questions of each that was under way.
    expect(asked.length).toBeLessThanOrEqual(10);
  });

  it('does not wait for a solver that says nothing', async () => {
    const { solver } = counting(() => new Promise(() => undefined));
    const controller = new AbortController();
    setTimeout(() => { controller.abort(); }, 5);
    const { interrupted, obligations } = await prove([many], { solver, signal: controller.signal });
    expect([interrupted, obligations]).toEqual([true, []]);
  });
});
