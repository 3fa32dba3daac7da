/**
 * Everything that is tried of a statement that holds with high probability: the configurations that it is checked at,
 * those along which its error is measured against the width, and those at which its false neighbours fail.
 * @module
 */
import type { Experiment, TrialPart } from '../../claims/trial-part.js';
import type { VerifySettings } from '../settings.js';

/** An experiment, what it is for, and how many initializations it takes. */
export interface PlannedExperiment {
  readonly role: 'stated' | 'rate' | 'mutant';
  readonly experiment: Experiment;
  readonly trials: number;
}

/** The error is measured against the width in so many blocks, each of which gives an exponent of its own. */
export const BLOCKS = 40;
/** Initializations of a block at each width. */
const TRIALS_OF_A_BLOCK = 10;

/** All experiments of a part; their positions name them in the pieces of a run. */
export function experimentsOf(
  part: TrialPart,
  { trials }: Pick<VerifySettings, 'trials'>,
): readonly PlannedExperiment[] {
  return [
    ...part.experiments.map((experiment) => ({ role: 'stated' as const, experiment, trials })),
    ...part.rate.experiments.map((experiment) =>
      ({ role: 'rate' as const, experiment, trials: BLOCKS * TRIALS_OF_A_BLOCK })),
    ...part.mutants.map(({ experiment, trials: needed }) => ({ role: 'mutant' as const, experiment, trials: needed })),
  ];
}
