/**
 * How far the numbers of a run in doubles are from exact ones. A run in doubles is no run of gradient descent, but
 * each of its $\Theta(s)$ is an exact network of which the theory speaks, and its next one is near the exact next step.
 *
 * **Statement.** Let $\Theta(s)$ be the networks of a run in doubles, $R_s$ and $\nabla R$ exact at them,
 * $\Theta'=\Pi(\Theta(s)-\eta\nabla R)$ the exact step (or without $\Pi$), and $\Theta^\star$ the exact realization.
 * The computed $\hat R_s$ and $\hat\Phi_s$ satisfy
 * $$
 * \big\lvert\sqrt{R_s}-\sqrt{\hat R_s}\big\rvert\le r\sqrt{\hat R_s}+e_R,\qquad
 * \big\lvert\lVert\Theta(s)-\Theta^\star\rVert-\sqrt{\hat\Phi_s}\big\rvert\le q\sqrt{\hat\Phi_s}+e_\star,\qquad
 * \lVert\Theta(s+1)-\Theta'\rVert\le e_\Theta .
 * $$
 *
 * **Proof.** *Risk.* $\hat R$ is the mean of the squares of computed residuals, but for $nT+4$ roundings of positive
 * terms, so their root mean square is within $\gamma_{nT+4}$ of $\sqrt{\hat R}$, as is its root. Each residual is off
 * by at most $e$ (`engine/worst-case-risk.ts`), so by Minkowski's inequality the root mean square is, too.
 * *Distance.* Likewise $m(d+1)+4$ roundings; $e_\star$ bounds $\lVert\hat\Theta^\star-\Theta^\star\rVert$: a neuron of
 * it is the sum of $\theta_i(0)$ and $c_i\hat v/\sqrt m$, where $\hat v$ is off by what is known of the mapping, the
 * quotient by $4u$ of itself, and the sum by $u$ of itself.
 * *Step.* The projection is non-expansive: an error of its argument stays what it is, and its own rounding is added.
 * An entry of the argument is a difference in the worst case. The recurrent weight is clipped by operations of the
 * worst case, its radius being off by $4u$ of itself. Of the input weights, $u_0+s(u-u_0)$ with $s=r/\max(r,\lVert
 * u-u_0\rVert)$ has factors without cancellation: the differences have one rounding, their norm has $d+3$ more at
 * most, the radius two, the quotient and the product one each, so that $s(u-u_0)$ is off by at most
 * $\gamma_{d+8}$ of itself, and $s\le1$; the last sum by $u$ of itself. $\square$
 *
 * Squares that underflow add less than $2^{-500}$ to a root.
 * @module
 */
import type { Activation } from '../activations/activation.js';
import { riskErrors } from '../engine/worst-case-risk.js';
import type { PartNorms } from '../network/space.js';
import { ball } from '../numbers/ball.js';
import { addUp, divUp, mulUp, sqrtDown } from '../numbers/tracked-upward.js';
import { worstCase, type WorstCase } from '../numbers/worst-case.js';
import { gamma } from '../theory/rounding.js';

/** An error that is partly relative. */
export interface MixedError {
  readonly relative: number;
  readonly absolute: number;
}

/** The bounds of the statement. */
export interface RunRounding {
  /** $r$ and $e_R$. */
  readonly rootRisk: MixedError;
  /** $q$ and $e_\star$. */
  readonly distance: MixedError;
  /** $e_\Theta$. */
  readonly step: number;
  /** $\sqrt m$ times what rounding adds in one step to the movement of a recurrent weight, and of input weights. */
  readonly neuron: PartNorms<number>;
}

/** What decides the bounds. */
export interface RoundedDescent {
  readonly activation: Activation;
  /** $m$, $d$, $T$ and $n$. */
  readonly width: number;
  readonly dimension: number;
  readonly length: number;
  readonly count: number;
  /** A bound of the moduli of the entries of the inputs. */
  readonly inputs: number;
  readonly eta: number;
  /** The radii of the projection; absent for plain descent. */
  readonly rho?: PartNorms<number>;
  /** The largest $\hat R_s$, and the largest moduli of entries of any $\Theta(s)$. */
  readonly largestRisk: number;
  readonly largest: { readonly w: number; readonly u: number };
  /** The largest moduli of the entries of $\hat\Theta^\star$ and of the directions, and the errors of the latter. */
  readonly realized: { readonly w: number; readonly u: number };
  readonly directions: { readonly w: number; readonly u: number };
  readonly mapping: PartNorms<number>;
}

