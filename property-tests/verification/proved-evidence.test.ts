import { describe, expect, it } from 'vitest';
import { provedEvidence, undischarged, withTheorem } from '../../src/verification/proved-evidence.js';
import type { FormalReport } from '../../src/verification/formal/formal-report.js';
import type { DischargedObligation, Opinion, ProofReport } from '../../src/verification/solver/proof-report.js';

const proved: DischargedObligation = {
  claim: 'growth', name: 'critical/step', says: '', result: 'proved', reason: null, vacuous: false, solver: 'first',
  millis: 0, resources: null, opinions: [], countermodel: null, witness: null, assumes: ['a'], uses: [],
};
const by = (solver: string, agrees: boolean | null): Opinion => ({ solver, agrees, vacuous: null, reason: null });
const reportOf = (obligations: readonly DischargedObligation[], ...solvers: readonly string[]): ProofReport => ({
  schema: 'recurrent-proofs/proofs@1', version: '0', interrupted: false, assumes: [], withoutProof: [], obligations,
  solvers: solvers.map((name) => ({ name, version: '1' })),
});

describe('the evidence of proofs', () => {
  it('is none if no solver was asked, and of nothing where there is no proof', () => {
    expect(provedEvidence(undefined, 'growth')).toBeNull();
    expect(provedEvidence(reportOf([proved], 'first', 'second'), 'other'))
      .toEqual({ obligations: 0, discharged: 0, solvers: [], assumes: [] });
  });

  it('counts the obligations of a claim or of a part, and names what they take as known', () => {
    const report = reportOf([
      proved, { ...proved, name: 'critical/base', result: 'unknown', assumes: ['b', 'a'] },
      { ...proved, name: 'criticality/base', assumes: ['c'] }, { ...proved, claim: 'other', assumes: ['d'] },
    ], 'first');
    expect(provedEvidence(report, 'growth'))
      .toEqual({ obligations: 3, discharged: 2, solvers: [], assumes: ['a', 'b', 'c'] });
    expect(provedEvidence(report, 'growth', 'critical'))
      .toEqual({ obligations: 2, discharged: 1, solvers: [], assumes: ['a', 'b'] });
    expect(provedEvidence(report, 'growth', 'criticality')?.solvers).toEqual(['first']);
  });

  it('names the solvers that prove every obligation', () => {
    const solvers = (...obligations: readonly DischargedObligation[]) =>
      provedEvidence(reportOf(obligations, 'first', 'second', 'third'), 'growth')?.solvers;
    const agreed = { ...proved, opinions: [by('second', true), by('third', null)] };
    expect(solvers(agreed)).toEqual(['first', 'second']);
    expect(solvers(agreed, { ...proved, opinions: [by('second', true), by('third', true)] }))
      .toEqual(['first', 'second']);
    expect(solvers(agreed, proved)).toEqual(['first']);
    expect(solvers({ ...agreed, result: 'unknown' })).toEqual(['second']);
    expect(solvers({ ...agreed, opinions: [by('second', false), by('third', true)] })).toEqual(['first', 'third']);
    expect(provedEvidence(reportOf([proved]), 'growth')?.solvers).toEqual([]);
  });
});

describe('the theorem that Coq accepts', () => {
  const theorem = { file: 'Statements.v', line: 3, axioms: [] };
  const formal: FormalReport = {
    schema: 'recurrent-proofs/formal@2', version: '0', coq: '8', numbers: { equal: 1, quantities: 1 }, checked: [],
    theorems: [
      { ...theorem, claim: 'growth', theorem: 'claim_growth' },
      { ...theorem, claim: 'growth/critical', theorem: 'claim_growth__critical' },
    ],
    complaints: [], millis: { build: 0, check: 0 },
  };
  const evidence = provedEvidence(reportOf([proved]), 'growth');
  const named = (id: string, report: FormalReport | undefined = formal) =>
    withTheorem(evidence, report, id)?.coq?.theorem;

  it('is that of the claim or of the part, where there is one', () => {
    expect([named('growth'), named('growth/critical'), named('growth/step')])
      .toEqual(['claim_growth', 'claim_growth__critical', undefined]);
  });

  it('is none where Coq was not asked, or where there is no evidence to join it to', () => {
    expect([withTheorem(evidence, undefined, 'growth'), withTheorem(null, formal, 'growth')]).toEqual([evidence, null]);
  });

  it('has what is complained of among what is not discharged', () => {
    const open = { ...formal, complaints: ['growth(1) is 2 in Coq and 1 here'] };
    expect(undischarged(undefined, open)).toEqual(['in Coq: growth(1) is 2 in Coq and 1 here']);
    expect(undischarged(reportOf([{ ...proved, result: 'countermodel' }]), open))
      .toEqual(['growth/critical/step (countermodel)', 'in Coq: growth(1) is 2 in Coq and 1 here']);
  });

  it('is none if anything is to be complained of, such as a number that differs', () => {
    expect(named('growth', { ...formal, complaints: ['growth(1) is 2 in Coq and 1 here'] })).toBeUndefined();
  });
});

describe('what is not discharged', () => {
  it('is named with its reason', () => {
    const open = undischarged(reportOf([
      proved, { ...proved, result: 'unknown', reason: 'too hard' }, { ...proved, result: 'countermodel' },
      { ...proved, vacuous: true }, { ...proved, vacuous: null, reason: 'not known' },
      { ...proved, opinions: [by('second', false)], reason: 'other' }, { ...proved, result: 'unknown', vacuous: true },
    ]));
    expect(open).toEqual([
      'too hard', 'countermodel', 'its premises contradict each other', 'not known', 'solvers contradict each other',
      'its premises contradict each other',
    ].map((reason) => `growth/critical/step (${reason})`));
    expect([undischarged(undefined), undischarged(reportOf([proved]))]).toEqual([[], []]);
  });
});
