/**
 * The obligations of `descent-step`: one step of gradient descent, in the scalars that it is made of.
 * @module
 */
import {
  assumed,
  cauchySchwarz,
  claimed,
  contraction,
  derivation,
  descentBound,
  induction,
  jensensInequality,
  modulusOfProduct,
  multiply,
  productIsMonotone,
  projectionIsNonExpansive,
  setting,
  simpleDescentBound,
  squareNotNegative,
  symbol,
  term,
  warranted,
  type Derivation,
  type Formula,
  type Premise,
  type Proof,
  type Term,
} from '../../src/index.js';
import { errorProof, linearizedInBall } from './linear-model.js';

const [zero, one, two, four] = [0n, 1n, 2n, 4n].map((p) => term.fromRational(p, 1n)) as [Term, Term, Term, Term];
const square = (x: Term): Term => term.mul(x, x);

/** The scalars of a step. */
export const step = {
  distance: symbol('\\Phi_s'),
  next: symbol('\\Phi_{s+1}'),
  eta: symbol('\\eta'),
  lipschitz: symbol('L_T'),
  error: symbol('\\varepsilon'),
  risk: symbol('R_s'),
  rootRisk: symbol('\\sqrt{R_s}'),
};
/** $\langle\nabla R,\Theta-\Theta^\star\rangle$. */
export const inner = symbol('\\langle\\nabla R,\\Delta\\rangle');
/** $\lVert\nabla R\rVert$. */
export const gradient = symbol('\\lVert\\nabla R\\rVert');

/** $\kappa_\eta$. */
const kappa = contraction(term, step.eta, step.lipschitz);

/** Signs, and $R_s=(\sqrt{R_s})^2$. */
export const stepSigns = setting(
  term.lt(zero, step.eta),
  term.le(zero, step.lipschitz),
  term.le(zero, step.error),
  term.le(zero, step.rootRisk),
  term.eq(square(step.rootRisk), step.risk),
);

/** $\eta\le1/(2L_T^2)$. */
const smallStep = setting(term.le(term.mul(two, term.mul(step.eta, square(step.lipschitz))), one));

/** What an obligation of the same proof shows. */
export function inside(name: string, formula: Formula): readonly Premise[] {
  return warranted({ by: 'lemma', name }, formula);
}

/** $e_t\langle\nabla F_t,\Theta-\Theta^\star\rangle\ge e_t^2-\varepsilon\lvert e_t\rvert$ for one residual $e_t$. */
export function showSample({ show, use }: Derivation, error: Term) {
  const [residual, linear] = [symbol('F_t-y_t'), symbol('\\langle\\nabla F_t,\\Theta-\\Theta^\\star\\rangle')];
  const size = term.abs(residual);
  const difference = term.sub(linear, residual);
  const close = inside('error/residual', term.le(term.abs(difference), error));
  const positive = show('sign', 'a modulus is not negative', term.le(zero, size));
  const products = [
    use(multiply, { c: size, u: term.abs(difference), v: error }, [...close, positive]),
    use(modulusOfProduct, { u: residual, v: difference }),
  ];
  const sample = term.sub(square(residual), term.mul(error, size));
  show('sample', 'one residual times the linear model', term.le(sample, term.mul(residual, linear)), products);
  return { residual, size, sample };
}

/** $\langle\nabla R,\Theta-\Theta^\star\rangle\ge2(R-\varepsilon\sqrt R)$. */
export function innerProof(): Proof {
  const { error, rootRisk } = step;
  const risk = square(rootRisk);
  const steps = derivation(stepSigns, 'inner');
  const { show, use, proof } = steps;
  const { residual, size, sample } = showSample(steps, error);
  const [sums, squares, sizes] = [symbol('S_k'), symbol('Q_k'), symbol('A_k')];
  const below = (q: Term, a: Term): Term => term.sub(q, term.mul(error, a));
  const next = symbol('s_k');
  show(
    'sum',
    'one sample more',
    term.le(below(term.add(squares, square(residual)), term.add(sizes, size)), term.add(sums, next)),
    [...induction(term.le(below(squares, sizes), sums)), ...induction(term.le(sample, next))],
  );
  const [mean, meanSize] = [symbol('\\bar S'), symbol('\\bar A')];
  const jensen = assumed(jensensInequality, term.le(meanSize, rootRisk));
  const weighted = use(multiply, { c: error, u: meanSize, v: rootRisk }, jensen);
  show(
    'mean',
    'the mean over all samples, twice',
    term.le(term.mul(two, term.sub(risk, term.mul(error, rootRisk))), inner),
    [...induction(term.le(below(risk, meanSize), mean)), ...setting(term.eq(inner, term.mul(two, mean))), weighted],
  );
  return proof();
}

