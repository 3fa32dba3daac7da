/**
 * The options that describe a setting of the main theorem, for the commands that plan.
 * @module
 */
import type { Command } from 'commander';
import { InputError } from '../data/input-error.js';
import type { PartNorms } from '../network/space.js';
import { SHARPER_FORMS } from '../theory/plan/forms.js';
import { plan, REACH, type Plan } from '../theory/plan/plan.js';
import { planProblem, type PlanRequest } from '../theory/plan/request.js';
import { readActivation } from './named-activation.js';
import { decimalNumber, weightPair } from './number-text.js';
import { wholeNumber } from './whole-number.js';

/** The options as they come from the command line. */
export interface SettingOptions extends Omit<PlanRequest, 'activation' | 'rho' | 'forms'> {
  readonly activation: string;
  readonly rho?: PartNorms<number>;
  readonly sharper: boolean;
}

/** Adds the options to a command. */
export function settingOptions(command: Command): Command {
  return command
    .option('--activation <name>', 'for example logistic or "2*tanh(0.5x)"', 'tanh')
    .option('--alpha <a>', 'scale of the recurrent weights at initialization', decimalNumber('--alpha'), 0.5)
    .option('--nu <w,u>', 'bounds of the transportation mapping of the target', weightPair('--nu'), { w: 0.5, u: 0.5 })
    .option('--rho <w,u>', 'radii of the projection, at least nu (default: nu)', weightPair('--rho'))
    .option('--length <t>', 'length of the sequences', wholeNumber('--length', 1, 1000), 10)
    .option('--samples <n>', 'number of sequences', wholeNumber('--samples', 1, Number.MAX_SAFE_INTEGER), 1000)
    .option('--delta <p>', 'probability of failure that is allowed', decimalNumber('--delta'), 0.1)
    .option('--noise <e>', 'bound of the noise of the labels', decimalNumber('--noise'), 0)
    .option('--risk <r>', 'average risk to be reached', decimalNumber('--risk'), 0.1)
    .option('--theta <s>', 'share of the root of the risk that the error may take (default: for little work)',
      decimalNumber('--theta'))
    .option('--no-sharper', 'the constants of the theorem as it is stated, without the sharper forms');
}

/**
 * The request that the options make.
 * @throws InputError if it has no plan
 */
export function requestOf({ activation, sharper, theta, rho, ...rest }: SettingOptions): PlanRequest {
  const { alpha, nu, length, samples, delta, noise, risk } = rest;
  const request: PlanRequest = {
    activation: readActivation(activation), alpha, nu, rho: rho ?? nu, length, samples, delta, noise, risk,
    ...(theta === undefined ? {} : { theta }),
    forms: sharper ? SHARPER_FORMS : [],
  };
  const problem = planProblem(request);
  if (problem === undefined) return request;
  throw new InputError(`--${problem.field} is "${problem.value}": ${problem.remedy}`);
}

/**
 * The plan of a request.
 * @throws InputError if its width is beyond the reach of the tool
 */
export function planOf(request: PlanRequest): Plan {
  const found = plan(request);
  if (found !== undefined) return found;
  throw new InputError(`the width for --alpha ${String(request.alpha)} and --length ${String(request.length)} is above `
    + `10^${String(REACH)}: lower one of them`);
}
