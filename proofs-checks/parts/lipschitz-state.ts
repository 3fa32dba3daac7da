/**
 * The part of `hidden-state-gradient` about two parameter vectors: with $L_t$ at $a=\sigma_1\alpha$ and
 * $\lvert w\rvert,\lvert w'\rvert\le\alpha$,
 *
 * $$
 * \lvert h_t(\theta')-h_t(\theta)\rvert\le L_t\,\lVert\theta'-\theta\rVert .
 * $$
 *
 * **Proof.** The set $\lbrace\lvert w\rvert\le\alpha\rbrace$ is convex, so the mean value theorem turns the bound of
 * the gradient into this one. $\square$ **Touched** as $\theta'\to\theta$ at $t=1$, at $u=0$ along the input.
 * @module
 */
import {
  alpha, claimed, coordinates, definePart, displacement, firstOrderStates, hiddenStateConstants, incrementProof, isClaimed,
  neuronPairDomain, neuronPairHypotheses,
  setting, signs, symbol, symbolicActivation, tanh, term, type Arithmetic, type Hypothesis, type NeuronPairShape,
  type Part, type Premise, type Proof, type Reading,
} from '../../src/index.js';

/** What bounds $\lvert h_t(\theta')-h_t(\theta)\rvert$, from $L_t$ and $\lVert\theta'-\theta\rVert$. */
type IncrementBound = <N>(K: Arithmetic<N>, lipschitz: N, distance: N) => N;

const mean: IncrementBound = (K, lipschitz, distance) => K.mul(lipschitz, distance);
const halved: IncrementBound = (K, lipschitz, distance) => K.mul(K.fromRational(1n, 2n), mean(K, lipschitz, distance));

function interpret(bound: IncrementBound): Reading<NeuronPairShape> {
  const left = symbol("\\lvert h_t(\\theta')-h_t(\\theta)\\rvert");
  return {
    formula: term.le(left, bound(term, symbol('L_t'), symbol("\\lVert\\theta'-\\theta\\rVert"))),
    relations: function* (K, { activation, alpha, neuron, other }) {
      const distance = coordinates(K, other.u.length).norm(displacement(K, neuron, other));
      const recursion = hiddenStateConstants(K, activation.constants(K), alpha);
      const moved = firstOrderStates(K, activation, { ...other, x: neuron.x });
      let constants = recursion.initial;
      let t = 0;
      for (const { hidden } of firstOrderStates(K, activation, neuron)) {
        const state = moved.next();
        if (state.done === true) return;
        constants = recursion.step(constants);
        t += 1;
        const increment = K.abs(K.sub(state.value.hidden, hidden));
        yield { at: { t }, relation: 'le', left: increment, right: bound(K, constants.lipschitz, distance) };
      }
    },
  };
}

/** The segment between the two stays in the radius, and there the gradient is at most $L_t$. */
function prove(bound: IncrementBound, hypotheses: Readonly<Record<string, Hypothesis<NeuronPairShape>>>): Proof {
  const [w, moved] = [symbol('w'), symbol("w'")];
  const [u, x] = [symbol('\\lVert u\\rVert'), symbol('\\lVert x_t\\rVert')];
  const instance = { activation: symbolicActivation, alpha, neuron: { w, u: [u], x: [[x]] }, other: { w: moved, u: [u] } };
  const premises = Object.entries(hypotheses).map(([name, hypothesis]): Premise =>
    ({ formula: hypothesis(term, instance), warrant: { by: 'hypothesis', name } }));
  const [gradient, lipschitz] = [symbol('\\lVert\\nabla h_t\\rVert'), symbol('L_t')];
  const [increment, distance] = [symbol("\\lvert h_t(\\theta')-h_t(\\theta)\\rvert"), symbol("\\lVert\\theta'-\\theta\\rVert")];
  return incrementProof({
    ends: [w, moved],
    radius: alpha,
    context: [...signs, ...premises],
    gradient,
    bound: lipschitz,
    // The bound of the gradient is claimed under the same hypotheses only.
    stated: isClaimed(['weightsInRadius', 'inputsInUnitBall'], hypotheses)
      ? claimed('hidden-state-gradient/whole-gradient', term.le(gradient, lipschitz))
      : setting(term.le(term.fromRational(0n, 1n), gradient)),
    increment,
    distance,
    goal: term.le(increment, bound(term, lipschitz, distance)),
  });
}

const from = (u: number, w = 0, x: readonly (readonly number[])[] = [[1]], alpha = 1) =>
  ({ activation: tanh, alpha, neuron: { w, u: [0], x }, other: { w, u: [u] } });

/** The Lipschitz form of the gradient bound. */
export const lipschitzState: Part = definePart<NeuronPairShape, IncrementBound>({
  id: 'lipschitz',
  title: 'the increment between two parameter vectors',
  kind: 'upper-bound',
  domain: neuronPairDomain,
  hypotheses: neuronPairHypotheses,
  assertion: mean,
  interpret,
  prove,
  contact: { how: 'approached', at: [0.5, 0.25, 0.125].map((u) => from(u)) },
  mutants: {
    halved: { belief: 'half of the Lipschitz constant suffices', assertion: halved, refutedAt: from(0.125) },
    withoutRadius: {
      belief: 'the bound holds for recurrent weights outside the radius',
      without: 'weightsInRadius',
      refutedAt: from(2 ** -7, 2, [[1], [1], [1]], 0.5),
    },
    withoutInputBound: {
      belief: 'the bound holds for inputs of any length',
      without: 'inputsInUnitBall',
      refutedAt: from(2 ** -7, 0, [[2]]),
    },
  },
});
