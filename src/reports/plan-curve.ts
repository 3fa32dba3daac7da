/**
 * The report of `plan --vary`: widths along a quantity of the setting, what `--json` prints.
 * @module
 */
import { plan, type Plan } from '../theory/plan/plan.js';
import type { PlanRequest } from '../theory/plan/request.js';
import { VERSION } from '../version.js';
import { plannedSize, planSettings, type PlannedSize, type PlanSettings } from './plan-report.js';

/** What may be varied. */
export type Varied = 'samples' | 'alpha' | 'length';

/** The widths at one value. */
export interface CurvePoint {
  readonly value: number;
  /** With the forms of the request, and without sharper forms; `null` beyond the reach of the tool. */
  readonly plan: PlannedSize | null;
  readonly plain: PlannedSize | null;
}

/** A curve. */
export interface PlanCurve {
  readonly version: string;
  /** The setting, of which one quantity varies. */
  readonly settings: PlanSettings;
  readonly varied: Varied;
  /** $\theta$ of all plans with the forms of the request, and of those without, the same along the curve. */
  readonly theta: number;
  readonly plainTheta: number | null;
  /** $1/\sigma_1$, the cutoff for $\alpha$. */
  readonly cutoff: number;
  readonly points: readonly CurvePoint[];
}

/**
 * Plans along the values, at the share $\theta$ of the plan `base` of the request and at that of `plain`, its plan
 * without sharper forms, if it has one.
 */
export function planCurve(base: Plan, plain: Plan | undefined, varied: Varied, values: readonly number[]): PlanCurve {
  const sizeAt = ({ request, theta }: Plan, value: number): PlannedSize | null => {
    const at: PlanRequest = { ...request, theta, [varied]: value };
    return plannedSize(plan(at));
  };
  const { sigma1 } = base.request.activation.constants(base.system);
  return {
    version: VERSION,
    settings: planSettings(base.request),
    varied,
    theta: base.theta,
    plainTheta: plain?.theta ?? null,
    cutoff: base.system.upper(base.system.div(base.system.fromNumber(1), sigma1)),
    points: values.map((value) => ({
      value, plan: sizeAt(base, value), plain: plain === undefined ? null : sizeAt(plain, value),
    })),
  };
}
