/**
 * What `recurrent-proofs plan` prints: the plan, its constants, what the width is spent on, what the sharper forms
 * gain, what would relax it, and the theorem in one sentence.
 * @module
 */
import type { PartNorms } from '../network/space.js';
import { WIDTH_TERMS, type WidthTerm } from '../theory/plan/shares.js';
import { counted } from './figures.js';
import { paragraph } from './paragraph.js';
import { FORMS_IN_WORDS, RELAXATIONS_IN_WORDS, TERMS_IN_WORDS } from './plan-words.js';
import type { PlannedSize, PlanReport, PlanSettings } from './plan-report.js';
import type { Paint } from './presentation.js';
import { section } from './section.js';
import { textTable, type Cell, type Row } from './text-table.js';
import { wholeNumberText } from './whole-number-text.js';

const aside = (text: string): Cell => ({ text, tone: 'aside' });
const cell = (text: string): Cell => ({ text });

function sizeText(digits: string): string {
  return wholeNumberText(BigInt(digits));
}

function pairText({ w, u }: PartNorms<number>): string {
  return `(${String(w)}, ${String(u)})`;
}

/**
 * The setting in one sentence.
 * @param varied the quantity that has no one value
 */
export function settingText(settings: PlanSettings, varied?: 'alpha' | 'samples' | 'length'): string {
  const { activation, alpha, nu, rho, length, samples, delta, noise } = settings;
  const scale = varied === 'alpha' ? '' : ` alpha ${alpha},`;
  const sequences = varied === 'samples' ? 'n sequences' : counted(samples, 'sequence');
  const steps = varied === 'length' ? 'T steps' : counted(length, 'step');
  return `${activation},${scale} nu ${pairText(nu)}, rho ${pairText(rho)}; ${sequences} of ${steps}; `
    + `failure probability ${delta}, noise ${noise}.`;
}

/** Four digits at most. */
export function shareDigits(theta: number): string {
  return String(Number(theta.toPrecision(4)));
}

function planTable({ width, steps, eta, theta, chosen }: PlanReport, paint: Paint): string {
  const rows: readonly (readonly [string, string, string])[] = [
    ['width m', sizeText(width), 'the least even one for this share of the error'],
    ['step size', eta, 'rounded down'],
    ['steps', sizeText(steps), 'the fewest with this width and step size'],
    ['share theta', shareDigits(theta), chosen
      ? 'the error over the root of the risk; chosen for little work, width times steps'
      : 'the error over the root of the risk'],
  ];
  return textTable(rows.map(([name, value, meaning]) => [cell(`  ${name}`), cell(value), aside(meaning)]), 3, paint);
}

function constantsTable({ constants, settings }: PlanReport, paint: Paint): string {
  const averaged = settings.forms.includes('time-average');
  const over = averaged ? ', as a root mean square over time' : '';
  const rows: readonly (readonly [string, string, string])[] = [
    ['alpha_m', constants.weight, 'largest recurrent weight within the projection'],
    ['a', constants.rate, 'growth rate, largest slope times alpha_m; the cutoff is 1'],
    ['log(2nT/delta)', constants.logarithm, 'of the union over sequences and times'],
    ['M_T', constants.target, 'bound of the target'],
    ['L_T', constants.lipschitz, 'Lipschitz constant of the output'],
    ['beta_T', constants.curvature, 'smoothness constant of a hidden state'],
    ...(averaged ? [['L', constants.stepLipschitz, `Lipschitz constant in the step size${over}`] as const] : []),
    ['K', constants.constant, `the error is noise + K/sqrt(m)${over}`],
    ['epsilon', constants.error, 'the error'],
    ['risk', constants.risk, 'the bound of the average risk with this plan'],
  ];
  return textTable(rows.map(([name, value, meaning]) => [cell(`  ${name}`), cell(value), aside(meaning)]), 3, paint);
}

function percent(share: number): string {
  return `${(Math.ceil(share * 1000) / 10).toFixed(1)} %`;
}

/** The term with the largest share. */
function costliest({ shares }: PlanReport): WidthTerm {
  return [...WIDTH_TERMS].sort((a, b) => shares[b] - shares[a])[0] ?? 'drawn';
}

