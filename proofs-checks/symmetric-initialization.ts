/**
 * # At a symmetric initialization the output is zero
 *
 * **Statement.** If neuron $i+m/2$ has the weights of neuron $i$ and the opposite output sign, then
 * $F_t(x;\Theta(0))=0$ for every $x$ and $t$. In floating point the output is exactly zero too, if the two neurons of
 * a mirror pair are added first.
 *
 * **Proof.** Neurons with equal weights have equal hidden states, so $c_ih_t(\theta_i)+c_{i+m/2}h_t(\theta_{i+m/2})=0$
 * for every pair. A deterministic float program computes equal states for equal weights, and $h-h$ is exact. $\square$
 *
 * Enclosures of two equal numbers do not show that they are equal; the first part is decided by the normal form of the
 * formula, with the instance's weights and inputs in it.
 *
 * Source: THEORY, section 2; false neighbours: section 8.
 * @module
 */
import {
  defineClaim, definePart, float64, innerProduct, liftNetwork, liftSequence, networkStates, stateRun, symbol,
  symmetricDomain, symmetricInitialization, tanh, term, type Network, type NetworkState, type SymmetricShape,
} from '../src/index.js';
import { floatPairsCancel, pairsCancel } from './obligations/symmetric-initialization.js';

/** How the second half of the neurons is made from the first. */
type Mirror = <N>(half: Network<N>) => Network<N>;

/** The false belief that the signs need not be opposite. */
const sameSigns: Mirror = ({ neurons, signs }) =>
  ({ neurons: [...neurons, ...neurons], signs: [...signs, ...signs] });

/** How a float program adds up the outputs of the neurons. */
type Order = (network: Network<number>, state: NetworkState<number>) => number;

const pairsFirst: Order = (_, { output }) => output;

/** The false belief that the order does not matter. */
const plainOrder: Order = ({ signs }, { neurons }) => innerProduct(float64, signs, neurons.map(({ hidden }) => hidden));

const zero = term.fromRational(0n, 1n);
const oneNeuron = { activation: tanh, half: { neurons: [{ w: 0, u: [1] }], signs: [1] as const }, x: [[1]] };

/** The symmetric initialization: `THEORY`, section 2. */
export const symmetricInitializationClaim = defineClaim({
  id: 'symmetric-initialization',
  section: '2',
  title: 'At a symmetric initialization the output is zero',
  uses: [],
  proofIdea:
    'The two neurons of a mirror pair have the same weights, so the same hidden states, and opposite signs: each ' +
    'pair adds up to zero, in real numbers and, if the pair is added first, in floating point.',
  parts: [
    definePart<SymmetricShape, Mirror>({
      id: 'real',
      title: 'the output in real numbers',
      kind: 'identity',
      domain: symmetricDomain,
      hypotheses: {},
      assertion: symmetricInitialization,
      prove: (mirror) => pairsCancel((sign) => mirror({ neurons: [{ w: zero, u: [] }], signs: [sign] }).signs),
      interpret: (mirror) => ({
        formula: term.eq(symbol(mirror === symmetricInitialization ? 'F_t(x;\\Theta(0))' : 'F_t(x;\\Theta)'), zero),
        relations: function* (K, { activation, half, x }) {
          const states = networkStates(K, activation, liftNetwork(K, mirror(half)), liftSequence(K, x));
          let t = 0;
          for (const { output } of states) {
            t += 1;
            yield { at: { t }, relation: 'eq', left: output, right: K.fromRational(0n, 1n) };
          }
        },
      }),
      mutants: {
        withoutMirror: {
          belief: 'the output is zero without opposite signs',
          assertion: sameSigns,
          refutedAt: oneNeuron,
        },
      },
    }),
    definePart<SymmetricShape, Order>({
      id: 'floating-point',
      title: 'the output as a float program computes it, mirror pairs first',
      kind: 'identity',
      domain: symmetricDomain,
      hypotheses: {},
      assertion: pairsFirst,
      prove: (order) => floatPairsCancel(order === pairsFirst),
      computed: ({ activation, half, x }) => half.neurons.map(({ w, u }) =>
        stateRun(float64, activation, { w, u, x }).map(({ hidden }) => hidden)),
      interpret: (order) => ({
        formula: term.eq(symbol(`\\hat F${order === pairsFirst ? '' : '^{plain}'}_t(x;\\Theta(0))`), zero),
        relations: function* (K, { activation, half, x }) {
          const network = symmetricInitialization(half);
          let t = 0;
          for (const state of networkStates(float64, activation, network, x)) {
            t += 1;
            const left = K.fromNumber(order(network, state));
            yield { at: { t }, relation: 'eq', left, right: K.fromRational(0n, 1n) };
          }
        },
      }),
      mutants: {
        plainOrder: {
          belief: 'the float output is zero in whatever order the neurons are added',
          assertion: plainOrder,
          refutedAt: {
            activation: tanh,
            half: { neurons: [{ w: 0, u: [0.1] }, { w: 0, u: [0.7] }, { w: 0, u: [1.3] }], signs: [1, 1, 1] },
            x: [[1]],
          },
        },
      },
    }),
  ],
});
