/**
 * What counted failures say of a probability that is claimed to be at most $\delta$.
 * @module
 */
import { binomialLimits } from './binomial-limits.js';

/** How often the two limits at one configuration together may be wrong. */
export const LIMIT_LEVEL = 0.001;

/** Trials, and how many of them failed for sure, and failed or may have failed. */
export interface CountedTrials {
  readonly trials: number;
  readonly sure: number;
  readonly possible: number;
}

/** Exact limits of the probability of a failure: of what failed for sure from below, of what may have from above. */
export function failureLimits({ trials, sure, possible }: CountedTrials): {
  readonly lower: number;
  readonly upper: number;
} {
  if (trials === 0) return { lower: 0, upper: 1 };
  const limits = (failures: number) => binomialLimits({ trials, failures, level: LIMIT_LEVEL });
  return { lower: limits(sure).lower, upper: limits(possible).upper };
}

/** From best to worst. */
const SEVERITY: readonly string[] = ['holds', 'undecided', 'refuted'];

/** What speaks most against a statement: by the verdict, then by the upper limit over $\delta$. */
export function mostAdverse<E extends { readonly verdict: string; readonly upper: number; readonly delta: number }>(
  found: readonly E[],
): E | undefined {
  const severity = ({ verdict }: E): number => SEVERITY.indexOf(verdict);
  return found.toSorted((a, b) => severity(b) - severity(a) || b.upper / b.delta - a.upper / a.delta)[0];
}
