/**
 * Sine and cosine of decimals. decimal.js knows 1025 digits of $\pi$ and throws where it needs more (already at 500
 * digits, or for large arguments), so the argument is reduced here, with as many digits of $\pi$ as it takes.
 * @module
 */
import { decimalConstructor } from './decimal-digits.js';
import { scaledPi } from './float64-pi.js';
import type { Decimal } from 'decimal.js';

/**
 * Beyond $10^{10000}$ the reduction would need that many digits of $\pi$: sine and cosine are then undefined (NaN).
 */
const largestExponent = 10000;

/** Decimals with room for the reduction of one size of arguments, and $\pi/2$ in them. */
interface Circle {
  readonly room: number;
  readonly Wide: typeof Decimal;
  readonly halfPi: Decimal;
}

function circle(room: number): Circle {
  const Wide = decimalConstructor(room + 2);
  const pi = scaledPi(10n ** BigInt(room)).toString();
  return { room, Wide, halfPi: new Wide(`${pi}e-${String(room)}`).div(2) };
}

/** $\sum_k(-1)^kr^{2k+f}/(2k+f)!$ until the terms no longer count: sine for $f=1$, cosine for $f=0$. */
function taylor(r: Decimal, first: 0 | 1, one: Decimal, negligible: Decimal): Decimal {
  const square = r.times(r);
  let term = first === 1 ? r : one;
  let sum = term;
  const smallest = term.abs().times(negligible);
  for (let k = first + 1; term.abs().gt(smallest); k += 2) {
    term = term.times(square).div(-k * (k + 1));
    sum = sum.plus(term);
  }
  return sum;
}

/**
 * `sin` and `cos` of decimals with `digits` significant digits, for any finite argument below $10^{10000}$.
 *
 * With $x<10^{E}$ and $\pi/2$ off by at most $10^{-R}$, the remainder modulo $\pi/2$ is off by about $10^{E-R}$. $R$
 * is chosen so that this is $10^{-2D-12}$, $D$ the digits, and doubled until the remainder is above $10^{E-R+D+12}$.
 */
export function decimalTrigonometric(digits: number): { sin(a: Decimal): Decimal; cos(a: Decimal): Decimal } {
  const guard = 12;
  const Result = decimalConstructor(digits);
  const Work = decimalConstructor(digits + guard);
  const one = new Work(1);
  const negligible = new Work(`1e-${String(digits + guard)}`);
  let known = circle(2 * digits + guard);

  function shifted(a: Decimal, quarterTurns: 0 | 1, room: number): Decimal {
    // The last circle is kept, because the arguments of one run are of one size.
    if (known.room !== room) known = circle(room);
    const x = new known.Wide(a);
    const n = x.div(known.halfPi).round();
    const remainder = x.minus(n.times(known.halfPi));
    if (!n.isZero() && remainder.e < a.e + 2 + digits + guard - room) return shifted(a, quarterTurns, 2 * room);
    const r = new Work(remainder).toSignificantDigits(digits + guard);
    const quadrant = n.modulo(4).plus(4 + quarterTurns).modulo(4).toNumber();
    const size = taylor(r, quadrant % 2 === 0 ? 1 : 0, one, negligible);
    return new Result(quadrant < 2 ? size : size.neg()).toSignificantDigits(digits);
  }

  function at(a: Decimal, quarterTurns: 0 | 1): Decimal {
    if (!a.isFinite() || a.e > largestExponent) return new Result(NaN);
    return shifted(a, quarterTurns, 2 * digits + guard + Math.max(0, a.e + 2));
  }

  return { sin: (a) => at(a, 0), cos: (a) => at(a, 1) };
}
