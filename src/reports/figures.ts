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

/** A probability in two digits, rounded down where it is a lower limit, up where it is an upper one. */
export function probabilityText(limit: number, side: 'lower' | 'upper'): string {
  if (limit === 0 || limit === 1) return String(limit);
  const [digits = '', exponent = ''] = limit.toExponential(1).split('e');
  const near = Math.round(Number(digits) * 10);
  const numberOf = (tenths: number): number => Number(`${String(tenths)}e${String(Number(exponent) - 1)}`);
  const isOutside = side === 'lower' ? numberOf(near) <= limit : numberOf(near) >= limit;
  const shown = numberOf(isOutside ? near : near + (side === 'lower' ? -1 : 1));
  return shown < 1e-3 ? shown.toExponential(1) : String(shown);
}

/** A measured number in four significant digits. */
export function measuredNumber(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e6) return String(value);
  const size = Math.abs(value);
  return size >= 1e-3 && size < 1e6 ? String(Number(value.toPrecision(4))) : value.toExponential(3);
}
