/**
 * What the sharper forms gain in a plan.
 * @module
 */
import { SHARPER_FORMS, type SharperForm } from './forms.js';
import { plan, type Plan } from './plan.js';
import { largestShare, planProblem, type PlanRequest } from './request.js';

/** A plan with a sharper form, or without any. */
export interface FormGain {
  /** The form that is used alone; `plain` for none, `together` for all that are asked for. */
  readonly form: SharperForm | 'plain' | 'together';
  /** `undefined` beyond the reach of plans. */
  readonly plan: Plan | undefined;
}

/** The share $\theta$ of a plan without sharper forms, where another was given that only some of them allow. */
function plainShare(theta: number | undefined): { readonly theta?: number } {
  return theta !== undefined && theta < largestShare([]) ? { theta } : {};
}

/**
 * The plan without sharper forms; `undefined` where the noise asks for the best step size, and beyond the reach of
 * plans.
 */
export function plainPlan(request: PlanRequest): Plan | undefined {
  const { theta, ...rest } = request;
  const plainRequest: PlanRequest = { ...rest, ...plainShare(theta), forms: [] };
  return planProblem(plainRequest) === undefined ? plan(plainRequest) : undefined;
}

/**
 * What each sharper form of the plan gains, next to none of them and all together. Each form alone is shown at the
 * share $\theta$ of the plain plan, so that only the form differs; the best step size chooses its own unless one is
 * given. Empty where there is no plain plan: the noise asks for the best step size, or the width is beyond the reach of
 * plans.
 */
export function formGains(chosen: Plan): readonly FormGain[] {
  const { request } = chosen;
  const { theta: given, ...rest } = request;
  const plain = plainPlan(request);
  if (request.forms.length === 0 || plain === undefined) return [];
  const alone = SHARPER_FORMS.filter((form) => request.forms.includes(form)).map((form): FormGain => {
    const share = form === 'step-size' ? given : plain.theta;
    return { form, plan: plan({ ...rest, ...(share === undefined ? {} : { theta: share }), forms: [form] }) };
  });
  return [{ form: 'plain', plan: plain }, ...alone, { form: 'together', plan: chosen }];
}
