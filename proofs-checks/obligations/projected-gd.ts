/**
 * The obligations of `projected-gd`: steps are summed up, and a quadratic inequality is solved.
 * @module
 */
import {
  assumed,
  averageRiskBound,
  claimed,
  derivation,
  divide,
  fromSquares,
  induction,
  jensensInequality,
  lemma,
  multiply,
  productIsMonotone,
  scaleEquality,
  setting,
  simpleDescentBound,
  simpleRiskBound,
  squareOfRoot,
  rootNotNegative,
  squareNotNegative,
  symbol,
  term,
  descentBound,
  type Formula,
  type Premise,
  type Proof,
  type Term,
} from '../../src/index.js';
import {
  average, error, eta, four, kappa, one, root, run, signs, square, squaredNorm, steps, time, two, zero,
} from './run-symbols.js';

/** $\kappa x^2-\varepsilon x\le C/(4\kappa)\cdot\ldots$: solved for $2\kappa x$, with $c=4\kappa C$. */
const quadratic = lemma(
  'quadratic',
  'a quadratic inequality, solved by completing the square',
  ['k', 'x', 'e', 'c'],
  ({ k, x, e, c }) => {
    const linear = term.sub(term.mul(two, term.mul(k, x)), e);
    const inside = term.add(square(e), c);
    const premises = [
      term.lt(zero, k),
      term.le(zero, c),
      term.le(term.mul(term.mul(four, k), term.sub(term.mul(k, square(x)), term.mul(e, x))), c),
    ];
    return {
      premises,
      goal: term.le(term.mul(two, term.mul(k, x)), term.add(e, term.sqrt(inside))),
      by({ show, use }) {
        const given = setting(...premises);
        const sign = show('sign', 'the radicand is not negative', term.le(zero, inside), [
          ...given,
          use(squareNotNegative, { x: e }),
        ]);
        const squares = show('square', 'the completed square', term.le(square(linear), inside), given);
        const roots = [use(squareOfRoot, { x: inside }, [sign]), use(rootNotNegative, { x: inside }, [sign])];
        const compared = show(
          'compared',
          'the square of the root',
          term.le(square(linear), square(term.sqrt(inside))),
          [squares, ...roots],
        );
        return [use(fromSquares, { s: linear, r: term.sqrt(inside) }, [compared, ...roots])];
      },
    };
  },
);

const [sum, distance, next, start] = [
  symbol('S_s'), symbol('\\Phi_s'), symbol('\\Phi_{s+1}'), symbol('\\Phi_0'),
];
const [risk, rootRisk, count] = [symbol('R_s'), symbol('\\sqrt{R_s}'), symbol('s')];

/** Why $\Phi_{s+1}$ is at most its bound. */
export type StepIsKnown = (step: Formula) => readonly Premise[];

const asClaimed: StepIsKnown = (step) => claimed('descent-step/step', step);

/** One step more of $4\eta\sum(\kappa R_k-\varepsilon\sqrt{R_k})+\Phi_s\le\Phi_0$. */
function invariantProof(stepIsKnown: StepIsKnown): Proof {
  const { show, proof } = derivation(signs);
  const gain = term.mul(term.mul(four, eta), term.sub(term.mul(kappa, risk), term.mul(error, rootRisk)));
  const step = descentBound(term, { distance, eta, kappa, error, risk, rootRisk });
  show('invariant/base', 'before the first step', term.le(term.add(zero, start), start));
  show('invariant/step', 'one step more', term.le(term.add(term.add(sum, gain), next), start), [
    ...induction(term.le(term.add(sum, distance), start)),
    ...stepIsKnown(term.le(next, step)),
  ]);
  return proof();
}

/** One step more of $\eta\sum R_k+\Phi_s\le\Phi_0+4\eta\varepsilon^2s$. */
function energyProof(): Proof {
  const { show, proof } = derivation(signs);
  const room = (steps: Term): Term => term.add(start, term.mul(term.mul(four, term.mul(eta, square(error))), steps));
  show(
    'energy/step',
    'one step more, in the simpler form',
    term.le(term.add(term.add(sum, term.mul(eta, risk)), next), room(term.add(count, one))),
    [
      ...induction(term.le(term.add(sum, distance), room(count))),
      ...claimed('descent-step/simple', term.le(next, simpleDescentBound(term, { distance, eta, error, risk }))),
    ],
  );
  return proof();
}

/** The smallest risk is at most the average. */
function minimumProof(): Proof {
  const least = symbol('\\min_{k<s}R_k');
  const { show, use, proof } = derivation(setting(term.le(zero, count)), 'minimum');
  const next = term.min(least, risk);
  const smaller = show('smaller', 'the minimum over more is smaller', term.le(next, least));
  const scaled = use(multiply, { c: count, u: next, v: least }, [smaller]);
  show(
    'step',
    'the smallest risk times the number of steps is below their sum',
    term.le(term.mul(term.add(count, one), next), term.add(sum, risk)),
    [...induction(term.le(term.mul(count, least), sum)), scaled],
  );
  return proof();
}

