/**
 * The obligations of the theory, and those of its false neighbours, are the ones that were recorded when solvers
 * discharged the first and refuted the second (`property-tests/proofs-checks/proofs.test.ts`, which takes a minute).
 * Whoever changes what makes them sees here which ones became others, has them discharged again, and records them:
 * `npx vitest run property-tests/claims/proofs/recorded.test.ts -u`.
 * @module
 */
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { ledger, proofs } from '../../../proofs-checks/index.js';
import type { Obligation, Premise } from '../../../src/claims/proofs/obligation.js';
import { formulaHash } from '../../../src/numbers/term-hash.js';

const premise = ({ formula, warrant, from }: Premise): unknown => [formulaHash(formula), warrant, from?.map(premise)];

const digest = (content: unknown): string =>
  createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 16);

/** The name, and a digest of what is to be shown from what, and of where every premise comes from. */
function line({ name, premises, goal, facts }: Obligation): string {
  return `${name} ${digest([premises.map(premise), formulaHash(goal), facts])}`;
}

const mutants = ledger.flatMap((claim) => [...claim.parts, ...claim.trials ?? [], ...claim.runs ?? []].flatMap((part) =>
  part.mutants.flatMap(({ name, proof }) =>
    (proof === undefined ? [] : [[`${claim.id}/${part.id}/${name}`, proof] as const]))));

test.each(proofs.map(({ id, proof }) => [id, proof] as const))('%s', (_, proof) => {
  expect(proof().map(line).join('\n')).toMatchSnapshot();
});

test.each(mutants)('the false neighbour %s', (_, proof) => {
  expect(digest(proof().map(line))).toMatchSnapshot();
});
