/**
 * An activation, or one of its first two derivatives, with the slope that it has: the derivative of the code that runs,
 * by dual numbers over balls, so that a third derivative is written nowhere. Every operation of balls holds what it is
 * for each number of its arguments, so the rules of calculus, done in balls, hold the slope at each number of a ball.
 * @module
 */
import type { Activation } from '../../activations/activation.js';
import { derivativeOf, type Order } from '../../activations/order.js';
import type { Ball, BallSystem } from '../../numbers/ball.js';
import { dual } from '../../numbers/dual.js';

/** What the slopes $f'(x)$ lie in, for all $x$ of the ball, where $f$ is the derivative of $\sigma$ of that order. */
export function slopeOn(K: BallSystem, activation: Activation, order: Order, x: Ball): Ball {
  const D = dual(K);
  return derivativeOf(activation.jet(D, D.variable(x)), order).first;
}

/** $\lvert f(a)\rvert$ at the double $a$. */
export function modulusAt(K: BallSystem, activation: Activation, order: Order, a: number): Ball {
  return K.abs(derivativeOf(activation.jet(K, K.fromNumber(a)), order));
}
