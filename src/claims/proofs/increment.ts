/**
 * Increments by the mean value theorem: on a convex set a bound of the gradient is a Lipschitz constant.
 * @module
 */
import { symbol, term, type Formula, type Term } from '../../numbers/term.js';
import { cauchySchwarz, meanValueTheorem } from './assumed-facts.js';
import { zero } from './constants-at-a-time.js';
import { derivation } from './derivation.js';
import { multiply } from './lemmas.js';
import { assumed, setting, type Premise, type Proof } from './obligation.js';

const one = term.fromRational(1n, 1n);
const s = symbol('s');

/** A statement about an increment, and what bounds the gradient on the segment. */
export interface IncrementParts {
  /** The weights at both ends of the segment, and the radius that they are not to leave. */
  readonly ends: readonly [Term, Term];
  readonly radius: Term;
  /** The hypotheses, signs, and what else is known. */
  readonly context: readonly Premise[];
  /** $\lVert\nabla\rVert$ at the point between, and its bound with the statement that gives it. */
  readonly gradient: Term;
  readonly bound: Term;
  readonly stated: readonly Premise[];
  /** $\lvert f(\theta')-f(\theta)\rvert$ and $\lVert\theta'-\theta\rVert$. */
  readonly increment: Term;
  readonly distance: Term;
  /** What is to be shown. */
  readonly goal: Formula;
}

/** The segment stays in the radius; there the gradient is bounded; so the increment is. */
export function incrementProof(parts: IncrementParts): Proof {
  const { ends: [from, to], radius, context, gradient, bound, stated, increment, distance, goal } = parts;
  const share = setting(term.le(zero, s), term.le(s, one));
  const { show, use, proof } = derivation([
    ...context, ...share, ...setting(term.le(zero, distance)), ...stated,
  ]);
  const rest = term.sub(one, s);
  const between = term.add(term.mul(rest, from), term.mul(s, to));
  const inside = (end: Term, c: Term) => [
    use(multiply, { c, u: end, v: radius }, [show(`above/${c === s ? 'end' : 'start'}`, 'the weight is in the radius',
      term.le(end, radius), context), ...share]),
    use(multiply, { c, u: term.neg(radius), v: end }, [show(`below/${c === s ? 'end' : 'start'}`,
      'the weight is in the radius', term.le(term.neg(radius), end), context), ...share]),
  ];
  show('segment', 'the segment between the two stays in the radius', term.le(term.abs(between), radius),
    [...inside(from, rest), ...inside(to, s)]);
  const steep = use(multiply, { c: distance, u: gradient, v: bound }, stated);
  const mean = [
    ...assumed(meanValueTheorem, term.le(increment, term.mul(gradient, distance))), ...assumed(cauchySchwarz),
  ];
  show('increment', 'the gradient at a point between, times the distance', goal, [...mean, steep]);
  return proof();
}
