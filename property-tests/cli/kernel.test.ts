import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { KernelReport } from '../../src/reports/kernel-report.js';
import { runHere } from './run-here.js';

const folder = mkdtempSync(join(tmpdir(), 'kernel-'));
afterAll(() => { rmSync(folder, { recursive: true }); });

const file = join(folder, 'series.csv');
const rows = Array.from({ length: 20 }, (_, k) => `${String((7 * k) % 11)},${String((k * k) % 13)},${String(k)}`);
writeFileSync(file, `a,b,c\n${rows.join('\n')}\n`);
const broken = join(folder, 'broken.csv');
writeFileSync(broken, 'a\n1\ntwo\n3\n4\n');

const small = ['kernel', '--data', file, '--columns', 'a', '--window', '2', '--sequences', '4'];
const reportOf = (out: string): KernelReport => JSON.parse(out) as KernelReport;

describe('kernel', () => {
  it('prints the spectrum and the norm that the next values need', async () => {
    const { status, out, err } = await runHere(small);
    expect([status, err]).toEqual([0, '']);
    expect(out).toMatch(/at\s+8\s+points,\s+4\s+sequences\s+of\s+2\s+steps\s+of\s+series\.csv \(a\)/u);
    expect(out).toMatch(/^ {2}largest +[\d.]+$/mu);
    expect(out).toMatch(/^ +1 +0\.\d+ +\d\.\d+$/mu);
    expect(out).not.toContain('NaN');
  });

  it('prints one JSON object, the same each time, with eigenvalues that sum to the trace', async () => {
    const { out } = await runHere([...small, '--json', '--width', '256']);
    expect((await runHere([...small, '--json', '--width', '256'])).out).toBe(out);
    const { entries, eigenvalues: { values, error }, labels, finite } = reportOf(out);
    expect(entries).toMatchObject({ how: 'bounded', count: 8 });
    expect(values).toEqual(values.toSorted((a, b) => a - b));
    expect(error).toBeGreaterThan(8 * entries.error);
    const norms = labels.map(({ norm }) => norm.upper);
    expect(norms).toEqual(norms.toSorted((a, b) => a - b));
    expect(finite?.difference).toBeLessThan(finite?.bound ?? 0);
    expect(finite?.difference).toBeGreaterThan(0);
  });

  it('takes a probability of 1, as the theory does', async () => {
    const { status, out } = await runHere([...small, '--json', '--width', '8', '--delta', '1']);
    expect([status, reportOf(out).finite?.delta]).toEqual([0, 1]);
  });

  it('estimates with three columns, and otherwise if it is asked to: a seed decides what is random', async () => {
    const three = ['kernel', '--data', file, '--columns', 'a,b,c', '--window', '1', '--sequences', '3', '--json'];
    const [one, other] = [await runHere(three), await runHere([...three, '--seed', '2'])];
    expect(reportOf(one.out).entries.how).toBe('estimated');
    expect(reportOf(one.out).eigenvalues.values).not.toEqual(reportOf(other.out).eigenvalues.values);
    expect((await runHere([...small, '--estimate'])).out).toMatch(/an\s+estimate,\s+not\s+a\s+bound/u);
  }, 60_000);

  it('writes a figure with both panels', async () => {
    const svg = join(folder, 'kernel.svg');
    const { status } = await runHere([...small, '--svg', svg]);
    const text = readFileSync(svg, 'utf8');
    expect(status).toBe(0);
    expect(text).toMatch(/^<svg .*<\/svg>\n$/su);
    for (const words of ['The spectrum of the tangent kernel', 'eigenvalue', 'misfit', '4 sequences of 2 steps']) {
      expect(text).toContain(words);
    }
    expect(text).not.toMatch(/ id="|url\(#|NaN/u);
  });

  it.each([
    [['--columns', 'd'], /series\.csv has no column "d"; did you mean/],
    [['--data', broken], /broken\.csv: row 3, column "a": "two" is not a finite number/],
    [['--data', join(folder, 'none.csv')], /cannot read .*none\.csv: there is no such file/],
    [['--window', '20'], /series\.csv has 20 rows, so that a window of 20 steps leaves none for a next value/],
    [['--window', '21'], /series\.csv has 20 rows, fewer than a window of 21 steps/],
    [['--sequences', '19'], /fewer than 19 sequences: take fewer/],
    [['--delta', '0'], /--delta is "0": give a probability above 0 and up to 1/],
    [['--delta', '1.5'], /--delta is "1.5": give a probability above 0 and up to 1/],
    [['--width', '7'], /--width is "7": give an even number/],
    [['--alpha', '-1'], /--alpha is "-1": give a positive number/],
    [['--alpha', '1e9'], /--alpha is "1000000000": no strip of analyticity .*, or add --estimate/],
    [['--activation', 'relu'], /--activation is "relu": give tanh/],
    [['--svg', ''], /--svg is "": name a file to write/],
  ])('complains in one line about %j', async (args, complaint) => {
    const { status, out, err } = await runHere([...small, ...args]);
    expect([status, out]).toEqual([2, '']);
    expect(err).toMatch(complaint);
    expect(err.match(/\n/gu)).toHaveLength(1);
  });
});
