import { describe, expect, it } from 'vitest';
import type { Presentation } from '../../src/reports/presentation.js';
import { verificationText } from '../../src/reports/verification-text.js';
import { sampleReport, type Changes } from './sample-report.js';

const plain: Presentation = { paint: (_, text) => text, command: 'run-it' };
const toned: Presentation = { ...plain, paint: (tone, text) => `<${tone}>${text.trim()}</>` };

const text = (changes?: Changes, presentation = plain): string => verificationText(sampleReport(changes), presentation);
const rowOf = (report: string): readonly string[] =>
  (report.split('\n').find((line) => line.startsWith('  one')) ?? '').trim().split(/\s+/);

describe('the report of a verification for a terminal', () => {
  it('has a row of what was counted for each part', () => {
    expect(rowOf(text())).toEqual(['one', 'holds', '40', '31', '3', '0', '0', '6', '12', '0.7500', '0.25', '1', '2/2']);
  });

  it('says NO in place of a count where the independent checker rejects a certificate', () => {
    const rejected = ['not so'];
    expect(rowOf(text({ certified: { instances: 7, rejected } }))[8]).toBe('NO');
    expect(rowOf(text({ certified: { instances: 7, rejected } }, toned))[8]).toBe('<bad>NO</>');
  });

  it('says what the independent checker accepts', () => {
    const words = (changes: Changes) => text(changes).replace(/\s+/g, ' ');
    expect(words({})).toContain('The independent checker accepts the certificates of 12 instances (2 touching). Of ');
    expect(words({ certified: { instances: 1, touches: 0, suprema: 3 } }))
      .toContain('the certificates of 1 instance (0 touching) and the enclosures of 3 suprema.');
  });

  it('says of what solvers proved how much it is, by whom, and from what', () => {
    const proved = { obligations: 7, discharged: 7, solvers: ['z3-solver', 'cvc5'], assumes: ['chain-rule'] };
    expect(rowOf(text({ proved })).at(-1)).toBe('7/7');
    expect(rowOf(text({ proved: { ...proved, discharged: 6 } }, toned)).at(-1)).toBe('<bad>6/7</>');
    expect(rowOf(text({ proved: { ...proved, obligations: 0, discharged: 0 } })).at(-1)).toBe('-');
    expect(text({ proved }).replace(/\s+/g, ' ')).toContain('7 of 7 obligations are discharged, of 1 part for all '
      + 'times, weights and inputs at once, by z3-solver, cvc5 alike; taken as known: chain-rule.');
    expect(text()).not.toContain('discharged');
  });

  it('counts what is undefined as open', () => {
    expect(rowOf(text({ tested: { undecided: 2, undefined: 3 } }))[6]).toBe('5');
  });

  it('has a row of totals only where there are several parts', () => {
    expect(text()).not.toContain('together');
    const [claim] = sampleReport().claims;
    if (claim === undefined) throw new Error('the sample has a claim');
    const twice = { ...claim, parts: [...claim.parts, ...claim.parts] };
    expect(text({ report: { claims: [twice] } })).toContain('  together');
  });

  it('explains each of its columns', () => {
    const proved = { obligations: 1, discharged: 1, solvers: [], assumes: [] };
    const lines = text({ proved }).split('\n');
    const header = lines.find((line) => line.startsWith('  part')) ?? '';
    const columns = header.trim().split(/\s+/).slice(2);
    expect(columns.filter((column) => !lines.some((line) => line.startsWith(`  ${column} `)))).toEqual([]);
  });

  it('fits into 100 columns with the counts of a full run', () => {
    const many = { instances: 16_350, holds: 16_350, touches: 16_350, refuted: 16_350 };
    const worst = { ...many, undecided: 1635, inapplicable: 1635, worstRatio: 1 - 2 ** -53, overturned: 16_350 };
    const mutants = { total: 10, refuted: 10, survivors: [] };
    const wide = text({ tested: worst, part: { id: 'largest-eigenvalue', verdict: 'undecided', mutants } }).split('\n');
    const row = wide.find((line) => line.startsWith('  largest-eigenvalue ')) ?? '';
    expect(row.length).toBeGreaterThan(80);
    expect(row.length).toBeLessThanOrEqual(100);
    expect(wide.find((line) => line.startsWith('  part '))).toHaveLength(row.length);
  });

  it('says where a bound is closest, and how to see that again', () => {
    expect(text()).toContain([
      '  sample/one: ratio 0.7500 at t=2',
      `    run-it verify --claim sample/one --instance '{"alpha":0.5,"x":[[1]]}'`,
    ].join('\n'));
  });

  it('says what failed, and how to see that again', () => {
    const firstFailure = { instance: { alpha: 2 }, at: { t: 5 }, verdict: 'refuted' };
    expect(text({ tested: { firstFailure } })).toContain([
      'What failed first, and the command that shows it:',
      '  sample/one: refuted at t=5',
      `    run-it verify --claim sample/one --instance '{"alpha":2}'`,
    ].join('\n'));
  });

  it('replays at the precision of the report', () => {
    const settings = { ...sampleReport().settings, maxBits: 128, digits: 30 };
    expect(text({ report: { settings } })).toContain('--claim sample/one --bits 128 --digits 30 --instance ');
  });

  it('quotes what a shell would read', () => {
    const worstInstance = { instance: { name: `it's $HOME` }, at: {} };
    expect(text({ tested: { worstInstance } })).toContain(String.raw`--instance '{"name":"it'\''s $HOME"}'`);
  });

  it('names no command that replays what is a replay itself', () => {
    const replayed = text({ tested: { sources: { given: 1 } } });
    expect(replayed).toContain('sample/one: ratio 0.7500 at t=2');
    expect(replayed).not.toContain('run-it');
  });

  it('says on what it was run', () => {
    const settings = {
      ...sampleReport().settings, seriesInstances: 5, series: 'f.csv (a; windows of 3)', activation: 'tanh(2x)',
    };
    const words = text({ report: { settings } }).replace(/\s+/g, ' ');
    expect(words).toContain('37 generated instances and, where it takes inputs, at 5 instances on f.csv (a;');
    expect(words).toContain('; seed 7, activation tanh(2x), balls of up to 4096 bits.');
  });

  it('paints what is bad news', () => {
    const bad = text({
      tested: { refuted: 4, undecided: 2, budgetUsed: 1.5 },
      part: { verdict: 'refuted', mutants: { total: 2, refuted: 1, survivors: ['m'] } },
    }, toned);
    expect(bad).toMatch(/<bad>refuted<\/> .* <bad>4<\/> .*<open>2<\/> .*<bad>1\.50<\/> .*<bad>1\/2<\/>/);
    expect(text({}, toned)).not.toContain('<bad>');
  });

  it('shows the decimals with the worst of their shares', () => {
    expect(text()).toContain('Decimals of 50 digits, at 20 instances, missed the balls by at most 0.13 of ');
  });
});
