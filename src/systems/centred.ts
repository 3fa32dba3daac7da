/**
 * Doubles with a bound of their error.
 * @module
 */
import type { Ball, BallSystem } from '../numbers/ball.js';

/** A computed distance, and how far it may be off. */
export interface DrawnError {
  readonly error: number;
  readonly slack: number;
}

/** A double, and how far it may be off. */
export interface Centred {
  readonly value: number;
  readonly error: number;
}

/** A double near the number that the ball encloses. */
export function centred(K: BallSystem, enclosed: Ball): Centred {
  const value = (K.lower(enclosed) + K.upper(enclosed)) / 2;
  return { value, error: K.upper(K.abs(K.sub(enclosed, K.fromNumber(value)))) };
}
