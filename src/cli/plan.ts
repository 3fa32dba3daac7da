/**
 * `recurrent-proofs plan`.
 * @module
 */
import type { Command } from 'commander';
import { InputError } from '../data/input-error.js';
import { planCurve } from '../reports/plan-curve.js';
import { planCurveText } from '../reports/plan-curve-text.js';
import { planReport } from '../reports/plan-report.js';
import { planText } from '../reports/plan-text.js';
import { plainPlan } from '../theory/plan/gains.js';
import { planOf, requestOf, settingOptions, type SettingOptions } from './plan-request.js';
import { readVariation, type Variation } from './vary-option.js';
import type { World } from './world.js';
import { writeFigure } from './write-figure.js';

interface PlanOptions extends SettingOptions {
  readonly vary?: Variation;
  readonly svg?: string;
  readonly json?: true;
}

/** Adds the command that plans widths, step sizes and numbers of steps. */
export function planCommand(root: Command, { terminal }: World): void {
  settingOptions(root.command('plan'))
    .description('the width, the step size and the number of steps that the main theorem asks for, and what they cost')
    .option('--vary <range>', 'a curve: n=8:4096, T=1:64 or alpha=0.25:2', readVariation)
    .option('--svg <file>', 'with --vary: write a figure to this file')
    .option('--json', 'print one JSON object and nothing else')
    .addHelpText('after', '\nExamples: recurrent-proofs plan --alpha 0.5 --nu 0.3,0.3 --length 20 --risk 0.05'
      + '\n          recurrent-proofs plan --vary n=8:4096 --svg width.svg')
    .action(async ({ vary, svg, json, ...options }: PlanOptions) => {
      if (svg === '') throw new InputError('--svg is "": name a file to write');
      if (svg !== undefined && vary === undefined) {
        throw new InputError(`--svg is "${svg}" without a curve: add --vary, such as --vary n=8:4096`);
      }
      const request = requestOf(options);
      const base = planOf(request);
      if (vary === undefined) {
        const report = planReport(base, request.theta === undefined);
        terminal.print(json === true ? JSON.stringify(report) : planText(report, terminal.paint));
        return;
      }
      const plain = request.forms.length === 0 ? undefined : plainPlan(request);
      const curve = planCurve(base, plain, vary.varied, vary.values);
      if (svg !== undefined) {
        await writeFigure(svg, async () => (await import('../reports/plan-curve-figure.js')).planCurveFigure(curve));
      }
      terminal.print(json === true ? JSON.stringify(curve) : planCurveText(curve, terminal.paint));
    });
}
