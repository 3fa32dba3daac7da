/**
 * Parts of claims about the growth polynomial: relations between $p_t(a)$ and elementary expressions in
 * $a=\sigma_1\alpha$, for every $t$ up to a length.
 * @module
 */
import * as fc from 'fast-check';
import { lengths } from './arbitraries.js';
import { symbol, term, type Formula } from '../numbers/term.js';
import { growth, growthRate } from '../theory/growth.js';
import type { Part, PartDeclaration, Reading, Relation, Relations } from './claim.js';
import { definePart } from './define-part.js';
import type { Domain } from './domain.js';
import type { GrowthShape, GrowthStatement } from './growth-statement.js';
import { growthByInduction } from './proofs/growth-proof.js';
import { activationArbitrary, radiusArbitrary, type Regime } from './hidden-state-domain.js';
import { activation } from './quantities/activation.js';
import { integer } from './quantities/integer.js';
import { positiveReal } from './quantities/real.js';
import { regimes } from './regimes.js';

/** A part as it is written down; the rest follows from the family. */
export interface GrowthPartDeclaration
  extends Omit<PartDeclaration<GrowthShape, GrowthStatement>, 'domain' | 'interpret'> {
  /** The regime in which most instances are drawn; in all three alike if absent. */
  readonly mostly?: Regime;
}

const MAX_LENGTH = 32;

/** An activation, a radius, and a length; most radii in one regime if it is named. */
export function growthDomain(mostly?: Regime): Domain<GrowthShape> {
  return {
    quantities: { activation, alpha: positiveReal, length: integer(1, 4096) },
    takesInputs: false,
    regimes: regimes(['rate', 'length'], ({ activation: chosen, alpha, length }) =>
      ({ activation: chosen, alpha, length })),
    arbitrary: (sampling) => activationArbitrary(sampling).chain((chosen) => fc.record({
      activation: fc.constant(chosen),
      alpha: radiusArbitrary(chosen, mostly),
      length: lengths(MAX_LENGTH),
    })),
  };
}

function relationsOf(relation: Relation<unknown>['relation'], statement: GrowthStatement): Relations<GrowthShape> {
  return function* (K, { activation: chosen, alpha, length }) {
    const a = growthRate(K, chosen.constants(K).sigma1, alpha);
    let power = K.fromRational(1n, 1n);
    let t = 0;
    for (const p of growth(K, a, length)) {
      t += 1;
      yield { at: { t }, relation, ...statement(K, { alpha, a, t: K.fromNumber(t), p, power }) };
      power = K.mul(power, a);
    }
  };
}

function formulaOf(relation: Relation<unknown>['relation'], statement: GrowthStatement): Formula {
  const alpha = symbol('\\alpha');
  const a = growthRate(term, symbol('\\sigma_1'), alpha);
  const at = { alpha, a, t: symbol('t'), p: symbol('p_t(a)'), power: symbol('a^{t-1}') };
  const { left, right } = statement(term, at);
  return term[relation](left, right);
}

/** A part of a claim about the growth polynomial (THEORY, sections 0 and 5). */
export function growthPart(declaration: GrowthPartDeclaration): Part {
  const { mostly, ...rest } = declaration;
  const relation = rest.kind === 'identity' ? 'eq' : 'le';
  const interpret = (statement: GrowthStatement): Reading<GrowthShape> =>
    ({ relations: relationsOf(relation, statement), formula: formulaOf(relation, statement) });
  return definePart({
    prove: (statement, hypotheses) => growthByInduction(relation, statement, hypotheses),
    ...rest,
    domain: growthDomain(mostly),
    interpret,
  });
}
