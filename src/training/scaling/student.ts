/**
 * Intervals for the mean of independent normal variables of unknown variance (Student, 1908).
 *
 * **The distribution.** With $\nu$ degrees of freedom, $s=t/\sqrt{\nu+t^2}$ has on $(-1,1)$ a density proportional to
 * $(1-s^2)^{(\nu-2)/2}$: substitute in $(1+t^2/\nu)^{-(\nu+1)/2}\,dt$. Up to a root of $1-s^2$ that is a polynomial, so
 * that no transcendental function is needed and every machine gets the same bits. Both integrals are sums at midpoints.
 * @module
 */

/** A mean, and an interval in which the expectation lies with the stated confidence, if the values are normal. */
export interface MeanInterval {
  readonly mean: number;
  readonly lower: number;
  readonly upper: number;
}

/** Of all intervals here. */
const CONFIDENCE = 0.95;
/** Midpoints: the quantile is then right to four digits, from two degrees of freedom on. */
const POINTS = 1 << 16;

/** $(1-s^2)^{(\nu-2)/2}$. */
function density(freedom: number, s: number): number {
  const rest = 1 - s * s;
  let value = freedom % 2 === 0 ? 1 : Math.sqrt(rest);
  for (let k = freedom % 2 === 0 ? 2 : 3; k < freedom; k += 2) value *= rest;
  return value;
}

/**
 * The number that the modulus of a Student variable exceeds with a probability of 5 %.
 * @throws RangeError for fewer than two degrees of freedom
 */
export function studentQuantile(freedom: number): number {
  if (!(Number.isInteger(freedom) && freedom >= 2)) {
    throw new RangeError(`${String(freedom)} degrees of freedom: give a whole number from 2`);
  }
  const values = Float64Array.from({ length: POINTS }, (_, k) => density(freedom, (k + 0.5) / POINTS));
  const wanted = CONFIDENCE * values.reduce((sum, value) => sum + value, 0);
  let [sum, k] = [0, 0];
  while (sum + (values[k] ?? 0) < wanted) {
    sum += values[k] ?? 0;
    k += 1;
  }
  const s = (k + (wanted - sum) / (values[k] ?? 1)) / POINTS;
  return s * Math.sqrt(freedom / (1 - s * s));
}

/**
 * The mean of values with its interval.
 * @throws RangeError for fewer than three values
 */
export function meanInterval(values: readonly number[]): MeanInterval {
  const many = values.length;
  const quantile = studentQuantile(many - 1);
  const mean = values.reduce((sum, value) => sum + value, 0) / many;
  const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  const off = quantile * Math.sqrt(squares / (many * (many - 1)));
  return { mean, lower: mean - off, upper: mean + off };
}
