/**
 * The part of `cutoff-supercritical` that runs a real neuron: where $\sigma(0)=0$ and $\sigma'(0)=\sigma_1$, the
 * neuron with $u=0$, $w=\alpha$ and a constant unit input keeps $h_t=0$ and has
 * $\lVert\partial_u h_t\rVert=\sigma_1p_t(a)\ge\sigma_1a^{t-1}$.
 * @module
 */
import {
  coordinates, definePart, firstOrderStates, growthDomain, growthPremises, growthRate, logistic, symbol, tanh, term,
  type Arithmetic, type GrowthShape, type Hypothesis, type Part, type Reading,
} from '../../src/index.js';
import { neuronProof } from '../obligations/cutoff-supercritical.js';

/** What $\lVert\partial_u h_t\rVert$ is compared with. */
type Sides = <N>(
  K: Arithmetic<N>,
  at: { readonly sigma1: N; readonly a: N; readonly power: N; readonly gradient: N },
) => { readonly left: N; readonly right: N };

const atLeastPower: Sides = (K, { sigma1, power, gradient }) => ({ left: K.mul(sigma1, power), right: gradient });
const onePowerMore: Sides = (K, { sigma1, a, power, gradient }) =>
  ({ left: K.mul(sigma1, K.mul(a, power)), right: gradient });

function interpret(sides: Sides): Reading<GrowthShape> {
  const sigma1 = symbol('\\sigma_1');
  const { left, right } = sides(term, {
    sigma1,
    a: growthRate(term, sigma1, symbol('\\alpha')),
    power: symbol('a^{t-1}'),
    gradient: symbol('\\lVert\\partial_u h_t\\rVert'),
  });
  return {
    formula: term.le(left, right),
    relations: function* (K, { activation, alpha, length }) {
      const { sigma1: slope } = activation.constants(K);
      const a = growthRate(K, slope, alpha);
      const [zero, one] = [K.fromRational(0n, 1n), K.fromRational(1n, 1n)];
      const space = coordinates(K, 1);
      const x = Array.from({ length }, () => [one]);
      let power = one;
      let t = 0;
      for (const { gradient } of firstOrderStates(K, activation, { w: alpha, u: [zero], x })) {
        t += 1;
        const at = { sigma1: slope, a, power, gradient: space.partNorms(gradient).u };
        yield { at: { t }, relation: 'le', ...sides(K, at) };
        power = K.mul(power, a);
      }
    },
  };
}

const steepestAtZero: Hypothesis<GrowthShape> = (K, { activation }) => {
  const zero = K.fromRational(0n, 1n);
  const { value, first } = activation.jet(K, zero);
  return K.and([K.eq(value, zero), K.eq(first, activation.constants(K).sigma1)]);
};

/** A real gradient that grows exponentially. */
export const steepestNeuron: Part = definePart({
  id: 'neuron',
  title: 'the gradient of a real neuron grows exponentially',
  kind: 'lower-bound',
  domain: growthDomain(),
  hypotheses: { steepestAtZero },
  assertion: atLeastPower,
  interpret,
  prove: (sides, hypotheses) => neuronProof(sides, growthPremises(hypotheses)),
  contact: { how: 'attained', at: [{ activation: tanh, alpha: 2, length: 1 }] },
  mutants: {
    onePowerMore: {
      belief: 'the gradient is at least the t-th power',
      assertion: onePowerMore,
      refutedAt: { activation: tanh, alpha: 2, length: 1 },
    },
    withoutSteepest: {
      belief: 'every activation has such a neuron at zero',
      without: 'steepestAtZero',
      refutedAt: { activation: logistic, alpha: 64, length: 4 },
    },
  },
});
