/**
 * The elementary functions to 120 digits, by decimal.js called directly: independent of every system under test.
 * @module
 */
import { Decimal } from 'decimal.js';
import { erfSeries } from './erf-series.js';
import { ofDecimalString, plus, minus, times, magnitude } from './rational.js';
import type { Rational } from './rational.js';

const D = Decimal.clone({ defaults: true, precision: 150, minE: -9e15, maxE: 9e15 });
const slack = ofDecimalString('1e-110');

export type ElementaryName = 'exp' | 'tanh' | 'sin' | 'cos' | 'erf';

/** An interval that contains $f(r)$: 110 of the 150 digits are taken to be right. */
export function reference(f: ElementaryName, r: Rational): { lower: Rational; upper: Rational } {
  const x = new D(r.p.toString()).div(r.q.toString());
  const value = ofDecimalString((f === 'erf' ? erfSeries(x, 120) : x[f]()).toExponential());
  const radius = times(magnitude(value), slack);
  return { lower: minus(value, radius), upper: plus(value, radius) };
}

/** An interval that contains $\pi$. */
export function referencePi(): { lower: Rational; upper: Rational } {
  const value = ofDecimalString(D.acos(-1).toExponential());
  return { lower: minus(value, slack), upper: plus(value, slack) };
}
