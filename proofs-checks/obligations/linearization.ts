/**
 * The obligations of `linearization`: the remainders of the neurons add up.
 * @module
 */
import {
  assumed,
  claimed,
  derivation,
  divide,
  ENTRIES,
  fromSquares,
  induction,
  isClaimed,
  multiply,
  normBounds,
  productIsMonotone,
  setting,
  symbol,
  symbolicConstants,
  taylorsTheorem,
  term,
  warranted,
  withinMaxNorm,
  type Derivation,
  type NetworkStatement,
  type Premise,
  type Proof,
  type Term,
} from '../../src/index.js';
import {
  networkAt,
  networkSigns,
  oneNeuron,
  rho,
  rootWidth,
  summed,
  width,
  zero,
  type NetworkHypotheses,
} from './network.js';

const half = term.fromRational(1n, 2n);
const { majorized, majorizedRadius, squaredDistance, curvature } = networkAt;
const remainder = term.sub(term.sub(networkAt.movedOutput, networkAt.output), networkAt.firstOrder);
/** $r_i^\top Q_tr_i$, and the remainder of one neuron. */
const form = symbol('r_i^\\top Q_tr_i');
const ofNeuron = symbol('R_i');

/** Taylor's theorem bounds the remainder of a neuron, where its hypotheses hold: the segment is in the radius. */
function remainderOfNeuron(hypotheses: NetworkHypotheses): readonly Premise[] {
  return isClaimed(['weightsInRadius', 'inputsInUnitBall'], hypotheses)
    ? [
        ...assumed(taylorsTheorem, term.le(term.abs(ofNeuron), term.mul(half, form))),
        ...claimed('hidden-state-smoothness/direction'),
      ]
    : setting(term.le(zero, form));
}

/** $\lvert\sum_ic_iR_i\rvert\le\frac12\sum_ir_i^\top Q_tr_i$, so that $\sqrt m$ times the remainder is below it. */
export function remaindersAddUp(steps: Derivation, hypotheses: NetworkHypotheses): readonly Premise[] {
  const [partial, forms] = [symbol('T_k'), symbol('f_k')];
  const known = [...induction(term.le(term.abs(partial), term.mul(half, forms))), ...remainderOfNeuron(hypotheses)];
  for (const sign of [1n, -1n]) {
    const signed = term.mul(term.fromRational(sign, 1n), ofNeuron);
    steps.show(
      sign > 0n ? 'neuron/plus' : 'neuron/minus',
      'one neuron more, with either sign',
      term.le(term.abs(term.add(partial, signed)), term.mul(half, term.add(forms, form))),
      known,
    );
  }
  const total = symbol('\\sum_ic_iR_i');
  return [
    ...setting(term.eq(term.mul(rootWidth, remainder), total)),
    ...induction(term.le(term.abs(total), term.mul(half, majorized))),
  ];
}

/** The statement from a bound of $\sum_ir_i^\top Q_tr_i$. */
export function conclude(
  steps: Derivation,
  statement: NetworkStatement,
  { bound, known }: { readonly bound: Term; readonly known: readonly Premise[] },
  added: readonly Premise[],
): Proof {
  const size = term.abs(remainder);
  const doubled = term.mul(term.fromRational(2n, 1n), rootWidth);
  const below = steps.show(
    'remainder',
    'the remainder of the output, times twice the root of the width',
    term.le(term.mul(doubled, size), bound),
    [...added, ...known],
  );
  const divided = steps.use(divide, { x: size, k: bound, g: doubled }, [below]);
  const { left, right } = statement(term, networkAt);
  steps.show('bound', 'over twice the root of the width', term.le(left, right), [divided]);
  return steps.proof();
}

/** The first bound, by the forms of the movements. */
export function movementsProof(statement: NetworkStatement, hypotheses: NetworkHypotheses): Proof {
  const steps = derivation(networkSigns);
  return conclude(steps, statement, { bound: majorized, known: [] }, remaindersAddUp(steps, hypotheses));
}

