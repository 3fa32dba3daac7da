/**
 * The report of `plan`: what `--json` prints. Whole numbers and constants are decimal text, for they may be too large
 * for a double.
 * @module
 */
import type { FormGain } from '../theory/plan/gains.js';
import { formGains } from '../theory/plan/gains.js';
import type { Plan } from '../theory/plan/plan.js';
import { relaxations, type Relaxation } from '../theory/plan/relaxations.js';
import type { PlanRequest } from '../theory/plan/request.js';
import { guarantee } from '../theory/plan/guarantee.js';
import { widthShares, type WidthTerm } from '../theory/plan/shares.js';
import { VERSION } from '../version.js';

/** The request, with the activation by its name. */
export interface PlanSettings extends Omit<PlanRequest, 'activation'> {
  readonly activation: string;
}

/** A width and a number of steps. */
export interface PlannedSize {
  readonly width: string;
  readonly steps: string;
}

/** The constants of a plan at its width, rounded up to 6 digits. */
export interface PlanConstants {
  /** $\alpha_m$ and $a=\sigma_1\alpha_m$. */
  readonly weight: string;
  readonly rate: string;
  /** $\log(2nT/\delta)$. */
  readonly logarithm: string;
  /** $M_T$, $L_T$ and $\beta_T$. */
  readonly target: string;
  readonly lipschitz: string;
  readonly curvature: string;
  /** $L$ in the step size: $L_T$, or its root mean square over time. */
  readonly stepLipschitz: string;
  /** $\mathcal K$, or its root mean square over time, and $\varepsilon$. */
  readonly constant: string;
  readonly error: string;
  /** The bound of the average risk. */
  readonly risk: string;
}

/** A plan with its audit. */
export interface PlanReport extends PlannedSize {
  readonly version: string;
  readonly settings: PlanSettings;
  /** $\theta$ and whether it was chosen by the tool. */
  readonly theta: number;
  readonly chosen: boolean;
  readonly eta: string;
  readonly constants: PlanConstants;
  /** The share of each term of $\mathcal K$, rounded up. */
  readonly shares: Readonly<Record<WidthTerm, number>>;
  /** The sharper forms one by one; `null` for a plan that is beyond the reach of the tool. */
  readonly gains: readonly { readonly form: FormGain['form']; readonly plan: PlannedSize | null }[];
  readonly relaxations: readonly { readonly relaxation: Relaxation; readonly plan: PlannedSize | null }[];
}

const DIGITS = 6;

/** Width and steps as text. */
export function plannedSize(plan: Plan | undefined): PlannedSize | null {
  return plan === undefined ? null : { width: String(plan.width), steps: String(plan.steps) };
}

/** The request as it is reported. */
export function planSettings({ activation, ...request }: PlanRequest): PlanSettings {
  return { activation: activation.name, ...request };
}

function constantsOf(plan: Plan): PlanConstants {
  const { request: { alpha, rho, activation }, system: K, width, error, total } = plan;
  const up = (x: Parameters<typeof K.upper>[0]): string => K.toInterval(x, DIGITS).upper;
  const moved = K.div(K.fromNumber(rho.w), K.sqrt(K.fromRational(width, 1n)));
  const weight = K.add(K.fromNumber(alpha), moved);
  const { target, logarithm } = error.sources.at(-1) ?? { target: total, logarithm: total };
  return {
    weight: up(weight),
    rate: up(K.mul(activation.constants(K).sigma1, weight)),
    logarithm: up(logarithm),
    target: up(target),
    lipschitz: up(error.last.lipschitz),
    curvature: up(error.last.curvature),
    stepLipschitz: up(error.lipschitz),
    constant: up(error.constant),
    error: up(total),
    risk: up(guarantee(K, plan.request, plan).risk),
  };
}

/** The report of a plan. */
export function planReport(plan: Plan, chosen: boolean): PlanReport {
  const { request, theta, width, steps, eta } = plan;
  return {
    version: VERSION,
    settings: planSettings(request),
    theta,
    chosen,
    width: String(width),
    steps: String(steps),
    eta,
    constants: constantsOf(plan),
    shares: widthShares(plan),
    gains: formGains(plan).map(({ form, plan: gained }) => ({ form, plan: plannedSize(gained) })),
    relaxations: relaxations(plan).map(({ relaxation, plan: relaxed }) => ({
      relaxation, plan: plannedSize(relaxed),
    })),
  };
}
