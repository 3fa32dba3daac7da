/**
 * The obligations of `activation-constants`: in terms of the activation itself its derivatives are polynomials, bounded
 * by algebra. The jets and the suprema are those of the code that runs.
 * @module
 */
import {
  assumed, derivation, derivativeOf, erf, logistic, majorized, named, pythagoras, rangeOfTanh, scaledConstants, scaledJet,
  setting, sine, supremumOf, symbol, symbolicSigma, tanh, term, type Activation, type ActivationConstants,
  type ActivationStatement, type Jet, type Order, type Premise, type Proof, type SymbolBound, type Term,
} from '../../src/index.js';
import { cubicBound } from './cubic-bound.js';
import { gaussianBound } from './gaussian-bound.js';

const a = symbol('a');
const one = term.fromRational(1n, 1n);
const half = term.fromRational(1n, 2n);

/** The two sides for a jet and suprema. */
function sidesOf(
  statement: ActivationStatement,
  order: Order,
  jet: Jet<Term>,
  sigma: ActivationConstants<Term>,
): { readonly left: Term; readonly right: Term } {
  return statement(term, { derivative: derivativeOf(jet, order), supremum: supremumOf(sigma, order), sigma });
}

/** The bound for a shipped activation, from what is known of the functions that it is made of. */
function ofShipped(
  statement: ActivationStatement,
  order: Order,
  activation: Activation,
  { premises, proof }: { readonly premises: readonly Premise[]; readonly proof: Proof },
): Proof {
  const { left, right } = sidesOf(statement, order, activation.jet(term, a), activation.constants(term));
  const steps = derivation([]);
  steps.add(proof);
  steps.show('bound', 'the derivative is at most its supremum', term.le(left, right), premises);
  return named(activation.name, steps.proof());
}

/** $-1<s<1$ for a hyperbolic tangent $s$, and for second derivatives the bound of $s(1-s^2)$. */
function ofTanh(s: Term, order: Order) {
  const range = assumed(rangeOfTanh, term.lt(term.neg(one), s), term.lt(s, one));
  const steps = derivation(range);
  const square = term.mul(s, s);
  const inside = steps.show('square', 'the square is at most 1', term.le(square, one), range);
  const cubic = order < 2 ? [] : cubicBound(steps, s, range);
  return { premises: [...range, inside, ...cubic], proof: steps.proof() };
}

/** $\sin^2+\cos^2=1$. */
function ofSine() {
  const [sin, cos] = [term.sin(a), term.cos(a)];
  const circle = assumed(pythagoras, term.eq(term.add(term.mul(sin, sin), term.mul(cos, cos)), one));
  const steps = derivation([]);
  const bounds = [sin, cos].map((part, i) => steps.show(i === 0 ? 'sine' : 'cosine', 'a leg is at most the radius',
    term.le(term.abs(part), one), circle));
  return { premises: bounds, proof: steps.proof() };
}

/** Any activation of which the bounds hold, scaled and stretched by any factors that are not negative. */
function ofScaled(statement: ActivationStatement, order: Order): Proof {
  const [scale, stretch] = [symbol('s'), symbol('b')];
  const base = { value: symbol('\\sigma(ba)'), first: symbol("\\sigma'(ba)"), second: symbol("\\sigma''(ba)") };
  const zero = term.fromRational(0n, 1n);
  const sides = sidesOf(statement, order, scaledJet(term, scale, stretch, base),
    scaledConstants(term, scale, stretch, symbolicSigma));
  const factor = (of: Term): SymbolBound => ({ symbol: of, bound: of, premises: setting(term.lt(zero, of)) });
  const bounds = [factor(scale), factor(stretch), ...([0, 1, 2] as const).map((k): SymbolBound => {
    const [of, bound] = [derivativeOf(base, k), supremumOf(symbolicSigma, k)];
    return { symbol: of, bound, premises: setting(term.le(term.abs(of), bound)) };
  })];
  const says = 'the chain rule gives a factor for each derivative';
  return named('scaled', majorized(sides, bounds, { name: 'bound', says, premises: [
    ...setting(term.lt(zero, scale), term.lt(zero, stretch)), 
    ...setting(...([0, 1, 2] as const).map((k) => term.le(zero, supremumOf(symbolicSigma, k)))),
  ] }));
}

/** The bound of the derivative of the given order for every shipped activation, and for any scaled one. */
export function activationProof(order: Order): (statement: ActivationStatement) => Proof {
  return (statement) => [
    ...ofShipped(statement, order, tanh, ofTanh(term.tanh(a), order)),
    ...ofShipped(statement, order, logistic, ofTanh(term.tanh(term.mul(half, a)), order)),
    ...ofShipped(statement, order, erf, gaussianBound(a, order)),
    ...ofShipped(statement, order, sine, ofSine()),
    ...ofScaled(statement, order),
  ];
}
