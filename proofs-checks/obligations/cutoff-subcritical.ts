/**
 * The obligations of `cutoff-subcritical`: the growth is below $1/(1-a)$, and so is all that is made of it.
 * @module
 */
import {
  claimed,
  derivation,
  divide,
  firstTime,
  gap,
  gapBound,
  geometricSum,
  growthBelowGap,
  induction,
  laterTime,
  lipschitzBelow,
  multiply,
  productIsMonotone,
  rootOfState,
  scalarCurvatureBefore,
  scalarCurvatureNow,
  showSides,
  sidesAt,
  term,
  type ConstantsHypotheses,
  type ConstantsStatement,
  type Derivation,
  type Premise,
  type Proof,
  type SymbolicTime,
  type Term,
} from '../../src/index.js';

const zero = term.fromRational(0n, 1n);
const one = term.fromRational(1n, 1n);
const square = (x: Term): Term => term.mul(x, x);

/** $L_t\le k\,p_t\le k/(1-a)$ with $k=\sigma_1\sqrt{1+\sigma_0^2}$. */
export function lipschitzProof(statement: ConstantsStatement, hypotheses: ConstantsHypotheses): Proof {
  const time = laterTime(hypotheses, ['growth', 'majorant']);
  const { now, sigma } = time.at;
  const p = now.growth.now;
  const steps = derivation([...time.context, growthBelowGap(p)]);
  const below = lipschitzBelow(steps, 'growth', now, p);
  const bound = gapBound(steps, 'growth', { x: now.lipschitz, k: term.mul(sigma.sigma1, rootOfState), p }, below);
  showSides(steps, sidesAt(statement, time), [bound]);
  return steps.proof();
}

/** $M_t\le k\,p_t\le k/(1-a)$ with $k=\sigma_1(\sigma_0\nu_w+\nu_u)$. */
export function targetProof(statement: ConstantsStatement, hypotheses: ConstantsHypotheses): Proof {
  const time = laterTime(hypotheses, ['growth', 'majorant']);
  const { now, sigma, nu, target } = time.at;
  const { before: q, now: p } = now.growth;
  const steps = derivation([...time.context, growthBelowGap(p)]);
  const weight = term.mul(sigma.sigma0, nu.w);
  const k = term.mul(sigma.sigma1, term.add(weight, nu.u));
  const later = steps.use(multiply, { c: term.mul(sigma.sigma1, weight), u: q, v: p });
  const below = steps.show(
    'growth/target',
    'M_t is at most a multiple of the growth',
    term.le(target, term.mul(k, p)),
    [later],
  );
  showSides(steps, sidesAt(statement, time), [gapBound(steps, 'growth', { x: target, k, p }, below)]);
  return steps.proof();
}