function sharesTable(report: PlanReport, paint: Paint): string {
  const most = costliest(report);
  const rows: readonly Row[] = WIDTH_TERMS.map((term) => [
    { text: `  ${term}`, ...(term === most ? { tone: 'open' as const } : {}) },
    cell(percent(report.shares[term])), aside(TERMS_IN_WORDS[term]),
  ]);
  return textTable(rows, 3, paint);
}

/** How often the narrower width fits into the wider one, rounded down. */
function timesText(wider: string, narrower: string): string {
  const hundredths = (BigInt(wider) * 100n) / BigInt(narrower);
  return hundredths >= 100_000n ? wholeNumberText(hundredths / 100n) : (Number(hundredths) / 100).toFixed(2);
}

interface Alternative {
  readonly name: string;
  readonly plan: PlannedSize | null;
  readonly meaning: string;
}

/** Widths and steps, and how much narrower than the first of them, or than `base`. */
function alternativesTable(base: string, alternatives: readonly Alternative[], paint: Paint): string {
  const rows: readonly Row[] = alternatives.map(({ name, plan, meaning }) => [
    cell(`  ${name}`), cell(meaning),
    ...(plan === null
      ? [cell('beyond'), cell('-'), cell('-')]
      : [cell(sizeText(plan.width)), cell(sizeText(plan.steps)), cell(timesText(base, plan.width))]),
  ]);
  return textTable([['  change', '', 'width', 'steps', 'gain'].map(aside), ...rows], 2, paint);
}

/** The change that makes the width smallest. */
function bestRelaxation({ relaxations, width }: PlanReport): string {
  const narrower = relaxations
    .flatMap(({ relaxation, plan }) => (plan === null ? [] : [{ relaxation, width: BigInt(plan.width) }]))
    .filter((relaxed) => relaxed.width < BigInt(width))
    .sort((a, b) => (a.width < b.width ? -1 : 1));
  const [best] = narrower;
  if (best === undefined) return '';
  return ` ${RELAXATIONS_IN_WORDS[best.relaxation].replace(/^./, (first) => first.toUpperCase())} would relax it most, `
    + `to ${wholeNumberText(best.width)}.`;
}

/** The theorem at this plan in one sentence, and the audit in two more. */
function planSentence(report: PlanReport): string {
  const { settings: { delta, risk, nu, samples }, width, steps, eta, shares } = report;
  const most = costliest(report);
  return `With probability at least 1 - ${delta} over the initialization, the average risk of a network of width `
    + `${sizeText(width)} over ${sizeText(steps)} steps of projected gradient descent with step size ${eta} is at most `
    + `${risk}, on any ${counted(samples, 'sequence')} and for any target with a transportation mapping bounded by `
    + `${pairText(nu)}. What costs most, ${percent(shares[most])} of K, is ${TERMS_IN_WORDS[most]}.`
    + bestRelaxation(report);
}

/** The whole report. */
export function planText(report: PlanReport, paint: Paint): string {
  const { version, settings, gains, relaxations, width } = report;
  const plain = gains[0]?.plan?.width ?? width;
  return [
    paragraph(`recurrent-proofs ${version}: a plan for an average risk of ${settings.risk} (projected-gd). `
      + settingText(settings)),
    '',
    planTable(report, paint),
    ...section(paint('heading', 'Constants at this width, rounded up'), [constantsTable(report, paint)]),
    ...section(paint('heading', 'What the width is spent on: the terms of K'), [sharesTable(report, paint)]),
    ...section(
      paint('heading', 'What the sharper forms gain'),
      gains.length === 0 ? [] : [alternativesTable(plain, gains.map(({ form, plan }) => ({
        name: form, plan, meaning: FORMS_IN_WORDS[form],
      })), paint)],
    ),
    ...section(
      paint('heading', 'What would relax it, at the same share of the error'),
      relaxations.length === 0 ? [] : [alternativesTable(width, relaxations.map(({ relaxation, plan }) => ({
        name: relaxation, plan, meaning: RELAXATIONS_IN_WORDS[relaxation],
      })), paint)],
    ),
    '',
    paragraph(planSentence(report)),
  ].join('\n');
}
