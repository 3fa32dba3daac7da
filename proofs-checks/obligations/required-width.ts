/**
 * The obligations of `width-log-samples`: from the width and the number of steps to the target risk.
 * @module
 */
import {
  affineInLogarithm,
  averageRiskBound,
  cancel,
  derivation,
  divide,
  fromSquares,
  inverseIsPositive,
  productIsPositive,
  multiply,
  productIsMonotone,
  quotientBelow,
  realizationError,
  requiredSteps,
  requiredWidth,
  rootBelow,
  rootNotNegative,
  scaleEquality,
  setting,
  squareNotNegative,
  squareOfRoot,
  symbol,
  term,
  totalError,
  widthConstant,
  type Proof,
  type Term,
} from '../../src/index.js';

const [zero, one, two] = [0n, 1n, 2n].map((p) => term.fromRational(p, 1n)) as [Term, Term, Term];
const square = (x: Term): Term => term.mul(x, x);

const sources = {
  target: symbol('M_T'),
  logarithm: symbol('\\lambda'),
  realizedForm: symbol('\\nu^\\top Q_T\\nu'),
  trainedForm: symbol('(\\rho+\\nu)^\\top Q_T(\\rho+\\nu)'),
};
const [theta, goal, width, rootWidth, steps, lipschitz, squaredNorm, constant, error] = [
  '\\theta',
  '\\sqrt r',
  'm',
  '\\sqrt m',
  '\\tau',
  'L_T',
  '\\lVert\\nu\\rVert^2',
  '\\mathcal K',
  '\\varepsilon',
].map(symbol) as [Term, Term, Term, Term, Term, Term, Term, Term, Term];
/** The target risk $r=(\sqrt r)^2$. */
const risk = square(goal);
const share = term.sub(one, term.mul(two, theta));

const signs = setting(
  ...[theta, goal, width, rootWidth, steps, lipschitz].map((x) => term.lt(zero, x)),
  ...[squaredNorm, constant, error, ...Object.values<Term>(sources)].map((x) => term.le(zero, x)),
  term.eq(square(rootWidth), width),
  term.lt(zero, share),
);

/** $\varepsilon=\mathcal K/\sqrt m$: all terms of the error have the same denominator. */
function errorIsConstantOverRoot(): Proof {
  const { show, proof } = derivation(signs);
  const { target, logarithm, realizedForm: form, trainedForm } = sources;
  const realization = realizationError(term, { target, logarithm, form, rootWidth });
  const total = totalError(term, { noise: zero, realization, form: trainedForm, rootWidth });
  show(
    'error/constant',
    'without noise the error is the constant over the root of the width',
    term.eq(term.mul(rootWidth, total), widthConstant(term, sources)),
  );
  return proof();
}

/** What the statement asks for. */
export interface Requirements {
  readonly width: typeof requiredWidth;
  readonly steps: typeof requiredSteps;
}

