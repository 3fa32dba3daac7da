/**
 * Numbers as a table shows them.
 * @module
 */

import type { Place } from '../claims/verdict.js';

/** The digits of a ratio after the point. */
const DIGITS = 4;
const UNIT = 10_000;

/**
 * A ratio left/right in a few characters, rounded up. A ratio close to 1 is shown by its gap, for example `1-2e-9`, so
 * that a bound that is nearly attained does not look attained, nor one that is just broken.
 */
export function ratioText(ratio: number | null): string {
  if (ratio === null) return '-';
  if (ratio === 0 || ratio === 1) return String(ratio);
  const gap = Math.abs(1 - ratio);
  if (gap < 1 / UNIT) return `1${ratio < 1 ? '-' : '+'}${gap.toExponential(0)}`;
  if (ratio < 1 / UNIT || ratio >= UNIT) return ratio.toExponential(0);
  return (Math.ceil(ratio * UNIT) / UNIT).toFixed(DIGITS);
}

/** A share of an error bound in hundredths, rounded up, so that more than 1 never looks like 1. */
export function shareText(share: number): string {
  return (Math.ceil(share * 100) / 100).toFixed(2);
}

/** A place in an instance, for example `t=3`. */
export function placeText(at: Place): string {
  return Object.entries(at).map(([name, value]) => `${name}=${String(value)}`).join(', ');
}

/** A count with its noun, for example `1 claim`, `2 claims`. */
export function counted(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
}
