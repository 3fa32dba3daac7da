import { proofs } from '../../../proofs-checks/index.js';
import { certificateChecker } from '../../../src/verification/check-certificate.js';
import { inThisThread, runHere } from '../../cli/run-here.js';
import type { Page, ShownCommand } from './read-page.js';

const check = await certificateChecker();

const ids: readonly string[] = proofs.map(({ id }) => id);

/**
 * Whether `lines` are the output `actual`, where a line `…` stands for any number of lines. What stands between two of
 * them has to follow in this order, line by line.
 */
export function isOutput(lines: readonly string[], actual: readonly string[]): boolean {
  const gap = lines.indexOf('…');
  if (gap === -1) return lines.length === actual.length && lines.every((line, k) => line === actual[k]);
  if (!lines.slice(0, gap).every((line, k) => line === actual[k])) return false;
  const [rest, left] = [lines.slice(gap + 1), actual.slice(gap)];
  if (rest.length === 0) return true;
  return left.some((_, skipped) => isOutput(rest, left.slice(skipped)));
}

async function complaintOfShown({ args, lines }: ShownCommand): Promise<readonly string[]> {
  const { out, err } = await runHere(args, { runTasks: (work) => inThisThread(work, check) });
  const actual = out.trimEnd().split('\n').map((line) => line.trimEnd());
  return isOutput(lines, actual) ? [] : [`${args.join(' ')} prints something else:\n${out}${err}`];
}

/** Commands that take long are not run: their options and the claims that they name have to be there. */
async function complaintsOfTold([command = '', ...args]: readonly string[]): Promise<readonly string[]> {
  const { out } = await runHere([command, '--help']);
  if (!out.startsWith(`Usage: recurrent-proofs ${command} `)) return [`no command ${command}`];
  return args.flatMap((arg, k) => {
    if (arg.startsWith('--') && !new RegExp(`${arg}(?![\\w-])`, 'u').test(out)) return [`${command} has no ${arg}`];
    const named = args[k - 1] === '--claim' || command === 'explain';
    return named && !ids.includes(arg.split('/')[0] ?? '') ? [`${command} names the unknown claim ${arg}`] : [];
  });
}

/** What is wrong with the commands of a page. */
export async function commandComplaints({ shown, told }: Page): Promise<readonly string[]> {
  const complaints: string[] = [];
  for (const one of shown) complaints.push(...await complaintOfShown(one));
  for (const one of told) complaints.push(...await complaintsOfTold(one));
  return complaints;
}
