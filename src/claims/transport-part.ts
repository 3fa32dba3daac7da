/**
 * Parts of claims about the realization of a transportation mapping (THEORY, section 3).
 * @module
 */
import { symmetricInitialization } from '../network/initialization.js';
import { rootWidth } from '../network/network.js';
import type { PartNorms } from '../network/space.js';
import type { Arithmetic } from '../numbers/number-system.js';
import { symbol, term, type Formula } from '../numbers/term.js';
import { realize } from '../systems/realization.js';
import type { Part, PartDeclaration, Relation, Relations } from './claim.js';
import { definePart } from './define-part.js';
import { movement } from './movement.js';
import { liftNetwork } from './quantities/network.js';
import { transportDomain, type TransportShape } from './transport-domain.js';

/** What a statement about a realization may speak of. */
export interface Realized<N> {
  /** $m$ and $\sqrt m$. */
  readonly width: N;
  readonly rootWidth: N;
  /** $\lvert w^\star_i-w_i(0)\rvert$ and $\lVert u^\star_i-u_i(0)\rVert$. */
  readonly movement: PartNorms<N>;
  /** $\lVert\Theta^\star-\Theta(0)\rVert^2$. */
  readonly squaredDistance: N;
  /** $\nu_w$ and $\nu_u$. */
  readonly nu: PartNorms<N>;
}

/** One relation, left ≤ right. */
export type TransportStatement = <N>(K: Arithmetic<N>, at: Realized<N>) => Pick<Relation<N>, 'left' | 'right'>;

/** A part as it is written down; the rest follows from the family. */
export type TransportPartDeclaration = Pick<
  PartDeclaration<TransportShape, TransportStatement>,
  'id' | 'title' | 'hypotheses' | 'assertion' | 'contact' | 'mutants' | 'prove'
>;

/** Why there are no certificates. */
export const NO_MAPPINGS = 'the independent checker knows no transportation mappings';

function relationsOf(statement: TransportStatement): Relations<TransportShape> {
  return function* (K, { mapping, half }) {
    const initial = symmetricInitialization(liftNetwork(K, half));
    const directions = initial.neurons.map((theta) => mapping.at(K, theta));
    const realized = realize(K, initial, directions);
    const { sizes, squaredDistance } = movement(K, initial, realized);
    const common = {
      width: K.fromNumber(initial.neurons.length),
      rootWidth: rootWidth(K, initial),
      squaredDistance,
      nu: { w: K.fromNumber(mapping.nu.w), u: K.fromNumber(mapping.nu.u) },
    };
    for (const [i, size] of sizes.entries()) {
      yield { at: { i: i + 1 }, relation: 'le', ...statement(K, { ...common, movement: size }) };
    }
  };
}

/** The symbols of the statement. */
export const realizedSymbols = {
  width: symbol('m'),
  rootWidth: symbol('\\sqrt m'),
  movement: { w: symbol('\\lvert w^\\star_i-w_i(0)\\rvert'), u: symbol('\\lVert u^\\star_i-u_i(0)\\rVert') },
  squaredDistance: symbol('\\lVert\\Theta^\\star-\\Theta(0)\\rVert^2'),
  nu: { w: symbol('\\nu_w'), u: symbol('\\nu_u') },
};

function formulaOf(statement: TransportStatement): Formula {
  const { left, right } = statement(term, realizedSymbols);
  return term.le(left, right);
}

/** A part of a claim about realizations. */
export function transportPart(declaration: TransportPartDeclaration): Part {
  return definePart({
    ...declaration,
    kind: 'upper-bound',
    domain: transportDomain,
    uncertified: NO_MAPPINGS,
    interpret: (statement) => ({ relations: relationsOf(statement), formula: formulaOf(statement) }),
  });
}
