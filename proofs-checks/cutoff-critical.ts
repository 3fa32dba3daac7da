/**
 * # At the cutoff the constants grow like powers of the sequence length
 *
 * **Statement.** If $a=\sigma_1\alpha=1$ then for every $T$
 *
 * $$
 * L_T\le\sigma_1\sqrt{1+\sigma_0^2}\;T,\qquad
 * \beta_T\le\sigma_2(1+\sigma_0^2)\,T^3+\sigma_1^2\big(\sigma_0+\sqrt{1+\sigma_0^2}\big)T^2 .
 * $$
 *
 * **Proof.** By `growth`, $p_T=T$ and $p_{T-1}=T-1\le T$. The second bound is the polynomial bound of
 * `hidden-state-smoothness`. $\square$
 *
 * **Touched.** The first as $T\to\infty$.
 *
 * Source: THEORY, section 5.
 * @module
 */
import {
  constantsPart, defineClaim, polynomialCurvature, rootOnePlusSquare, tanh, type ConstantsShape,
  type ConstantsStatement, type Hypothesis,
} from '../src/index.js';
import { curvatureProof, lipschitzProof } from './obligations/cutoff-critical.js';

const criticalRate: Hypothesis<ConstantsShape> = (K, { activation, alpha }) =>
  K.eq(K.mul(activation.constants(K).sigma1, alpha), K.fromRational(1n, 1n));

const lipschitz: ConstantsStatement = (K, { sigma, now, t }) => {
  const right = K.mul(K.mul(sigma.sigma1, rootOnePlusSquare(K, sigma.sigma0)), t);
  return [{ left: now.lipschitz, right, through: () => [{ by: 'T for T-1', value: right }] }];
};

const withoutState: ConstantsStatement = (K, { sigma, now, t }) =>
  [{ left: now.lipschitz, right: K.mul(sigma.sigma1, t) }];

const curvature: ConstantsStatement = (K, { sigma, now, scalarCurvature, t }) => {
  const right = polynomialCurvature(K, sigma, t);
  const through = () => [{ by: 'scalar recursion', value: scalarCurvature }, { by: 'polynomial', value: right }];
  return [{ left: now.curvature, right, through }];
};

/** The false belief that $T^2$ suffices for the smoothness constant. */
const quadratic: ConstantsStatement = (K, { sigma, now, t }) =>
  [{ left: now.curvature, right: K.div(polynomialCurvature(K, sigma, t), t) }];

const at = (length: number, alpha = 1) => ({ activation: tanh, alpha, larger: alpha, nuW: 1, nuU: 1, length });
const shared = { kind: 'upper-bound', mostly: 'critical', hypotheses: { criticalRate } } as const;

const withoutCritical = (length: number) => ({
  belief: 'the bound holds at every growth rate', without: 'criticalRate', refutedAt: at(length, 2),
});

/** The constants at the cutoff: `THEORY`, section 5. */
export const cutoffCritical = defineClaim({
  id: 'cutoff-critical',
  section: '5',
  title: 'At the cutoff the constants grow like powers of the sequence length',
  uses: ['growth', 'hidden-state-gradient', 'hidden-state-smoothness'],
  proofIdea:
    'At the cutoff the growth polynomial is the sequence length itself. Inserted into the closed form of the ' +
    'Lipschitz constant and into the polynomial bound of the smoothness constant this gives both bounds.',
  parts: [
    constantsPart({
      ...shared,
      id: 'lipschitz',
      title: 'the Lipschitz constant grows linearly',
      assertion: lipschitz,
      prove: lipschitzProof,
      contact: { how: 'approached', at: [2, 8, 32, 128].map((length) => at(length)) },
      mutants: {
        withoutState: {
          belief: 'the Lipschitz constant is that of the input weights alone',
          assertion: withoutState,
          refutedAt: at(4),
        },
        withoutCritical: withoutCritical(4),
      },
    }),
    constantsPart({
      ...shared,
      id: 'curvature',
      title: 'the smoothness constant grows cubically',
      assertion: curvature,
      prove: curvatureProof,
      mutants: {
        quadratic: { belief: 'the smoothness constant grows quadratically', assertion: quadratic, refutedAt: at(64) },
        withoutCritical: withoutCritical(16),
      },
    }),
  ],
});
