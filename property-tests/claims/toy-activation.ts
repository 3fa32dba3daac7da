import type { Activation } from '../../src/activations/activation.js';

/** $\sigma(a)=a^2$ with made-up constants: small integers stay exact, and every number is told from every other. */
export const square: Activation = {
  name: 'square',
  jet: (K, a) => ({ value: K.mul(a, a), first: K.add(a, a), second: K.fromRational(2n, 1n) }),
  constants: (K) => ({ sigma0: K.fromNumber(3), sigma1: K.fromNumber(0.5), sigma2: K.fromNumber(0.25) }),
  strip: (K) => ({ value: K.fromNumber(3), imaginary: K.fromNumber(0), slope: K.fromNumber(0.5) }),
  extent: (K) => ({ kind: 'period', atMost: K.fromNumber(1) }),
};
