/**
 * An activation of which nothing is known but its name: hypotheses about activations become formulas when they are read
 * with it.
 * @module
 */
import type { Activation, ActivationConstants, Jet } from '../../activations/activation.js';
import { symbol, type Term } from '../../numbers/term.js';
import { symbolicSigma } from '../symbolic-constants.js';

/** $\sigma(0)$, $\sigma'(0)$ and $\sigma''(0)$. */
const jetAtZero: Jet<Term> = {
  value: symbol('\\sigma(0)'),
  first: symbol("\\sigma'(0)"),
  second: symbol("\\sigma''(0)"),
};

/**
 * The activation $\sigma$ with the symbols $\sigma_0,\sigma_1,\sigma_2$, at zero. Only for the system of formulas,
 * which the type of an activation cannot say.
 */
export const symbolicActivation: Activation = {
  name: 'sigma',
  jet: <N>() => jetAtZero as unknown as Jet<N>,
  constants: <N>() => symbolicSigma as unknown as ActivationConstants<N>,
  strip: () => {
    throw new RangeError('nothing is known of a symbolic activation outside of zero');
  },
  extent: () => {
    throw new RangeError('nothing is known of a symbolic activation outside of zero');
  },
};
