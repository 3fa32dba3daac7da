/**
 * `recurrent-proofs explain ID`.
 * @module
 */
import type { Command } from 'commander';
import { closest } from 'fastest-levenshtein';
import { ledger } from '../../proofs-checks/index.js';
import { partsOfAnyKind, type Claim } from '../claims/claim.js';
import { InputError } from '../data/input-error.js';
import { explanationOf } from '../reports/claim-explanation.js';
import { explanationText } from '../reports/explanation-text.js';
import type { World } from './world.js';

/** The claim of that name; `claim/part` names the claim that the part belongs to. */
function claimNamed(name: string): Claim {
  const found = ledger.find((claim) =>
    claim.id === name || partsOfAnyKind(claim).some((part) => `${claim.id}/${part.id}` === name));
  if (found !== undefined) return found;
  const nearest = closest(name, ledger.map(({ id }) => id));
  throw new InputError(`unknown claim "${name}"; did you mean "${nearest}"? (see recurrent-proofs list)`);
}

/** Adds the command that explains a claim. */
export function explainCommand(root: Command, { terminal }: World): void {
  root.command('explain')
    .description('explain a claim: statement, idea of the proof, false neighbours')
    .argument('<id>', 'the claim, as recurrent-proofs list names it')
    .option('--json', 'print one JSON object, with the formulas in LaTeX too, and nothing else')
    .addHelpText('after', '\nExample: recurrent-proofs explain hidden-state-gradient')
    .action((id: string, { json }: { json?: true }) => {
      const explanation = explanationOf(claimNamed(id));
      terminal.print(json === true ? JSON.stringify(explanation) : explanationText(explanation, terminal));
    });
}
