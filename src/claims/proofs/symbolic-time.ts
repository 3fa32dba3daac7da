/**
 * What a statement about the constants speaks of, at a symbolic time.
 * @module
 */
import { symbol, term, type Term } from '../../numbers/term.js';
import { hiddenStateConstants, type HiddenStateConstants } from '../../theory/hidden-state-constants.js';
import { scalarCurvatureStep } from '../../theory/simple-bounds.js';
import { targetBound } from '../../theory/target-bound.js';
import type { Hypothesis } from '../claim.js';
import type { ConstantsAtTime, ConstantsShape, ConstantsStatement } from '../constants-statement.js';
import { symbolicSigma } from '../symbolic-constants.js';
import { alpha, constantsAt, one, rate, signs, zero, type Opaque } from './constants-at-a-time.js';
import type { Derivation } from './derivation.js';
import { growsFrom } from './growth-proof.js';
import { setting, type Premise } from './obligation.js';
import { symbolicActivation } from './symbolic-activation.js';
import type { Sides } from './sides.js';

/** A time, with what is known of what the statement may speak of. */
export interface SymbolicTime {
  readonly at: ConstantsAtTime<Term>;
  readonly context: readonly Premise[];
}

/** The hypotheses of a part about the constants. */
export type ConstantsHypotheses = Readonly<Record<string, Hypothesis<ConstantsShape>>>;

const nu = { w: symbol('\\nu_w'), u: symbol('\\nu_u') };
const larger = symbol("\\alpha'");

/** $\bar\beta_{t-1}$. */
export const scalarCurvatureBefore = symbol('\\bar\\beta_{t-1}');
/** $\bar\beta_t$ where it is not to be written out. */
export const scalarCurvatureNow = symbol('\\bar\\beta_t');

function contextOf(hypotheses: ConstantsHypotheses): readonly Premise[] {
  const instance = { activation: symbolicActivation, alpha, larger, nuW: nu.w, nuU: nu.u, length: 1 };
  return [
    ...signs,
    ...setting(term.le(zero, nu.w), term.le(zero, nu.u), term.le(alpha, larger)),
    ...Object.entries(hypotheses).map(([name, hypothesis]): Premise => ({
      formula: hypothesis(term, instance),
      warrant: { by: 'hypothesis', name },
    })),
  ];
}

type Constants = HiddenStateConstants<Term>;

function atTime(
  now: Constants,
  before: Constants,
  rest: Pick<ConstantsAtTime<Term>, 't' | 'power' | 'scalarCurvature' | 'larger'>,
): ConstantsAtTime<Term> {
  const target = targetBound(term, symbolicSigma, now.growth, nu);
  return { sigma: symbolicSigma, alpha, a: rate, now, before, target, nu, ...rest };
}

/** $\bar\beta_t$ from $\bar\beta_{t-1}$. */
function scalarCurvatureFrom(before: Constants, now: Constants, last: Term): Term {
  return scalarCurvatureStep(term, symbolicSigma, rate, before, now, last);
}

/** $t=1$. */
export function firstTime(hypotheses: ConstantsHypotheses): SymbolicTime {
  const { initial: before, step } = hiddenStateConstants(term, symbolicSigma, alpha);
  const now = step(before);
  const { initial, step: largerStep } = hiddenStateConstants(term, symbolicSigma, larger);
  const rest = {
    t: one,
    power: one,
    larger: largerStep(initial),
    scalarCurvature: scalarCurvatureFrom(before, now, zero),
  };
  return { at: atTime(now, before, rest), context: contextOf(hypotheses) };
}

/**
 * Any $t\ge2$: the constants at $t-1$ from $p_{t-2},p_{t-1}$ and $Q_{t-1}$, those at $t$ from them.
 * @param opaque what stays a symbol at $t$: growth, majorant, or the scalar recursion $\bar\beta_t$
 */
export function laterTime(
  hypotheses: ConstantsHypotheses,
  opaque: readonly (Opaque | 'scalarCurvature')[] = [],
): SymbolicTime {
  const before = constantsAt('before', ['growth', 'majorant']);
  const now = constantsAt(
    'now',
    opaque.filter((one) => one !== 'scalarCurvature'),
    hiddenStateConstants,
    before.constants,
  );
  const scalarCurvature = opaque.includes('scalarCurvature')
    ? scalarCurvatureNow
    : scalarCurvatureFrom(before.constants, now.constants, scalarCurvatureBefore);
  const rest = { t: symbol('t'), power: symbol('a^{t-1}'), larger: before.constants, scalarCurvature };
  const { growth } = now.constants;
  return {
    at: atTime(now.constants, before.constants, rest),
    context: [
      ...contextOf(hypotheses),
      ...before.premises,
      ...now.premises,
      ...growsFrom(before.constants.growth.before, growth.before),
      ...growsFrom(growth.before, growth.now),
    ],
  };
}

/** The sides of the relations of a statement at a time. */
export function sidesAt(statement: ConstantsStatement, { at }: SymbolicTime): readonly Sides[] {
  return statement(term, at);
}

/** A step of a proof: its name, and what it says. */
export interface NamedStep {
  readonly name: string;
  readonly says: string;
}

/** The last step, unless it is another. */
const CONCLUSION: NamedStep = { name: 'bound', says: 'the stated bound follows' };

/** Shows the relations of a statement, each from the same premises. */
export function showSides(
  { show }: Pick<Derivation, 'show'>,
  sides: readonly Sides[],
  using: readonly Premise[],
  { name, says }: NamedStep = CONCLUSION,
): void {
  for (const { left, right } of sides) show(name, says, term.le(left, right), using);
}
