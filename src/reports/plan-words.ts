/**
 * The words of the reports of `plan`.
 * @module
 */
import type { FormGain } from '../theory/plan/gains.js';
import type { Relaxation } from '../theory/plan/relaxations.js';
import type { WidthTerm } from '../theory/plan/shares.js';

/** What a term of the width pays for. */
export const TERMS_IN_WORDS: Readonly<Record<WidthTerm, string>> = {
  drawn: 'the random initialization, over all sequences and times',
  realized: 'the curvature between the initialization and the realization of the target',
  trained: 'the curvature between the realization and the trained network',
};

/** What a sharper form does. */
export const FORMS_IN_WORDS: Readonly<Record<FormGain['form'], string>> = {
  'plain': 'none of them',
  'step-size': 'the step size that needs the fewest steps',
  'time-average': 'root mean squares over time in place of maxima',
  'self-consistent': 'the distance that descent keeps in place of the projection\'s',
  'state-coupled': 'the growth of states and slopes together',
  'mirror': 'second-order terms of mirror pairs cancel',
  'together': 'all of them',
};

/** A change of the setting, as a reader would do it. */
export const RELAXATIONS_IN_WORDS: Readonly<Record<Relaxation, string>> = {
  'half-alpha': 'half of alpha',
  'half-norm': 'half of nu',
  'radius-as-norm': 'rho as small as nu',
  'half-length': 'half of the length T',
  'delta-tenth': 'a failure probability of 0.1',
};