/** $\bar R\le\big((\varepsilon+\sqrt{\varepsilon^2+\kappa\lVert\nu\rVert^2/(\eta\tau)})/(2\kappa)\big)^2$. */
export function averageProof(
  sharp: typeof averageRiskBound = averageRiskBound,
  stepIsKnown = asClaimed,
  prefix = '',
): Proof {
  const { show, use, add, proof } = derivation(signs, prefix);
  add(invariantProof(stepIsKnown));
  add(minimumProof());

  const meanRoot = symbol('\\overline{\\sqrt R}');
  const jensen = assumed(jensensInequality, term.le(meanRoot, root));
  const weighted = use(multiply, { c: term.mul(four, term.mul(time, error)), u: meanRoot, v: root }, jensen);
  const summed = show(
    'average',
    'the invariant after all steps, by averages',
    term.le(term.mul(term.mul(four, time), term.sub(term.mul(kappa, average), term.mul(error, root))), squaredNorm),
    [
      ...induction(
        term.le(
          term.mul(term.mul(four, time), term.sub(term.mul(kappa, average), term.mul(error, meanRoot))),
          squaredNorm,
        ),
      ),
      ...claimed('transport-norm/distance'),
      weighted,
    ],
  );
  const start = term.div(term.mul(kappa, squaredNorm), time);
  const clock = show('time', 'the step size times the number of steps is positive', term.lt(zero, time));
  const multiplied = use(
    multiply,
    {
      c: kappa,
      u: term.mul(term.mul(four, time), term.sub(term.mul(kappa, average), term.mul(error, root))),
      v: squaredNorm,
    },
    [summed],
  );
  const left = term.mul(term.mul(four, kappa), term.sub(term.mul(kappa, square(root)), term.mul(error, root)));
  const product = show(
    'over-time',
    'the same, times the contraction',
    term.le(term.mul(time, left), term.mul(kappa, squaredNorm)),
    [multiplied],
  );
  const quotient = use(divide, { x: left, k: term.mul(kappa, squaredNorm), g: time }, [clock, product]);
  const weight = use(multiply, { c: kappa, u: zero, v: squaredNorm });
  const sign = use(divide, { x: zero, k: term.mul(kappa, squaredNorm), g: time }, [
    clock,
    show('start-sign', 'nothing over time', term.le(term.mul(time, zero), term.mul(kappa, squaredNorm)), [weight]),
  ]);
  const solved = use(quadratic, { k: kappa, x: root, e: error, c: start }, [quotient, sign]);
  const numerator = term.add(error, term.sqrt(term.add(square(error), start)));
  const doubled = term.mul(two, kappa);
  const twice = show('solved', 'the root of the average risk', term.le(term.mul(doubled, root), numerator), [solved]);
  const rootBound = term.div(numerator, doubled);
  const below = use(divide, { x: root, k: numerator, g: doubled }, [twice]);
  const squares = use(productIsMonotone, { u: root, v: root, U: rootBound, V: rootBound }, [below]);
  show('sharp', 'the average risk', term.le(average, sharp(term, run, kappa)), [squares]);
  return proof();
}

/** $\bar R\le\lVert\nu\rVert^2/(\eta\tau)+4\varepsilon^2$, for a small step size. */
export function simpleAverageProof(simple: typeof simpleRiskBound = simpleRiskBound): Proof {
  const { show, use, add, proof } = derivation(signs);
  add(energyProof());
  const clock = show('time', 'the step size times the number of steps is positive', term.lt(zero, time));
  const energy = induction(
    term.le(
      term.mul(time, average),
      term.add(squaredNorm, term.mul(term.mul(four, term.mul(eta, square(error))), steps)),
    ),
  );
  const rest = term.sub(average, term.mul(four, square(error)));
  const kept = show('simple/over-time', 'the sum of the risks', term.le(term.mul(time, rest), squaredNorm), energy);
  const divided = use(divide, { x: rest, k: squaredNorm, g: time }, [clock, kept]);
  show('simple', 'the average risk, simpler and weaker', term.le(average, simple(term, run)), [divided]);
  add(halfStepProof(simple));
  return proof();
}

/** At $\eta=1/(2L_T^2)$ the simpler bound is $2L_T^2\lVert\nu\rVert^2/\tau+4\varepsilon^2$. */
function halfStepProof(simple: typeof simpleRiskBound): Proof {
  const lipschitz = symbol('L_T');
  const twice = term.mul(two, square(lipschitz));
  const { show, use, proof } = derivation([
    ...signs,
    ...setting(term.lt(zero, lipschitz), term.eq(term.mul(twice, eta), one)),
  ], 'half');
  const stated = term.add(term.div(term.mul(twice, squaredNorm), steps), term.mul(four, square(error)));
  const ratio = term.div(squaredNorm, time);
  const clock = show('time', 'the step size times the number of steps is positive', term.lt(zero, time));
  const known = show('ratio', 'a quotient times its divisor', term.eq(term.mul(time, ratio), squaredNorm), [
    clock,
  ]);
  const scaled = show(
    'scaled',
    'the same for the step size 1/(2L^2)',
    term.eq(term.mul(steps, ratio), term.mul(twice, squaredNorm)),
    [
      use(scaleEquality, { c: twice, u: term.mul(time, ratio), v: squaredNorm }, [known]),
      use(scaleEquality, { c: term.mul(steps, ratio), u: term.mul(twice, eta), v: one }),
    ],
  );
  const below = show('below', 'one direction', term.le(term.mul(steps, ratio), term.mul(twice, squaredNorm)), [
    scaled,
  ]);
  const bound = use(divide, { x: ratio, k: term.mul(twice, squaredNorm), g: steps }, [below]);
  show('', 'the bound at the step size 1/(2L^2)', term.le(simple(term, run), stated), [bound]);
  return proof();
}
