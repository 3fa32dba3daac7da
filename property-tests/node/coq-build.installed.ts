import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { formalProofs } from '../../src/cli/formal-proofs.js';
import { shippedCoq } from '../../src/node/coq-build.js';
import type { FormalReport } from '../../src/verification/formal/formal-report.js';
import { recordingTerminal } from '../cli/run-here.js';
import { claimProof, TRUE } from '../verification/solver/obligations.js';

const folders: string[] = [];
afterAll(() => { for (const folder of folders) rmSync(folder, { recursive: true, force: true }); });

/** A table of one number, $p_3(\tfrac12)$. */
const table = (value: string): string => [
  'From Coq Require Import String List ZArith.', 'Import ListNotations.', 'Open Scope Z_scope.',
  'Open Scope string_scope.',
  `Eval compute in [("growth", [(1, 1); (1, 1); (1, 1); (1, 2); (3, 1)], ${value})].`, '',
].join('\n');

/** A development of one file of statements, built with the rules of the one that is shipped; without real numbers. */
async function built(statements: string, { value = '(7, 4)', more = [] as string[] } = {}): Promise<FormalReport> {
  const folder = mkdtempSync(join(tmpdir(), 'recurrent-proofs-'));
  folders.push(folder);
  copyFileSync(join(shippedCoq(), 'Makefile'), join(folder, 'Makefile'));
  writeFileSync(join(folder, '_CoqProject'),
    '-R . RecurrentProofs\nStatements.v\nNonVacuity.v\nAuditClaims.v\nTable.v\n');
  for (const file of more) writeFileSync(join(folder, file), '');
  writeFileSync(join(folder, 'Statements.v'), statements);
  writeFileSync(join(folder, 'NonVacuity.v'),
    'From RecurrentProofs Require Import Statements.\nExample instance := claim_growth.\n');
  writeFileSync(join(folder, 'AuditClaims.v'),
    'From RecurrentProofs Require Statements.\nPrint Assumptions Statements.claim_growth.\n');
  writeFileSync(join(folder, 'Table.v'), table(value));
  const [proofs, { signal }, { terminal }] = [[claimProof('growth', TRUE)], new AbortController(), recordingTerminal()];
  const report = await formalProofs({ proofs, signal, terminal, folder });
  // Of the other kinds of numbers there are none in so short a table.
  return { ...report, complaints: report.complaints.filter((one) => !one.startsWith('Coq prints no ')) };
}

const CLAIM = 'Theorem claim_growth : forall n : nat, n = n.\nProof. reflexivity. Qed.\n';

describe('a build of formal proofs by Coq itself', { timeout: 300_000 }, () => {
  it('is accepted where nothing is assumed', async () => {
    const { theorems, numbers, complaints } = await built(CLAIM);
    expect(complaints).toEqual([]);
    expect(numbers).toEqual({ equal: 1, quantities: 1 });
    expect(theorems).toEqual([
      { claim: 'growth', theorem: 'claim_growth', file: 'Statements.v', line: 1, axioms: [] },
    ]);
  });

  it('is refused if a number comes out otherwise than here', async () => {
    expect((await built(CLAIM, { value: '(7, 8)' })).complaints)
      .toEqual(['growth(1/2, 3) at σ = (1, 1, 1) is 7/8 in Coq and 7/4 here']);
  });

  it.each(['my_classic_sig_not_dec', 'axiom2'])('is refused with an axiom named %s', async (name) => {
    const { complaints } = await built(
      `Axiom ${name} : forall n : nat, n = 0.\nTheorem claim_growth : 1 = 0.\nProof. apply ${name}. Qed.\n`,
    );
    expect(complaints).toEqual([
      `Statements.v:2: claim_growth uses Statements.${name}, no axiom of the standard reals`,
      `RecurrentProofs.Statements.${name} is an axiom, and none of the standard reals: prove it`,
    ]);
  });

  it('is refused with a lemma that was admitted, whether a theorem uses it or not', async () => {
    const { complaints } = await built(`Lemma open : 1 = 0.\nProof. Admitted.\n${CLAIM}`);
    expect(complaints).toEqual([
      'Statements.v:2 has "Admitted": finish the proof',
      'RecurrentProofs.Statements.open is an axiom, and none of the standard reals: prove it',
    ]);
  });

  it('is refused if a proof does not go through', async () => {
    const { theorems, complaints } = await built('Theorem claim_growth : 1 = 0.\nProof. reflexivity. Qed.\n');
    expect(theorems).toEqual([]);
    expect(complaints).toEqual([expect.stringContaining('make ended with status 2')]);
  });

  it('is refused if a file is not built', async () => {
    const { theorems, complaints } = await built(CLAIM, { more: ['Forgotten.v'] });
    expect(theorems).toEqual([]);
    expect(complaints).toEqual([expect.stringContaining('Forgotten.v is not in _CoqProject')]);
  });
});
