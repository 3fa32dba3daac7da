/**
 * What would make the width of a plan smaller.
 * @module
 */
import { plan, type Plan } from './plan.js';
import type { PlanRequest } from './request.js';

/** A change of the setting. */
export type Relaxation = 'half-alpha' | 'radius-as-norm' | 'delta-tenth' | 'half-length' | 'half-norm';

/** A change of the setting, and the plan after it. */
export interface Relaxed {
  readonly relaxation: Relaxation;
  readonly request: PlanRequest;
  /** `undefined` beyond the reach of plans. */
  readonly plan: Plan | undefined;
}

const LOOSE_DELTA = 0.1;

function relaxedRequests(request: PlanRequest): readonly Omit<Relaxed, 'plan'>[] {
  const { alpha, nu, rho, delta, length } = request;
  const half = { w: nu.w / 2, u: nu.u / 2 };
  const isTight = rho.w === nu.w && rho.u === nu.u;
  const changes: readonly (readonly [Relaxation, boolean, Partial<PlanRequest>])[] = [
    ['half-alpha', true, { alpha: alpha / 2 }],
    ['half-norm', true, { nu: half, rho: isTight ? half : rho }],
    ['radius-as-norm', !isTight, { rho: nu }],
    ['half-length', length > 1, { length: Math.ceil(length / 2) }],
    ['delta-tenth', delta < LOOSE_DELTA, { delta: LOOSE_DELTA }],
  ];
  return changes.filter(([, isChange]) => isChange)
    .map(([relaxation, , change]) => ({ relaxation, request: { ...request, ...change } }));
}

/** The plan after changes of the setting, each at the share $\theta$ of the plan. */
export function relaxations({ request, theta }: Plan): readonly Relaxed[] {
  return relaxedRequests({ ...request, theta }).map((relaxed) => ({ ...relaxed, plan: plan(relaxed.request) }));
}
