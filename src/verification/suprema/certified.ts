/**
 * The activations whose constants are proved by the machine, and the suprema that this comes to: what is stated in
 * evidence of `activation-constants`.
 * @module
 */
import type { Activation } from '../../activations/activation.js';
import { ORDERS } from '../../activations/order.js';
import { SAMPLED_ACTIVATIONS } from '../../claims/hidden-state-domain.js';
import { supremum, type Supremum } from './supremum.js';

/** The shipped activations and the scaled ones that instances are drawn with. */
export const CERTIFIED_ACTIVATIONS: readonly Activation[] = SAMPLED_ACTIVATIONS;

/** The suprema $\sigma_0$, $\sigma_1$, $\sigma_2$ of each of the activations. */
export function suprema(activations: readonly Activation[] = CERTIFIED_ACTIVATIONS): readonly Supremum[] {
  return activations.flatMap((activation) => ORDERS.map((order) => supremum(activation, order)));
}