/** The two terms that are added to $a\bar\beta_{t-1}$, each at most its share of the bound times $1-a$. */
function newTerms(
  steps: Derivation,
  { at: { sigma, now, before } }: SymbolicTime,
): {
  readonly terms: readonly [Term, Term];
  readonly bounds: readonly [Term, Term];
  readonly premises: readonly Premise[];
} {
  const { sigma0, sigma1, sigma2 } = sigma;
  const { before: q, now: p } = now.growth;
  const w = term.mul(sigma0, q);
  const inner = term.mul(sigma2, term.add(term.mul(w, w), square(p)));
  const k = term.mul(sigma2, term.add(one, square(sigma0)));
  const [pq, pp] = [
    steps.use(productIsMonotone, { u: q, v: q, U: p, V: p }),
    steps.use(productIsMonotone, { u: p, v: term.mul(p, gap), U: p, V: one }, [growthBelowGap(p)]),
  ];
  const scaled = steps.use(multiply, { c: term.mul(sigma2, square(sigma0)), u: term.mul(q, q), v: term.mul(p, p) }, [
    pq,
  ]);
  const first = steps.show(
    'inner/growth',
    'the square of the inner gradient, by the growth',
    term.le(inner, term.mul(k, square(p))),
    [scaled],
  );
  const weaker = steps.use(multiply, { c: k, u: term.mul(p, term.mul(p, gap)), v: term.mul(p, one) }, [pp]);
  const times = steps.use(multiply, { c: gap, u: inner, v: term.mul(k, square(p)) }, [first]);
  const once = steps.show('inner/once', 'one factor 1-a', term.le(term.mul(gap, inner), term.mul(k, p)), [
    times,
    weaker,
  ]);
  const innerOnce = gapBound(steps, 'inner', { x: term.mul(gap, inner), k, p }, once);
  const innerBound = steps.use(divide, { x: inner, k: term.div(k, gap), g: gap }, [innerOnce]);

  const cross = term.mul(sigma1, term.add(before.gradient.w, before.lipschitz));
  const c = term.mul(term.mul(sigma1, sigma1), term.add(sigma0, rootOfState));
  const lipschitz = lipschitzBelow(steps, 'cross', before, q);
  const steep = steps.use(multiply, { c: sigma1, u: before.lipschitz, v: term.mul(term.mul(sigma1, rootOfState), q) }, [
    lipschitz,
  ]);
  const earlier = steps.use(multiply, { c: term.mul(term.mul(sigma1, sigma1), sigma0), u: before.growth.before, v: q });
  const below = steps.show('cross/growth', 'the cross term, by the growth', term.le(cross, term.mul(c, q)), [
    steep,
    earlier,
  ]);
  const crossBound = gapBound(steps, 'cross', { x: cross, k: c, p: q }, below);
  return {
    terms: [inner, cross],
    bounds: [term.div(term.div(k, gap), gap), term.div(c, gap)],
    premises: [innerBound, crossBound],
  };
}

/**
 * $\bar\beta_t\le B$ for all $t$, because $b_t\le(1-a)B$ for the terms $b_t$ that a step adds; and
 * $\beta_t\le\bar\beta_t$.
 * @param theorem the statement that is true, in which $B$ stands
 */
export function curvatureProof(theorem: ConstantsStatement) {
  return (statement: ConstantsStatement, hypotheses: ConstantsHypotheses): Proof => {
    const first = firstTime(hypotheses);
    const later = laterTime(hypotheses, ['scalarCurvature', 'growth', 'majorant', 'curvature']);
    const { now, a } = later.at;
    const steps = derivation([...later.context, growthBelowGap(now.growth.before), growthBelowGap(now.growth.now)]);
    const bound = sidesAt(theorem, later)[0]?.right ?? one;
    const {
      terms: [x, y],
      bounds: [X, Y],
      premises,
    } = newTerms(steps, later);
    const before = induction(term.le(scalarCurvatureBefore, bound));
    const sum = steps.use(geometricSum, { x, y, s: scalarCurvatureBefore, X, Y, B: bound, a }, [
      ...premises,
      ...before,
    ]);
    const made = laterTime(hypotheses, ['growth', 'majorant']).at.scalarCurvature;
    steps.show('step', 'the scalar recursion at t, from t-1', term.le(made, bound), [sum]);
    const start = steps.show('base/first-term', 'what the first step adds', term.le(first.at.sigma.sigma2, X));
    const positive = steps.show('base/second-term', 'the bound of the cross term is not negative', term.le(zero, Y));
    const firstSum = steps.use(geometricSum, { x: first.at.sigma.sigma2, y: zero, s: zero, X, Y, B: bound, a }, [
      start,
      positive,
    ]);
    steps.show('base', 'the scalar recursion at t = 1', term.le(first.at.scalarCurvature, bound), [firstSum]);
    showSides(steps, sidesAt(statement, later), [
      ...claimed('hidden-state-smoothness/scalar-recursion', term.le(now.curvature, scalarCurvatureNow)),
      ...induction(term.le(scalarCurvatureNow, bound)),
    ]);
    return steps.proof();
  };
}