/** The width and the number of steps that are asked for are enough. */
export function requiredWidthProof(
  asked: Requirements = { width: requiredWidth, steps: requiredSteps },
): Proof {
  const { show, use, add, proof } = derivation(signs);
  add(errorIsConstantOverRoot());

  const enough = setting(term.le(asked.width(term, constant, theta, risk), width));
  const divisor = term.mul(square(theta), risk);
  const needed = term.div(square(constant), divisor);
  const positive = show('error/divisor', 'the divisor is positive', term.lt(zero, divisor));
  const numerator = show(
    'error/needed',
    'a quotient times its divisor',
    term.eq(term.mul(divisor, needed), square(constant)),
    [positive],
  );
  const wide = use(multiply, { c: divisor, u: needed, v: width }, [positive, ...enough]);
  const target = term.mul(theta, goal);
  const scaled = show(
    'error/squares',
    'the constant, squared, by the width',
    term.le(square(constant), square(term.mul(rootWidth, target))),
    [numerator, wide, use(scaleEquality, { c: divisor, u: square(rootWidth), v: width })],
  );
  const sign = show(
    'error/sign',
    'the root of the width, times theta, times the root of the risk',
    term.le(zero, term.mul(rootWidth, target)),
  );
  const below = use(fromSquares, { s: constant, r: term.mul(rootWidth, target) }, [scaled, sign]);
  const ratio = setting(term.eq(term.mul(rootWidth, error), constant));
  const shifted = show(
    'error/over-root',
    'the error, times the root of the width',
    term.le(term.mul(rootWidth, error), term.mul(rootWidth, target)),
    [...ratio, below],
  );
  const small = use(cancel, { g: rootWidth, x: error, y: target }, [shifted]);

  const start = term.div(term.mul(square(lipschitz), squaredNorm), steps);
  const stepsNeeded = term.div(term.mul(square(lipschitz), squaredNorm), term.mul(share, risk));
  const both = show('steps/divisor', 'the divisor is positive', term.lt(zero, term.mul(share, risk)));
  const quotient = show(
    'steps/needed',
    'a quotient times its divisor',
    term.eq(term.mul(term.mul(share, risk), stepsNeeded), term.mul(square(lipschitz), squaredNorm)),
    [both],
  );
  const long = use(multiply, { c: term.mul(share, risk), u: stepsNeeded, v: steps }, [
    both,
    ...setting(term.le(asked.steps(term, lipschitz, squaredNorm, theta, risk), steps)),
  ]);
  const product = show(
    'steps/product',
    'the start, by the number of steps',
    term.le(term.mul(square(lipschitz), squaredNorm), term.mul(steps, term.mul(share, risk))),
    [quotient, long],
  );
  const fast = use(quotientBelow, { k: term.mul(square(lipschitz), squaredNorm), g: steps, x: term.mul(share, risk) }, [
    product,
  ]);

  const squares = [use(squareNotNegative, { x: lipschitz }), use(squareNotNegative, { x: error })];
  const weight = use(multiply, { c: square(lipschitz), u: zero, v: squaredNorm }, squares);
  const startSign = use(divide, { x: zero, k: term.mul(square(lipschitz), squaredNorm), g: steps }, [
    show(
      'sum/start',
      'nothing over the steps',
      term.le(term.mul(steps, zero), term.mul(square(lipschitz), squaredNorm)),
      [weight],
    ),
  ]);
  const inside = term.add(square(error), start);
  const traded = use(multiply, { c: goal, u: error, v: target }, [small]);
  const rest = term.sub(goal, error);
  const half = use(multiply, { c: goal, u: zero, v: share });
  const restSign = show('sum/sign', 'the error is at most half of the root of the risk', term.le(zero, rest), [
    small,
    half,
  ]);
  const completed = show('sum/square', 'the radicand, by the completed square', term.le(inside, square(rest)), [
    traded,
    fast,
  ]);
  const insideSign = show('sum/radicand', 'the radicand is not negative', term.le(zero, inside), [
    ...squares,
    startSign,
  ]);
  const root = use(rootBelow, { x: inside, y: rest }, [completed, insideSign, restSign]);
  const sum = term.add(error, term.sqrt(inside));
  const summed = show('sum', 'error and root together, by the root of the risk', term.le(sum, goal), [root]);

  const rootSign = use(rootNotNegative, { x: inside }, [insideSign]);
  const sumSign = show('bound/sign', 'a sum of what is not negative', term.le(zero, sum), [rootSign]);
  const bound = use(productIsMonotone, { u: sum, v: sum, U: goal, V: goal }, [summed, sumSign]);
  const eta = term.div(one, term.mul(two, square(lipschitz)));
  const kappa = term.fromRational(1n, 2n);
  const stated = averageRiskBound(term, { squaredNorm, eta, steps, error }, kappa);
  const first = term.div(term.mul(kappa, squaredNorm), term.mul(eta, steps));
  const twice = term.mul(two, square(lipschitz));
  const twiceSign = show('bound/twice', 'the inverse of the step size is positive', term.lt(zero, twice));
  const unit = show('bound/eta', 'the step size times its inverse', term.eq(term.mul(twice, eta), one), [twiceSign]);
  const etaSign = use(inverseIsPositive, { g: twice, x: eta }, [twiceSign, unit]);
  const clock = use(productIsPositive, { x: eta, y: steps }, [etaSign]);
  const over = show(
    'bound/over-time',
    'a quotient times its divisor',
    term.eq(term.mul(term.mul(eta, steps), first), term.mul(kappa, squaredNorm)),
    [clock],
  );
  const overSteps = show(
    'bound/over-steps',
    'the other quotient times its divisor',
    term.eq(term.mul(steps, start), term.mul(square(lipschitz), squaredNorm)),
  );
  const equal = show(
    'bound/equal',
    'both quotients, times the number of steps',
    term.eq(term.mul(steps, first), term.mul(steps, start)),
    [
      overSteps,
      use(scaleEquality, { c: twice, u: term.mul(term.mul(eta, steps), first), v: term.mul(kappa, squaredNorm) }, [
        over,
      ]),
      use(scaleEquality, { c: term.mul(steps, first), u: term.mul(twice, eta), v: one }, [unit]),
    ],
  );
  const same = show('bound/start', 'at the step size 1/(2L^2) the contraction is one half', term.eq(first, start), [
    use(cancel, { g: steps, x: first, y: start }, [equal]),
    use(cancel, { g: steps, x: start, y: first }, [equal]),
  ]);
  const sameRoot = show(
    'bound/root',
    'the same root',
    term.eq(term.sqrt(term.add(square(error), first)), term.sqrt(inside)),
    [same, insideSign],
  );
  show('bound', 'the bound of projected-gd is at most the target risk', term.le(stated, risk), [bound, sameRoot]);
  return proof();
}

/** $\mathcal K^2$ is at most affine in the logarithm of the number of samples. */
export function affineProof(affine: typeof affineInLogarithm = affineInLogarithm): Proof {
  const { show, use, proof } = derivation(signs);
  const [drawn, bent] = [
    term.mul(term.mul(two, sources.target), term.sqrt(sources.logarithm)),
    term.sub(widthConstant(term, sources), term.mul(term.mul(two, sources.target), term.sqrt(sources.logarithm))),
  ];
  const logarithm = use(
    scaleEquality,
    {
      c: square(sources.target),
      u: square(term.sqrt(sources.logarithm)),
      v: sources.logarithm,
    },
    [use(squareOfRoot, { x: sources.logarithm })],
  );
  show(
    'affine',
    'the square of the constant is at most affine in the logarithm',
    term.le(square(widthConstant(term, sources)), affine(term, sources)),
    [use(squareNotNegative, { x: term.sub(drawn, bent) }), logarithm],
  );
  return proof();
}
