/**
 * The settings of a measurement of sensitivity.
 * @module
 */
import { DEFAULT_SETTINGS, type VerifySettings } from '../settings.js';

/** The instances of a verification run, and how long to search for better ones. */
export interface SensitivitySettings extends VerifySettings {
  /** Instances to evaluate in the search of a part. */
  readonly evaluations: number;
}

/** What is measured unless something else is asked for: the instances of `verify`, and a search of medium length. */
export const DEFAULT_SENSITIVITY: SensitivitySettings = { ...DEFAULT_SETTINGS, evaluations: 5000 };
