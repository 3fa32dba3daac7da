import { describe, expect, it } from 'vitest';
import { measuredLines } from '../../src/reports/measured-text.js';
import { statisticalLines } from '../../src/reports/statistical-table.js';
import { verificationText } from '../../src/reports/verification-text.js';
import type { StatisticalEvidence } from '../../src/verification/report.js';
import { sampleReport } from './sample-report.js';

const plain = (_tone: string, text: string): string => text;

const counted = { trials: 2000, failures: 3, lower: 0.00012, upper: 0.0049, delta: 0.005 };
const statistical: StatisticalEvidence = {
  ...counted,
  experiments: [
    { ...counted, name: 'tanh, m=64', configuration: {}, verdict: 'holds', room: 0.4321 },
    { ...counted, failures: 40, name: 'erf, m=8', configuration: {}, verdict: 'refuted', room: 1.2, lower: 0.01 },
  ],
  exponent: { exponent: -0.5012, lower: -0.52, upper: -0.48, expected: -0.5, blocks: 40, level: 0.001 },
};
const kind = 'with-high-probability';
const report = sampleReport({ statistical, part: { kind } });

describe('what is printed of trials', () => {
  const text = statisticalLines(report.claims, plain).join('\n');

  it('has a row for each configuration, limits rounded outward', () => {
    expect(text).toMatch(/tanh, m=64\s+holds\s+2000\s+3\s+1\.2e-4\s+0\.0049\s+0\.005\s+0\.4321/u);
    expect(text).toMatch(/erf, m=8\s+refuted\s+2000\s+40\s+0\.01\s/u);
  });

  it('names the part, its false neighbours, and the exponent with its interval', () => {
    expect(text).toMatch(/^sample\/one\s.*2\/2$/mu);
    expect(text.replaceAll(/\s+/gu, ' ')).toContain('to the power -0.501, between -0.520 and -0.480');
  });

  it('is not also in the table of instances', () => {
    const table = verificationText(report, { paint: plain, command: 'x' }).split('with high probability')[0];
    expect(table).not.toMatch(/^ {2}one\s/mu);
  });

  it('is all where nothing is checked at instances: no empty table, no decimals, no certificates', () => {
    const whole = verificationText(report, { paint: plain, command: 'x' });
    expect(whole).toMatch(/^recurrent-proofs 1\.2\.3: seed 7\.\n\n\S/u);
    expect(whole).not.toMatch(/^ {2}part |generated instance|Decimals|certificates|legend|\n\n\n/mu);
    expect(whole).toContain('tanh, m=64');
  });

  it('is nothing where there are no trials', () => {
    expect(statisticalLines(sampleReport().claims, plain)).toEqual([]);
  });
});

describe('what is printed of a measurement', () => {
  const measured = {
    columns: [{ id: 'n', title: 'sequences' }, { id: 'lambda', title: 'the least eigenvalue' }],
    rows: [[4, 0.0123456], [8, 1.5e-9]],
    finding: 'It falls.',
  };
  const lines = measuredLines(sampleReport({ measured, part: { kind: 'measured' } }).claims, plain).join('\n');

  it('is a table, its columns in words, and the finding', () => {
    expect(lines).toContain('sample/one, the first part');
    expect(lines).toMatch(/^ {2}4\s+0\.01235$/mu);
    expect(lines).toMatch(/^ {2}8\s+1\.500e-9$/mu);
    expect(lines).toMatch(/lambda\s+the least eigenvalue/u);
    expect(lines).toContain('It falls.');
  });
});
