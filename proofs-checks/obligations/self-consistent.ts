/**
 * The obligations of the part of `projected-gd` about the error that a run makes for itself: what the distance can
 * reach grows with it, one step adds at most $\eta\varepsilon_B^2/\kappa$ to its square, and so it stays below $B$.
 * @module
 */
import {
  claimed, contraction, derivation, descentBound, divide, ENTRIES, farthestSquare, induction, lemma, multiply,
  normBounds, productIsMonotone, rootIsMonotone, rootNotNegative, setting, squareNotNegative, symbol,
  symbolicConstants, term,
  type Premise, type Proof, type SelfConsistentBounds, type Term,
} from '../../src/index.js';
import { gradientProof, innerProof, inside, showStep, step, stepSigns } from './descent-step.js';
import { errorProof, overTwiceRoot, rootWidth, type LinearizedBy } from './linear-model.js';
import { averageProof } from './projected-gd.js';
import { error, eta, kappa, one, square, squaredNorm, steps as lastStep, two, zero } from './run-symbols.js';

const { majorant } = symbolicConstants('_T', '_{T-1}');
const entries = ENTRIES.map((entry) => majorant[entry]);
const curvature = symbol('\\beta_T');
const [distance, most] = [symbol('\\Phi_s'), symbol('B')];
/** $\rho+\nu$, part by part. */
const box = { w: symbol('\\rho_w+\\nu_w'), u: symbol('\\rho_u+\\nu_u') };

/** $c$ at a squared distance. */
const cornerAt = (squared: Term) => ({
  w: term.min(box.w, term.sqrt(squared)), u: term.min(box.u, term.sqrt(squared)),
});
const formAt = (squared: Term): Term => normBounds(term).quadraticForm(majorant, cornerAt(squared));
/** $F$ at a squared distance. */
const reachAt = (squared: Term): Term => term.min(term.mul(curvature, squared), formAt(squared));

/** $a\le A,\ b\le B\Rightarrow\min(a,b)\le\min(A,B)$. */
const minimumIsMonotone = lemma(
  'minimum-is-monotone', 'the smaller of larger numbers is larger', ['a', 'b', 'A', 'B'], ({ a, b, A, B }) => ({
    premises: [term.le(a, A), term.le(b, B)],
    goal: term.le(term.min(a, b), term.min(A, B)),
  }),
);

/** $F(\Phi_s)/(2\sqrt m)\le F(B)/(2\sqrt m)$ where $\Phi_s\le B$. */
function reachProof(): Proof {
  const known = setting(
    ...[...entries, curvature, box.w, box.u, distance, most].map((x) => term.le(zero, x)),
    term.lt(zero, rootWidth), term.le(distance, most),
  );
  const { show, use, proof } = derivation(known, 'reach');
  const roots = [
    use(rootIsMonotone, { x: distance, y: most }), use(rootNotNegative, { x: distance }),
    use(rootNotNegative, { x: most }),
  ];
  const [near, far] = [cornerAt(distance), cornerAt(most)];
  const corners = (['w', 'u'] as const).flatMap((part) => [
    show(`corner/${part}/sign`, 'no corner is negative', term.le(zero, near[part]), roots),
    show(`corner/${part}`, 'a corner goes with the distance', term.le(near[part], far[part]), roots),
  ]);
  const product = (a: 'w' | 'u', b: 'w' | 'u'): Premise =>
    use(productIsMonotone, { u: near[a], v: near[b], U: far[a], V: far[b] }, corners);
  const weighted = ([['ww', 'w', 'w'], ['wu', 'w', 'u'], ['uu', 'u', 'u']] as const).map(([entry, a, b]) =>
    use(multiply, { c: majorant[entry], u: term.mul(near[a], near[b]), v: term.mul(far[a], far[b]) }, [product(a, b)]));
  const form = show('form', 'the form at the corner', term.le(formAt(distance), formAt(most)), weighted);
  const eigenvalue = use(multiply, { c: curvature, u: distance, v: most });
  const smaller = use(minimumIsMonotone, {
    a: term.mul(curvature, distance), b: formAt(distance), A: term.mul(curvature, most), B: formAt(most),
  }, [form, eigenvalue]);
  const twice = show('twice', 'twice the root of the width', term.lt(zero, term.mul(two, rootWidth)));
  const sum = overTwiceRoot(reachAt(distance));
  const scaled = show('scaled', 'a quotient times its divisor',
    term.le(term.mul(term.mul(two, rootWidth), sum), reachAt(most)), [smaller, twice]);
  const divided = use(divide, { x: sum, k: reachAt(most), g: term.mul(two, rootWidth) }, [twice, scaled]);
  show('over-root', 'over twice the root of the width', term.le(sum, overTwiceRoot(reachAt(most))), [divided]);
  return proof();
}

