/**
 * Float runs below, at and above the cutoff $a=\sigma_1\lvert w\rvert=1$ (THEORY, sections 1 and 5).
 * @module
 */
import type { Activation } from '../../activations/activation.js';
import { float64 } from '../../numbers/float64.js';
import { VERSION } from '../../version.js';
import { compareRun, TRUSTED_ERROR, type Implementation } from './compare.js';
import { roundingNeuron, type InputKind } from './neurons.js';
import type { RateReport, RoundingReport, RoundingVerdict } from './report.js';

/** The growth rates that are shown. */
export const RATES: readonly number[] = [0.5, 1, 1.5, 2];

/** The arithmetic of this project, the same on every machine. */
const OWN: Implementation = { name: 'float64', reproducible: true, system: float64 };

/** What to measure. */
export interface RoundingRequest {
  readonly activation: Activation;
  readonly inputs: InputKind;
  /** Steps of every run, at least 1. */
  readonly length: number;
  readonly seed: number;
}

function worst(verdicts: readonly RoundingVerdict[]): RoundingVerdict {
  if (verdicts.includes('refuted')) return 'refuted';
  return verdicts.includes('undecided') ? 'undecided' : 'holds';
}

/**
 * Runs a neuron at every rate of {@link RATES}, in `float64` and in the other implementations.
 * @throws InputError if a run or a bound overflows
 */
export function measureRounding(request: RoundingRequest, others: readonly Implementation[]): RoundingReport {
  const { activation, inputs, length, seed } = request;
  const sigma1 = activation.constants(float64).sigma1;
  const rates: readonly RateReport[] = RATES.map((a) => {
    const w = a / sigma1;
    const neuron = roundingNeuron({ activation, inputs, w, length, seed });
    return { a, w, runs: [OWN, ...others].map((implementation) => compareRun(implementation, activation, neuron)) };
  });
  return {
    version: VERSION,
    settings: { activation: activation.name, inputs, length, seed },
    trustedError: TRUSTED_ERROR,
    verdict: worst(rates.flatMap(({ runs }) => runs.map(({ verdict }) => verdict))),
    rates,
  };
}
