/**
 * Balls with the formulas that they enclose. Enclosures never show that two numbers are equal unless they hold them
 * exactly; where a comparison of two defined balls stays open and the two formulas have the same normal form, it is
 * decided by equality. The root of what a formula shows to be zero is zero.
 * @module
 */
import { definedness, type Ball, type BallSystem } from './ball.js';
import type { Reals } from './number-system.js';
import { areIdentical } from './term-normal-form.js';
import { term, type Term } from './term.js';
import { conjunction, type Truth } from './truth.js';

/** A number by an enclosure and by a formula. */
export interface EnclosedFormula {
  readonly enclosure: Ball;
  readonly formula: Term;
}

/** The system of balls of `K` beside their formulas; its comparisons know identities. */
export function enclosedFormulas(K: BallSystem): Reals<EnclosedFormula> {
  type Unary = (of: <N>(system: Reals<N, unknown>) => (a: N) => N) => (a: EnclosedFormula) => EnclosedFormula;
  type Binary = (of: <N>(system: Reals<N, unknown>) => (a: N, b: N) => N) =>
    (a: EnclosedFormula, b: EnclosedFormula) => EnclosedFormula;
  const unary: Unary = (of) => (a) => ({ enclosure: of(K)(a.enclosure), formula: of(term)(a.formula) });
  const binary: Binary = (of) => (a, b) =>
    ({ enclosure: of(K)(a.enclosure, b.enclosure), formula: of(term)(a.formula, b.formula) });
  const settled = (truth: Truth, ifEqual: boolean, a: EnclosedFormula, b: EnclosedFormula): Truth => {
    if (truth !== 'unknown') return truth;
    const isDefined = [a, b].every(({ enclosure }) => definedness(enclosure) === 'defined');
    return isDefined && areIdentical(a.formula, b.formula) ? ifEqual : truth;
  };
  const zero: EnclosedFormula = { enclosure: K.fromNumber(0), formula: term.fromNumber(0) };
  return {
    name: `${K.name} with formulas`,
    fromNumber: (x) => ({ enclosure: K.fromNumber(x), formula: term.fromNumber(x) }),
    fromRational: (p, q) => ({ enclosure: K.fromRational(p, q), formula: term.fromRational(p, q) }),
    pi: () => ({ enclosure: K.pi(), formula: term.pi() }),
    neg: unary((S) => (a) => S.neg(a)),
    sqrt(a) {
      const root = unary((S) => (x) => S.sqrt(x))(a);
      // An enclosure of zero may reach below it, where there is no root.
      const isZero = definedness(root.enclosure) !== 'defined' && definedness(a.enclosure) === 'defined'
        && areIdentical(a.formula, zero.formula);
      return isZero ? zero : root;
    },
    abs: unary((S) => (a) => S.abs(a)),
    exp: unary((S) => (a) => S.exp(a)),
    tanh: unary((S) => (a) => S.tanh(a)),
    sin: unary((S) => (a) => S.sin(a)),
    cos: unary((S) => (a) => S.cos(a)),
    erf: unary((S) => (a) => S.erf(a)),
    add: binary((S) => (a, b) => S.add(a, b)),
    sub: binary((S) => (a, b) => S.sub(a, b)),
    mul: binary((S) => (a, b) => S.mul(a, b)),
    div: binary((S) => (a, b) => S.div(a, b)),
    min: binary((S) => (a, b) => S.min(a, b)),
    max: binary((S) => (a, b) => S.max(a, b)),
    near: binary((S) => (a, b) => S.near(a, b)),
    define: (_, body) => body(),
    le: (a, b) => settled(K.le(a.enclosure, b.enclosure), true, a, b),
    lt: (a, b) => settled(K.lt(a.enclosure, b.enclosure), false, a, b),
    eq: (a, b) => settled(K.eq(a.enclosure, b.enclosure), true, a, b),
    and: conjunction,
  };
}
