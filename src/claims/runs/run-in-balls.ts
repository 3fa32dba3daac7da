/**
 * A run of gradient descent as the statements about it speak of it: every quantity a ball that holds the exact one.
 *
 * The computed $\Theta(s)$ are exact networks, and `training/run-rounding.ts` bounds how far the computed risk,
 * distance and step are from those of the exact theory. A statement about one step is asked with the exact step from
 * $\Theta(s)$. Sums over a run carry what rounding adds:
 *
 * **Statement.** If $\lVert\Theta(s+1)-\Theta'\rVert\le e_\Theta$ for the exact step $\Theta'$ from $\Theta(s)$, and
 * `descent-step` holds for each exact step, then the sums of `projected-gd` and `unprojected-gd` hold for the computed
 * run with $\lVert\nu\rVert^2+\sum_{k<s}\zeta_k$ in place of $\lVert\nu\rVert^2$, where
 * $\zeta_k=2e_\Theta\sqrt{\Phi_{k+1}}+3e_\Theta^2$; a neuron moves by at most $s$ times its own rounding more.
 *
 * **Proof.** With $\Phi'=\lVert\Theta'-\Theta^\star\rVert^2$: $\sqrt{\Phi'}\le\sqrt{\Phi_{k+1}}+e_\Theta$ and
 * $\Phi_{k+1}\le(\sqrt{\Phi'}+e_\Theta)^2=\Phi'+2e_\Theta\sqrt{\Phi'}+e_\Theta^2\le\Phi'+\zeta_k$. So each step adds at
 * most $\zeta_k$ to the right side of the invariant of `projected-gd`, which starts from
 * $\Phi_0\le\lVert\nu\rVert^2$; the rest of the proofs is as it was. A computed step moves a neuron by the exact step
 * and its rounding. $\square$
 * @module
 */
import type { RecordedRun } from '../../training/recorded-run.js';
import type { RunConstants } from '../../training/run-bounds.js';
import type { MixedError, RunRounding } from '../../training/run-rounding.js';
import { contraction } from '../../theory/descent.js';
import { gamma } from '../../theory/rounding.js';
import type { Ball, BallSystem } from '../../numbers/ball.js';
import type { PartNorms } from '../../network/space.js';

/** $\Theta(s)$ and the step from it. */
export interface StepInBalls {
  /** $s$. */
  readonly step: number;
  /** $R_s$ and its root. */
  readonly risk: Ball;
  readonly rootRisk: Ball;
  /** $\Phi_s$. */
  readonly distance: Ball;
  /** $\Phi'$, of the exact step from $\Theta(s)$; absent after the last one. */
  readonly next: Ball | undefined;
  /** $\lVert\nu\rVert^2+\sum_{k<s}\zeta_k$. */
  readonly squaredNorm: Ball;
  /** $\sqrt m$ times the largest movement of a neuron since the start, and what rounding added to it. */
  readonly move: PartNorms<Ball>;
  readonly moveRounding: PartNorms<Ball>;
}

/** A run, its constants and all its steps. */
export interface RunInBalls {
  readonly eta: Ball;
  /** $L_T$ and $\kappa_\eta$. */
  readonly lipschitz: Ball;
  readonly kappa: Ball;
  /** $\varepsilon$. */
  readonly error: Ball;
  /** $G^w_T$ and $G^u_T$. */
  readonly gradient: PartNorms<Ball>;
  readonly rho: PartNorms<Ball>;
  /** $B$, where $\varepsilon$ is made of it. */
  readonly squaredDistance: Ball | undefined;
  readonly steps: readonly StepInBalls[];
}

/** What a run in balls is made from. */
export interface RunParts {
  readonly recorded: RecordedRun;
  readonly rounding: RunRounding;
  readonly constants: RunConstants;
  readonly squaredDistance: Ball | undefined;
  readonly eta: number;
  readonly rho: PartNorms<number>;
  readonly dimension: number;
}

/** The exact root of a computed square. */
function rootNear(K: BallSystem, square: number, { relative, absolute }: MixedError): Ball {
  const root = K.sqrt(K.fromNumber(square));
  return K.near(root, K.add(K.mul(K.fromNumber(relative), root), K.fromNumber(absolute)));
}

/** $\sqrt m$ times a movement: the root of a sum of $d$ squares and the products are $d+6$ roundings of it at most. */
function moveNear(K: BallSystem, move: number, dimension: number): Ball {
  const computed = K.fromNumber(move);
  return K.near(computed, K.add(K.mul(gamma(K, dimension + 6), computed), K.fromNumber(2 ** -500)));
}

/** The run in balls. */
export function runInBalls(
  K: BallSystem,
  { recorded: { records }, rounding, constants, squaredDistance, eta: doubleEta, rho, dimension }: RunParts,
): RunInBalls {
  const { last: { gradient }, lipschitz, squaredNorm: start, error } = constants;
  const square = (x: Ball): Ball => K.mul(x, x);
  const moved = K.fromNumber(rounding.step);
  const [two, three] = [K.fromNumber(2), K.fromNumber(3)];
  const distances = records.map(({ squaredDistance }) => rootNear(K, squaredDistance, rounding.distance));
  let squaredNorm = start;
  const steps = records.map(({ step, risk, largestMove }): StepInBalls => {
    const rootRisk = rootNear(K, risk, rounding.rootRisk);
    const [distance = start, after] = distances.slice(step, step + 2);
    const one = {
      step,
      rootRisk,
      risk: square(rootRisk),
      distance: square(distance),
      next: after === undefined ? undefined : square(K.near(after, moved)),
      squaredNorm,
      move: { w: moveNear(K, largestMove.w, dimension), u: moveNear(K, largestMove.u, dimension) },
      moveRounding: {
        w: K.mul(K.fromNumber(step), K.fromNumber(rounding.neuron.w)),
        u: K.mul(K.fromNumber(step), K.fromNumber(rounding.neuron.u)),
      },
    };
    if (after !== undefined) {
      const added = K.add(K.mul(two, K.mul(moved, after)), K.mul(three, square(moved)));
      squaredNorm = K.add(squaredNorm, added);
    }
    return one;
  });
  const eta = K.fromNumber(doubleEta);
  return {
    eta, lipschitz, kappa: contraction(K, eta, lipschitz), error, gradient,
    rho: { w: K.fromNumber(rho.w), u: K.fromNumber(rho.u) }, squaredDistance, steps,
  };
}
