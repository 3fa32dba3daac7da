/**
 * # The constants of the activations
 *
 * **Statement.** For every shipped activation and every real $a$
 *
 * $$
 * \lvert\sigma(a)\rvert\le\sigma_0,\qquad\lvert\sigma'(a)\rvert\le\sigma_1,\qquad\lvert\sigma''(a)\rvert\le\sigma_2,
 * $$
 *
 * with
 *
 * $$
 * \begin{array}{lccc}
 * &\sigma_0&\sigma_1&\sigma_2\\
 * \tanh a&1&1&\frac4{3\sqrt3}\\
 * 1/(1+e^{-a})&1&\frac14&\frac1{6\sqrt3}\\
 * \operatorname{erf}a&1&\frac2{\sqrt\pi}&\frac{2\sqrt2}{\sqrt{\pi e}}\\
 * \sin a&1&1&1\\
 * s\,\sigma(ba)&s\,\sigma_0&sb\,\sigma_1&sb^2\sigma_2
 * \end{array}
 * $$
 *
 * and no smaller constants.
 *
 * **Proof.** *Hyperbolic tangent.* With $s=\tanh a$, which takes every value in $(-1,1)$: $\sigma=s$,
 * $\sigma'=1-s^2$ and $\sigma''=-2s(1-s^2)$. So $\sup\lvert\sigma\rvert=1$ and $\sup\lvert\sigma'\rvert=1$, at $s=0$.
 * On $[0,1]$ the derivative $2-6s^2$ of $2s-2s^3$ is zero at $s=1/\sqrt3$ alone, where
 * $2s(1-s^2)=\frac2{\sqrt3}\cdot\frac23=\frac4{3\sqrt3}$; at $s=0$ and $s=1$ it is zero.
 *
 * *Logistic function.* $1/(1+e^{-a})=\frac12(1+\tanh\frac a2)$ takes every value in $(0,1)$. Its derivatives are those
 * of $\frac12\tanh\frac a2$, so by the last row, with factor and stretch $\frac12$, $\sigma_1=\frac14$ and
 * $\sigma_2=\frac18\cdot\frac4{3\sqrt3}=\frac1{6\sqrt3}$.
 *
 * *Error function.* It increases, is odd, and tends to 1. $\sigma'=\frac2{\sqrt\pi}e^{-a^2}$ is largest at zero.
 * $\lvert\sigma''\rvert=2\lvert a\rvert\,\sigma'$ vanishes at zero and at infinity, and its derivative for $a>0$,
 * $(2-4a^2)\,\sigma'$, at $a=1/\sqrt2$ alone, where it is
 * $\sqrt2\cdot\frac2{\sqrt\pi}e^{-1/2}=\frac{2\sqrt2}{\sqrt{\pi e}}$.
 *
 * *Sine.* $\sin^2+\cos^2=1$, and both take the value 1.
 *
 * *Scaled.* The chain rule gives the derivatives $s\,\sigma(ba)$, $sb\,\sigma'(ba)$, $sb^2\sigma''(ba)$, and $ba$ takes
 * every real value. $\square$
 *
 * The parts below check the inequalities at single points. That the constants are the suprema over the whole line is
 * proved by the machine too: branch and bound encloses each supremum to a width of $10^{-12}$, see
 * `src/verification/suprema`.
 *
 * **Touched.** The first by the hyperbolic tangent as $a\to\infty$, the second at $a=0$, the third by the hyperbolic
 * tangent as $a\to\operatorname{artanh}(1/\sqrt3)$.
 *
 * Source: THEORY, section 5.
 * @module
 */
import {
  activationPart, CERTIFIED_ACTIVATIONS, defineClaim, erf, logistic, scaled, sine, tanh, type Activation,
  type ActivationStatement,
} from '../src/index.js';
import { activationProof } from './obligations/activation-constants.js';

const bounded: ActivationStatement = (K, { derivative, supremum }) => ({ left: K.abs(derivative), right: supremum });

