/**
 * $\ln y$ for $1\le y<2$ in fixed point, the innermost part of `log`.
 *
 * One step from an approximation $s$, with the exponential that is there already:
 * $$
 * \ln y=s+\ln(1+w)=s+2\operatorname{artanh}\frac w{2+w},\qquad 1+w=y\,e^{-s}.
 * $$
 * The smaller $w$, the fewer terms; that the approximation is good is a matter of time, not of truth.
 * @module
 */
import { FIXED_EXP_ERROR, fixedExponential } from './ball-exp-kernel.js';
import { oddSeries, oddSeriesDouble } from './ball-odd-series.js';
import { big } from './ball-size.js';

/** From here on a quarter of the bits costs less than the terms that it saves. */
const FROM_DOUBLE = 4000;

/**
 * An approximation of the logarithm in units of $2^{-p}$, not negative and off by less than $2^{-30}$: in doubles
 * $2\operatorname{artanh}\frac{y-1}{y+1}$, where $y$ is cut by less than $2^{-52}$; or that of a quarter of the bits,
 * off by less than $FIXED\_LOG\_ERROR+1$ of its units.
 */
function start(y: bigint, p: number): bigint {
  if (p > FROM_DOUBLE) {
    const cut = p - (p >>> 2) - 16;
    const s = fixedLogarithm(y >> big(cut), p - cut);
    return s < 0n ? 0n : s << big(cut);
  }
  const v = Number(y >> big(p - 52)) * 2 ** -52;
  const z = (v - 1) / (v + 1);
  return BigInt(Math.floor(z * oddSeriesDouble(z * z) * 2 ** 53)) << big(p - 52);
}

/**
 * $2^p\ln(y2^{-p})$ for an integer $2^p\le y<2^{p+1}$, $p\ge40$.
 *
 * *Error.* At most {@link FIXED_LOG_ERROR} units. With $F$ for what the exponential may be off by, the product with
 * $y<2$ and its cut put $w$ off by at most $2F+1$, and $\ln(1+w)$ by as much times $1+2^{-28}$, as
 * $\lvert w\rvert<2^{-29}$. The quotient $z=\frac w{2+w}$ is cut by less than 1, which $2\operatorname{artanh}z$ makes
 * $2+2^{-28}$. The series is off by 3 units and by a third of the cut of $z^2$, $2\lvert z\rvert<2^{-28}$ times which
 * is next to nothing; the last cut is less than 1. The sum is below $2F+5$.
 */
export function fixedLogarithm(y: bigint, p: number): bigint {
  const shift = big(p);
  const one = 1n << shift;
  const s = start(y, p);
  const w = ((y * fixedExponential(s, p)) >> shift) - one;
  const z = (w << shift) / (2n * one + w);
  return s + ((2n * z * oddSeries((z * z) >> shift, p)) >> shift);
}

/** What {@link fixedLogarithm} may be off by, in units of $2^{-p}$. */
export const FIXED_LOG_ERROR = 2 * FIXED_EXP_ERROR + 5;
