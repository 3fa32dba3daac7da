/**
 * Rational numbers, exact: a result is the number itself or, where it is not rational, undefined.
 *
 * Roots are exact where the argument is the square of a fraction. In lowest terms that is the case where numerator and
 * denominator are squares: $p\,s^2=q\,r^2$ with coprime $p,q$ and coprime $r,s$ gives $p=r^2$, $q=s^2$. Elementary
 * functions are defined at zero alone, where their values are rational.
 * @module
 */
import { integerRoot } from './ball-root.js';
import { fractionOfDouble, reduced, type Fraction } from './fraction.js';
import type { Reals } from './number-system.js';
import { conjunction, type Truth } from './truth.js';

/** A rational number in lowest terms; `undefined` for what is not defined or not rational. */
export type Rational = Fraction | undefined;

type Sign = -1 | 0 | 1;

const whole = (p: bigint): Fraction => ({ p, q: 1n });
const negative = ({ p, q }: Fraction): Fraction => ({ p: -p, q });
const magnitude = (a: Fraction): Fraction => (a.p < 0n ? negative(a) : a);
const sum = (a: Fraction, b: Fraction): Fraction => reduced(a.p * b.q + b.p * a.q, a.q * b.q);

function sign(p: bigint): Sign {
  return p < 0n ? -1 : p === 0n ? 0 : 1;
}

/** The sign of $a-b$. */
function order(a: Fraction, b: Fraction): Sign {
  return sign(a.p * b.q - b.p * a.q);
}

function quotient(a: Fraction, b: Fraction): Rational {
  if (b.p === 0n) return undefined;
  return b.p < 0n ? reduced(-a.p * b.q, a.q * -b.p) : reduced(a.p * b.q, a.q * b.p);
}

function squareRoot({ p, q }: Fraction): Rational {
  if (p < 0n) return undefined;
  const [r, s] = [integerRoot(p), integerRoot(q)];
  return r * r === p && s * s === q ? { p: r, q: s } : undefined;
}

const unary = (f: (a: Fraction) => Rational) => (a: Rational): Rational => (a === undefined ? undefined : f(a));
const binary = (f: (a: Fraction, b: Fraction) => Rational) => (a: Rational, b: Rational): Rational =>
  (a === undefined || b === undefined ? undefined : f(a, b));
const comparison = (holds: (order: Sign) => boolean) => (a: Rational, b: Rational): Truth =>
  (a === undefined || b === undefined ? 'unknown' : holds(order(a, b)));
const atZero = (value: bigint) => unary(({ p }) => (p === 0n ? whole(value) : undefined));

/** The system of the rational numbers. */
export const rational: Reals<Rational> = {
  name: 'rational',
  fromNumber(x) {
    if (!Number.isFinite(x)) throw new RangeError(`${String(x)} is not a rational number: pass a finite double`);
    return fractionOfDouble(x);
  },
  fromRational: reduced,
  neg: unary(negative),
  add: binary(sum),
  sub: binary((a, b) => sum(a, negative(b))),
  mul: binary((a, b) => reduced(a.p * b.p, a.q * b.q)),
  div: binary(quotient),
  sqrt: unary(squareRoot),
  abs: unary(magnitude),
  min: binary((a, b) => (order(a, b) <= 0 ? a : b)),
  max: binary((a, b) => (order(a, b) <= 0 ? b : a)),
  near: binary((center, bound) => (bound.p === 0n ? center : undefined)),
  define: (_symbol, body) => body(),
  exp: atZero(1n),
  tanh: atZero(0n),
  sin: atZero(0n),
  cos: atZero(1n),
  erf: atZero(0n),
  pi: () => undefined,
  le: comparison((sign) => sign <= 0),
  lt: comparison((sign) => sign < 0),
  eq: comparison((sign) => sign === 0),
  and: conjunction,
};
