/**
 * Reads the command line and runs the command that it asks for.
 * @module
 */
import { Command, CommanderError } from 'commander';
import { InputError } from '../data/input-error.js';
import { VERSION } from '../version.js';
import { attackCommand } from './attack.js';
import { certifyCommand } from './certify.js';
import { checkCommand } from './check.js';
import { cutoffCommand } from './cutoff.js';
import { explainCommand } from './explain.js';
import { kernelCommand } from './kernel.js';
import { listCommand } from './list.js';
import { planCommand } from './plan.js';
import { proveCommand } from './prove.js';
import { roundingCommand } from './rounding.js';
import { scalingCommand } from './scaling.js';
import { trainCommand } from './train.js';
import { verifyCommand } from './verify.js';
import type { World } from './world.js';

/** The status of a program that was used wrongly. */
const USED_WRONGLY = 2;
/** The status of a defect of the program, `EX_SOFTWARE` of sysexits. */
const DEFECT = 70;

/** A complaint as one line, whatever the values that it names look like. */
function oneLine(message: string): string {
  return message.replace(/\s+/g, ' ').trim();
}

function program(world: World, setStatus: (status: number) => void): Command {
  const root = new Command('recurrent-proofs');
  const note = (text: string): void => { world.terminal.note(text); };
  root
    .description('Checks the convergence theory of gradient descent for recurrent networks, claim by claim.')
    .version(VERSION)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => { world.terminal.print(text.trimEnd()); },
      writeErr: note,
      outputError: (text) => { note(`recurrent-proofs: ${oneLine(text.replace(/^error: /, ''))} (see --help)\n`); },
    })
    .addHelpText('after', [
      '',
      'Exit status: 0 everything holds; 1 something is refuted or a check failed; 2 used wrongly;',
      '3 something is undecided; 70 a defect of this program; 130 interrupted.',
      '',
      'Example: recurrent-proofs verify --claim growth',
    ].join('\n'));
  const commands = [
    verifyCommand, proveCommand, attackCommand, certifyCommand, checkCommand, listCommand, explainCommand,
    roundingCommand, planCommand, kernelCommand, cutoffCommand, trainCommand, scalingCommand,
  ];
  for (const add of commands) add(root, world, setStatus);
  return root;
}

/** Says what went wrong, and returns the exit status. */
function report(error: unknown, { terminal }: World): number {
  // Commander has said it already.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : USED_WRONGLY;
  if (error instanceof InputError) {
    terminal.note(`recurrent-proofs: ${oneLine(error.message)}\n`);
    return USED_WRONGLY;
  }
  const details = error instanceof Error ? error.stack ?? error.message : String(error);
  terminal.note(`${details}\nrecurrent-proofs: this is a defect of the program: please report the lines above\n`);
  return DEFECT;
}

/** Runs the command that the arguments ask for, and returns its exit status. Never throws. */
export async function run(args: readonly string[], world: World): Promise<number> {
  let status = 0;
  try {
    await program(world, (value) => { status = value; }).parseAsync([...args], { from: 'user' });
    return status;
  } catch (error) {
    return report(error, world);
  }
}
