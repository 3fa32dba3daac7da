/**
 * Parts of claims about the target $f^\star_t(x)$ of a transportation mapping in one dimension, which is enclosed by
 * quadrature.
 * @module
 */
import { hiddenStateConstants } from '../theory/hidden-state-constants.js';
import { lineTargets } from '../systems/target.js';
import type { Part, PartDeclaration, Relations } from './claim.js';
import { definePart } from './define-part.js';
import { lineDomain, QUADRATURE_EFFORT, type LineShape } from './line-domain.js';
import { targetFormula, type TargetStatement } from './target-statement.js';
import { NO_MAPPINGS } from './transport-part.js';

/** A part as it is written down; the rest follows from the family. */
export type TargetPartDeclaration = Pick<
  PartDeclaration<LineShape, TargetStatement>,
  'id' | 'title' | 'hypotheses' | 'assertion' | 'contact' | 'mutants' | 'prove'
>;

function relationsOf(statement: TargetStatement): Relations<LineShape> {
  return function* (K, { activation, alpha, inputs, mapping }) {
    const sigma = activation.constants(K);
    const nu = { w: K.fromNumber(mapping.nu.w), u: K.fromNumber(mapping.nu.u) };
    const targets = lineTargets(K, { activation, alpha, inputs }, mapping);
    for (const [j, row] of targets.entries()) {
      const recursion = hiddenStateConstants(K, sigma, K.fromNumber(alpha));
      let constants = recursion.initial;
      for (const [t, value] of row.entries()) {
        constants = recursion.step(constants);
        const at = { value, sigma, growth: constants.growth, nu };
        yield { at: { j: j + 1, t: t + 1 }, relation: 'le', ...statement(K, at) };
      }
    }
  };
}

/** A part of a claim about targets. */
export function targetPart(declaration: TargetPartDeclaration): Part {
  return definePart({
    ...declaration,
    kind: 'upper-bound',
    domain: lineDomain,
    uncertified: NO_MAPPINGS,
    effort: QUADRATURE_EFFORT,
    interpret: (statement) => ({
      relations: relationsOf(statement), formula: targetFormula(statement, 'f^\\star_t(x)'),
    }),
  });
}
