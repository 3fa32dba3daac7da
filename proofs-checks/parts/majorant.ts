/**
 * Parts of `hidden-state-smoothness` about the majorant alone: it grows with $t$ and with the radius, and its largest
 * eigenvalue has simpler, weaker bounds.
 *
 * **Monotony.** $Q_t\ge Q_{t-1}$ and $Q_t(\alpha')\ge Q_t(\alpha)$ for $\alpha'\ge\alpha$, entry by entry. *Proof.* By
 * induction, as sums and products of non-negative numbers: $p_t\ge p_{t-1}$, so $q_t\ge q_{t-1}$ and $g_t\ge g_{t-1}$,
 * and the third term of $Q_t$ is $a\,Q_{t-1}\ge a\,Q_{t-2}$; likewise in $\alpha$. $\square$
 *
 * **Simpler bounds.** $\beta_t\le\bar\beta_t$ with
 * $\bar\beta_t=\sigma_2\lvert q_t\rvert^2+\sigma_1(G^w_{t-1}+L_{t-1})+a\,\bar\beta_{t-1}$, because $\lambda_{\max}$ is
 * subadditive, $\lambda_{\max}(qq^\top)=\lvert q\rvert^2$ and $\lambda_{\max}(eg^\top+ge^\top)=g_w+\lvert g\rvert$.
 * Further $\bar\beta_t\le\sigma_2(1+\sigma_0^2)\,p_t^3+\sigma_1^2(\sigma_0+\sqrt{1+\sigma_0^2})\,p_t^2$: by induction
 * with $p_{t-1}\le p_t$, $1+a\,p_{t-1}=p_t$ and $p_t\ge1$. $\square$ The first is checked from $t=2$ on: at $t=1$ both
 * sides are $\sigma_2$.
 * @module
 */
import {
  constantsPart, polynomialCurvature, tanh, type ConstantsStatement, type Majorant, type Part,
} from '../../src/index.js';
import { polynomialProof, scalarRecursion } from '../obligations/majorant.js';
import { monotoneInRadius, monotoneInTime } from '../obligations/majorant-monotone.js';

/** The entries of `small` are at most those of `large`. */
const entrywise = <N>(small: Majorant<N>, large: Majorant<N>) => [
  { left: small.ww, right: large.ww },
  { left: small.wu, right: large.wu },
  { left: small.uu, right: large.uu },
];

const decreasing: ConstantsStatement = (_, { before, now }) => entrywise(now.majorant, before.majorant);

/** $\beta_t\le\bar\beta_t$. */
const scalar: ConstantsStatement = (_, { now, scalarCurvature }) =>
  [{ left: now.curvature, right: scalarCurvature }];

const halvedScalar: ConstantsStatement = (K, { now, scalarCurvature }) =>
  [{ left: now.curvature, right: K.mul(K.fromRational(1n, 2n), scalarCurvature) }];

const polynomial: ConstantsStatement = (K, { sigma, now, scalarCurvature }) =>
  [{ left: scalarCurvature, right: polynomialCurvature(K, sigma, now.growth.now) }];

/** The false belief that the linear term of the polynomial can be left out. */
const cubicOnly: ConstantsStatement = (K, { sigma, now, scalarCurvature }) => {
  const p = now.growth.now;
  const cubic = K.mul(sigma.sigma2, K.mul(p, K.mul(p, p)));
  return [{ left: scalarCurvature, right: cubic }];
};

const at = (length: number, alpha = 1) => ({ activation: tanh, alpha, larger: 2 * alpha, nuW: 1, nuU: 1, length });

/** The parts about the majorant alone. */
export const majorantParts: readonly Part[] = [
  constantsPart({
    id: 'monotone-in-time',
    title: 'no entry of the majorant decreases with time',
    kind: 'upper-bound',
    hypotheses: {},
    assertion: (_, { before, now }) => entrywise(before.majorant, now.majorant),
    prove: monotoneInTime,
    contact: { how: 'attained', at: [at(1)] },
    mutants: {
      decreasing: { belief: 'the majorant decreases with time', assertion: decreasing, refutedAt: at(1) },
    },
  }),
  constantsPart({
    id: 'monotone-in-radius',
    title: 'no entry of the majorant decreases with the radius',
    kind: 'upper-bound',
    hypotheses: {},
    assertion: (_, { now, larger }) => entrywise(now.majorant, larger.majorant),
    prove: monotoneInRadius,
    contact: { how: 'attained', at: [at(1)] },
    mutants: {
      decreasing: {
        belief: 'the majorant decreases with the radius',
        assertion: (_, { now, larger }) => entrywise(larger.majorant, now.majorant),
        refutedAt: at(2),
      },
    },
  }),
  constantsPart({
    id: 'scalar-recursion',
    title: 'the largest eigenvalue is below its scalar recursion',
    kind: 'upper-bound',
    hypotheses: {},
    from: 2,
    assertion: scalar,
    prove: scalarRecursion,
    mutants: {
      halved: { belief: 'half of the scalar recursion suffices', assertion: halvedScalar, refutedAt: at(2) },
    },
  }),
  constantsPart({
    id: 'polynomial',
    title: 'the scalar recursion is below a polynomial in the growth',
    kind: 'upper-bound',
    hypotheses: {},
    assertion: polynomial,
    prove: polynomialProof,
    mutants: {
      cubicOnly: {
        belief: 'the cubic term with sigma2 alone suffices',
        assertion: cubicOnly,
        refutedAt: at(2, 0.25),
      },
    },
  }),
];
