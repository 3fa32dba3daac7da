/**
 * The algebra of a union bound over means of independent variables, which `approximation` and `kernel-concentration`
 * share.
 * @module
 */
import {
  assumed,
  concentrationError,
  derivation,
  exponentialLaws,
  hoeffdingsInequality,
  multiply,
  scaleEquality,
  setting,
  squareOfRoot,
  symbol,
  term,
  unionBound,
  type Proof,
  type Term,
} from '../../src/index.js';

const [zero, two] = [0n, 2n].map((p) => term.fromRational(p, 1n)) as [Term, Term];

/** What is concentrated. */
export interface ConcentrationParts {
  /** $R$: the variables lie in $[-R,R]$. */
  readonly range: Term;
  /** $N$: how many means there are. */
  readonly events: Term;
  /** What is stated of them; the truth, if absent. */
  readonly stated?: {
    readonly range: Term;
    readonly events: Term;
    /** The stated error, from $R$, $\lambda=\log(2N/\delta)$ and $m$. */
    readonly error: typeof concentrationError;
  };
}

/**
 * Hoeffding's inequality for $m/2$ variables has the exponent $\lambda=\log(2N/\delta)$ at the stated error, so that
 * each of $N$ events has probability at most $2e^{-\lambda}=\delta/N$.
 */
export function concentrationProof({ range, events, stated: believed }: ConcentrationParts): Proof {
  const claim = believed ?? { range, events, error: concentrationError };
  const [logarithm, width, delta] = [symbol('\\lambda'), symbol('m'), symbol('\\delta')];
  const signs = setting(...[range, width, delta, events].map((x) => term.lt(zero, x)), term.le(zero, logarithm));
  const { show, use, proof } = derivation(signs);
  const stated = claim.error(term, claim.range, logarithm, width);
  const half = term.div(width, two);
  const square = (x: Term): Term => term.mul(x, x);

  const ratio = term.div(logarithm, width);
  const sign = show('ratio', 'the logarithm over the width is not negative', term.le(zero, ratio));
  const root = use(squareOfRoot, { x: ratio }, [sign]);
  const scaled = use(
    scaleEquality,
    {
      c: term.mul(two, term.mul(width, square(range))),
      u: square(term.sqrt(ratio)),
      v: ratio,
    },
    [root],
  );
  const exponent = show(
    'exponent',
    'the exponent at the stated error is the logarithm',
    term.eq(term.mul(half, square(stated)), term.mul(logarithm, term.mul(two, square(range)))),
    [scaled, ...signs],
  );
  const falling = term.exp(term.neg(logarithm));
  const laws = assumed(
    exponentialLaws,
    term.eq(term.mul(falling, term.mul(two, claim.events)), delta),
    term.lt(zero, falling),
  );
  const [single, any] = [symbol('P_1'), symbol('P')];
  const hoeffding = assumed(hoeffdingsInequality, term.le(single, term.mul(two, falling)));
  const union = assumed(unionBound, term.le(any, term.mul(events, single)));
  const each = use(multiply, { c: events, u: single, v: term.mul(two, falling) }, hoeffding);
  show('union', 'all events together have probability at most delta', term.le(any, delta), [
    exponent,
    ...laws,
    ...union,
    each,
  ]);
  return proof();
}
