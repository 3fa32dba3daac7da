import { describe, expect, it } from 'vitest';
import { coverageText } from '../../src/reports/coverage-text.js';
import { sampleReport } from './sample-report.js';

describe('the coverage of a report', () => {
  it('shows every class of every hypothesis and regime, and marks one that is missing', () => {
    const coverage = {
      hypotheses: { weightInRadius: { inside: 20, boundary: 11, excluded: 6 } },
      regimes: { rate: { below: 17, at: 0, above: 20 } },
    };
    const text = coverageText(sampleReport({ tested: { coverage } }), (tone, words) => `<${tone}>${words}</>`);
    expect(text.split('\n').map((line) => line.replaceAll(/ +/g, ' '))).toEqual([
      '<aside> part</> <aside>hypothesis or regime</> <aside>instances by class</>',
      '<heading>sample</>',
      ' one weightInRadius inside 20, boundary 11, excluded 6',
      ' rate <bad>below 17, at 0, above 20</>',
    ]);
  });
});
