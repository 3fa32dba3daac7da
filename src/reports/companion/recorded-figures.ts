/**
 * The numbers that the figures of the companion are drawn from, as the commands of the tool printed them.
 * @module
 */
import type { TraceRow } from '../../training/trace.js';
import type { RoundingReport } from '../../verification/rounding/report.js';
import type { CutoffReport } from '../cutoff-report.js';
import type { PlanCurve } from '../plan-curve.js';
import type { TrainingReport } from '../training-report.js';

/** The error of the approximation at initialization at one width, over many draws. */
export interface ApproximationPoint {
  readonly width: number;
  readonly trials: number;
  readonly median: number;
  /** The $(1-\delta)$ quantile. */
  readonly quantile: number;
  /** The bound, which fails with probability at most $\delta$. */
  readonly bound: number;
}

/** The error of the approximation against the width. */
export interface ApproximationCurve {
  /** What the widths have in common, in words. */
  readonly setting: string;
  readonly delta: number;
  readonly points: readonly ApproximationPoint[];
}

/** All of them. */
export interface RecordedFigures {
  readonly cutoff: CutoffReport;
  readonly width: PlanCurve;
  readonly rounding: RoundingReport;
  readonly training: { readonly report: TrainingReport; readonly rows: readonly TraceRow[] };
  readonly approximation: ApproximationCurve;
}
