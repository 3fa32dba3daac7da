/**
 * The number systems, each with the reading of its values that the laws need.
 * @module
 */
import { ball } from '../../src/numbers/ball.js';
import { decimal } from '../../src/numbers/decimal.js';
import { dual } from '../../src/numbers/dual.js';
import { enclosedFormulas } from '../../src/numbers/enclosed-formula.js';
import { float64 } from '../../src/numbers/float64.js';
import { rational as exactRational } from '../../src/numbers/rational.js';
import { trackedDecimal } from '../../src/numbers/tracked-decimal.js';
import { tracked64 } from '../../src/numbers/tracked-float64.js';
import { term } from '../../src/numbers/term.js';
import { opaque } from './opaque.js';
import { minus, ofDecimalString, ofDouble, plus } from './rational.js';
import { doubleEnds, point } from './system-under-test.js';
import { comparedTerms, termValue } from './term-value.js';
import type { Ball } from '../../src/numbers/ball.js';
import type { Decimal } from 'decimal.js';
import type { Dual } from '../../src/numbers/dual.js';
import type { EnclosedFormula } from '../../src/numbers/enclosed-formula.js';
import type { Reals } from '../../src/numbers/number-system.js';
import type { Rational as ExactRational } from '../../src/numbers/rational.js';
import type { Term } from '../../src/numbers/term.js';
import type { Tracked } from '../../src/numbers/tracked.js';
import type { Opaque } from './opaque.js';
import type { Rational } from './rational.js';
import type { Ends, SystemUnderTest } from './system-under-test.js';

const doublePoint = (x: number): Rational | undefined => (Number.isFinite(x) ? ofDouble(x) : undefined);
const decimalPoint = (x: Decimal): Rational | undefined =>
  x.isFinite() ? ofDecimalString(x.toExponential()) : undefined;

function pointEnds<N>(read: (x: N) => Rational | undefined): (x: N) => Ends | undefined {
  return (x) => {
    const r = read(x);
    return r === undefined ? undefined : point(r);
  };
}

function trackedEnds<N>(read: (x: N) => Rational | undefined): (x: Tracked<N>) => Ends | undefined {
  return ({ value, error }) => {
    const r = read(value);
    if (r === undefined || error === Infinity) return undefined;
    return { lower: minus(r, ofDouble(error)), upper: plus(r, ofDouble(error)) };
  };
}

export const float64System: SystemUnderTest<number> = {
  name: float64.name, K: float64, ends: pointEnds(doublePoint), approximate: true,
};

export function decimalSystem(digits: number): SystemUnderTest<Decimal> {
  const K = decimal(digits);
  return { name: K.name, K, ends: pointEnds(decimalPoint), approximate: true };
}

export function tracked64System(K: Reals<Tracked<number>> = tracked64): SystemUnderTest<Tracked<number>> {
  return { name: K.name, K, ends: trackedEnds(doublePoint), approximate: false };
}

export function trackedDecimalSystem(
  digits: number,
  K: Reals<Tracked<Decimal>> = trackedDecimal(digits),
): SystemUnderTest<Tracked<Decimal>> {
  return { name: K.name, K, ends: trackedEnds(decimalPoint), approximate: false };
}

export function ballSystem(bits: number): SystemUnderTest<Ball> {
  const K = ball(bits);
  return { name: K.name, K, ends: (x) => doubleEnds(K.lower(x), K.upper(x)), approximate: false };
}

export const rationalSystem: SystemUnderTest<ExactRational> = {
  name: exactRational.name, K: exactRational, ends: pointEnds((x) => x), approximate: false,
};

export function enclosedFormulaSystem(bits: number): SystemUnderTest<EnclosedFormula> {
  const { ends } = ballSystem(bits);
  const K = enclosedFormulas(ball(bits));
  return { name: K.name, K, ends: ({ enclosure }) => ends(enclosure), approximate: false };
}

export const termSystem: SystemUnderTest<Term> = {
  name: term.name, K: comparedTerms, ends: (x) => ballSystem(300).ends(termValue(x)), approximate: false,
};

export function dualSystem<N>(over: SystemUnderTest<N>): SystemUnderTest<Dual<N>> {
  const K = dual(over.K);
  return { name: K.name, K, ends: (x) => over.ends(x.value), approximate: over.approximate };
}

export function opaqueSystem<N>(over: SystemUnderTest<N>): SystemUnderTest<Opaque> {
  const { K, reveal } = opaque(over.K);
  return { name: K.name, K, ends: (x) => over.ends(reveal(x)), approximate: over.approximate };
}
