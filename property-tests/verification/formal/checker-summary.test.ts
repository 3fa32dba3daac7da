import { describe, expect, it } from 'vitest';
import { CHECKED_AXIOMS } from '../../../src/verification/formal/axioms.js';
import { checkerSummary } from '../../../src/verification/formal/checker-summary.js';

/** What `coqchk -o` prints of files with these axioms and this entry behind another heading. */
function summary(axioms: readonly string[], unsafe = '<none>'): string {
  const listed = axioms.length === 0 ? ' <none>' : `\n${axioms.map((name) => `    ${name}`).join('\n')}`;
  return [
    '', 'CONTEXT SUMMARY', '===============', '', '* Theory: Set is predicative', '  ', `* Axioms:${listed}`, '  ',
    '* Constants/Inductives relying on type-in-type: <none>', '  ',
    `* Constants/Inductives relying on unsafe (co)fixpoints: ${unsafe}`, '  ',
    '* Inductives whose positivity is assumed: <none>', '  ', '',
  ].join('\n');
}

describe('the summary of the checker of Coq', () => {
  it('is accepted with the axioms of the standard reals, or with none', () => {
    expect(checkerSummary(summary(CHECKED_AXIOMS))).toEqual({ axioms: CHECKED_AXIOMS, complaints: [] });
    expect(checkerSummary(summary([]))).toEqual({ axioms: [], complaints: [] });
  });

  it.each([
    'RecurrentProofs.Growth.my_classic_sig_not_dec', 'RecurrentProofs.ClassicalDedekindReals.sig_not_dec',
    'Coq.Logic.Classical_Prop.classic2',
  ])('is refused with the axiom %s', (name) => {
    expect(checkerSummary(summary([...CHECKED_AXIOMS, name])).complaints)
      .toEqual([`${name} is an axiom, and none of the standard reals: prove it`]);
  });

  it('is refused where a definition was accepted without the checks of Coq', () => {
    expect(checkerSummary(summary([], 'RecurrentProofs.Growth.loop')).complaints)
      .toEqual(['RecurrentProofs.Growth.loop is accepted unchecked '
        + '(Constants/Inductives relying on unsafe (co)fixpoints)']);
  });

  it('is refused if it is cut off', () => {
    expect(checkerSummary('').complaints).toHaveLength(4);
    expect(checkerSummary('').axioms).toEqual([]);
  });
});
