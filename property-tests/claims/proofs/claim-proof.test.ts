import { expect, test } from 'vitest';
import type { Claim } from '../../../src/claims/claim.js';
import { proofOfClaim } from '../../../src/claims/proofs/claim-proof.js';
import type { Obligation, Proof } from '../../../src/claims/proofs/obligation.js';
import { defineRunPart } from '../../../src/claims/runs/run-part.js';
import { defineTrialPart } from '../../../src/claims/trial-part.js';
import { symbol, term } from '../../../src/numbers/term.js';

const formula = term.le(symbol('x'), symbol('y'));
const one: Obligation = { name: 'one', says: '', premises: [], goal: formula };
const claim: Claim = { id: 'toy', section: '4', title: 'a toy', uses: [], proofIdea: '', parts: [] };

const declared = (id: string) =>
  ({ id, title: '', hypotheses: [], assertion: [one], configurations: [], mutants: {} });
const prove = (proof: Proof): Proof => proof;
const trial = (id: string, more: { readonly prove?: typeof prove }) => defineTrialPart<never, Proof>({
  ...declared(id), ...more, interpret: () => ({ bound: (K) => K.fromNumber(1), formula }),
  prepare: () => () => ({ error: 0, slack: 0 }), describe: () => '', toJson: () => ({}),
  rate: { configurations: [], expected: 0 },
});
const run = (id: string) => defineRunPart<never, Proof>({
  ...declared(id), prove, interpret: () => ({ relations: () => [], formula }),
  runsAt: (_, configuration) => configuration,
});

test('the proof of a claim is made of the obligations of its parts, if they have any', () => {
  const whole = { ...claim, trials: [trial('first', { prove }), trial('plain', {})], runs: [run('last')] };
  const { proof, ...rest } = proofOfClaim(whole);
  expect(rest).toEqual({ id: 'toy', section: '4', title: 'a toy' });
  expect(proof()).toEqual([{ ...one, name: 'first/one' }, { ...one, name: 'last/one' }]);
  expect(proofOfClaim(claim).proof()).toEqual([]);
});
