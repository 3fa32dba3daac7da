import { describe, expect, it } from 'vitest';
import { summaryText } from '../../src/reports/verification-summary.js';
import { sampleReport, type Changes } from './sample-report.js';

const summary = (changes: Changes = {}): string => summaryText(sampleReport(changes));

describe('the summary of a verification', () => {
  it('says in two sentences that all is well', () => {
    expect(summary()).toBe(
      'Of 1 claim with 1 part: 1 holds, none refuted, none undecided. 2 of 2 false neighbours refuted; '
      + 'every stated contact is confirmed; no float or decimal left its error bound.',
    );
  });

  it.each<readonly [Changes, string]>([
    [{ summary: { holds: 0, touches: 1 } }, '0 hold, 1 touching a bound where the claim says so, none refuted'],
    [{ summary: { holds: 0, refuted: 1 } }, '0 hold, 1 refuted, none undecided.'],
    [{ summary: { refuted: 1 } }, 'Exit status 1: something is refuted'],
    [{ summary: { holds: 0, undecided: 1 } }, '0 hold, none refuted, 1 undecided.'],
    [{ summary: { undecided: 1 } }, 'Exit status 3: something is undecided'],
    [{ summary: { contactsMissed: ['a/b'] } }, 'a stated contact is missed by a/b;'],
    [{ summary: { contradictions: ['a/b', 'c/d'] } }, 'a float or decimal left its error bound in a/b, c/d.'],
    [
      { summary: { rejected: ['a/b: not so', 'c/d: nor so'] } },
      'the independent checker rejects the certificate of a/b: not so; c/d: nor so.',
    ],
    [{ summary: { rejected: ['a/b: not so'] } }, 'a certificate is rejected, or an obligation is not discharged.'],
    [{ summary: { undischarged: ['a/b/c (too hard)'] } }, 'not discharged: a/b/c (too hard). Exit status 1:'],
    [{ summary: { untested: ['a/b'] } }, 'not one instance was decided of a/b.'],
    [{ report: { interrupted: true } }, 'Exit status 130: interrupted: the counts are those so far.'],
    [
      { summary: { mutantsRefuted: 1 }, part: { mutants: { total: 2, refuted: 1, survivors: ['m'] } } },
      '1 of 2 false neighbours refuted (survived: sample/one: m);',
    ],
  ])('says what is not: %j', (changes, words) => {
    expect(summary(changes)).toContain(words);
  });

  it('says nothing of checks that were not made', () => {
    const without = summary({ summary: { mutants: 0, mutantsRefuted: 0 } });
    expect(without).toMatch(/\. No float or decimal left its error bound\.$/);
    expect(summary({ report: { interrupted: true }, summary: { untested: ['a/b'] } })).not.toContain('a/b');
  });
});
