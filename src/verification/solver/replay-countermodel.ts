/**
 * A countermodel is believed only after it has been computed: its values go through the premises and the goal of the
 * obligation in balls, by code that knows nothing of the script.
 * @module
 */
import type { Obligation } from '../../claims/proofs/obligation.js';
import { ball, definedness, type BallSystem } from '../../numbers/ball.js';
import { hull } from '../../numbers/ball-ends.js';
import { enclosedFormulas, type EnclosedFormula } from '../../numbers/enclosed-formula.js';
import type { Reals } from '../../numbers/number-system.js';
import { evaluateFormula, evaluateTerm } from '../../numbers/term-evaluate.js';
import { termHash } from '../../numbers/term-hash.js';
import { formulaToText, termToText } from '../../numbers/term-text.js';
import { symbol, term, type Formula, type Term } from '../../numbers/term.js';
import type { Script } from './script.js';
import { bareName, type ModelValue } from './solver.js';

/** An instance at which the premises hold and the goal does not. */
export interface Countermodel {
  /** The symbols with their values, and so what the logic does not know, such as $\tanh a$: its value is free. */
  readonly values: readonly { readonly symbol: string; readonly value: string }[];
  /** The inequality that is false there, with enclosures of its two sides. */
  readonly goal: string;
  readonly left: string;
  readonly right: string;
  /**
   * The premises that are equations between irrational numbers: balls do not refute them, and cannot show them. Every
   * other premise is true.
   */
  readonly notRefuted: readonly string[];
}

/** The outcome of a replay. */
export type Replay =
  | { readonly confirmed: true; readonly countermodel: Countermodel }
  | { readonly confirmed: false; readonly reason: string };

const BITS = 512;
/** Digits of what is printed of a number that is long, or that is only enclosed. */
const DIGITS = 12;

const ZERO: ModelValue = { lower: { p: 0n, q: 1n }, upper: { p: 0n, q: 1n } };

function isExact({ lower, upper }: ModelValue): boolean {
  return lower.p === upper.p && lower.q === upper.q;
}

function enclosure(K: BallSystem, { lower, upper }: ModelValue): EnclosedFormula['enclosure'] {
  const [from, to] = [K.fromRational(lower.p, lower.q), K.fromRational(upper.p, upper.q)];
  return isExact({ lower, upper }) ? from : hull(from, to, K.bits);
}

function intervalText(K: BallSystem, value: EnclosedFormula['enclosure']): string {
  const { lower, upper } = K.toInterval(value, DIGITS);
  return lower === upper ? lower : `[${lower}, ${upper}]`;
}

function valueText(K: BallSystem, value: ModelValue): string {
  const { p, q } = value.lower;
  const exact = q === 1n ? String(p) : `${String(p)}/${String(q)}`;
  return isExact(value) && exact.length <= 2 * DIGITS ? exact : intervalText(K, enclosure(K, value));
}

/** What has a value of its own: a symbol, or what the logic does not know. */
function mayBeGiven(part: Term): boolean {
  return part.kind === 'symbol' || part.kind === 'constant' || part.kind === 'unary';
}

function conjuncts(formula: Formula): readonly Formula[] {
  return formula.kind === 'and' ? formula.formulas.flatMap(conjuncts) : [formula];
}

/** Both sides of a comparison. */
function sides(formula: Formula): readonly Term[] {
  return formula.kind === 'and' ? [] : [formula.left, formula.right];
}

/**
 * Computes the obligation at the values of a model. A constant without a value is free, and taken to be 0.
 * @param values by the names of the script, without bars
 */
export function replayCountermodel(
  { premises, goal }: Obligation,
  { constants }: Script,
  values: ReadonlyMap<string, ModelValue>,
): Replay {
  const K = ball(BITS);
  const R: Reals<EnclosedFormula> = enclosedFormulas(K);
  const given = [...constants].map(([name, part]) => ({ name, part, value: values.get(bareName(name)) ?? ZERO }));
  const byHash = new Map(given.map(({ name, part, value }): [string, EnclosedFormula] => [termHash(part), {
    enclosure: enclosure(K, value),
    // An irrational number is known by its name: what the function in its place would satisfy does not hold of it.
    formula: isExact(value) ? term.fromRational(value.lower.p, value.lower.q) : symbol(name),
  }]));
  const known = (part: Term): EnclosedFormula | undefined =>
    (mayBeGiven(part) ? byHash.get(termHash(part)) : undefined);

  const notRefuted: string[] = [];
  for (const premise of premises.flatMap(({ formula }) => conjuncts(formula))) {
    const truth = evaluateFormula(R, premise, known);
    if (truth === true) continue;
    const text = formulaToText(premise);
    if (truth === false) return { confirmed: false, reason: `at the values that the solver found, ${text} is false` };
    const isEquation = premise.kind === 'comparison' && premise.relation === 'eq';
    const areDefined = sides(premise).every((side) =>
      definedness(evaluateTerm(R, side, known).enclosure) === 'defined');
    if (!isEquation || !areDefined) {
      return { confirmed: false, reason: `at the values that the solver found, balls do not decide ${text}` };
    }
    notRefuted.push(text);
  }

  const broken = conjuncts(goal).find((part) => evaluateFormula(R, part, known) === false);
  if (broken === undefined) {
    const text = formulaToText(goal);
    return { confirmed: false, reason: `at the values that the solver found, balls do not refute ${text}` };
  }
  const [left, right] = sides(broken).map((side) => intervalText(K, evaluateTerm(R, side, known).enclosure));
  return {
    confirmed: true,
    countermodel: {
      values: given.map(({ part, value }) => ({ symbol: termToText(part), value: valueText(K, value) })),
      goal: formulaToText(broken),
      left: left ?? '',
      right: right ?? '',
      notRefuted,
    },
  };
}
