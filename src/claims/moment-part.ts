/**
 * Parts of claims about the second moments of gradients and a transportation mapping on the line: kernel, target and
 * norm of the mapping, all enclosed on one quadrature.
 * @module
 */
import { innerProduct } from '../network/vector.js';
import type { PartNorms } from '../network/space.js';
import type { Arithmetic } from '../numbers/number-system.js';
import { symbol, term, type Formula } from '../numbers/term.js';
import { pairing } from '../systems/gradients-at.js';
import { lineMoments } from '../systems/tangent-kernel.js';
import type { Part, PartDeclaration, Relation, Relations } from './claim.js';
import { definePart } from './define-part.js';
import { QUADRATURE_EFFORT } from './line-domain.js';
import { combinedGradient, momentDomain, type MomentShape } from './moment-domain.js';
import { total } from './movement.js';
import { liftNetwork } from './quantities/network.js';
import { NO_MAPPINGS } from './transport-part.js';

/** What a statement about second moments may speak of. */
export interface Moments<N> {
  /** $b^\top y$. */
  readonly pairing: N;
  /** $b^\top\mathbf K\,b$. */
  readonly form: N;
  /** $b^\top\mathbf K_m\,b$ for the kernel of a network of finite width; computed only if asked for. */
  readonly finiteForm: () => N;
  /** $\mathbb E\lVert v(\theta_0)\rVert^2$. */
  readonly squaredNorm: N;
  /** $\nu_w$ and $\nu_u$. */
  readonly nu: PartNorms<N>;
}

/** One relation, left ≤ right, in any number system. */
export type MomentStatement = <N>(K: Arithmetic<N>, at: Moments<N>) => Pick<Relation<N>, 'left' | 'right'>;

/** A part as it is written down; the rest follows from the family. */
export type MomentPartDeclaration = Pick<
  PartDeclaration<MomentShape, MomentStatement>,
  'id' | 'title' | 'hypotheses' | 'assertion' | 'contact' | 'mutants' | 'prove'
>;

function relationsOf(statement: MomentStatement): Relations<MomentShape> {
  return function* (K, { coefficients: b, half, mapping, ...run }) {
    const { kernel, targets, squaredNorm } = lineMoments(K, run, mapping);
    const at = {
      pairing: innerProduct(K, b, targets.flat()),
      form: innerProduct(K, b, kernel.map((row) => innerProduct(K, row, b))),
      // The second half of the neurons has the gradients of the first, and squares forget signs.
      finiteForm: () => {
        const combination = combinedGradient(K, run, b);
        const gradients = liftNetwork(K, half).neurons.map(combination);
        return K.div(total(K, gradients.map((g) => pairing(K, g, g))), K.fromNumber(gradients.length));
      },
      squaredNorm,
      nu: { w: K.fromNumber(mapping.nu.w), u: K.fromNumber(mapping.nu.u) },
    };
    yield { at: { points: b.length }, relation: 'le', ...statement(K, at) };
  };
}

/** The symbols of the statement. */
export const momentSymbols = {
  pairing: symbol('b^\\top y'),
  form: symbol('b^\\top\\mathbf K\\,b'),
  finiteForm: () => symbol('b^\\top\\mathbf K_m\\,b'),
  squaredNorm: symbol('\\mathbb E\\lVert v(\\theta_0)\\rVert^2'),
  nu: { w: symbol('\\nu_w'), u: symbol('\\nu_u') },
};

function formulaOf(statement: MomentStatement): Formula {
  const { left, right } = statement(term, momentSymbols);
  return term.le(left, right);
}

/** A part of a claim about second moments. */
export function momentPart(declaration: MomentPartDeclaration): Part {
  return definePart({
    ...declaration,
    kind: 'upper-bound',
    domain: momentDomain,
    uncertified: NO_MAPPINGS,
    effort: QUADRATURE_EFFORT,
    interpret: (statement) => ({ relations: relationsOf(statement), formula: formulaOf(statement) }),
  });
}
