/**
 * How far the directional derivatives of the engine are from the exact ones (THEORY, section 1, `rounding-error`,
 * continued to the first derivative).
 *
 * **Statement.** Let $\lvert w\rvert=\alpha$, $\lVert u\rVert\le U$, $\lVert x_t\rVert\le X$, $\lvert v_w\rvert\le
 * \nu_w$ and $\lVert v_u\rVert\le\nu_u$ for the doubles that the engine is given, and let it compute $\sigma$ and
 * $\sigma'$ at a stored argument up to $\kappa$ and $\kappa'$. Then the computed states and derivatives are off by at
 * most $E_t$ and $e_t$ with $E_0=e_0=0$ and, for $z=\alpha E_{t-1}+\zeta$,
 *
 * $$
 * E_t=\sigma_1z+\kappa,\qquad
 * e_t=\sigma_1r+(\sigma_2z+\kappa')(I+r)+\gamma_1(\sigma_1+\sigma_2z+\kappa')(I+r)+\eta,
 * $$
 *
 * where $I=\nu_w\sigma_0+\nu_uX+\alpha M_{t-1}$ bounds $v_wh_{t-1}+\langle v_u,x_t\rangle+w\dot h_{t-1}$, $M_t=
 * \sigma_1I$ bounds $\dot h_t$, and $r=\nu_wE_{t-1}+\alpha e_{t-1}+\gamma_{d+4}(\nu_w(\sigma_0+E_{t-1})+\nu_uX+\alpha
 * (M_{t-1}+e_{t-1}))+\eta$ bounds the error in forming it.
 *
 * **Proof.** The argument that $\sigma$ and $\sigma'$ are taken at is off by at most $z$: by $\alpha E_{t-1}$ and by
 * the roundings $\zeta=\gamma_{d+2}(\alpha(\sigma_0+E_{t-1})+UX)+\eta$, with the inequality of Cauchy and Schwarz for
 * the inner product. The mean value theorem gives $E_t$, and $\sigma_2z+\kappa'$ for the slope. For a product,
 * $\lvert\hat D\hat I-DI\rvert\le\lvert D\rvert\lvert\hat I-I\rvert+\lvert\hat D-D\rvert\lvert\hat I\rvert$, and one
 * rounding more. Every term of $\hat I$ goes through at most $d+4$ roundings. All of $\eta=2^{-900}$ is more than the
 * underflows of a step. $\square$
 *
 * **Gradients.** With $\nu=(1,0)$ the same recursion bounds the error of $\partial_wh_t$, and with $\nu=(0,1)$ the
 * norm of the error of $\partial_uh_t$: the $k$-th entry has $x_{t,k}$ in the place of $\langle v_u,x_t\rangle$, and
 * all bounds are of norms.
 *
 * **Kernels.** For $\sigma(a)=s\varphi(ba)$ the kernels round $ba$, $s\varphi$, $sb$ and $sb\,\varphi'$, and compute
 * $\varphi$ up to the units in the last place that `engine/activate.ts` states: measured, not proved. $\varphi'$ is
 * $1-\varphi^2$ or $\varphi(1-\varphi)$, which is off by at most $2\varepsilon+\varepsilon^2+4\mathsf u
 * (1+\varepsilon)^2$ if $\varphi$ is by $\varepsilon$, or has its own measured error.
 * @module
 */
import type { Activation } from '../activations/activation.js';
import { activationNamed } from '../activations/named.js';
import { MOST_SLOPE_ERROR, MOST_ULPS } from '../engine/activate.js';
import type { PartNorms } from '../network/space.js';
import { ball, type Ball } from '../numbers/ball.js';
import { gamma } from '../theory/rounding.js';

/** What decides the bounds. */
export interface RoundedRun {
  readonly activation: Activation;
  readonly alpha: number;
  readonly dimension: number;
  readonly length: number;
  /** $U$. */
  readonly reach: number;
  /** $X$. */
  readonly size: number;
  /** $\nu$, bounds of the directions as they are stored. */
  readonly nu: PartNorms<number>;
}

