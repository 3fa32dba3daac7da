/**
 * Rules for the Gaussian expectation of an analytic function on the line, with a proved bound of their error.
 * @module
 */
import { float64 } from '../numbers/float64.js';
import type { FormulaSystem } from './transportation-mapping.js';

/** $\mathbb Eg(u)\approx\sum_k\omega_kg(u_k)$ for $u\sim\mathcal N(0,1)$. */
export interface LineRule<N> {
  readonly nodes: readonly N[];
  /** $\omega_k>0$. */
  readonly weights: readonly N[];
  /** How far the sum is from the expectation, at most, for an integrand with the bound that the rule was made for. */
  readonly error: N;
}

/**
 * What a rule has to know of an integrand $g$: a bound of $\lvert g\rvert$ on the strip
 * $\lvert\operatorname{Im}u\rvert\le y$ for every $y\ge0$, in any number system; undefined where $g$ is not analytic.
 */
export type StripBound = <N>(K: FormulaSystem<N>, y: N) => N;

/** $\varphi$ with $\varphi(u)=e^{-u^2/2}/\sqrt{2\pi}$. */
export function gaussianDensity<N>(K: FormulaSystem<N>): (u: N) => N {
  const half = K.fromRational(1n, 2n);
  const root = K.sqrt(K.mul(K.fromRational(2n, 1n), K.pi()));
  return (u) => K.div(K.exp(K.neg(K.mul(half, K.mul(u, u)))), root);
}

/** $e^{y^2/2}$: how much larger $\lvert\varphi\rvert$ is at $x+iy$ than at $x$. */
export function gaussianGrowth<N>(K: FormulaSystem<N>, y: N): N {
  return K.exp(K.mul(K.fromRational(1n, 2n), K.mul(y, y)));
}

/** A strip of half-width $y$, with bounds of an integrand on it and on the line. */
export interface BoundedStrip<N> {
  readonly y: N;
  readonly onStrip: N;
  readonly onLine: N;
}

/** The strip of half-width `y` with the bounds of the integrand. */
export function boundedStrip<N>(K: FormulaSystem<N>, bound: StripBound, y: number): BoundedStrip<N> {
  const width = K.fromNumber(y);
  return { y: width, onStrip: bound(K, width), onLine: bound(K, K.fromRational(0n, 1n)) };
}

/** How many strips are tried, the widest, and how much narrower each is than the one before. */
const [COUNT, WIDEST, RATIO] = [80, 4, 0.92];

/** The strips that are tried, widest first, in floats: the best is found there, and its bound proved in any system. */
export function candidateStrips(bound: StripBound): readonly BoundedStrip<number>[] {
  const strips: BoundedStrip<number>[] = [];
  for (let y = WIDEST; strips.length < COUNT; y *= RATIO) strips.push(boundedStrip(float64, bound, y));
  return strips;
}
