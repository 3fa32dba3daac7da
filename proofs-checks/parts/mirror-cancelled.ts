/**
 * The part of `realization` in which the two neurons of a mirror pair cancel (THEORY, section 9, item 4): with
 * $\sigma_3=\sup\lvert\sigma'''\rvert$ and $C_t$ from `theory/mirror-cancellation.ts`, at
 * $\alpha_m=\alpha+\nu_w/\sqrt m$ and $r=\nu$,
 *
 * $$
 * \big\lvert F_t(x;\Theta^\star)-\langle\nabla F_t(x;\Theta(0)),\Theta^\star-\Theta(0)\rangle\big\rvert
 * \le\frac{C_t}{6m} .
 * $$
 *
 * **Proof.** A pair moves in opposite directions with opposite signs, so that even orders cancel; what is left of the
 * third order is at most $2\cdot\frac16m^{-3/2}C_t$ for each of the $m/2$ pairs, over $\sqrt m$. $C_t$ bounds the third
 * derivative by induction over $t$. $\square$
 *
 * **Approached** at $t=1$ around $u=0$, where the third derivative of $\tanh$ is largest.
 * @module
 */
import {
  mirroredError, mirrorPart, networkHypotheses, tanh, type Arithmetic, type MirrorStatement, type Part,
} from '../../src/index.js';
import { mirrorProof } from '../obligations/mirror-cancelled.js';

const { weightsInRadius, inputsInUnitBall, movedWithinRadius } = networkHypotheses;

/** What the distance from the linear model is said to be at most, from the error that is true. */
type Changed = <N>(K: Arithmetic<N>, error: N, width: N) => N;

const cancelled = (changed: Changed): MirrorStatement => (K, at) => ({
  left: K.abs(K.sub(at.realized, at.linear)),
  right: changed(K, mirroredError(K, at.third, at.width), at.width),
});

/** Two pairs at `u` that move by `step` along the one input, within the radius that is declared. */
const pairs = (
  step: number,
  { w = 0, x = [[1]], declared = step }: {
    readonly w?: number; readonly x?: readonly (readonly number[])[]; readonly declared?: number;
  } = {},
) => {
  const four = (u: number) => Array.from({ length: 4 }, () => ({ w, u: [u] }));
  const signs = [1, 1, -1, -1] as const;
  return {
    activation: tanh,
    alpha: 0.5,
    network: { neurons: four(0), signs },
    moved: { neurons: four(step), signs },
    x,
    rhoW: 2 ** -20,
    rhoU: 2 * declared,
  };
};

/** The error of a realization, where mirror pairs cancel. */
export const mirrorCancelled: Part = mirrorPart({
  id: 'mirror-cancelled',
  title: 'the even orders of a mirror pair cancel',
  hypotheses: { weightsInRadius, inputsInUnitBall, movedWithinRadius },
  assertion: cancelled((_, error) => error),
  prove: mirrorProof,
  contact: { how: 'approached', at: [2 ** -3, 2 ** -5, 2 ** -7].map((step) => pairs(step)) },
  mutants: {
    half: {
      belief: 'half of the error suffices',
      assertion: cancelled((K, error) => K.mul(K.fromRational(1n, 2n), error)),
      refutedAt: pairs(2 ** -5),
    },
    widthSquared: {
      belief: 'the error falls as one over the square of the width',
      assertion: cancelled((K, error, width) => K.div(error, width)),
      refutedAt: pairs(2 ** -5),
    },
    withoutRadius: {
      belief: 'the bound holds for recurrent weights outside the radius',
      without: 'weightsInRadius',
      refutedAt: pairs(2 ** -5, { w: 8, x: [[1], [1]] }),
    },
    withoutInputBound: {
      belief: 'the bound holds for inputs of any length',
      without: 'inputsInUnitBall',
      refutedAt: pairs(2 ** -5, { x: [[2]] }),
    },
    withoutMovedWithin: {
      belief: 'the bound holds for movements larger than the radius',
      without: 'movedWithinRadius',
      refutedAt: pairs(2 ** -5, { declared: 2 ** -6 }),
    },
  },
});
