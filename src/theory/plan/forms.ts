/**
 * The sharper forms that a plan may use (THEORY, section 9). Each is proved where it is written, and none makes the
 * required width larger.
 * @module
 */

/**
 * - `step-size`: the step size that needs the fewest steps (`theory/step-size.ts`);
 * - `time-average`: root mean squares over time in place of maxima (`theory/time-average.ts`);
 * - `self-consistent`: the distance that descent keeps in place of the projection's
 *   (`theory/self-consistent-error.ts`);
 * - `state-coupled`: the growth of states and slopes together (`theory/state-coupled-growth.ts`);
 * - `mirror`: second-order terms of mirror pairs cancel (`theory/mirror-cancellation.ts`).
 */
export type SharperForm = 'step-size' | 'time-average' | 'self-consistent' | 'state-coupled' | 'mirror';

/** All of them. */
export const SHARPER_FORMS: readonly SharperForm[] = [
  'step-size', 'time-average', 'self-consistent', 'state-coupled', 'mirror',
];
