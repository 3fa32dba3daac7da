/**
 * `recurrent-proofs list`.
 * @module
 */
import type { Command } from 'commander';
import { ledger } from '../../proofs-checks/index.js';
import { ledgerData, ledgerText } from '../reports/ledger-list.js';
import type { World } from './world.js';

/** Adds the command that lists the claims. */
export function listCommand(root: Command, { terminal }: World): void {
  root.command('list')
    .description('list the claims and their parts')
    .option('--json', 'print one JSON object and nothing else')
    .addHelpText('after', '\nExample: recurrent-proofs list --json')
    .action(({ json }: { json?: true }) => {
      terminal.print(json === true ? JSON.stringify(ledgerData(ledger)) : ledgerText(ledger, terminal));
    });
}
