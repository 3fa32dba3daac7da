/**
 * A series as a training problem: labels that come from no mapping, the mapping that is fitted to them, and the plan
 * that the theorem has for it.
 *
 * **Which ridge.** A smaller one lowers the misfit and raises $\nu$. Of the ridges $10^0,\dots,10^{-12}$ times the
 * largest eigenvalue the one is taken for which the theorem asks for the least width. No width reaches a risk below
 * $\varepsilon_0^2$; where that is too much with every ridge, a tenth of the largest is taken, and the plan is for a
 * risk that it can have, $2\varepsilon_0^2$.
 * @module
 */
import type { GradientRun } from '../../systems/integrand-bound.js';
import type { LimitKernel } from '../../systems/limit-kernel.js';
import { sequencesOf } from '../../systems/sequences-of.js';
import { spectrum } from '../../systems/spectrum.js';
import { SHARPER_FORMS } from '../../theory/plan/forms.js';
import { plan, type Plan } from '../../theory/plan/plan.js';
import { planProblem, type PlanRequest } from '../../theory/plan/request.js';
import { trivialRisk, type TrainingProblem } from '../problem.js';
import { ridgeFit, type RidgeFit } from './ridge-fit.js';

/** What a series gives. */
export interface SeriesRequest {
  readonly name: string;
  readonly run: GradientRun;
  readonly kernel: LimitKernel;
  readonly labels: Float64Array;
  readonly delta: number;
  /** The average risk to be planned for; by default half of the trivial risk. */
  readonly risk?: number;
  /** The ridge as a share of the largest eigenvalue; chosen if left out. */
  readonly ridge?: number;
}

/** The problem, and how it came about. */
export interface SeriesProblem {
  readonly problem: TrainingProblem;
  /** The fits that were compared, by their ridges as shares of the largest eigenvalue. */
  readonly tried: readonly { readonly share: number; readonly fit: RidgeFit }[];
  readonly share: number;
  /** The risk that was to be reached, and whether some width reaches it with the ridge that is taken. */
  readonly wanted: number;
  readonly reachable: boolean;
  /** A plan for the wanted risk, or else for $2\varepsilon_0^2$; `undefined` beyond the reach of plans. */
  readonly planned: { readonly risk: number; readonly plan: Plan | undefined };
}

/** The share of the largest eigenvalue that is taken where no ridge is good enough. */
const FALLBACK = 0.1;
const LADDER = Array.from({ length: 13 }, (_, k) => Number(`1e-${String(k)}`));

function requestFor({ run, labels, delta }: SeriesRequest, { nu, misfit }: RidgeFit, risk: number): PlanRequest {
  const { activation, alpha, inputs } = run;
  const length = labels.length / inputs.length;
  return {
    activation, alpha, nu, rho: nu, length, samples: inputs.length, delta, noise: misfit, risk, forms: SHARPER_FORMS,
  };
}

interface Tried {
  readonly share: number;
  readonly fit: RidgeFit;
  readonly plan: Plan | undefined;
  readonly reachable: boolean;
}

/** The fit with the least planned width, or else the one of the fallback. */
function chosen(all: readonly Tried[]): Tried {
  const planned = all.filter((one) => one.plan !== undefined);
  const [best] = planned.toSorted((a, b) => ((a.plan?.width ?? 0n) < (b.plan?.width ?? 0n) ? -1 : 1));
  const [first] = all;
  const found = best ?? all.find(({ share }) => share === FALLBACK) ?? first;
  if (found === undefined) throw new RangeError('no ridge is given: give at least one');
  return found;
}

/** Fits a mapping to the labels, and plans for it. */
export function seriesProblem(request: SeriesRequest): SeriesProblem {
  const { name, run, kernel, labels, ridge } = request;
  const wanted = request.risk ?? trivialRisk({ labels }) / 2;
  const eigen = spectrum(kernel.matrix, kernel.error);
  const largest = eigen.values.at(-1) ?? 0;
  const all = (ridge === undefined ? LADDER : [ridge]).map((share): Tried => {
    const fit = ridgeFit(run, kernel, eigen, labels, share * largest);
    const reachable = planProblem(requestFor(request, fit, wanted)) === undefined;
    return { share, fit, reachable, plan: reachable ? plan(requestFor(request, fit, wanted)) : undefined };
  });
  const { share, fit, reachable, plan: found } = chosen(all);
  const floor = 2 * fit.misfit * fit.misfit;
  const { activation, alpha, inputs } = run;
  return {
    problem: {
      name, activation, alpha, mapping: fit.mapping, labels, noise: fit.misfit, how: kernel.how,
      sequences: sequencesOf(inputs, fit.mapping.dimension),
    },
    tried: all, share, wanted, reachable,
    planned: reachable ? { risk: wanted, plan: found } : { risk: floor, plan: plan(requestFor(request, fit, floor)) },
  };
}
