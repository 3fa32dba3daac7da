/**
 * Parts of claims about an activation alone: a relation at every point of the real line.
 * @module
 */
import * as fc from 'fast-check';
import type { Activation, ActivationConstants } from '../activations/activation.js';
import { derivativeOf, supremumOf, type Order } from '../activations/order.js';
import { float64 } from '../numbers/float64.js';
import type { Arithmetic, Elementary } from '../numbers/number-system.js';
import { symbol, term, type Term } from '../numbers/term.js';
import { properFraction, symmetricReal } from './arbitraries.js';
import type { Part, PartDeclaration, Reading, Relation } from './claim.js';
import { definePart } from './define-part.js';
import type { Domain, Instance } from './domain.js';
import { activationArbitrary } from './hidden-state-domain.js';
import { activation } from './quantities/activation.js';
import { real } from './quantities/real.js';
import { symbolicSigma } from './symbolic-constants.js';

/** The kinds of the quantities. */
export interface ActivationShape {
  readonly [name: string]: 'activation' | 'real';
  readonly activation: 'activation';
  /** Where the activation is taken. */
  readonly a: 'real';
}

/** What a statement about an activation may speak of at a point. */
export interface ActivationAtPoint<N> {
  /** $\sigma(a)$, or the derivative of the part's order. */
  readonly derivative: N;
  /** The supremum of its modulus. */
  readonly supremum: N;
  /** All three suprema. */
  readonly sigma: ActivationConstants<N>;
}

/** A relation left ≤ right at a point, in any number system. */
export type ActivationStatement = <N>(
  K: Arithmetic<N> & Elementary<N>,
  at: ActivationAtPoint<N>,
) => Pick<Relation<N>, 'left' | 'right'>;

/** A part as it is written down; the rest follows from the family. */
export interface ActivationPartDeclaration
  extends Omit<PartDeclaration<ActivationShape, ActivationStatement>, 'kind' | 'domain' | 'interpret'> {
  /** Which derivative it speaks of. */
  readonly order: Order;
}

/** A slope above this share of $\sigma_1$ counts as steep, one below the other as flat. */
const STEEP = 3 / 4;
const FLAT = 1 / 16;

/** Whether the activation is steep, bent or flat at the point. */
function bendOf({ activation: chosen, a }: Instance<ActivationShape>): string {
  const slope = Math.abs(chosen.jet(float64, a).first) / chosen.constants(float64).sigma1;
  return slope > STEEP ? 'steep' : slope < FLAT ? 'flat' : 'bent';
}

function sideOf({ a }: Instance<ActivationShape>): string {
  return a === 0 ? 'zero' : a < 0 ? 'negative' : 'positive';
}

/** Points around zero in units of $1/b$, where $b=\sigma_2/\sigma_1$ is about the stretch; near, far and tiny ones. */
function pointArbitrary(chosen: Activation): fc.Arbitrary<number> {
  const { sigma1, sigma2 } = chosen.constants(float64);
  const unit = sigma1 / sigma2;
  return fc.oneof(
    { weight: 4, arbitrary: symmetricReal(2) },
    { weight: 3, arbitrary: symmetricReal(16) },
    { weight: 1, arbitrary: properFraction.map((f) => f * 2 ** -20) },
  ).map((a) => a * unit);
}

/** An activation and a point. */
const domain: Domain<ActivationShape> = {
  quantities: { activation, a: real },
  takesInputs: false,
  regimes: {
    slope: { classes: ['steep', 'bent', 'flat'], classOf: bendOf },
    side: { classes: ['negative', 'zero', 'positive'], classOf: sideOf },
  },
  arbitrary: (sampling) => activationArbitrary(sampling).chain((chosen) =>
    fc.record({ activation: fc.constant(chosen), a: pointArbitrary(chosen) })),
};

const SYMBOLS: Readonly<Record<Order, Term>> = {
  0: symbol('\\sigma(a)'), 1: symbol("\\sigma'(a)"), 2: symbol("\\sigma''(a)"),
};

function read(statement: ActivationStatement, order: Order): Reading<ActivationShape> {
  const symbols = { derivative: SYMBOLS[order], supremum: supremumOf(symbolicSigma, order), sigma: symbolicSigma };
  const { left, right } = statement(term, symbols);
  return {
    formula: term.le(left, right),
    relations: function* (K, { activation: chosen, a }) {
      const sigma = chosen.constants(K);
      const derivative = derivativeOf(chosen.jet(K, a), order);
      const sides = statement(K, { derivative, supremum: supremumOf(sigma, order), sigma });
      yield { at: { order }, relation: 'le', ...sides };
    },
  };
}

/** An upper bound at every point of the line (THEORY, section 5). */
export function activationPart({ order, ...declaration }: ActivationPartDeclaration): Part {
  const interpret = (statement: ActivationStatement): Reading<ActivationShape> => read(statement, order);
  return definePart({ ...declaration, kind: 'upper-bound', domain, interpret });
}
