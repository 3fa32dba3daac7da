import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { cutoffText } from '../../src/reports/cutoff-text.js';
import { cutoffSample } from '../reports/cutoff-sample.js';
import { runHere } from './run-here.js';

const folder = mkdtempSync(join(tmpdir(), 'cutoff-'));
afterAll(() => { rmSync(folder, { recursive: true }); });

describe('cutoff', () => {
  it('writes two figures with their numbers, and prints one JSON object', { timeout: 120_000 }, async () => {
    const out = join(folder, 'new', 'figures');
    const { status, out: printed, err } = await runHere(['cutoff', '--out', out, '--no-sharper', '--json']);
    expect([status, err, printed.indexOf('\n')]).toEqual([0, '', printed.length - 1]);
    expect(readdirSync(out).toSorted()).toEqual(
      ['gradients.csv', 'gradients.svg', 'required-width.csv', 'required-width.svg'],
    );
    expect(readFileSync(join(out, 'required-width.svg'), 'utf8')).toMatch(/^<svg .*<\/svg>\n$/s);
    const report = JSON.parse(printed) as typeof cutoffSample;
    expect(report).toMatchObject({ settings: { activation: 'tanh', theta: 0.375, forms: [] }, seed: 20240219 });
    expect(report.map).toHaveLength(240);
    const found = report.gradients.activations[0]?.rates[2]?.points.at(-1) ?? expect.fail('no point');
    expect([found.length, found.worst.lower > 0.999 * found.bound]).toEqual([32, true]);
    const instance = {
      activation: 'tanh', alpha: report.gradients.activations[0]?.rates[2]?.alpha, neuron: found.worst.neuron,
      direction: { w: 1, u: [0, 0] },
    };
    const replayed = await runHere(
      ['verify', '--claim', 'hidden-state-gradient/input-weights', '--instance', JSON.stringify(instance)],
    );
    expect(replayed.status).toBe(0);
  });

  const file = join(folder, 'file');
  writeFileSync(file, '');
  const target = join(folder, 'never');
  it.each([
    [['--out', ''], /--out is "": name a folder/],
    [['--out', file], /cannot write .*file: there is a file of that name/],
    [['--out', target, '--risk', '0'], /--risk is "0": give a positive number/],
    [['--out', target, '--nu', '1'], /--nu is "1": give two numbers/],
    [['--out', target, '--delta', '2'], /--delta is "2": give a probability/],
    [['--out', target, '--activation', 'relu'], /--activation is "relu"/],
    [['--out', target, '--seed', '-1'], /--seed is "-1"/],
    [[], /required option '--out <dir>' not specified/],
  ])('complains in one line about %j', async (args, complaint) => {
    const { status, out, err } = await runHere(['cutoff', ...args]);
    expect([status, out]).toEqual([2, '']);
    expect(err).toMatch(complaint);
    expect(err.match(/\n/g)).toHaveLength(1);
    expect(existsSync(target)).toBe(false);
  });

  it('shows an example in its help', async () => {
    const { status, out } = await runHere(['cutoff', '--help']);
    expect([status, out.includes('Example: recurrent-proofs cutoff --out cutoff')]).toEqual([0, true]);
  });
});

describe('the text of a cutoff report', () => {
  const text = cutoffText(cutoffSample, ['a.svg'], (_, words) => words);

  it('says from where on widths are vast, and how much of the bound is reached', () => {
    expect(text).toMatch(/At T = 8 the width is above 10\^4 from a = 0\.5 on, above 10\^6 from a = 0\.5\s+on/);
    expect(text).toContain('No gradient is above its bound.');
    expect(text).toContain('wrote a.svg');
    expect(text).toMatch(/erf +1 8 +8 +1 +0\.5 +0\.125/);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(90);
  });

  it('says so if a bound does not hold', () => {
    const broken = { ...cutoffSample, gradients: { ...cutoffSample.gradients, refuted: true } };
    expect(cutoffText(broken, [], (_, words) => words)).toContain('A gradient is above its bound');
  });
});
