/**
 * A rule for $\int g\varphi$ where $g$ jumps at 0 and is analytic on either side: panels of the half-lines, each with
 * Fejér's rule, whose nodes lie inside.
 *
 * **Statement.** Let $f$ be analytic in the ellipse with foci $\pm1$ and semi-axes $\frac12(r\pm r^{-1})$, $r>1$, and
 * $\lvert f\rvert\le M$ there. The rule with the nodes $\cos\theta_j$, $\theta_j=\frac{(2j-1)\pi}{2n}$,
 * $1\le j\le n$, and the weights $\frac2n\big(1-2\sum_{k\le n/2}\frac{\cos2k\theta_j}{4k^2-1}\big)$ is off by at
 * most $\frac{8M}{r^{n-1}(r-1)}$ on $[-1,1]$.
 *
 * **Proof.** The Chebyshev coefficients of $f$ are at most $2Mr^{-k}$. The rule integrates the polynomial that
 * interpolates at its nodes, so it is exact below degree $n$. Its weights sum to 2, and they are positive because
 * $\sum_{k\ge1}\frac1{4k^2-1}=\frac12$: it gives at most 2 for each further Chebyshev polynomial, and so does the
 * integral. The sum over $k\ge n$ of $4\cdot2Mr^{-k}$ is $8Mr^{1-n}/(r-1)$. $\square$
 *
 * A panel of half-width $\ell$ is the interval $[-1,1]$ stretched; its ellipse lies in
 * $\lvert\operatorname{Im}u\rvert\le y=\frac\ell2(r-r^{-1})$, where the continuation of $g$ from that side is at most
 * $B$ and $\lvert\varphi\rvert\le e^{y^2/2}/\sqrt{2\pi}$. Beyond $\pm U$ the integral is at most $B_0e^{-U^2/2}$.
 * @module
 */
import { float64 } from '../numbers/float64.js';
import {
  boundedStrip, candidateStrips, gaussianDensity, gaussianGrowth, type BoundedStrip, type LineRule, type StripBound,
} from './line-rule.js';
import type { FormulaSystem } from './transportation-mapping.js';

/** $n$, a power of two. */
const COUNT = 64;

interface Choice {
  /** $\ell$, of so few digits that the ends of panels are exact. */
  readonly half: number;
  /** Panels on either side. */
  readonly panels: number;
}

/** The error on one panel. */
function panelError<N>(K: FormulaSystem<N>, { y, onStrip }: BoundedStrip<N>, half: number): N {
  const [eight, one, zero] = [8n, 1n, 0n].map((p) => K.fromRational(p, 1n)) as [N, N, N];
  const l = K.fromNumber(half);
  const slope = K.div(y, l);
  const r = K.add(slope, K.sqrt(K.add(one, K.mul(slope, slope))));
  let power = r;
  for (let k = 1; k < COUNT; k *= 2) power = K.mul(power, power);
  const peak = K.mul(K.mul(onStrip, gaussianGrowth(K, y)), gaussianDensity(K)(zero));
  return K.div(K.mul(eight, K.mul(K.mul(l, r), peak)), K.mul(power, K.sub(r, one)));
}

/** The errors on all panels, and what is cut off. */
function error<N>(K: FormulaSystem<N>, onLine: N, { half, panels }: Choice, ofPanel: N): N {
  const end = K.fromNumber(2 * half * panels);
  const all = K.mul(K.mul(K.fromRational(2n, 1n), K.fromNumber(panels)), ofPanel);
  return K.add(all, K.div(onLine, gaussianGrowth(K, end)));
}

/** Half-widths of four binary digits, from 2 to about $2^{-8}$. */
const HALVES = Array.from({ length: 72 }, (_, k) => (16 - (k % 8)) * 2 ** (-3 - Math.floor(k / 8)));

/** The widest panels for which some strip proves the wanted error. */
function choose(bound: StripBound, wanted: number): Choice & { readonly strip: number } {
  const strips = candidateStrips(bound);
  const onLine = strips[0]?.onLine ?? NaN;
  for (const half of HALVES) {
    const least = Math.ceil(4 / half);
    const errors = strips.map((one) => panelError(float64, one, half));
    const smallest = errors.reduce((a, b) => (b < a ? b : a), Infinity);
    for (let panels = least; panels <= 3 * least; panels += Math.ceil(least / 8)) {
      const isSmallEnough = (one: number): boolean => error(float64, onLine, { half, panels }, one) <= wanted;
      const strip = isSmallEnough(smallest) ? strips[errors.findIndex(isSmallEnough)] : undefined;
      if (strip !== undefined) return { half, panels, strip: strip.y };
    }
  }
  throw new RangeError('no strip of analyticity is wide enough for panels of 2^-7: take a smaller scale or length');
}

/** The nodes and weights of the rule on $[-1,1]$. */
function fejer<N>(K: FormulaSystem<N>): { readonly x: N; readonly weight: N }[] {
  const cosine = Array.from({ length: 4 * COUNT }, (_, j) =>
    K.cos(K.div(K.mul(K.fromNumber(j), K.pi()), K.fromNumber(2 * COUNT))));
  return Array.from({ length: COUNT }, (_, j) => {
    let sum = K.fromRational(1n, 1n);
    for (let k = 1; k <= COUNT / 2; k += 1) {
      const factor = K.fromRational(2n, BigInt(4 * k * k - 1));
      sum = K.sub(sum, K.mul(factor, cosine[(2 * k * (2 * j + 1)) % (4 * COUNT)] as N));
    }
    return { x: cosine[2 * j + 1] as N, weight: K.mul(K.fromRational(2n, BigInt(COUNT)), sum) };
  });
}

/**
 * A rule whose error is about `wanted`; the error that it states is proved, whatever was wanted. No node is 0.
 * @throws RangeError if the panels would be too small
 */
export function panelRule<N>(K: FormulaSystem<N>, bound: StripBound, wanted: number): LineRule<N> {
  const { strip, ...choice } = choose(bound, wanted);
  const density = gaussianDensity(K);
  const reference = fejer(K);
  const onStrip = boundedStrip(K, bound, strip);
  const l = K.fromNumber(choice.half);
  const right = Array.from({ length: choice.panels }, (_, p) => reference.map(({ x, weight }) => {
    const u = K.mul(l, K.add(K.fromNumber(2 * p + 1), x));
    return { u, weight: K.mul(K.mul(l, weight), density(u)) };
  })).flat();
  return {
    nodes: [...right.map(({ u }) => K.neg(u)), ...right.map(({ u }) => u)],
    weights: [...right, ...right].map(({ weight }) => weight),
    error: error(K, onStrip.onLine, choice, panelError(K, onStrip, choice.half)),
  };
}
