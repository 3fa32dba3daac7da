import { describe, expect, it } from 'vitest';
import { roundingText } from '../../src/reports/rounding-text.js';
import { growing, steady } from './rounding-sample.js';

const plain = (_: unknown, text: string) => text;
const toned = (tone: string, text: string) => (text.trim() === '' ? text : `<${tone}>${text}`);
const text = roundingText(growing, plain);

/** The cells of the row for a time. */
function row(t: number): readonly string[] {
  const line = text.split('\n').find((candidate) => candidate.trimStart().startsWith(`${t} `)) ?? '';
  return line.trim().split(/\s+/).slice(1);
}

describe('the text of a rounding report', () => {
  it('shows error and bound of every rate, neither below what it stands for, at the known times and the last', () => {
    for (const t of [1, 2, 5, 10, 20, 50, 60]) {
      const shown = growing.rates.flatMap(({ runs: [run] }) => {
        const step = run?.steps[t - 1];
        return [step?.error.upper ?? NaN, step?.bound ?? NaN];
      });
      expect(row(t)).toHaveLength(shown.length);
      for (const [k, value] of shown.entries()) {
        expect(Number(row(t)[k])).toBeGreaterThanOrEqual(value);
        // Two digits: at most one tenth more.
        expect(Number(row(t)[k])).toBeLessThanOrEqual(1.1 * value);
      }
    }
    expect(row(100)).toEqual([]);
  });

  it('concludes for every rate how long a run can be trusted, and as the bound knows', () => {
    const { actual, guaranteed } = growing.rates[3]?.runs[0]?.trusted ?? { actual: NaN, guaranteed: NaN };
    const decimals = '8 decimals are correct';
    expect(text).toContain(`\na = 0.5, below the cutoff: ${decimals} at all 60 steps, as the bound guarantees.\n`);
    expect(text).toContain(`\na = 2, above the cutoff: ${decimals} up to t = ${actual}; `
      + `the bound guarantees them up to t = ${guaranteed}.\n`);
    expect(roundingText(steady, plain)).toMatch(/\na = 2, .* at all 60 steps; the bound guarantees them up to t/);
  });

  it('tells measurements of this machine from results that are the same everywhere', () => {
    expect(text).toMatch(/with float64: \S+, the same on every machine\.\n/);
    expect(text).toMatch(/with Other: \S+e-8, measured on this machine\.\n/);
  });

  it.each([
    ['holds', 'good'], ['refuted', 'bad'], ['undecided', 'open'],
  ] as const)('ends with its verdict: %s', (verdict, tone) => {
    expect(roundingText({ ...growing, verdict }, toned)).toMatch(new RegExp(`\n<${tone}>At [^\n]*$`));
  });

  it('says of a short run what it is', () => {
    const cut = { ...growing, settings: { ...growing.settings, length: 1 } };
    const rates = growing.rates.map((rate) => ({
      ...rate, runs: rate.runs.map((run) => ({ ...run, trusted: { actual: 1, guaranteed: 0 } })),
    }));
    expect(roundingText({ ...cut, rates }, plain))
      .toContain('correct at the only step; the bound guarantees them at no step.');
  });

  it('keeps to the width of a terminal', () => {
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(110);
  });
});
