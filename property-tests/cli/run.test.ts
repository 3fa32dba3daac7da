import { describe, expect, it } from 'vitest';
import { ledger } from '../../proofs-checks/index.js';
import { VERSION } from '../../src/version.js';
import { runHere } from './run-here.js';

describe('recurrent-proofs', () => {
  it.each([['verify'], ['list'], ['explain']])('shows the help of %s with an example, as a result', async (name) => {
    const { status, out, err } = await runHere([name, '--help']);
    expect(out).toMatch(new RegExp(`^Usage: recurrent-proofs ${name} `));
    expect(out).toMatch(new RegExp(`Examples?:\\s+recurrent-proofs ${name} `));
    expect([status, err]).toEqual([0, '']);
  });

  it('explains its exit status', async () => {
    const { out } = await runHere(['--help']);
    for (const status of ['0', '1', '2', '3', '70', '130']) expect(out).toMatch(new RegExp(`\\b${status} [a-z]`));
  });

  it('says its version', async () => {
    expect(await runHere(['--version'])).toEqual({ status: 0, out: `${VERSION}\n`, err: '' });
  });

  it('is used wrongly without a command: the help is no result then', async () => {
    const { status, out, err } = await runHere([]);
    expect([status, out]).toEqual([2, '']);
    expect(err).toMatch(/^Usage: recurrent-proofs /);
  });

  it('calls every other error a defect, and shows where it is', async () => {
    const runTasks = (): Promise<void> => Promise.reject(new RangeError('a slip'));
    const { status, out, err } = await runHere(['verify', '--claim', 'growth', '--instances', '1'], { runTasks });
    expect([status, out]).toEqual([70, '']);
    expect(err).toContain('RangeError: a slip\n    at ');
    expect(err).toMatch(/please report the lines above\n$/);
  });
});

describe('list', () => {
  it('prints the claims, or one JSON object', async () => {
    const text = await runHere(['list']);
    expect([text.status, text.err]).toEqual([0, '']);
    for (const { id } of ledger) expect(text.out).toMatch(new RegExp(`^${id} `, 'm'));
    const json = await runHere(['list', '--json']);
    expect(JSON.parse(json.out)).toMatchObject({ claims: ledger.map(({ id, title }) => ({ id, title })) });
    expect([json.status, json.err, json.out.indexOf('\n')]).toEqual([0, '', json.out.length - 1]);
  });
});

describe('explain', () => {
  it('prints a claim, or one JSON object with its formulas in LaTeX', async () => {
    const text = await runHere(['explain', 'growth']);
    expect(text).toMatchObject({ status: 0, err: '' });
    expect(text.out).toContain('pₜ(a) ≤ 1/(1 − a)');
    const json = await runHere(['explain', 'growth', '--json']);
    expect(json).toMatchObject({ status: 0, err: '' });
    expect(JSON.parse(json.out)).toMatchObject({
      id: 'growth', parts: [{ statement: { formula: { latex: String.raw`p_t(a)\le \frac{1}{1-a}` } } }, {}, {}],
    });
  });

  it('takes the name of a part for its claim', async () => {
    expect(await runHere(['explain', 'growth/critical'])).toEqual(await runHere(['explain', 'growth']));
  });
});
