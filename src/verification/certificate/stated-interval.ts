/**
 * Intervals as certificates state them.
 * @module
 */
import { ball, type Ball, type BallSystem } from '../../numbers/ball.js';

/** The ends of an interval, decimal numbers in the notation of `docs/certificate-format.md`. */
export type StatedInterval = readonly [lower: string, upper: string];

const PARTS = /^(-?)(\d+)(?:\.(\d+))?(?:e(-?\d+))?$/;

/** A decimal number in the one way that certificates allow: `0`, or one digit before the point and an exponent. */
export function scientific(decimal: string): string {
  const [, sign = '', whole = '', fraction = '', power = '0'] = PARTS.exec(decimal) ?? [];
  const leading = (whole + fraction).replace(/^0+/, '');
  const digits = leading.replace(/0+$/, '');
  if (digits === '') return '0';
  const exponent = leading.length - fraction.length - 1 + Number(power);
  const rest = digits.slice(1);
  return `${sign}${digits.slice(0, 1)}${rest === '' ? '' : `.${rest}`}e${String(exponent)}`;
}

/** An interval that holds `x`, its ends rounded outward to that many digits. */
export function statedInterval(K: BallSystem, x: Ball, digits: number): StatedInterval {
  const { lower, upper } = K.toInterval(x, digits);
  return [scientific(lower), scientific(upper)];
}

/** Whether the intervals alone show left ≤ right (`le`), or left = right (`eq`). */
export function showRelation(relation: 'le' | 'eq', left: StatedInterval, right: StatedInterval): boolean {
  if (relation === 'eq') return [...left, ...right].every((end) => end === left[0]);
  const [end, start] = [left[1], right[0]];
  if (end === start) return true;
  // Two decimal numbers of so many digits that differ are told apart by four bits for each digit.
  const K = ball(64 + 4 * Math.max(end.length, start.length));
  return K.le(K.fromString(end), K.fromString(start)) === true;
}