/** $\lVert\nabla R\rVert^2\le4L_T^2R$, where weights and inputs are within what the bound of an output asks for. */
export function gradientProof(isBounded = true): Proof {
  const { lipschitz, rootRisk } = step;
  const meanSize = symbol('\\bar A');
  const signs = setting(term.le(zero, gradient), term.le(zero, meanSize));
  const { show, use, proof } = derivation([...stepSigns, ...signs], 'gradient');
  const bound = term.mul(two, term.mul(lipschitz, rootRisk));
  const jensen = assumed(jensensInequality, term.le(meanSize, rootRisk));
  const blocks = isBounded
    ? claimed('output-lipschitz/gradient', term.le(gradient, term.mul(two, term.mul(lipschitz, meanSize)))) : [];
  const larger = use(multiply, { c: lipschitz, u: meanSize, v: rootRisk }, jensen);
  const norm = show('norm', 'the gradient of the risk', term.le(gradient, bound), [...blocks, larger]);
  const squares = use(productIsMonotone, { u: gradient, v: gradient, U: bound, V: bound }, [norm]);
  const product = show(
    'product',
    'the square of the bound',
    term.eq(square(bound), term.mul(four, term.mul(square(lipschitz), square(rootRisk)))),
  );
  show(
    'squared',
    'its square, by the risk',
    term.le(square(gradient), term.mul(four, term.mul(square(lipschitz), square(rootRisk)))),
    [squares, product],
  );
  return proof();
}

/**
 * The step, by its inner product and by the gradient, which other obligations of the proof bound.
 * @param context whether the projection brings nothing farther from the realization, and what else is known
 */
export function showStep(
  { show, use }: Derivation,
  bound: Term,
  { projected, premises }: { readonly projected: boolean; readonly premises: readonly Premise[] },
): void {
  const { distance, next, eta, lipschitz, error, rootRisk } = step;
  const risk = square(rootRisk);
  const moved = term.add(
    term.sub(distance, term.mul(two, term.mul(eta, inner))),
    term.mul(square(eta), square(gradient)),
  );
  const known = [
    ...(projected ? assumed(projectionIsNonExpansive, term.le(next, moved)) : []), ...assumed(cauchySchwarz),
    ...premises,
  ];
  const below = term.mul(two, term.sub(risk, term.mul(error, rootRisk)));
  const largest = term.mul(four, term.mul(square(lipschitz), risk));
  const etaSquared = use(squareNotNegative, { x: eta });
  const scaled = [
    use(multiply, { c: eta, u: below, v: inner }, inside('inner/mean', term.le(below, inner))),
    use(multiply, { c: square(eta), u: square(gradient), v: largest }, [
      etaSquared,
      ...inside('gradient/squared', term.le(square(gradient), largest)),
    ]),
  ];
  show('step', 'the step, by its inner product and by the gradient', term.le(next, bound), [...known, ...scaled]);
}

/** The step, for every step size. */
export function descentStepProof(sharp: typeof descentBound = descentBound): Proof {
  const { distance, eta, error, rootRisk } = step;
  const steps = derivation(stepSigns);
  steps.add(errorProof(linearizedInBall('T')));
  steps.add(innerProof());
  steps.add(gradientProof());
  // The risk by its root, so that one symbol is enough.
  const bound = sharp(term, { distance, eta, kappa, error, risk: square(rootRisk), rootRisk });
  showStep(steps, bound, { projected: true, premises: [] });
  return steps.proof();
}

/** The simpler, weaker form for a small step size. */
export function simpleStepProof(simple: typeof simpleDescentBound = simpleDescentBound): Proof {
  const { distance, next, eta, lipschitz, error, rootRisk } = step;
  const risk = square(rootRisk);
  const { show, use, proof } = derivation(stepSigns);
  const truth = descentBound(term, { distance, eta, kappa, error, risk, rootRisk });
  const gap = term.sub(rootRisk, term.mul(two, error));
  const means = use(squareNotNegative, { x: gap });
  const traded = use(multiply, { c: eta, u: zero, v: square(gap) }, [means]);
  const size = term.mul(eta, square(lipschitz));
  const rootSquared = use(squareNotNegative, { x: rootRisk });
  const weight = use(multiply, { c: eta, u: zero, v: risk }, [rootSquared]);
  const smaller = use(multiply, { c: term.mul(eta, risk), u: term.mul(two, size), v: one }, [...smallStep, weight]);
  show('simple', 'for a small step size', term.le(next, simple(term, { distance, eta, error, risk })), [
    ...claimed('descent-step/step', term.le(next, truth)),
    traded,
    smaller,
  ]);
  return proof();
}