const halved: ActivationStatement = (K, { derivative, supremum }) =>
  ({ left: K.abs(derivative), right: K.mul(K.fromRational(1n, 2n), supremum) });

const withoutScale: ActivationStatement = (K, { derivative }) =>
  ({ left: K.abs(derivative), right: K.fromRational(1n, 1n) });

const withoutStretch: ActivationStatement = (K, { derivative, sigma }) =>
  ({ left: K.abs(derivative), right: sigma.sigma0 });

/** The constant of $\tanh(bx)$ with $b$ in place of $b^2$. */
const stretchOnce: ActivationStatement = (K, { derivative, sigma }) =>
  ({ left: K.abs(derivative), right: K.mul(sigma.sigma1, tanh.constants(K).sigma2) });

const threeQuarters: ActivationStatement = (K, { derivative, sigma }) =>
  ({ left: K.abs(derivative), right: K.mul(K.fromRational(3n, 4n), sigma.sigma1) });

const at = (a: number, activation: Activation = tanh) => ({ activation, a });
const stretched = scaled(1, tanh, 2);

/** A double next to $\operatorname{artanh}(1/\sqrt3)$, where $\tanh$ bends most. */
const BEND = 0.6584789484624083;

/** The suprema of the activations: `THEORY`, section 5. */
export const activationConstants = defineClaim({
  id: 'activation-constants',
  section: '5',
  title: 'The constants of the activations',
  uses: [],
  proofIdea:
    'In terms of the activation itself the derivatives are polynomials, whose maxima are found where their own ' +
    'derivatives vanish; for the error function the second derivative is largest where 2a^2=1. The chain rule gives ' +
    'the factors of stretched and scaled activations. Branch and bound over the whole line proves each supremum anew.',
  suprema: CERTIFIED_ACTIVATIONS,
  parts: [
    activationPart({
      id: 'value',
      title: 'the activation is bounded by its first constant',
      order: 0,
      hypotheses: {},
      assertion: bounded,
      prove: activationProof(0),
      contact: { how: 'approached', at: [1, 2, 4, 8, 16].map((a) => at(a)) },
      mutants: {
        halved: {
          belief: 'the activation stays below half of its supremum',
          assertion: halved,
          refutedAt: at(1),
        },
        withoutScale: {
          belief: 'scaled activations stay in [-1,1] too',
          assertion: withoutScale,
          refutedAt: at(8, scaled(8, tanh, 0.125)),
        },
      },
    }),
    activationPart({
      id: 'slope',
      title: 'the slope is bounded by the second constant',
      order: 1,
      hypotheses: {},
      assertion: bounded,
      prove: activationProof(1),
      contact: { how: 'attained', at: [tanh, logistic, erf, sine, stretched].map((activation) => at(0, activation)) },
      mutants: {
        halved: {
          belief: 'the slope stays below half of its supremum',
          assertion: halved,
          refutedAt: at(0, erf),
        },
        withoutStretch: {
          belief: 'the slope is at most the supremum of the activation, however it is stretched',
          assertion: withoutStretch,
          refutedAt: at(0, stretched),
        },
      },
    }),
    activationPart({
      id: 'curvature',
      title: 'the second derivative is bounded by the third constant',
      order: 2,
      hypotheses: {},
      assertion: bounded,
      prove: activationProof(2),
      contact: { how: 'approached', at: [0.5, 0.625, 0.65625, 0.6582, BEND].map((a) => at(a)) },
      mutants: {
        halved: {
          belief: 'the second derivative stays below half of its supremum',
          assertion: halved,
          refutedAt: at(1),
        },
        stretchOnce: {
          belief: 'the second derivative grows like the stretch, not like its square',
          assertion: stretchOnce,
          refutedAt: at(BEND / 2, stretched),
        },
        threeQuarters: {
          belief: 'the second derivative is at most three quarters of the steepest slope',
          assertion: threeQuarters,
          refutedAt: at(BEND),
        },
      },
    }),
  ],
});
