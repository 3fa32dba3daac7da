/**
 * Any activation stretched in its argument and scaled in its value, $a\mapsto s\,\sigma(ba)$. The chain rule gives
 * the suprema $s\sigma_0$, $sb\,\sigma_1$ and $sb^2\sigma_2$, so the cutoff $1/\sigma_1$ can be placed anywhere.
 *
 * **The rest of the line.** Value and derivatives at $a$ are those of $\sigma$ at $ba$ times $s$, $sb$ and $sb^2$: what
 * $\sigma$ does for $\lvert y\rvert\ge y_0$, it does for $\lvert a\rvert\ge y_0/b$, with the limit times $s$; a period
 * is divided by $b$. Likewise $\sup_y(\lvert s\sigma(by)\rvert+k\lvert sb\,\sigma'(by)\rvert)$ is $s$ times that of
 * $\sigma$ for $kb$, and $\sigma_3$ becomes $sb^3\sigma_3$.
 *
 * **Strips.** So do its bounds for $\lvert\operatorname{Im}ba\rvert\le by$, and
 * $\operatorname{Im}s\,\sigma=s\operatorname{Im}\sigma$.
 * @module
 */
import type { Arithmetic, Elementary } from '../numbers/number-system.js';
import type { Activation, ActivationConstants, Jet } from './activation.js';

/** The jet of $s\,\sigma(ba)$ at $a$ from that of $\sigma$ at $ba$. */
export function scaledJet<N>(K: Arithmetic<N>, scale: N, stretch: N, { value, first, second }: Jet<N>): Jet<N> {
  const slope = K.mul(scale, stretch);
  return {
    value: K.mul(scale, value), first: K.mul(slope, first), second: K.mul(K.mul(slope, stretch), second),
  };
}

/** The suprema $s\sigma_0$, $sb\,\sigma_1$ and $sb^2\sigma_2$. */
export function scaledConstants<N>(
  K: Arithmetic<N>,
  scale: N,
  stretch: N,
  { sigma0, sigma1, sigma2 }: ActivationConstants<N>,
): ActivationConstants<N> {
  const { value, first, second } = scaledJet(K, scale, stretch, { value: sigma0, first: sigma1, second: sigma2 });
  return { sigma0: value, sigma1: first, sigma2: second };
}

/**
 * The activation $a\mapsto s\,\sigma(ba)$ (THEORY, section 5).
 * @param scale $s>0$, a finite double, taken as the rational that it is
 * @param base the activation $\sigma$
 * @param stretch $b>0$, a finite double, taken as the rational that it is
 * @throws RangeError if `scale` or `stretch` is not positive and finite
 */
export function scaled(scale: number, base: Activation, stretch: number): Activation {
  for (const [what, factor] of Object.entries({ scale, stretch })) {
    if (!(factor > 0 && factor < Infinity)) {
      throw new RangeError(`${what} ${String(factor)} of a scaled activation is not positive and finite`);
    }
  }
  const { form } = base;
  // A product of scales would be rounded, and so name another function.
  const once = form?.scale === 1 && form.stretch === 1;
  const { coupled, sigma3 } = base;
  const prefix = scale === 1 ? '' : `${String(scale)}*`;
  return {
    name: `${prefix}${base.name}${stretch === 1 ? '' : `(${String(stretch)}x)`}`,
    ...(once ? { form: { base: form.base, scale, stretch } } : {}),
    jet(K, a) {
      const b = K.fromNumber(stretch);
      return scaledJet(K, K.fromNumber(scale), b, base.jet(K, K.mul(b, a)));
    },
    constants: (K) => scaledConstants(K, K.fromNumber(scale), K.fromNumber(stretch), base.constants(K)),
    strip(K, y) {
      const [s, b] = [K.fromNumber(scale), K.fromNumber(stretch)];
      const { value, imaginary, slope } = base.strip(K, K.mul(b, y));
      return { value: K.mul(s, value), imaginary: K.mul(s, imaginary), slope: K.mul(K.mul(s, b), slope) };
    },
    extent(K) {
      const b = K.fromNumber(stretch);
      const extent = base.extent(K);
      if (extent.kind === 'period') return { kind: 'period', atMost: K.div(extent.atMost, b) };
      const limit = K.mul(K.fromNumber(scale), extent.limit);
      return { kind: 'tails', from: K.div(extent.from, b), limit };
    },
    ...(coupled === undefined ? {} : {
      coupled: <N>(K: Arithmetic<N> & Elementary<N>, k: N): N =>
        K.mul(K.fromNumber(scale), coupled(K, K.mul(k, K.fromNumber(stretch)))),
    }),
    ...(sigma3 === undefined ? {} : {
      sigma3: <N>(K: Arithmetic<N> & Elementary<N>): N => {
        const b = K.fromNumber(stretch);
        return K.mul(K.mul(K.fromNumber(scale), K.mul(b, K.mul(b, b))), sigma3(K));
      },
    }),
  };
}