const linearizedAtDistance: LinearizedBy = (remainder) => ({
  form: reachAt(most),
  premises: [
    ...claimed('linearization/reachable', term.le(remainder, overTwiceRoot(reachAt(distance)))),
    ...inside('reach/over-root', term.le(overTwiceRoot(reachAt(distance)), overTwiceRoot(reachAt(most)))),
  ],
});

/** $\eta\varepsilon_B^2/\kappa$. */
const gain = term.div(term.mul(eta, square(error)), kappa);

/** $\Phi_{s+1}\le\Phi_s+\eta\varepsilon_B^2/\kappa$. */
function gainProof(): Proof {
  const { next, rootRisk } = step;
  const { show, use, proof } = derivation([...stepSigns, ...setting(term.lt(zero, kappa))], 'gain');
  const risk = square(rootRisk);
  const completed = use(squareNotNegative, { x: term.sub(term.mul(two, term.mul(kappa, rootRisk)), error) });
  const change = term.sub(term.mul(two, term.mul(two, term.mul(error, rootRisk))),
    term.mul(two, term.mul(two, term.mul(kappa, risk))));
  const weighted = show('weighted', 'a square is not negative',
    term.le(term.mul(kappa, change), square(error)), [completed]);
  const scaled = use(multiply, { c: eta, u: term.mul(kappa, change), v: square(error) }, [weighted]);
  const over = show('scaled', 'times the step size',
    term.le(term.mul(kappa, term.mul(eta, change)), term.mul(eta, square(error))), [scaled]);
  const divided = use(divide, { x: term.mul(eta, change), k: term.mul(eta, square(error)), g: kappa }, [over]);
  const bound = descentBound(term, { distance, eta, kappa, error, risk, rootRisk });
  show('step', 'one step adds at most this', term.le(next, term.add(distance, gain)),
    [...inside('step', term.le(next, bound)), divided]);
  return proof();
}

/** $\Phi_s\le\lVert\nu\rVert^2+s\,\eta\varepsilon_B^2/\kappa\le B$. */
function keptProof(bound: SelfConsistentBounds['distance']): Proof {
  const { next } = step;
  const count = symbol('s');
  const { show, use, proof } = derivation(
    setting(term.lt(zero, eta), term.lt(zero, kappa), term.le(zero, count), term.le(zero, error)), 'kept');
  const sum = (number: Term): Term => term.add(squaredNorm, term.mul(number, gain));
  show('base', 'before the first step', term.le(distance, sum(zero)),
    claimed('transport-norm/distance', term.le(distance, squaredNorm)));
  show('sum', 'one step more', term.le(next, sum(term.add(count, one))), [
    ...induction(term.le(distance, sum(count))), ...inside('gain/step', term.le(next, term.add(distance, gain))),
  ]);
  const squared = use(squareNotNegative, { x: error });
  const weight = use(multiply, { c: eta, u: zero, v: square(error) }, [squared]);
  const sign = use(divide, { x: zero, k: term.mul(eta, square(error)), g: kappa }, [weight]);
  const whole = (number: Term): Term =>
    farthestSquare(term, { squaredNorm, time: term.mul(eta, number), error, kappa });
  const scale = (number: Term): Premise => {
    const share = term.div(term.mul(term.mul(eta, number), square(error)), kappa);
    return show(`scale/${number === count ? 's' : 'tau'}`, 'a factor of a quotient',
      term.eq(share, term.mul(number, gain)));
  };
  const [now, end] = [scale(count), scale(lastStep)];
  show('distance', 'the squared distance after so many steps',
    term.le(distance, bound(term, { squaredNorm, time: term.mul(eta, count), error, kappa })),
    [...induction(term.le(distance, sum(count))), now]);
  const fewer = use(multiply, { c: gain, u: count, v: lastStep }, [sign, ...setting(term.le(count, lastStep))]);
  show('within', 'it is below B', term.le(distance, most), [
    ...induction(term.le(distance, sum(count))), fewer, end, ...setting(term.le(whole(lastStep), most)),
  ]);
  return proof();
}

/** The distance that a run keeps, and its average risk. */
export function selfConsistentProof({ distance: kept, average }: SelfConsistentBounds): Proof {
  const { lipschitz, rootRisk } = step;
  const steps = derivation(stepSigns);
  steps.add(reachProof());
  steps.add(errorProof(linearizedAtDistance));
  steps.add(innerProof());
  steps.add(gradientProof());
  const made = contraction(term, eta, lipschitz);
  const bound = descentBound(term, { distance, eta, kappa: made, error, risk: square(rootRisk), rootRisk });
  showStep(steps, bound, { projected: true, premises: [] });
  steps.add(gainProof());
  steps.add(keptProof(kept));
  steps.add(averageProof(average, (known) => inside('step', known), 'average'));
  return steps.proof();
}
