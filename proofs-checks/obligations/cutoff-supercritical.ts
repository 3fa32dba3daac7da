/**
 * The obligations of `cutoff-supercritical`: powers of the growth rate from below and from above.
 * @module
 */
import {
  alpha,
  cell,
  claimed,
  coordinates,
  derivation,
  divide,
  firstTime,
  growthStep,
  induction,
  laterTime,
  multiply,
  productIsMonotone,
  radicandIn,
  rate,
  rootAbove,
  scaleEquality,
  showSides,
  sidesAt,
  symbol,
  symbolicActivation,
  symbolicSigma,
  term,
  type ConstantsHypotheses,
  type ConstantsStatement,
  type Premise,
  type Proof,
  type SymbolicTime,
  type Term,
} from '../../src/index.js';

const zero = term.fromRational(0n, 1n);
const one = term.fromRational(1n, 1n);

/** $a^{t-1}\le p_t$. */
function geometric({ at: { power, now } }: SymbolicTime): readonly Premise[] {
  return claimed('growth/geometric', term.le(zero, power), term.le(power, now.growth.now));
}

/** $\sigma_1a^{t-1}\le\sigma_1p_t=G^u_t$, and $G^u_t\le L_t$ because a root is at least one of its squares. */
export function gradientProof(statement: ConstantsStatement, hypotheses: ConstantsHypotheses): Proof {
  const time = laterTime(hypotheses, ['growth', 'majorant']);
  const {
    now,
    sigma: { sigma1 },
    power,
  } = time.at;
  const { show, use, proof } = derivation([...time.context, ...geometric(time)]);
  const radicand = radicandIn(now.lipschitz);
  const p = now.growth.now;
  const scaled = use(multiply, { c: sigma1, u: power, v: p });
  const root = use(rootAbove, { x: radicand, y: p });
  const steep = use(multiply, { c: sigma1, u: p, v: term.sqrt(radicand) }, [root]);
  for (const [i, { left, right }] of sidesAt(statement, time).entries()) {
    show(`bound-${i + 1}`, 'the stated bound follows', term.le(left, right), [scaled, steep]);
  }
  return proof();
}

/** $\sigma_2a^{2(t-1)}\le\sigma_2p_t^2$, and the other terms of $Q^{uu}_t$ are not negative. */
export function curvatureProof(statement: ConstantsStatement, hypotheses: ConstantsHypotheses): Proof {
  const time = laterTime(hypotheses, ['growth']);
  const {
    now,
    before,
    sigma: { sigma2 },
    power,
    a,
  } = time.at;
  const { show, use, proof } = derivation([...time.context, ...geometric(time)]);
  const p = now.growth.now;
  const squares = use(productIsMonotone, { u: power, v: power, U: p, V: p });
  const scaled = use(multiply, { c: sigma2, u: term.mul(power, power), v: term.mul(p, p) }, [squares]);
  const old = use(multiply, { c: a, u: zero, v: before.majorant.uu });
  showSides({ show }, sidesAt(statement, time), [scaled, old]);
  return proof();
}

/** $(a-1)p_t+1=a\cdot a^{t-1}$ for all $t$, then a division by $a-1$. */
export function growthFromAboveProof(statement: ConstantsStatement, hypotheses: ConstantsHypotheses): Proof {
  const time = laterTime(hypotheses, ['growth', 'majorant']);
  const {
    context,
    at: { now, a, power },
  } = time;
  const { show, use, proof } = derivation([...context, ...geometric(time), ...firstTime(hypotheses).context]);
  const excess = term.sub(a, one);
  const identity = (p: Term, q: Term) => term.eq(term.mul(excess, p), term.sub(term.mul(a, q), one));
  show('identity/base', 'a - 1 at t = 1', identity(growthStep(term, a, zero), one));
  const [p, q] = [symbol('p_{t-1}'), symbol('a^{t-2}')];
  const before = induction(identity(p, q));
  const times = use(scaleEquality, { c: a, u: term.mul(excess, p), v: term.sub(term.mul(a, q), one) }, before);
  show('identity/step', 'from t - 1 to t', identity(growthStep(term, a, p), term.mul(a, q)), [times]);
  const here = induction(identity(now.growth.now, power));
  const below = show('below', 'the 1 is lost', term.le(term.mul(excess, now.growth.now), term.mul(a, power)), here);
  const bound = use(divide, { x: now.growth.now, k: term.mul(a, power), g: excess }, [below]);
  showSides({ show }, sidesAt(statement, time), [bound]);
  return proof();
}

/** What is compared with the gradient of the steepest neuron. */
export type NeuronSides = (
  K: typeof term,
  at: { sigma1: Term; a: Term; power: Term; gradient: Term },
) => { readonly left: Term; readonly right: Term };

/**
 * The neuron with $u=0$, $w=\alpha$ and inputs 1: the cell that runs keeps $h_t=0$ and $\partial_uh_t=\sigma_1p_t$.
 * @param context signs and hypotheses, among them what $\sigma(0)$ and $\sigma'(0)$ are
 */
export function neuronProof(sides: NeuronSides, context: readonly Premise[]): Proof {
  const steepest = context.filter(({ warrant }) => warrant.by === 'hypothesis');
  const { show, use, proof } = derivation(context);
  const { sigma1 } = symbolicSigma;
  const jet = symbolicActivation.jet(term, zero);
  const recursion = cell(term, coordinates(term, 1), () => jet, alpha);
  const read = { preactivation: zero, x: [one] };
  const gradientOf = (u: readonly Term[]): Term => u[0] ?? zero;
  const first = recursion.step(recursion.initial, read);
  const slope = (p: Term): Term => term.mul(sigma1, p);
  show('state/base', 'the state is zero at t = 1', term.eq(first.hidden, zero), steepest);
  show('gradient/base', 'the gradient at t = 1', term.eq(gradientOf(first.gradient.u), slope(one)), steepest);
  const old = symbol('\\partial_u h_{t-1}');
  const p = symbol('p_{t-1}');
  const before = recursion.step(
    {
      hidden: zero,
      gradient: { w: symbol('\\partial_w h_{t-1}'), u: [old] },
      hessian: recursion.initial.hessian,
    },
    read,
  );
  const known = induction(term.eq(old, slope(p)));
  show('state/step', 'the state stays zero', term.eq(before.hidden, zero), steepest);
  show(
    'gradient/step',
    'the gradient follows the growth polynomial',
    term.eq(gradientOf(before.gradient.u), slope(growthStep(term, rate, p))),
    [...steepest, ...known],
  );
  const [now, power] = [symbol('p_t'), symbol('a^{t-1}')];
  const growth = claimed('growth/geometric', term.le(power, now));
  const scaled = use(multiply, { c: sigma1, u: power, v: now }, growth);
  const { left, right } = sides(term, { sigma1, a: rate, power, gradient: slope(now) });
  show('bound', 'the growth is at least geometric', term.le(left, right), [scaled]);
  return proof();
}
