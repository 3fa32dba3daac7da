/**
 * The constants that bound the first two derivatives of a hidden state, in closed form (THEORY, section 1). The
 * recursion of `network/cell.ts`, run on norm bounds, returns the same numbers; the tests compare the two.
 * @module
 */
import type { ActivationConstants } from '../activations/activation.js';
import type { Majorant } from '../network/norm-bounds.js';
import type { PartNorms } from '../network/space.js';
import type { Arithmetic } from '../numbers/number-system.js';
import { growthRate, growthStep } from './growth.js';

/** The bounds at one time $t$. */
export interface HiddenStateConstants<N> {
  /** $p_{t-1}$ and $p_t$ at the growth rate $a=\sigma_1\alpha_m$. */
  readonly growth: { readonly before: N; readonly now: N };
  /** $G^w_t=\sigma_0\sigma_1p_{t-1}$ and $G^u_t=\sigma_1p_t$. */
  readonly gradient: PartNorms<N>;
  /** $L_t=\sigma_1\sqrt{\sigma_0^2p_{t-1}^2+p_t^2}$. */
  readonly lipschitz: N;
  /** $Q_t$, the $2\times2$ majorant of the Hessian. */
  readonly majorant: Majorant<N>;
  /** $\beta_t=\lambda_{\max}(Q_t)$. */
  readonly curvature: N;
}

/** The constants as a recursion in $t$: where it starts ($t=0$), and one step. */
export interface ConstantsRecursion<N> {
  readonly initial: HiddenStateConstants<N>;
  readonly step: (before: HiddenStateConstants<N>) => HiddenStateConstants<N>;
}

/** $\lambda_{\max}$ of a symmetric $2\times2$ matrix: $\tfrac12\big(A+C+\sqrt{(A-C)^2+4B^2}\big)$. */
export function largestEigenvalue<N>(K: Arithmetic<N>, { ww, wu, uu }: Majorant<N>): N {
  const difference = K.sub(ww, uu);
  const square = (x: N): N => K.mul(x, x);
  const discriminant = K.add(square(difference), K.mul(K.fromRational(4n, 1n), square(wu)));
  return K.mul(K.fromRational(1n, 2n), K.add(K.add(ww, uu), K.sqrt(discriminant)));
}

/** $G^w_t$, $G^u_t$ and $L_t$ from $p_{t-1}$ and $p_t$. */
export function gradientBounds<N>(
  K: Arithmetic<N>,
  { sigma0, sigma1 }: ActivationConstants<N>,
  before: N,
  now: N,
): { gradient: PartNorms<N>; lipschitz: N } {
  const square = (x: N): N => K.mul(x, x);
  return {
    gradient: {
      w: K.define('G^w_t', () => K.mul(K.mul(sigma0, sigma1), before)),
      u: K.define('G^u_t', () => K.mul(sigma1, now)),
    },
    lipschitz: K.define('L_t', () =>
      K.mul(sigma1, K.sqrt(K.add(K.mul(square(sigma0), square(before)), square(now))))),
  };
}

/**
 * $Q_t=\sigma_2\,q_tq_t^\top+\sigma_1(e\,g_{t-1}^\top+g_{t-1}e^\top)+a\,Q_{t-1}$ with
 * $g_{t-1}=(G^w_{t-1},G^u_{t-1})$ and $e=(1,0)$.
 * @param q $q_t$, which bounds the two parts of $\nabla a_t$: $(\sigma_0p_{t-1},p_t)$, or less
 */
export function majorantStep<N>(
  K: Arithmetic<N>,
  { sigma1, sigma2 }: ActivationConstants<N>,
  a: N,
  before: Pick<HiddenStateConstants<N>, 'gradient' | 'majorant'>,
  q: PartNorms<N>,
): Majorant<N> {
  const entry = (first: N, second: N, transported: N, last: N): N =>
    K.add(K.add(K.mul(sigma2, K.mul(first, second)), transported), K.mul(a, last));
  const { gradient, majorant } = before;
  return {
    ww: K.define('Q^{ww}_t', () =>
      entry(q.w, q.w, K.mul(sigma1, K.mul(K.fromRational(2n, 1n), gradient.w)), majorant.ww)),
    wu: K.define('Q^{wu}_t', () => entry(q.w, q.u, K.mul(sigma1, gradient.u), majorant.wu)),
    uu: K.define('Q^{uu}_t', () => entry(q.u, q.u, K.fromRational(0n, 1n), majorant.uu)),
  };
}

/**
 * The constants of THEORY, section 1 for recurrent weights $\lvert w\rvert\le\alpha$.
 * @param alpha the radius $\alpha_m$ of the recurrent weights
 */
export function hiddenStateConstants<N>(
  K: Arithmetic<N>,
  sigma: ActivationConstants<N>,
  alpha: N,
): ConstantsRecursion<N> {
  const zero = K.fromRational(0n, 1n);
  const a = growthRate(K, sigma.sigma1, alpha);
  return {
    initial: {
      growth: { before: zero, now: zero },
      gradient: { w: zero, u: zero },
      lipschitz: zero,
      majorant: { ww: zero, wu: zero, uu: zero },
      curvature: zero,
    },
    step(before) {
      const now = growthStep(K, a, before.growth.now);
      const majorant = majorantStep(K, sigma, a, before, { w: K.mul(sigma.sigma0, before.growth.now), u: now });
      return {
        growth: { before: before.growth.now, now },
        ...gradientBounds(K, sigma, before.growth.now, now),
        majorant,
        curvature: K.define('\\beta_t', () => largestEigenvalue(K, majorant)),
      };
    },
  };
}
