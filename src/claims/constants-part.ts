/**
 * Parts of claims about the constants themselves: relations between $G_t$, $L_t$, $Q_t$, $\beta_t$, $M_t$ and
 * elementary expressions, for every $t$ up to a length. No neuron is involved, only an activation and a radius
 * $\alpha$.
 * @module
 */
import * as fc from 'fast-check';
import { symbol, term, type Formula } from '../numbers/term.js';
import { growthRate } from '../theory/growth.js';
import { hiddenStateConstants } from '../theory/hidden-state-constants.js';
import { scalarCurvatureStep } from '../theory/simple-bounds.js';
import { targetBound } from '../theory/target-bound.js';
import { lengths, properFraction } from './arbitraries.js';
import type { Part, PartDeclaration, Relations } from './claim.js';
import { definePart } from './define-part.js';
import type { ConstantsShape, ConstantsStatement } from './constants-statement.js';
import type { Domain } from './domain.js';
import { activationArbitrary, radiusArbitrary, type Regime } from './hidden-state-domain.js';
import { symbolicConstants, symbolicSigma } from './symbolic-constants.js';
import { activation } from './quantities/activation.js';
import { integer } from './quantities/integer.js';
import { positiveReal } from './quantities/real.js';
import { regimes } from './regimes.js';

/** A part as it is written down; the rest follows from the family. */
export interface ConstantsPartDeclaration
  extends Omit<PartDeclaration<ConstantsShape, ConstantsStatement>, 'domain' | 'interpret'> {
  /** The regime in which most instances are drawn; in all three alike if absent. */
  readonly mostly?: Regime;
  /** The first time of which the statement speaks; 1 if absent. */
  readonly from?: number;
}

const MAX_LENGTH = 24;

function domain(mostly?: Regime): Domain<ConstantsShape> {
  return {
    quantities: {
      activation, alpha: positiveReal, larger: positiveReal, nuW: positiveReal, nuU: positiveReal,
      length: integer(1, 4096),
    },
    takesInputs: false,
    regimes: regimes(['rate', 'length'], ({ activation: chosen, alpha, length }) =>
      ({ activation: chosen, alpha, length })),
    arbitrary: (sampling) => activationArbitrary(sampling).chain((chosen) => fc.record({
      alpha: radiusArbitrary(chosen, mostly),
      factor: properFraction.map((f) => 1 + f),
      nuW: properFraction,
      nuU: properFraction,
      length: lengths(MAX_LENGTH),
    }).map(({ alpha, factor, nuW, nuU, length }) =>
      ({ activation: chosen, alpha, larger: alpha * factor, nuW, nuU, length }))),
    complaint: ({ alpha, larger }) =>
      larger >= alpha ? undefined : `larger ${String(larger)} is below alpha ${String(alpha)}; take a larger one`,
  };
}

function relationsOf(statement: ConstantsStatement, from: number): Relations<ConstantsShape> {
  return function* (K, { activation: chosen, alpha, larger: largerAlpha, nuW, nuU, length }) {
    const sigma = chosen.constants(K);
    const a = growthRate(K, sigma.sigma1, alpha);
    const [recursion, largerRecursion] = [alpha, largerAlpha].map((r) => hiddenStateConstants(K, sigma, r));
    if (recursion === undefined || largerRecursion === undefined) return;
    const nu = { w: nuW, u: nuU };
    let { initial: before } = recursion;
    let { initial: larger } = largerRecursion;
    let scalarCurvature = K.fromRational(0n, 1n);
    let power = K.fromRational(1n, 1n);
    for (let t = 1; t <= length; t++) {
      const now = recursion.step(before);
      larger = largerRecursion.step(larger);
      scalarCurvature = scalarCurvatureStep(K, sigma, a, before, now, scalarCurvature);
      const target = targetBound(K, sigma, now.growth, nu);
      const at = { sigma, alpha, a, t: K.fromNumber(t), power, now, before, larger, scalarCurvature, target, nu };
      const claimed = t < from ? [] : statement(K, at);
      for (const [entry, sides] of claimed.entries()) yield { at: { t, entry }, relation: 'le', ...sides };
      before = now;
      power = K.mul(power, a);
    }
  };
}

function formulaOf(statement: ConstantsStatement): Formula {
  const alpha = symbol('\\alpha');
  const a = growthRate(term, symbolicSigma.sigma1, alpha);
  const before = symbolicConstants('_{t-1}');
  const now = hiddenStateConstants(term, symbolicSigma, alpha).step(before);
  const nu = { w: symbol('\\nu_w'), u: symbol('\\nu_u') };
  const relations = statement(term, {
    sigma: symbolicSigma,
    alpha,
    a,
    t: symbol('t'),
    power: symbol('a^{t-1}'),
    now,
    before,
    larger: symbolicConstants("_t(\\alpha')"),
    scalarCurvature: scalarCurvatureStep(term, symbolicSigma, a, before, now, symbol('\\bar\\beta_{t-1}')),
    target: targetBound(term, symbolicSigma, now.growth, nu),
    nu,
  });
  const formulas = relations.map(({ left, right }) => term.le(left, right));
  const [single] = formulas;
  return formulas.length === 1 && single !== undefined ? single : term.and(formulas);
}

/** A part of a claim about the constants (THEORY, sections 1 and 5). */
export function constantsPart(declaration: ConstantsPartDeclaration): Part {
  const { mostly, from = 1, ...rest } = declaration;
  return definePart({
    ...rest,
    domain: domain(mostly),
    interpret: (statement) => ({ relations: relationsOf(statement, from), formula: formulaOf(statement) }),
  });
}
