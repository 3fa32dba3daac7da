/**
 * The self-consistent error: a sharper form of `projected-gd` (THEORY, section 9, item 2). The error $\varepsilon$
 * allows for neurons that are all as far from the realization as the projection lets them; but gradient descent keeps
 * $\Phi_s=\lVert\Theta(s)-\Theta^\star\rVert^2$ small, and a small $\Phi_s$ is a small error of linearization.
 *
 * **Statement.** Let $0<\eta<1/L_T^2$, $\kappa=1-\eta L_T^2$, $B\ge0$, and
 * $$
 * \varepsilon_B=\varepsilon_0+\varepsilon_{\mathrm{app}}+\frac{F(B)}{2\sqrt m},\qquad
 * F(B)=\min\big(\beta_TB,\ c^\top Q_T\,c\big),\quad c=\big(\min(\rho_w+\nu_w,\sqrt B),\min(\rho_u+\nu_u,\sqrt B)\big).
 * $$
 * If $B\ge\lVert\nu\rVert^2+\eta\tau\varepsilon_B^2/\kappa$, then on the event of `approximation` $\Phi_s\le B$ for all
 * $s\le\tau$, and the bounds of `projected-gd` hold for these $\tau$ steps with $\varepsilon_B$ in place of
 * $\varepsilon$.
 *
 * **Proof.** Let $r_i$ be the two norms by which neuron $i$ differs between $\Theta(s)$ and $\Theta^\star$, and
 * $s_i=\sqrt m\,r_i$. Its parts are at most $\rho+\nu$, and $\frac1m\sum\lvert s_i\rvert^2=\Phi_s$. So if
 * $\Phi_s\le B$, the mean squares of the two parts are at most $c_w^2$ and $c_u^2$, the mean of their product at most
 * $c_wc_u$ by Cauchy and Schwarz, and $\sum_ir_i^\top Q_Tr_i=\frac1m\sum s_i^\top Q_Ts_i\le c^\top Q_Tc$ because
 * $Q_T\ge0$ entrywise; also $s_i^\top Q_Ts_i\le\beta_T\lvert s_i\rvert^2$. By `linearization` between $\Theta(s)$ and
 * $\Theta^\star$ the proof of `descent-step` holds with $\varepsilon_B$ for this step:
 * $\Phi_{s+1}\le\Phi_s-4\eta\kappa R_s+4\eta\varepsilon_B\sqrt{R_s}\le\Phi_s+\eta\varepsilon_B^2/\kappa$, the largest
 * value being taken at $\sqrt{R_s}=\varepsilon_B/(2\kappa)$. Since $\Phi_0\le\lVert\nu\rVert^2$, induction over
 * $s<\tau$ gives $\Phi_s\le\lVert\nu\rVert^2+s\,\eta\varepsilon_B^2/\kappa\le B$. The rest is the proof of
 * `projected-gd`. $\square$
 *
 * $F$ never exceeds $(\rho+\nu)^\top Q_T(\rho+\nu)$, which it replaces, because $c\le\rho+\nu$.
 * @module
 */
import { normBounds, type Majorant } from '../network/norm-bounds.js';
import type { PartNorms } from '../network/space.js';
import type { Arithmetic } from '../numbers/number-system.js';

/**
 * $F(B)$, which bounds $\sum_ir_i^\top Q\,r_i$ over all displacements with $\sum\lvert r_i\rvert^2\le B$ and parts of
 * $\sqrt m\,r_i$ in the box.
 * @param curvature $\beta=\lambda_{\max}(Q)$
 * @param box $\rho+\nu$
 * @param squaredDistance $B$
 */
export function reachableForm<N>(
  K: Arithmetic<N>,
  majorant: Majorant<N>,
  curvature: N,
  box: PartNorms<N>,
  squaredDistance: N,
): N {
  const distance = K.sqrt(squaredDistance);
  const corner = { w: K.min(box.w, distance), u: K.min(box.u, distance) };
  return K.min(K.mul(curvature, squaredDistance), normBounds(K).quadraticForm(majorant, corner));
}

/** $\lVert\nu\rVert^2+\eta\tau\varepsilon^2/\kappa$, which $B$ has to reach. */
export function farthestSquare<N>(
  K: Arithmetic<N>,
  { squaredNorm, time, error, kappa }: {
    readonly squaredNorm: N;
    /** $\eta\tau$. */
    readonly time: N;
    readonly error: N;
    readonly kappa: N;
  },
): N {
  return K.add(squaredNorm, K.div(K.mul(time, K.mul(error, error)), kappa));
}
