/**
 * What `recurrent-proofs kernel` finds: the spectrum of the tangent kernel on a series, and the norm that its labels
 * need. Plain data.
 * @module
 */
import type { Activation } from '../activations/activation.js';
import type { Forecasts } from '../data/forecast-windows.js';
import { labelNorm, type LabelNorm } from '../systems/label-norm.js';
import type { LimitKernel } from '../systems/limit-kernel.js';
import { spectrum } from '../systems/spectrum.js';
import { VERSION } from '../version.js';
import { widthReport, type WidthReport, type WidthRequest } from './kernel-width-report.js';

/** What was asked for. */
export interface KernelRequest {
  readonly activation: Activation;
  readonly alpha: number;
  readonly forecasts: Forecasts;
  readonly seed: number;
  /** A network of finite width beside the limit. */
  readonly finite?: WidthRequest;
}

/** The report. */
export interface KernelReport {
  readonly version: string;
  readonly settings: {
    readonly data: string;
    readonly activation: string;
    readonly alpha: number;
    readonly sequences: number;
    readonly length: number;
    readonly dimension: number;
    readonly seed: number;
  };
  /** How entries are known, and how far each may be off; if `estimated`, the largest standard error. */
  readonly entries: { readonly how: LimitKernel['how']; readonly count: number; readonly error: number };
  readonly eigenvalues: {
    /** In increasing order. */
    readonly values: readonly number[];
    /** How far each may be off; if entries are estimated, by their standard errors. */
    readonly error: number;
  };
  /** What labels need, for smaller and smaller ridges. */
  readonly labels: readonly LabelNorm[];
  readonly finite: WidthReport | null;
}

/** The smallest ridge is the largest eigenvalue times ten to the power minus this. */
const DECADES = 12;

/** The report of a kernel that has been computed. */
export function kernelReport(request: KernelRequest, kernel: LimitKernel): KernelReport {
  const { activation, alpha, seed, forecasts: { name, inputs, labels }, finite } = request;
  const eigen = spectrum(kernel.matrix, kernel.error);
  const largest = eigen.values.at(-1) ?? 0;
  const ridges = Array.from({ length: DECADES + 1 }, (_, k) => largest / Number(`1e${String(k)}`));
  const [first = []] = inputs;
  return {
    version: VERSION,
    settings: {
      data: name, activation: activation.name, alpha, seed,
      sequences: inputs.length, length: first.length, dimension: first[0]?.length ?? 0,
    },
    entries: { how: kernel.how, count: kernel.points, error: kernel.error },
    eigenvalues: { values: [...eigen.values], error: eigen.error },
    labels: ridges.map((ridge) => labelNorm(kernel, eigen, labels, ridge)),
    finite: finite === undefined ? null : widthReport(request, finite, kernel),
  };
}
