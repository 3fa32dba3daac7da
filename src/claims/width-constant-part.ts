/**
 * The part of `width-log-samples` about the constant $\mathcal K$ itself: how its square grows with
 * $\lambda=\log(2nT/\delta)$, with the other constants at $m=2$, where they are largest (THEORY, section 4).
 * @module
 */
import * as fc from 'fast-check';
import { normBounds } from '../network/norm-bounds.js';
import type { Arithmetic, Elementary } from '../numbers/number-system.js';
import { symbol, term } from '../numbers/term.js';
import { affineInLogarithm, widthConstant, type WidthSources } from '../theory/required-width.js';
import { hiddenStateConstants } from '../theory/hidden-state-constants.js';
import { targetBound } from '../theory/target-bound.js';
import { lengths } from './arbitraries.js';
import type { Part, PartDeclaration, Relations } from './claim.js';
import { definePart } from './define-part.js';
import type { Domain, Lifted } from './domain.js';
import { activationArbitrary, radiusArbitrary } from './hidden-state-domain.js';
import { activation } from './quantities/activation.js';
import { integer } from './quantities/integer.js';
import { positiveReal } from './quantities/real.js';
import { regimes } from './regimes.js';

/** The kinds of the quantities; the width is $2\,\text{pairs}$. */
export interface WidthConstantShape {
  readonly [name: string]: 'activation' | 'real' | 'integer';
  readonly activation: 'activation';
  readonly alpha: 'real';
  readonly nuW: 'real';
  readonly nuU: 'real';
  readonly rhoW: 'real';
  readonly rhoU: 'real';
  readonly logarithm: 'real';
  readonly length: 'integer';
  readonly pairs: 'integer';
}

/** What bounds $\mathcal K^2$. */
export type WidthConstantBound = typeof affineInLogarithm;

/** A part as it is written down; the rest follows from the family. */
export type WidthConstantDeclaration = Pick<
  PartDeclaration<WidthConstantShape, WidthConstantBound>,
  'id' | 'title' | 'hypotheses' | 'assertion' | 'contact' | 'mutants' | 'prove'
>;

const MAX_LENGTH = 8;

/** Norms and logarithms up to a size, sixteenths among them. */
function positive(most: number): fc.Arbitrary<number> {
  return fc.oneof(
    fc.integer({ min: 1, max: 16 }).map((k) => (k * most) / 16),
    fc.integer({ min: 1, max: 2 ** 30 }).map((k) => (k * most) / 2 ** 30),
  );
}

const domain: Domain<WidthConstantShape> = {
  quantities: {
    activation, alpha: positiveReal, nuW: positiveReal, nuU: positiveReal, rhoW: positiveReal, rhoU: positiveReal,
    logarithm: positiveReal, length: integer(1, MAX_LENGTH), pairs: integer(1, 2 ** 20),
  },
  takesInputs: false,
  arbitrary: (sampling) => activationArbitrary(sampling).chain((chosen) => fc.record({
    activation: fc.constant(chosen),
    alpha: radiusArbitrary(chosen),
    nuW: positive(2), nuU: positive(2), rhoW: positive(4), rhoU: positive(4), logarithm: positive(16),
    length: lengths(MAX_LENGTH),
    pairs: fc.constantFrom(1, 2, 8, 25, 512),
  })),
  regimes: regimes(['rate', 'length'], ({ activation: chosen, alpha, length }) =>
    ({ activation: chosen, alpha, length })),
};

/** What $\mathcal K$ is made of, at a width of so many pairs. */
function sourcesAt<N>(
  K: Arithmetic<N> & Elementary<N>,
  { activation: sigma, alpha, nuW, nuU, rhoW, rhoU, logarithm, length }: Lifted<WidthConstantShape, N>,
  pairs: number,
): WidthSources<N> {
  const suprema = sigma.constants(K);
  const constantsFor = (radius: N) => {
    const { initial, step } = hiddenStateConstants(K, suprema, radius);
    return Array.from({ length }).reduce<typeof initial>((state) => step(state), initial);
  };
  const [nu, box] = [{ w: nuW, u: nuU }, { w: K.add(rhoW, nuW), u: K.add(rhoU, nuU) }];
  const { majorant } = constantsFor(K.add(alpha, K.div(rhoW, K.sqrt(K.fromNumber(2 * pairs)))));
  const space = normBounds(K);
  return {
    target: targetBound(K, suprema, constantsFor(alpha).growth, nu),
    logarithm,
    realizedForm: space.quadraticForm(majorant, nu),
    trainedForm: space.quadraticForm(majorant, box),
  };
}

function relationsOf(bound: WidthConstantBound): Relations<WidthConstantShape> {
  return function* (K, instance) {
    const constant = widthConstant(K, sourcesAt(K, instance, instance.pairs));
    const right = bound(K, sourcesAt(K, instance, 1));
    yield { at: { m: 2 * instance.pairs }, relation: 'le', left: K.mul(constant, constant), right };
  };
}

const symbols = {
  target: symbol('M_T'), logarithm: symbol('\\log(2nT/\\delta)'), realizedForm: symbol('\\nu^\\top Q_T\\nu'),
  trainedForm: symbol('(\\rho+\\nu)^\\top Q_T(\\rho+\\nu)'),
};

/** The part of `width-log-samples` about its constant. */
export function widthConstantPart(declaration: WidthConstantDeclaration): Part {
  return definePart({
    ...declaration,
    kind: 'upper-bound',
    domain,
    uncertified: 'the independent checker knows no required widths',
    interpret: (bound) => ({
      relations: relationsOf(bound),
      formula: term.le(term.mul(symbol('\\mathcal K'), symbol('\\mathcal K')), bound(term, symbols)),
    }),
  });
}
