/**
 * Parts of `hidden-state-smoothness` about the majorant alone: it grows with $t$ and with the radius, and its largest
 * eigenvalue has simpler, weaker bounds.
 *
 * **Monotony.** $Q_t\ge Q_{t-1}$ and $Q_t(\alpha')\ge Q_t(\alpha)$ for $\alpha'\ge\alpha$, entry by entry. *Proof.* By induction, as
 * sums and products of non-negative numbers: $p_t\ge p_{t-1}$, so $q_t\ge q_{t-1}$ and $g_t\ge g_{t-1}$, and the third term of $Q_t$
 * is $a\,Q_{t-1}\ge a\,Q_{t-2}$; likewise in $\alpha$. $\square$
 *
 * **Simpler bounds.** $\beta_t\le\bar\beta_t$ with $\bar\beta_t=\sigma_2\lvert q_t\rvert^2+\sigma_1(G^w_{t-1}+L_{t-1})+a\,\bar\beta_{t-1}$, because
 * $\lambda_{\max}$ is subadditive, $\lambda_{\max}(qq^\top)=\lvert q\rvert^2$ and $\lambda_{\max}(eg^\top+ge^\top)=g_w+\lvert g\rvert$. Further
 * $\bar\beta_t\le\sigma_2(1+\sigma_0^2)\,p_t^3+\sigma_1^2(\sigma_0+\sqrt{1+\sigma_0^2})\,p_t^2$: by induction with $p_{t-1}\le p_t$, $1+a\,p_{t-1}=p_t$
 * and $p_t\ge1$. $\square$ At $t=1$ all three are $\sigma_2$ plus what the last one adds; the first is stated for $t\ge2$.
 * @module
 */
import {
  constantsPart, polynomialCurvature, tanh, type ConstantsStatement, type Majorant, type Part,
} from '../../src/index.js';
