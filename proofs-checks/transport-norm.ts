/**
 * # The realization of a transportation mapping lies in its max-norm ball
 *
 * **Statement.** For a mapping $v$ with $\sup\lvert v_w\rvert\le\nu_w$, $\sup\lVert v_u\rVert\le\nu_u$ and its
 * realization $\Theta^\star=(\theta_i(0)+c_iv(\theta_i(0))/\sqrt m)_i$
 *
 * $$
 * \Theta^\star\in\Omega_\nu,\qquad\lVert\Theta^\star-\Theta(0)\rVert\le\lVert\nu\rVert .
 * $$
 *
 * **Proof.** $\lvert c_i\rvert=1$, so neuron $i$ moves by $v/\sqrt m$, each part of it by at most $\nu/\sqrt m$; the
 * squares of $m$ of them add up to at most $\lVert\nu\rVert^2$. $\square$
 *
 * **Touched** by constant directions, in both parts and together.
 *
 * Source: THEORY, section 3; false neighbours: section 8.
 * @module
 */
import {
  defineClaim, mappingOf, transportHypotheses, transportPart, type Part, type TransportPartDeclaration,
  type TransportStatement,
} from '../src/index.js';
import { distanceOfRealization, movementProof } from './obligations/transport.js';

const { mappingWithinNorm } = transportHypotheses;

/** $\sqrt m$ times the movement of one part is at most its norm. */
const movementOf = (part: 'w' | 'u'): TransportStatement => (K, { rootWidth, movement, nu }) =>
  ({ left: K.mul(rootWidth, movement[part]), right: nu[part] });

/** The false belief that a neuron moves by at most $\nu/m$. */
const widthForRoot = (part: 'w' | 'u'): TransportStatement => (K, { width, movement, nu }) =>
  ({ left: K.mul(width, movement[part]), right: nu[part] });

const squaredDistance: TransportStatement = (K, { squaredDistance: left, nu }) =>
  ({ left, right: K.add(K.mul(nu.w, nu.w), K.mul(nu.u, nu.u)) });

/** The false belief that the larger of both norms bounds the distance. */
const largerNorm: TransportStatement = (K, { squaredDistance: left, nu }) =>
  ({ left, right: K.max(K.mul(nu.w, nu.w), K.mul(nu.u, nu.u)) });

/** Two pairs of neurons, and a constant direction with the parts 1 and (3, 4) times what is declared. */
const constantAt = (factor: number) => ({
  mapping: mappingOf({
    family: 'constant', nu: { w: 1, u: 5 }, direction: { w: factor, u: [3 * factor, 4 * factor] },
  }),
  half: { neurons: [{ w: 0.5, u: [1, -1] }, { w: -0.5, u: [0.25, 2] }], signs: [1, -1] as const },
});

const mutantsOf = (
  named: string,
  mutant: { readonly belief: string; readonly assertion: TransportStatement },
): TransportPartDeclaration['mutants'] => ({
  [named]: { ...mutant, refutedAt: constantAt(1) },
  twiceItsNorm: {
    belief: 'the bound holds for a mapping of twice its declared norm',
    without: 'mappingWithinNorm',
    refutedAt: constantAt(2),
  },
});

/** How far one part of every neuron moves. */
const movementPart = (part: 'w' | 'u', id: string, title: string): Part => transportPart({
  id,
  title,
  hypotheses: { mappingWithinNorm },
  assertion: movementOf(part),
  prove: movementProof,
  contact: { how: 'attained', at: [constantAt(1)] },
  mutants: mutantsOf('widthForRoot', {
    belief: 'a neuron moves by at most one over the width', assertion: widthForRoot(part),
  }),
});

/** The norm of a realization: `THEORY`, section 3. */
export const transportNorm = defineClaim({
  id: 'transport-norm',
  section: '3',
  title: 'The realization of a transportation mapping lies in its max-norm ball',
  uses: [],
  proofIdea:
    'Every neuron moves by the mapping over the root of the width, with either sign, so each part of it by at most ' +
    'its norm over the root of the width. The squares of that many movements add up to at most the squared norm.',
  parts: [
    movementPart('w', 'recurrent-weights', 'how far a recurrent weight moves'),
    movementPart('u', 'input-weights', 'how far the input weights of a neuron move'),
    transportPart({
      id: 'distance',
      title: 'how far all weights together move',
      hypotheses: { mappingWithinNorm },
      assertion: squaredDistance,
      prove: distanceOfRealization,
      contact: { how: 'attained', at: [constantAt(1)] },
      mutants: mutantsOf('largerNorm', {
        belief: 'the larger of both norms bounds the distance', assertion: largerNorm,
      }),
    }),
  ],
});
