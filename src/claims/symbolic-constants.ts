/**
 * The constants of the theory as symbols, where a formula is to be read by a person or by a solver.
 * @module
 */
import type { ActivationConstants } from '../activations/activation.js';
import { symbol, type Term } from '../numbers/term.js';
import type { HiddenStateConstants } from '../theory/hidden-state-constants.js';

/** $\sigma_0$, $\sigma_1$, $\sigma_2$. */
export const symbolicSigma: ActivationConstants<Term> = {
  sigma0: symbol('\\sigma_0'), sigma1: symbol('\\sigma_1'), sigma2: symbol('\\sigma_2'),
};

/**
 * The constants by their names.
 * @param index what stands behind the name, for example `_{t-1}`
 * @param before what stands behind the growth polynomial of the time before
 */
export function symbolicConstants(index: string, before = '_{t-2}'): HiddenStateConstants<Term> {
  const at = (name: string): Term => symbol(`${name}${index}`);
  return {
    growth: { before: symbol(`p${before}`), now: at('p') },
    gradient: { w: at('G^w'), u: at('G^u') },
    lipschitz: at('L'),
    majorant: { ww: at('Q^{ww}'), wu: at('Q^{wu}'), uu: at('Q^{uu}') },
    curvature: at('\\beta'),
  };
}
