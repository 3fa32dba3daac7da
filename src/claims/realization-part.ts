/**
 * Parts of claims about the distance of a realization from its target (THEORY, section 3), which is enclosed by
 * quadrature.
 * @module
 */
import { networkStates } from '../network/network.js';
import { liftReals } from '../network/coordinates.js';
import type { Arithmetic } from '../numbers/number-system.js';
import { symbol, term, type Formula } from '../numbers/term.js';
import { realize } from '../systems/realization.js';
import { storedTargets } from '../systems/stored-targets.js';
import type { RealizationSources } from '../theory/approximation.js';
import type { Effort, Part, PartDeclaration, Relation, Relations } from './claim.js';
import { definePart } from './define-part.js';
import { QUADRATURE_EFFORT } from './line-domain.js';
import { linearModel, realizationDomain, realizationSources, type RealizationShape } from './realization-domain.js';
import { NO_MAPPINGS } from './transport-part.js';

/** What a statement about the distance of a realization from its target may speak of at time $t$. */
export interface RealizationAtTime<N> {
  /** $F_t(x;\Theta^\star)$. */
  readonly realized: N;
  /** $\langle\nabla F_t(x;\Theta(0)),\Theta^\star-\Theta(0)\rangle$. */
  readonly linear: N;
  /** $f^\star_t(x)$. */
  readonly wanted: N;
  /** What the error is made of. */
  readonly sources: RealizationSources<N>;
}

/** One relation at time $t$, left ≤ right, in any number system. */
export type RealizationStatement = <N>(
  K: Arithmetic<N>,
  at: RealizationAtTime<N>,
) => Pick<Relation<N>, 'left' | 'right' | 'through'>;

/** A part as it is written down; the rest follows from the family. */
export type RealizationPartDeclaration = Pick<
  PartDeclaration<RealizationShape, RealizationStatement>,
  'id' | 'title' | 'hypotheses' | 'assertion' | 'contact' | 'mutants' | 'prove'
>;

/** Four hypotheses have to hold where the fifth fails: more draws, and searches that climb from them. */
const REALIZATION_EFFORT: Effort = { ...QUADRATURE_EFFORT, instances: 36, evaluations: 160 };

function relationsOf(statement: RealizationStatement): Relations<RealizationShape> {
  return function* (K, instance) {
    const { activation, inputs, mapping, network } = instance;
    const sources = realizationSources(K, instance);
    const realized = realize(K, network, network.neurons.map((theta) => mapping.at(K, theta)));
    const [linear, wanted] = [linearModel(K, instance).flat(), storedTargets(K, instance, mapping).flat()];
    let point = 0;
    for (const [j, x] of inputs.entries()) {
      const lifted = x.map((input) => liftReals(K, input));
      let t = 0;
      for (const { output } of networkStates(K, activation, realized, lifted)) {
        const [model, target] = [linear[point] as typeof output, wanted[point] as typeof output];
        [t, point] = [t + 1, point + 1];
        yield {
          at: { j: j + 1, t }, relation: 'le',
          ...statement(K, { realized: output, linear: model, wanted: target, sources }),
        };
      }
    }
  };
}

/** The symbols of the statement. */
export const realizationSymbols = {
  realized: symbol('F_t(x;\\Theta^\\star)'),
  linear: symbol('\\langle\\nabla F_t(x;\\Theta(0)),\\Theta^\\star-\\Theta(0)\\rangle'),
  wanted: symbol('f^\\star_t(x)'),
  sources: {
    target: symbol('M_T'),
    logarithm: symbol('\\lambda'),
    form: symbol('\\nu^\\top Q_T\\,\\nu'),
    rootWidth: symbol('\\sqrt m'),
  },
};

function formulaOf(statement: RealizationStatement): Formula {
  const { left, right } = statement(term, realizationSymbols);
  return term.le(left, right);
}

/** A part of a claim about the distance of realizations from their targets. */
export function realizationPart(declaration: RealizationPartDeclaration): Part {
  return definePart({
    ...declaration,
    kind: 'upper-bound',
    domain: realizationDomain,
    uncertified: NO_MAPPINGS,
    effort: REALIZATION_EFFORT,
    interpret: (statement) => ({ relations: relationsOf(statement), formula: formulaOf(statement) }),
  });
}
