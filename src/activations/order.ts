/**
 * The activation and its first two derivatives by their order, each with its supremum.
 * @module
 */
import type { ActivationConstants, Jet } from './activation.js';

/** Which derivative: 0 for the activation itself. */
export type Order = 0 | 1 | 2;

/** The orders of the suprema $\sigma_0$, $\sigma_1$, $\sigma_2$. */
export const ORDERS: readonly Order[] = [0, 1, 2];

const MEMBERS = ['value', 'first', 'second'] as const;
const CONSTANTS = ['sigma0', 'sigma1', 'sigma2'] as const;

/** The derivative of that order. */
export function derivativeOf<N>(jet: Jet<N>, order: Order): N {
  return jet[MEMBERS[order]];
}

/** The supremum of the modulus of the derivative of that order. */
export function supremumOf<N>(constants: ActivationConstants<N>, order: Order): N {
  return constants[CONSTANTS[order]];
}
