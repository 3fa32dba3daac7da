/**
 * The trapezoidal rule for $\int g\varphi$ on the line, where it converges geometrically.
 *
 * **Statement.** Let $f=g\varphi$ be analytic in $\lvert\operatorname{Im}u\rvert\le y$ with $\lvert g\rvert\le B$
 * there, and $\lvert g\rvert\le B_0$ on the line. For a step $h$ and $U=Jh$,
 *
 * $$
 * \Big\lvert h\sum_{\lvert j\rvert\le J}f(jh)-\int f\Big\rvert
 * \le\frac{2Be^{y^2/2}}{e^{2\pi y/h}-1}+B_0e^{-U^2/2}.
 * $$
 *
 * **Proof.** As $\lvert\varphi(x+is)\rvert=\varphi(x)e^{s^2/2}$, the integral of $\lvert f\rvert$ along every line
 * of the strip is at most $M=Be^{y^2/2}$, so the path of $\hat f(\xi)=\int f(x)e^{-i\xi x}\,\mathrm dx$ may be moved to
 * $\operatorname{Im}x=\mp y$, which gives $\lvert\hat f(\xi)\rvert\le Me^{-y\lvert\xi\rvert}$. By Poisson's summation
 * formula the whole sum differs from the integral by $\sum_{k\ne0}\hat f(2\pi k/h)$, at most
 * $2M\sum_{k\ge1}e^{-2\pi yk/h}$. What is cut off is at most
 * $2B_0\,h\sum_{j>J}\varphi(jh)\le2B_0\int_U^\infty\varphi\le B_0e^{-U^2/2}$, because $\varphi$ falls and
 * $\int_U^\infty\varphi\le\frac12e^{-U^2/2}$. $\square$
 *
 * Poisson's summation formula is taken as known (`docs/trust-base.md`).
 * @module
 */
import { float64 } from '../numbers/float64.js';
import {
  boundedStrip, candidateStrips, gaussianDensity, gaussianGrowth, type BoundedStrip, type LineRule, type StripBound,
} from './line-rule.js';
import type { FormulaSystem } from './transportation-mapping.js';

/** What decides a rule: doubles, so that it is the same in every number system. */
interface Choice {
  /** $h$, of so few digits that nodes are exact. */
  readonly step: number;
  /** $J$. */
  readonly count: number;
}

function error<N>(K: FormulaSystem<N>, { y, onStrip, onLine }: BoundedStrip<N>, { step, count }: Choice): N {
  const [two, one] = [K.fromRational(2n, 1n), K.fromRational(1n, 1n)];
  const h = K.fromNumber(step);
  const decay = K.sub(K.exp(K.div(K.mul(two, K.mul(K.pi(), y)), h)), one);
  const alias = K.div(K.mul(two, K.mul(onStrip, gaussianGrowth(K, y))), decay);
  const end = K.mul(K.fromNumber(count), h);
  return K.add(alias, K.div(onLine, gaussianGrowth(K, end)));
}

/** Steps of four binary digits, from 1 to about $2^{-12}$. */
const STEPS = Array.from({ length: 96 }, (_, k) => (16 - (k % 8)) * 2 ** (-4 - Math.floor(k / 8)));

/** The first of so many places from which on a property holds, found by halving; their number if there is none. */
function firstPlace(many: number, holds: (place: number) => boolean): number {
  let [from, to] = [0, many];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (holds(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** The largest step for which some strip proves half of the wanted error, and as many nodes as the tail then needs. */
function choose(bound: StripBound, wanted: number): Choice & { readonly strip: number } {
  const strips = candidateStrips(bound);
  // The tail of a rule that reaches to 40 is nothing: what is left is the error of the step.
  const whole = (step: number): Choice => ({ step, count: Math.ceil(40 / step) });
  const stripFor = (step: number) => strips.find((one) => error(float64, one, whole(step)) <= wanted / 2);
  const step = STEPS[firstPlace(STEPS.length, (k) => stripFor(STEPS[k] ?? 0) !== undefined)] ?? 0;
  const strip = step > 0 ? stripFor(step) : undefined;
  if (strip === undefined) {
    throw new RangeError('no strip of analyticity is wide enough for a step of 2^-12: take a smaller scale or length');
  }
  const least = Math.ceil(2 / step);
  const more = firstPlace(whole(step).count - least, (k) =>
    error(float64, strip, { step, count: least + k }) <= wanted);
  return { step, count: least + more, strip: strip.y };
}

/**
 * A rule whose error is about `wanted`; the error that it states is proved, whatever was wanted.
 * @throws RangeError if the step would be too small
 */
export function trapezoidalRule<N>(K: FormulaSystem<N>, bound: StripBound, wanted: number): LineRule<N> {
  const { strip, ...choice } = choose(bound, wanted);
  const { step, count } = choice;
  const half = Array.from({ length: count + 1 }, (_, j) => K.fromNumber(j * step));
  const h = K.fromNumber(step);
  const density = gaussianDensity(K);
  const weights = half.map((u) => K.mul(h, density(u)));
  return {
    nodes: [...half.slice(1).toReversed().map((u) => K.neg(u)), ...half],
    weights: [...weights.slice(1).toReversed(), ...weights],
    error: error(K, boundedStrip(K, bound, strip), choice),
  };
}
