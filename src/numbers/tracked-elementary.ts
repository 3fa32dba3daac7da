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
}

/**
 * The error rules, with $\hat f$, $\varepsilon$ the value and its error at $\hat x$, for a finite $e$:
 *
 * - `exp`: $\lvert e^{\hat x}-e^x\rvert\le e^{\hat x}(e^e-1)$, where $e^e-1\le e+e^2$ for $e\le1$;
 * - `tanh` is 1-Lipschitz, so that its slope $1-\tanh^2$ within $e$ of $\hat x$ is at most
 *   $1-\max(0,\lvert\hat f\rvert-\varepsilon-e)^2$: saturation contracts. Any two values are less than 2 apart;
 * - `sin`, `cos`: the slope is at most 1, and any two values are at most 2 apart.
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
    sin: (a) => (a.error === 0 ? model.sin(a.value) : spread(model.sin(a.value), a.error, 1)),
    cos: (a) => (a.error === 0 ? model.cos(a.value) : spread(model.cos(a.value), a.error, 1)),
  };
}
