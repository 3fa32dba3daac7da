import { afterAll, describe, expect, it } from 'vitest';
import { term } from '../../../src/numbers/term.js';
import { obligationScript, vacuityScript, type Script } from '../../../src/verification/solver/script.js';
import { z3 } from '../../../src/verification/solver/z3.js';
import { EMPTY, FALSE, number, obligation, TRUE, x, y } from './obligations.js';

const solver = await z3();
const hasty = await z3(100);
afterAll(() => { for (const one of [solver, hasty]) one.close(); });

const script = (text: string): Script => ({ text, expected: 'unsat', constants: new Map() });

describe('Z3 in WebAssembly', { timeout: 60_000 }, () => {
  it('says its version', () => {
    expect(`${solver.name} ${solver.version}`).toMatch(/^z3-solver \d+\.\d+\.\d+/);
  });

  it('answers unsat where nothing meets the script, and sat where something does', async () => {
    const answers = await Promise.all([
      obligationScript('true', TRUE), vacuityScript('true', TRUE),
      obligationScript('false', FALSE), vacuityScript('empty', EMPTY),
    ].map((one) => solver.solve(one)));
    expect(answers.map(({ answer }) => answer.says)).toEqual(['unsat', 'sat', 'sat', 'unsat']);
  });

  it('gives rational values exactly, and encloses irrational ones', async () => {
    const third = term.eq(term.mul(number(3), x), number(1));
    const root = [term.eq(term.mul(y, y), number(2)), term.lt(number(0), y)];
    const { answer } = await solver.solve(vacuityScript('values', obligation([third, ...root], term.eq(x, y))));
    if (answer.says !== 'sat') throw new Error(`it is ${answer.says}`);
    expect(answer.values.get('x')).toEqual({ lower: { p: 1n, q: 3n }, upper: { p: 1n, q: 3n } });
    const { lower, upper } = answer.values.get('y') ?? { lower: { p: 0n, q: 1n }, upper: { p: 0n, q: 1n } };
    expect(lower.p ** 2n < 2n * lower.q ** 2n && upper.p ** 2n > 2n * upper.q ** 2n).toBe(true);
    expect((upper.p * lower.q - lower.p * upper.q) * 10n ** 99n < upper.q * lower.q).toBe(true);
  });

  it('gives names without the bars that the script needs', async () => {
    const { answer } = await solver.solve(script('(declare-const |p_{t-1} (2)| Real)(assert (= |p_{t-1} (2)| 5.0))'));
    expect(answer).toEqual({
      says: 'sat', values: new Map([['p_{t-1} (2)', { lower: { p: 5n, q: 1n }, upper: { p: 5n, q: 1n } }]]),
    });
  });

  it.each([
    ['(declare-const x Real)(assert (> x y))', 'unknown constant y'],
    ['(declare-const x Real)(assert (> x 1.0)', 'line 1 column'],
    ['(assert (foo))', 'line 1 column'],
    ['(declare-const x Real)(assert (= x 1.0))(assert (< x 0.0', 'line 1 column'],
  ])('does not take %s for an answer', async (text, complaint) => {
    const { answer } = await solver.solve(script(text));
    expect(answer).toMatchObject({ says: 'unknown' });
    expect(answer).toHaveProperty('reason', expect.stringContaining(complaint));
    expect(answer).toHaveProperty('reason', expect.stringMatching(/^Z3 cannot read the script: [^\n]*$/));
  });

  it('gives up after a fixed number of steps', async () => {
    const { answer } = await hasty.solve(obligationScript('true', TRUE));
    expect(answer).toHaveProperty('reason', expect.stringMatching(/^Z3 gives up: its limit of 100 steps is reached$/));
  });

  it('takes as many steps each time, whatever was asked before', async () => {
    const ask = async (): Promise<number | null> => (await solver.solve(obligationScript('true', TRUE))).resources;
    const first = await ask();
    await solver.solve(obligationScript('false', FALSE));
    await solver.solve(script('(nonsense'));
    expect(first).toBeGreaterThan(0);
    expect(await ask()).toBe(first);
  });

  it('answers long scripts', async () => {
    const lines = Array.from({ length: 3000 }, (_, k) => `(declare-const x${k} Real)(assert (> x${k} ${k}.0))`);
    const { answer } = await solver.solve(script([...lines, '(assert (< x2999 2999.0))'].join('\n')));
    expect(answer.says).toBe('unsat');
  });
});
