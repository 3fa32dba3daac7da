import { describe, expect, it } from 'vitest';
import { runLines } from '../../src/reports/run-table.js';
import { verificationText } from '../../src/reports/verification-text.js';
import type { RunEvidence } from '../../src/verification/runs/evidence.js';
import { sampleReport } from './sample-report.js';

const plain = (_tone: string, text: string): string => text;
const counts = {
  runs: 100, relations: 1600, eventsFailed: 1, refuted: 0, open: 0, failures: 2, lower: 0.00012, upper: 0.0741,
  delta: 0.1, ratio: 0.8765, configuration: {}, runsNeeded: 73, worst: { seed: 11, at: { s: 4 } },
};
const run: RunEvidence = {
  ...counts,
  configurations: [
    { ...counts, name: 'tanh, m 64', verdict: 'holds' },
    { ...counts, name: 'erf, m 8', verdict: 'refuted', refuted: 1, ratio: 1.5 },
    { ...counts, name: 'sine, m 2', verdict: 'undecided', runs: 10, failures: 0, upper: 0.5 },
  ],
};
const report = sampleReport({ run, part: { kind: 'along-a-run' } });

describe('what is printed of runs', () => {
  const text = runLines(report.claims, plain).join('\n');

  it('has a row for each configuration, limits rounded outward', () => {
    expect(text).toMatch(/tanh, m 64\s+holds\s+100\s+1600\s+1\s+2\s+1\.2e-4\s+0\.075\s+0\.1\s+0\.8765/u);
    expect(text).toMatch(/^sample\/one\s.*2\/2$/mu);
  });

  it('says which run refutes, and how many runs would decide', () => {
    const words = text.replaceAll(/\s+/gu, ' ');
    expect(words).toContain('sample/one, erf, m 8: refuted by the run with seed 11 at s=4.');
    expect(words).toContain('sample/one, sine, m 2: 73 runs without a failure would decide; ask for them with --runs.');
    expect(words).not.toContain('tanh, m 64:');
  });

  it('is not also in the table of instances, and is nothing where there are no runs', () => {
    const table = verificationText(report, { paint: plain, command: 'x' }).split('along runs')[0];
    expect(table).not.toMatch(/^ {2}one\s/mu);
    expect(runLines(sampleReport().claims, plain)).toEqual([]);
  });
});
