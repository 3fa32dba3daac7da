/**
 * The statistical part of `kernel-concentration` (THEORY, section 3): fresh initializations, and at each the largest
 * distance between an entry of the tangent kernel of the network and of its limit, over all pairs of points.
 * @module
 */
import { symbol, term } from '../numbers/term.js';
import { kernelErrors } from '../systems/kernel-errors.js';
import { constantsOf, describeDrawn, drawnJson, sizesOf, type DrawnConfiguration } from './approximation-part.js';
import { concentrationBound, concentrationTerm, type ConcentrationStatement } from './concentration-statement.js';
import { defineTrialPart, type TrialDeclaration, type TrialPart } from './trial-part.js';

/** The part as it is written down; the rest follows from the family. */
export type KernelDeclaration = Pick<
  TrialDeclaration<DrawnConfiguration, ConcentrationStatement>,
  'id' | 'title' | 'hypotheses' | 'assertion' | 'configurations' | 'rate' | 'mutants' | 'prove'
>;

const distance = term.abs(term.sub(symbol('K_m'), symbol('K')));

/** The statistical part of `kernel-concentration`. */
export function kernelPart(declaration: KernelDeclaration): TrialPart {
  return defineTrialPart<DrawnConfiguration, ConcentrationStatement>({
    ...declaration,
    interpret: (statement) => ({
      bound: (K, configuration) =>
        concentrationBound(K, statement, constantsOf(K, configuration).lipschitz, sizesOf(configuration)),
      formula: term.le(distance, concentrationTerm(statement, symbol('L_T'))),
    }),
    prepare: kernelErrors,
    describe: describeDrawn,
    toJson: drawnJson,
  });
}
