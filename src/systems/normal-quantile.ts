/**
 * The quantile function of the standard normal law in doubles: Newton's method for $\Phi(x)=p$.
 *
 * For $p\le\frac12$ it starts at 0. There and to the left $\Phi$ is convex and increasing, so that every step of the
 * exact method stays at or to the right of the solution and moves left; in doubles it ends where it no longer does.
 * For $p>\frac12$ the solution is $-\Phi^{-1}(1-p)$, and $1-p$ is exact.
 *
 * $\Phi$ itself is $\frac12(1+\operatorname{erf}(x/\sqrt2))$ with an absolute error of a few $2^{-53}$. So the result
 * is the quantile of a probability that close to $p$.
 * @module
 */
import { float64 as K } from '../numbers/float64.js';

const ROOT_TWO = Math.sqrt(2);
const PEAK = 1 / Math.sqrt(2 * K.pi());

/** $\Phi^{-1}(p)$ for a double $0<p<1$, the same bits on every machine. */
export function normalQuantile(p: number): number {
  if (p > 0.5) return -normalQuantile(1 - p);
  for (let x = 0; ;) {
    const excess = 0.5 * (1 + K.erf(x / ROOT_TWO)) - p;
    const next = x - excess / (PEAK * K.exp(-0.5 * x * x));
    if (!(next < x)) return x;
    x = next;
  }
}
