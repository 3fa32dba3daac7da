/**
 * The elementary functions of tracked numbers: the error of the algorithm at the stored argument $\hat x$, plus a
 * bound of the slope times the error $e$ of the argument.
 * @module
 */
import { track } from './tracked-arithmetic.js';
import { addUp, mulUp, subDown } from './tracked-upward.js';
import type { Elementary } from './number-system.js';
import type { ArithmeticRounding, Tracked } from './tracked-arithmetic.js';

/** A number system that knows how it rounds: operations, and elementary functions of an exactly known argument. */
export interface RoundingModel<N> extends ArithmeticRounding<N> {
  /** The system's own $e^x$, with a bound of its error at the stored `x`; likewise the others. */
  readonly exp: (x: N) => Tracked<N>;
  readonly tanh: (x: N) => Tracked<N>;
  readonly sin: (x: N) => Tracked<N>;
  readonly cos: (x: N) => Tracked<N>;
  readonly erf: (x: N) => Tracked<N>;
  readonly pi: () => Tracked<N>;
}

/**
 * The error rules, with $\hat f$, $\varepsilon$ the value and its error at $\hat x$, for a finite $e$:
 *
 * - `exp`: $\lvert e^{\hat x}-e^x\rvert\le e^{\hat x}(e^e-1)$, where $e^e-1\le e+e^2$ for $e\le1$;
 * - `tanh` is 1-Lipschitz, so that its slope $1-\tanh^2$ within $e$ of $\hat x$ is at most
 *   $1-\max(0,\lvert\hat f\rvert-\varepsilon-e)^2$: saturation contracts. Any two values are less than 2 apart;
 * - `sin`, `cos`: the slope is at most 1, and any two values are at most 2 apart;
 * - `erf`: the slope $\frac2{\sqrt\pi}e^{-x^2}$ within $e$ of $\hat x$ is largest at the point nearest to zero, and so
 *   at most $1.1284\,e^{-z^2}$ for every $0\le z\le\max(0,\lvert\hat x\rvert-e)$: saturation contracts. Any two
 *   values are less than 2 apart.
 */
export function trackedElementary<N>(model: RoundingModel<N>): Elementary<Tracked<N>> {
  const { base, magnitude, magnitudeBelow } = model;

  /** At least $e^e-1$. */
  function growth(e: number): number {
    if (e <= 1) return addUp(e, mulUp(e, e));
    if (!Number.isFinite(e)) return Infinity;
    const { value, error } = model.exp(base.fromNumber(e));
    return addUp(magnitude(value), error);
  }

  /** At least $\frac2{\sqrt\pi}e^{-z^2}$ for a $z$ as above, not beyond 25 so that $z^2$ stays small. */
  function slopeOfErf(a: Tracked<N>): number {
    const z = Math.min(25, subDown(magnitudeBelow(a.value), a.error));
    const { value, error } = model.exp(base.fromNumber(-subDown(z * z, 0)));
    return mulUp(1.1284, addUp(magnitude(value), error));
  }

  function spread(at: Tracked<N>, error: number, slope: number): Tracked<N> {
    if (!Number.isFinite(error)) return track(at.value, Infinity);
    return track(at.value, addUp(at.error, Math.min(2, mulUp(slope, error))));
  }

  return {
    exp(a) {
      const at = model.exp(a.value);
      if (a.error === 0) return at;
      return track(at.value, addUp(at.error, mulUp(addUp(magnitude(at.value), at.error), growth(a.error))));
    },
    tanh(a) {
      const at = model.tanh(a.value);
      if (a.error === 0) return at;
      const least = subDown(magnitudeBelow(at.value), addUp(at.error, a.error));
      return spread(at, a.error, addUp(1, -subDown(least * least, 0)));
    },
    erf(a) {
      const at = model.erf(a.value);
      return a.error === 0 ? at : spread(at, a.error, slopeOfErf(a));
    },
    pi: () => model.pi(),
    sin: (a) => (a.error === 0 ? model.sin(a.value) : spread(model.sin(a.value), a.error, 1)),
    cos: (a) => (a.error === 0 ? model.cos(a.value) : spread(model.cos(a.value), a.error, 1)),
  };
}