/** $\sum_ir_i^\top Q_tr_i\le\beta_t\sum_i\lVert r_i\rVert^2$. */
export function belowEigenvalue(steps: Derivation): readonly Premise[] {
  const distance = symbol('\\lVert r_i\\rVert^2');
  summed(
    steps,
    'forms',
    { summand: form, bound: (squares) => term.mul(curvature, squares) },
    distance,
    claimed('hidden-state-smoothness/largest-eigenvalue', term.le(form, term.mul(curvature, distance))),
  );
  return induction(term.le(majorized, term.mul(curvature, squaredDistance)));
}

/** The second bound, by the largest eigenvalue. */
export function distanceProof(statement: NetworkStatement, hypotheses: NetworkHypotheses): Proof {
  const steps = derivation(networkSigns);
  const known = belowEigenvalue(steps);
  const bound = term.mul(curvature, squaredDistance);
  return conclude(steps, statement, { bound, known }, remaindersAddUp(steps, hypotheses));
}

/** $m\,r_i^\top Q_tr_i\le\rho^\top Q_t\rho$, because $\sqrt m\,r_i\le\rho$ and $Q_t\ge0$. */
export function maxNormBallProof(statement: NetworkStatement, hypotheses: NetworkHypotheses): Proof {
  const { majorant } = symbolicConstants('_t', '_{t-1}');
  const positive = setting(
    term.le(zero, rho.w),
    term.le(zero, rho.u),
    ...ENTRIES.map((entry) => term.le(zero, majorant[entry])),
  );
  const moved = { w: symbol("\\lvert w'_i-w_i\\rvert"), u: symbol("\\lVert u'_i-u_i\\rVert") };
  const square = (x: Term): Term => term.mul(x, x);
  const sizes = setting(term.le(zero, moved.w), term.le(zero, moved.u));
  const hypothesis = isClaimed(['movedWithinRadius'], hypotheses)
    ? warranted(
        { by: 'hypothesis', name: 'movedWithinRadius' },
        ...(['w', 'u'] as const).map((part) => withinMaxNorm(term, width, square(moved[part]), rho[part])),
      )
    : [];
  const steps = derivation([...networkSigns, ...positive, ...hypothesis, ...sizes]);
  const { show, use } = steps;
  const scaled = { w: term.mul(rootWidth, moved.w), u: term.mul(rootWidth, moved.u) };
  const within = (['w', 'u'] as const).map((part) => {
    const squares = show(
      `radius/${part}`,
      'the movement of a neuron, times the root of the width',
      term.le(square(scaled[part]), square(rho[part])),
      [...hypothesis, ...networkSigns],
    );
    return use(fromSquares, { s: scaled[part], r: rho[part] }, [squares]);
  });
  const products = (
    [
      ['w', 'w'],
      ['w', 'u'],
      ['u', 'u'],
    ] as const
  ).map(([a, b]) =>
    use(productIsMonotone, { u: scaled[a], v: scaled[b], U: rho[a], V: rho[b] }, [...within, ...sizes]),
  );
  const weighted = (
    [
      ['ww', 'w', 'w'],
      ['wu', 'w', 'u'],
      ['uu', 'u', 'u'],
    ] as const
  ).map(([entry, a, b]) =>
    use(multiply, { c: majorant[entry], u: term.mul(scaled[a], scaled[b]), v: term.mul(rho[a], rho[b]) }, products),
  );
  const space = normBounds(term);
  show(
    'form',
    'the form of one movement, times the width',
    term.le(space.quadraticForm(majorant, scaled), space.quadraticForm(majorant, rho)),
    weighted,
  );
  summed(
    steps,
    'forms',
    { summand: form, bound: (count) => term.mul(term.div(majorizedRadius, width), count) },
    oneNeuron,
    induction(term.le(form, term.div(majorizedRadius, width))),
  );
  const all = induction(term.le(majorized, term.mul(term.div(majorizedRadius, width), width)));
  const sum = show('sum', 'm neurons, each with one m-th', term.le(majorized, majorizedRadius), [
    ...all,
    ...setting(term.lt(zero, width)),
  ]);
  return conclude(steps, statement, { bound: majorizedRadius, known: [sum] }, remaindersAddUp(steps, hypotheses));
}