/** Bounds over all $t\le T$, rounded up. */
export interface DerivativeBounds {
  /** Of $\lvert\dot h_t\rvert$. */
  readonly value: number;
  /** Of the error of the computed $\dot h_t$. */
  readonly error: number;
}

const K = ball(64);
const [one, two] = [K.fromNumber(1), K.fromNumber(2)];
const sum = (...terms: readonly Ball[]): Ball => terms.reduce((total, term) => K.add(total, term));
const eta = K.fromNumber(2 ** -900);

/** $\kappa$ and $\kappa'$ for arguments of modulus at most `size` before they are stretched. */
function kernelErrors(activation: Activation, size: Ball): { readonly value: Ball; readonly slope: Ball } {
  const { form } = activation;
  const base = activationNamed(form?.base ?? '');
  if (form === undefined || base === undefined) {
    throw new RangeError(`the engine has no kernel for ${activation.name}: take tanh, logistic, erf or sine`);
  }
  const { sigma0, sigma1, sigma2 } = base.constants(K);
  const [s, b, u] = [K.fromNumber(form.scale), K.fromNumber(form.stretch), gamma(K, 1)];
  const epsilon = sum(K.mul(K.fromNumber(MOST_ULPS[form.base] * Number.EPSILON), sigma0), eta);
  const moved = K.mul(u, K.mul(b, size));
  const value = sum(epsilon, K.mul(sigma1, moved));
  const more = K.add(one, epsilon);
  const fromValue = sum(K.mul(two, epsilon), K.mul(epsilon, epsilon), K.mul(gamma(K, 4), K.mul(more, more)));
  const own = form.base === 'erf' || form.base === 'sine' ? K.fromNumber(MOST_SLOPE_ERROR[form.base]) : fromValue;
  const slope = sum(own, K.mul(sigma2, moved));
  const stretched = K.mul(s, b);
  return {
    value: sum(K.mul(s, value), K.mul(K.mul(u, s), K.add(sigma0, value)), eta),
    slope: sum(K.mul(stretched, slope), K.mul(K.mul(gamma(K, 2), stretched), K.add(sigma1, slope)), eta),
  };
}

/**
 * The bounds of the engine's directional derivatives.
 * @throws RangeError if the engine has no kernel for the activation
 */
export function derivativeRounding({ activation, dimension, length, ...run }: RoundedRun): DerivativeBounds {
  const { sigma0, sigma1, sigma2 } = activation.constants(K);
  const [alpha, U, X] = [run.alpha, run.reach, run.size].map((x) => K.fromNumber(x)) as [Ball, Ball, Ball];
  const nu = { w: K.fromNumber(run.nu.w), u: K.fromNumber(run.nu.u) };
  const zero = K.fromNumber(0);
  let [state, error, most] = [zero, zero, zero];
  for (let t = 0; t < length; t += 1) {
    const reached = K.add(sigma0, state);
    const size = K.add(K.mul(alpha, reached), K.mul(U, X));
    const zeta = K.add(K.mul(gamma(K, dimension + 2), size), eta);
    const kappa = kernelErrors(activation, K.add(size, zeta));
    const z = K.add(K.mul(alpha, state), zeta);
    const parts = sum(K.mul(nu.w, reached), K.mul(nu.u, X), K.mul(alpha, K.add(most, error)));
    const forming = sum(K.mul(nu.w, state), K.mul(alpha, error), K.mul(gamma(K, dimension + 4), parts), eta);
    const inner = sum(K.mul(nu.w, sigma0), K.mul(nu.u, X), K.mul(alpha, most));
    const slope = K.add(K.mul(sigma2, z), kappa.slope);
    const formed = K.add(inner, forming);
    error = sum(
      K.mul(sigma1, forming), K.mul(slope, formed), K.mul(gamma(K, 1), K.mul(K.add(sigma1, slope), formed)), eta,
    );
    state = K.add(K.mul(sigma1, z), kappa.value);
    most = K.mul(sigma1, inner);
  }
  return { value: K.upper(most), error: K.upper(error) };
}
