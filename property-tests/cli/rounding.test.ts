import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runHere } from './run-here.js';

const folder = mkdtempSync(join(tmpdir(), 'rounding-'));
afterAll(() => { rmSync(folder, { recursive: true }); });

const short = ['rounding', '--length', '3'];

describe('rounding', () => {
  it('prints a table and a conclusion for every rate, and writes no file unasked', async () => {
    const before = readdirSync('.');
    const { status, out, err } = await runHere(short);
    expect([status, err]).toEqual([0, '']);
    expect(out.match(/^a = [\d.]+, .* the cutoff: 8 decimals/gm)).toHaveLength(4);
    expect(readdirSync('.')).toEqual(before);
  });

  it('prints one JSON object, which the seed and the options decide', async () => {
    const args = [...short, '--json', '--activation', '2*tanh(0.5x)', '--inputs', 'random', '--seed', '5'];
    const { status, out, err } = await runHere(args);
    expect([status, err, out.indexOf('\n')]).toEqual([0, '', out.length - 1]);
    expect(JSON.parse(out)).toMatchObject({
      settings: { activation: '2*tanh(0.5x)', inputs: 'random', length: 3, seed: 5 },
      verdict: 'holds',
      rates: [0.5, 1, 1.5, 2].map((a) => ({
        a,
        runs: [{ implementation: 'float64', reproducible: true }, { implementation: 'Math', reproducible: false }],
      })),
    });
    expect((await runHere(args)).out).toBe(out);
    expect((await runHere([...args, '--seed', '6'])).out).not.toBe(out);
  });

  it('measures no function that the machine does not have', async () => {
    const { out } = await runHere([...short, '--activation', 'erf']);
    expect(out).toContain('with float64');
    expect(out).not.toContain('Math');
  });

  it('writes the figure as a whole, in place of an earlier one, and nothing beside it', async () => {
    const file = join(folder, 'rounding.svg');
    writeFileSync(file, 'x'.repeat(1_000_000));
    const { status, out } = await runHere([...short, '--svg', file]);
    expect([status, out]).toEqual([0, (await runHere(short)).out]);
    expect(readFileSync(file, 'utf8')).toMatch(/^<svg .*<\/svg>\n$/s);
    expect(readdirSync(folder)).toEqual(['rounding.svg']);
  });

  const missing = join(folder, 'missing', 'x.svg');
  const taken = join(folder, 'taken');
  it.each([
    [['--length', '0'], /--length is "0": give a whole number from 1 to 1000/],
    [['--length', '1001'], /--length is "1001"/],
    [['--seed', 'x'], /--seed is "x"/],
    [['--activation', 'relu'], /--activation is "relu": give tanh/],
    [['--activation', '1e300*tanh(1e300x)'], /1e\+300\*tanh\(1e\+300x\) overflows: choose/],
    [['--activation', '1e-300*tanh(1e-300x)'], /overflows: choose/],
    [['--inputs', 'odd'], /'odd' is invalid. Allowed choices are orthogonal, random/],
    [['--svg', ''], /--svg is "": name a file/],
    [['--svg', missing], /cannot write .*x\.svg: there is no such folder: create it first/],
    [['--svg', taken], /cannot write .*taken: it is a folder: name a file in it/],
    [['--svg', `${join(taken, 'x.svg')}/`], /cannot write .*x\.svg\/: /],
    [['--svg', join(taken, 'file', 'x.svg')], /cannot write .*x\.svg: a part of the path is not a folder/],
  ])('complains in one line about %j', async (args, complaint) => {
    mkdirSync(taken, { recursive: true });
    writeFileSync(join(taken, 'file'), '');
    const { status, out, err } = await runHere([...short, ...args]);
    expect([status, out]).toEqual([2, '']);
    expect(err).toMatch(complaint);
    expect(err.match(/\n/g)).toHaveLength(1);
    expect(readdirSync(taken)).toEqual(['file']);
  });
});
