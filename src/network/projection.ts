/**
 * The projection onto the max-norm ball around an initialization (THEORY, section 4), neuron by neuron and without
 * branches.
 *
 * **Statement.** Over $\lVert\theta-\theta_0\rVert$ the point of
 * $\lbrace\lvert w-w_0\rvert\le r_w,\ \lVert u-u_0\rVert\le r_u\rbrace$ that is nearest to $\theta=(w,u)$ is
 * $\big(w_0+\min(\max(w-w_0,-r_w),r_w),\ u_0+s\,(u-u_0)\big)$ with $s=r_u/\max(r_u,\lVert u-u_0\rVert)$.
 *
 * **Proof.** The set is a product, so both parts are projected by themselves. On the line the nearest point of an
 * interval is the end on the same side, or the point itself. In a ball it is the point itself where
 * $\lVert u-u_0\rVert\le r_u$, and then $s=1$; otherwise it lies on the ray from $u_0$ through $u$ at distance $r_u$:
 * for $\lVert z\rVert\le r_u$, $\lVert u-u_0-z\rVert\ge\lVert u-u_0\rVert-r_u$, and that point attains it. $\square$
 * @module
 */
import type { Arithmetic } from '../numbers/number-system.js';
import type { Vector } from './coordinates.js';
import type { Network } from './network.js';
import type { PartNorms } from './space.js';
import { norm } from './vector.js';

/**
 * $\Pi$ for one neuron.
 * @param radius $r_w\ge0$ and $r_u>0$
 */
export function projectNeuron<N>(
  K: Arithmetic<N>,
  centre: Vector<N>,
  theta: Vector<N>,
  radius: PartNorms<N>,
): Vector<N> {
  const moved = K.sub(theta.w, centre.w);
  const difference = theta.u.map((entry, k) => K.sub(entry, centre.u[k] as N));
  const shrink = K.div(radius.u, K.max(radius.u, norm(K, difference)));
  return {
    w: K.add(centre.w, K.min(K.max(moved, K.neg(radius.w)), radius.w)),
    u: difference.map((entry, k) => K.add(centre.u[k] as N, K.mul(shrink, entry))),
  };
}

/**
 * $\Pi_{\Omega_\rho}\Theta$: every neuron projected with the radii $\rho_w/\sqrt m$ and $\rho_u/\sqrt m$.
 * @param rho $\rho_w\ge0$ and $\rho_u>0$
 */
export function project<N>(K: Arithmetic<N>, initial: Network<N>, network: Network<N>, rho: PartNorms<N>): Network<N> {
  const root = K.sqrt(K.fromNumber(network.neurons.length));
  const radius = { w: K.div(rho.w, root), u: K.div(rho.u, root) };
  const neurons = network.neurons.map((theta, i) =>
    projectNeuron(K, initial.neurons[i] ?? theta, theta, radius));
  return { neurons, signs: network.signs };
}