const K = ball(64);
const HALF_ULP = Number.EPSILON / 2;
/** More than the root of all squares that underflow. */
const UNDERFLOW = 2 ** -500;

const gammaUp = (roundings: number): number => K.upper(gamma(K, roundings));

/** At least $\sqrt a$. */
function rootUp(a: number): number {
  return K.upper(K.sqrt(K.fromNumber(a)));
}

/** At least $\sqrt{a^2+b^2}$. */
function hypotenuseUp(a: number, b: number): number {
  return rootUp(addUp(mulUp(a, a), mulUp(b, b)));
}

/** $e_\star$. */
function realizationError({ width, dimension, realized, directions, mapping }: RoundedDescent): number {
  const root = sqrtDown(width);
  const part = (error: number, direction: number, entry: number): number =>
    addUp(divUp(addUp(error, mulUp(4 * HALF_ULP, direction)), root), mulUp(HALF_ULP, entry));
  const entries = rootUp(dimension);
  const w = part(mapping.w, directions.w, realized.w);
  const u = part(mapping.u, mulUp(entries, directions.u), mulUp(entries, realized.u));
  return mulUp(rootUp(width), hypotenuseUp(w, u));
}

/** An entry of $\Theta-\eta\nabla R$. */
function descended(eta: number, size: number, gradient: WorstCase): WorstCase {
  return worstCase.sub(worstCase.fromNumber(size), worstCase.mul(worstCase.fromNumber(eta), gradient));
}

/** What the projection adds to the error of a recurrent weight and of an entry of input weights. */
function projectionErrors(
  { width, dimension, rho, largest }: RoundedDescent,
  moved: { readonly w: WorstCase; readonly u: WorstCase },
): PartNorms<number> {
  if (rho === undefined) return { w: 0, u: 0 };
  const size = divUp(rho.w, sqrtDown(width));
  const radius = { size, error: mulUp(4 * HALF_ULP, size) };
  const [centre, before] = [worstCase.fromNumber(largest.w), worstCase.fromNumber(addUp(moved.w.size, moved.w.error))];
  const clipped = worstCase.min(worstCase.max(worstCase.sub(before, centre), radius), radius);
  const difference = addUp(addUp(moved.u.size, moved.u.error), largest.u);
  const scaled = addUp(mulUp(gammaUp(dimension + 8), difference), Number.MIN_VALUE);
  return {
    w: worstCase.add(centre, clipped).error,
    u: addUp(scaled, mulUp(HALF_ULP, addUp(largest.u, addUp(difference, scaled)))),
  };
}

/** The bounds for a run. */
export function runRounding(run: RoundedDescent): RunRounding {
  const { width, dimension, length, count, eta, largest, largestRisk } = run;
  const averaged = gammaUp(length * count + 4);
  // Every residual is at most the root of the sum of all their squares.
  const mean = addUp(mulUp(addUp(1, averaged), rootUp(largestRisk)), UNDERFLOW);
  const risk = riskErrors({ ...run, weights: largest, residuals: mulUp(rootUp(length * count), mean) });
  const moved = { w: descended(eta, largest.w, risk.w), u: descended(eta, largest.u, risk.u) };
  const own = projectionErrors(run, moved);
  const w = addUp(moved.w.error, own.w);
  const u = mulUp(rootUp(dimension), addUp(moved.u.error, own.u));
  const root = rootUp(width);
  return {
    rootRisk: { relative: averaged, absolute: addUp(risk.residual, UNDERFLOW) },
    distance: {
      relative: gammaUp(width * (dimension + 1) + 4), absolute: addUp(realizationError(run), UNDERFLOW),
    },
    step: mulUp(root, hypotenuseUp(w, u)),
    neuron: { w: mulUp(root, w), u: mulUp(root, u) },
  };
}
