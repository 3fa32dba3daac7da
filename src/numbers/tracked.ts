/**
 * Numbers that carry a proved bound of their own rounding error: a functor from a {@link RoundingModel} to a number
 * system. The values are those of the underlying system, bit for bit; beside them runs the analysis of their errors.
 *
 * An undefined result and an overflow have the error `Infinity`, which every later operation keeps and which leaves
 * every comparison `unknown`.
 * @module
 */
import { trackedArithmetic, track } from './tracked-arithmetic.js';
import { trackedElementary } from './tracked-elementary.js';
import { trackedLogic } from './tracked-logic.js';
import { addUp } from './tracked-upward.js';
import type { Reals } from './number-system.js';
import type { Tracked } from './tracked-arithmetic.js';
import type { RoundingModel } from './tracked-elementary.js';

export type { Tracked } from './tracked-arithmetic.js';
export type { RoundingModel } from './tracked-elementary.js';

/**
 * The tracked numbers over a rounding model. With $\llbracket x\rrbracket$ the interval
 * $\text{value}\pm\text{error}$, every operation encloses:
 * $f(\llbracket x\rrbracket)\subseteq\llbracket f(x)\rrbracket$ wherever $f$ is defined on all of
 * $\llbracket x\rrbracket$, and otherwise the error is `Infinity`.
 *
 * `min` and `max` return the operand that is decided to be the smaller or larger one; otherwise
 * $\lvert\min(\hat a,\hat b)-\min(a,b)\rvert\le\max(e_a,e_b)$, because `min` is 1-Lipschitz in the maximum norm. `near`
 * adds $\lvert\hat b\rvert+e_b$, evaluated upward, to the error of the center.
 */
export function tracked<N>(model: RoundingModel<N>): Reals<Tracked<N>> {
  const { base } = model;
  const arithmetic = trackedArithmetic(model);
  const logic = trackedLogic(model, arithmetic);

  function select(value: N, a: Tracked<N>, b: Tracked<N>, aFirst: boolean, bFirst: boolean): Tracked<N> {
    return track(value, aFirst ? a.error : bFirst ? b.error : Math.max(a.error, b.error));
  }

  return {
    name: `tracked(${base.name})`,
    fromNumber: (x) => track(base.fromNumber(x), 0),
    fromRational: arithmetic.fromRational,
    neg: arithmetic.neg,
    add: arithmetic.add,
    sub: arithmetic.sub,
    mul: arithmetic.mul,
    div: arithmetic.div,
    sqrt: arithmetic.sqrt,
    abs: (a) => track(base.abs(a.value), a.error),
    min: (a, b) => select(base.min(a.value, b.value), a, b, logic.le(a, b) === true, logic.le(b, a) === true),
    max: (a, b) => select(base.max(a.value, b.value), a, b, logic.le(b, a) === true, logic.le(a, b) === true),
    near: (center, bound) => {
      const reach = addUp(model.magnitude(bound.value), bound.error);
      return track(base.near(center.value, bound.value), reach === 0 ? center.error : addUp(center.error, reach));
    },
    define: (_symbol, body) => body(),
    ...trackedElementary(model),
    ...logic,
  };
}
