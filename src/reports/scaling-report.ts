/**
 * The report of `scaling`: what `--json` prints.
 * @module
 */
import type { PartNorms } from '../network/space.js';
import { SHARPER_FORMS } from '../theory/plan/forms.js';
import { plan } from '../theory/plan/plan.js';
import type { PlanRequest } from '../theory/plan/request.js';
import {
  binaryLogarithm, leastWidthsOf, lineThrough, scalingFits, type ScalingFits,
} from '../training/scaling/least-widths.js';
import type { ScalingDraw, ScalingSettings } from '../training/scaling/settings.js';
import { VERSION } from '../version.js';
import { plannedSize, type PlannedSize } from './plan-report.js';

/** What was found for one number of sequences. */
export interface ScalingPoint {
  readonly samples: number;
  /** The risk to be reached, on the average over the draws. */
  readonly risk: number;
  /** For each width, the share of the draws in which the run succeeds. */
  readonly success: readonly number[];
  /** The least width from which on all runs of a draw succeed: the mean over the draws, the least and the largest. */
  readonly mean: number;
  readonly least: number;
  readonly largest: number;
  /** Draws in which the widest network fails. */
  readonly beyond: number;
  /** The width and the steps for which the theorem promises that average risk; `null` beyond the reach of plans. */
  readonly theorem: PlannedSize | null;
}

/** The report. */
export interface ScalingReport {
  readonly version: string;
  readonly problem: { readonly name: string; readonly activation: string; readonly alpha: number };
  readonly settings: ScalingSettings;
  readonly delta: number;
  /** The draws that are done. */
  readonly done: number;
  readonly points: readonly ScalingPoint[];
  /** `null` before three draws are done. */
  readonly fits: ScalingFits | null;
  /** The exponent of the line through the logarithms of the theorem's widths. */
  readonly theoremExponent: number | null;
  readonly interrupted: boolean;
}

/** The problem of the experiment, as far as plans depend on it. */
export interface ScalingProblem {
  readonly name: string;
  readonly activation: PlanRequest['activation'];
  readonly alpha: number;
  readonly nu: PartNorms<number>;
}

/** Plans at the share $\theta$ that is best at the first of the risks. */
function theoremWidths(
  base: Omit<PlanRequest, 'samples' | 'risk'>,
  all: readonly Pick<PlanRequest, 'samples' | 'risk'>[],
): readonly (PlannedSize | null)[] {
  let theta: number | undefined;
  return all.map(({ samples, risk }) => {
    const found = plan({ ...base, samples, risk, ...(theta === undefined ? {} : { theta }) });
    theta ??= found?.theta;
    return plannedSize(found);
  });
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The exponent of the theorem's widths. */
function theoremExponent(points: readonly ScalingPoint[]): number | null {
  const widths = points.flatMap(({ theorem }) => (theorem === null ? [] : [Number(theorem.width)]));
  if (widths.length < points.length || points.length < 2) return null;
  const samples = points.map(({ samples: n }) => binaryLogarithm(n));
  return lineThrough(samples, widths.map(binaryLogarithm)).slope;
}

/** Puts together what was found. */
export function scalingReport(
  { name, activation, alpha, nu }: ScalingProblem,
  settings: ScalingSettings,
  { draws, delta, interrupted }: {
    readonly draws: readonly ScalingDraw[]; readonly delta: number; readonly interrupted: boolean;
  },
): ScalingReport {
  const sorted = draws.toSorted((a, b) => a.draw - b.draw);
  const found = leastWidthsOf(settings, sorted);
  const risks = settings.samples.map((samples, k) =>
    ({ samples, risk: settings.share * mean(sorted.map(({ trivial }) => trivial[k] ?? NaN)) }));
  const base = { activation, alpha, nu, rho: nu, length: settings.length, delta, noise: 0 };
  const planned = sorted.length === 0 ? [] : theoremWidths({ ...base, forms: SHARPER_FORMS }, risks);
  const points = sorted.length === 0 ? [] : risks.map(({ samples, risk }, k): ScalingPoint => {
    const least = found.map((one) => one[k]?.width ?? NaN);
    return {
      samples, risk,
      success: settings.widths.map((_, i) =>
        mean(sorted.map(({ reached }) => ((reached[k]?.[i] ?? null) === null ? 0 : 1)))),
      mean: mean(least), least: Math.min(...least), largest: Math.max(...least),
      beyond: found.filter((one) => one[k]?.beyond === true).length,
      theorem: planned[k] ?? null,
    };
  });
  return {
    version: VERSION, problem: { name, activation: activation.name, alpha }, settings, delta,
    done: sorted.length, points,
    fits: sorted.length < 3 ? null : scalingFits(settings, found),
    theoremExponent: theoremExponent(points),
    interrupted,
  };
}
