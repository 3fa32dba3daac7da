/**
 * The obligations of `realization`: what is drawn and what is bent add up.
 * @module
 */
import {
  cancel, claimed, concentrationError, derivation, divide, isClaimed, realizationSymbols,
  rootOfQuotient, scaleEquality, setting, symbol, term, warranted, type Derivation, type Premise, type Proof,
  type RealizationStatement, type Term,
} from '../../src/index.js';

const zero = term.fromRational(0n, 1n);
const two = term.fromRational(2n, 1n);
const { realized, linear, wanted, sources } = realizationSymbols;
const { target, logarithm, form, rootWidth } = sources;
const [width, initial] = [symbol('m'), symbol('F_t(x;\\Theta(0))')];
const [alpha, radius] = [symbol('\\alpha'), symbol('\\nu_w')];
const weight = { initial: symbol('w_i(0)'), realized: symbol('w^\\star_i') };
const apart = (a: Term, b: Term): Term => term.abs(term.sub(a, b));
/** What the event of `approximation` allows, and half the form of the mapping over the root of the width. */
const drawn = concentrationError(term, target, logarithm, width);
const bent = term.div(form, term.mul(two, rootWidth));

/** The hypotheses of the part, by their names. */
type RealizationHypotheses = Readonly<Record<string, unknown>>;

const signs = setting(
  ...[target, logarithm, form, alpha, radius].map((x) => term.le(zero, x)),
  term.lt(zero, rootWidth), term.eq(term.mul(rootWidth, rootWidth), width),
);

/** $\lvert w^\star_i\rvert\le\alpha+\nu_w/\sqrt m$, for which $Q_T$ is taken. */
function radiusOfRealization({ show, use }: Derivation, hypotheses: RealizationHypotheses): Premise {
  const moved = apart(weight.realized, weight.initial);
  const within = isClaimed(['mappingWithinNorm'], hypotheses)
    ? claimed('transport-norm/recurrent-weights', term.le(term.mul(rootWidth, moved), radius)) : [];
  const start = isClaimed(['weightsInRadius'], hypotheses)
    ? warranted({ by: 'hypothesis', name: 'weightsInRadius' }, term.le(term.abs(weight.initial), alpha)) : [];
  const known = within.length === 0 ? [] : [use(divide, { x: moved, k: radius, g: rootWidth }, within)];
  return show('radius', 'the recurrent weights of the realization',
    term.le(term.abs(weight.realized), term.add(alpha, term.div(radius, rootWidth))),
    [...known, ...start, ...setting(term.lt(zero, rootWidth))]);
}

/** How far the output of the realization is from its linear model, where the statements that say so apply. */
function bentBy(hypotheses: RealizationHypotheses): readonly Premise[] {
  const remainder = term.sub(term.sub(realized, initial), linear);
  return [
    ...(isClaimed(['weightsInRadius', 'inputsInUnitBall', 'mappingWithinNorm'], hypotheses)
      ? claimed('linearization/max-norm-ball', term.le(term.abs(remainder), bent)) : []),
    ...(isClaimed(['symmetric'], hypotheses) ? claimed('symmetric-initialization/real', term.eq(initial, zero)) : []),
  ];
}

/** Both errors together are the stated one, because $\sqrt{\lambda/m}=\sqrt\lambda/\sqrt m$. */
export function realizationProof(statement: RealizationStatement, hypotheses: RealizationHypotheses): Proof {
  const steps = derivation(signs);
  const { show, use, proof } = steps;
  const inRadius = radiusOfRealization(steps, hypotheses);
  const { left, right } = statement(term, realizationSymbols);
  const root = use(rootOfQuotient, { x: logarithm, r: rootWidth, m: width });
  const ratio = term.sqrt(term.div(logarithm, width));
  const scaled = use(scaleEquality, {
    c: term.mul(two, target), u: term.mul(rootWidth, ratio), v: term.sqrt(logarithm),
  }, [root]);
  const both = show('errors', 'both errors, times the root of the width',
    term.le(term.mul(rootWidth, term.add(drawn, bent)), term.mul(rootWidth, right)), [scaled, ...signs]);
  const sum = use(cancel, { g: rootWidth, x: term.add(drawn, bent), y: right }, [both]);
  const event = isClaimed(['nearTarget'], hypotheses)
    ? warranted({ by: 'hypothesis', name: 'nearTarget' }, term.lt(apart(linear, wanted), drawn)) : [];
  show('bound', 'the triangle inequality', term.le(left, right), [...bentBy(hypotheses), ...event, inRadius, sum]);
  return proof();
}
