/**
 * # Below the cutoff the constants are bounded for all sequence lengths
 *
 * **Statement.** If $a=\sigma_1\alpha<1$ then for every $T$
 *
 * $$
 * L_T\le\frac{\sigma_1\sqrt{1+\sigma_0^2}}{1-a},\qquad
 * \beta_T\le\frac1{1-a}\bigg[\frac{\sigma_2(1+\sigma_0^2)}{(1-a)^2}
 * +\frac{\sigma_1^2\big(\sigma_0+\sqrt{1+\sigma_0^2}\big)}{1-a}\bigg],\qquad
 * M_T\le\frac{\sigma_1(\sigma_0\nu_w+\nu_u)}{1-a}.
 * $$
 *
 * **Proof.** By `growth`, $p_{T-1}\le p_T\le1/(1-a)$. This gives the first and the third bound. For the second,
 * $\beta_T\le\bar\beta_T$, and $\bar\beta_T=b_T+a\,\bar\beta_{T-1}$ with
 * $b_T=\sigma_2\lvert q_T\rvert^2+\sigma_1(G^w_{T-1}+L_{T-1})$ at most
 * $\sigma_2(1+\sigma_0^2)/(1-a)^2+\sigma_1^2(\sigma_0+\sqrt{1+\sigma_0^2})/(1-a)$; a sum with weights $a^k$ is at most
 * $1/(1-a)$ times the largest summand. $\square$
 *
 * So the required width depends on $T$ only through $\log T$, and the number of steps not at all.
 *
 * **Touched.** The first and the third as $T\to\infty$.
 *
 * Source: THEORY, section 5; false neighbours: section 8.
 * @module
 */
import {
  constantsPart, curvatureLimit, defineClaim, lipschitzLimit, scaled, tanh, targetLimit, type Arithmetic,
  type ConstantsAtTime, type ConstantsPartDeclaration, type ConstantsShape, type ConstantsStatement, type Hypothesis,
  type Relation,
} from '../src/index.js';
import { curvatureProof, lipschitzProof, targetProof } from './obligations/cutoff-subcritical.js';

const subcriticalRate: Hypothesis<ConstantsShape> = (K, { activation, alpha }) =>
  K.lt(K.mul(activation.constants(K).sigma1, alpha), K.fromRational(1n, 1n));

/** A bound in which the growth rate may be replaced by something else. */
type BoundAtRate = <N>(
  K: Arithmetic<N>,
  at: ConstantsAtTime<N>,
  rate: N,
) => Pick<Relation<N>, 'left' | 'right' | 'through'>;

const lipschitz: BoundAtRate = (K, { sigma, now }, rate) => {
  const right = lipschitzLimit(K, sigma, rate);
  return { left: now.lipschitz, right, through: () => [{ by: 'growth', value: right }] };
};

const curvature: BoundAtRate = (K, { sigma, now, scalarCurvature }, rate) => {
  const right = curvatureLimit(K, sigma, rate);
  const through = () => [{ by: 'scalar recursion', value: scalarCurvature }, { by: 'geometric sum', value: right }];
  return { left: now.curvature, right, through };
};

const target: BoundAtRate = (K, { sigma, target: left, nu }, rate) => {
  const right = targetLimit(K, sigma, nu, rate);
  return { left, right, through: () => [{ by: 'growth', value: right }] };
};

const atGrowthRate = (bound: BoundAtRate): ConstantsStatement => (K, at) => [bound(K, at, at.a)];
const atAlpha = (bound: BoundAtRate): ConstantsStatement => (K, at) => [bound(K, at, at.alpha)];

const tanhAt = (alpha: number, length: number) =>
  ({ activation: tanh, alpha, larger: alpha, nuW: 1, nuU: 1, length });

/** The two mutants that every bound has. */
const mutantsOf = (bound: BoundAtRate, lostAt: { alpha: number; length: number }) => ({
  lostSigma1: {
    belief: 'the bound has 1/(1-alpha), whatever sigma1',
    assertion: atAlpha(bound),
    refutedAt: { ...tanhAt(lostAt.alpha, lostAt.length), activation: scaled(1, tanh, 2) },
  },
  withoutSubcritical: {
    belief: 'the bound holds at every growth rate',
    without: 'subcriticalRate',
    refutedAt: tanhAt(2, 4),
  },
}) satisfies ConstantsPartDeclaration['mutants'];

const shared = { kind: 'upper-bound', mostly: 'subcritical', hypotheses: { subcriticalRate } } as const;
const longer = { how: 'approached', at: [4, 8, 16, 32].map((length) => tanhAt(0.5, length)) } as const;

/** The constants below the cutoff: `THEORY`, section 5. */
export const cutoffSubcritical = defineClaim({
  id: 'cutoff-subcritical',
  section: '5',
  title: 'Below the cutoff the constants are bounded for all sequence lengths',
  uses: ['growth', 'hidden-state-gradient', 'hidden-state-smoothness'],
  proofIdea:
    'Below the cutoff the growth polynomial is at most the geometric series. Inserted into the closed forms of the ' +
    'constants this bounds the Lipschitz constant and the target; the scalar recursion of the smoothness constant is ' +
    'a geometric sum of bounded terms.',
  parts: [
    constantsPart({
      ...shared,
      id: 'lipschitz',
      title: 'the Lipschitz constant',
      assertion: atGrowthRate(lipschitz),
      prove: lipschitzProof,
      contact: longer,
      mutants: mutantsOf(lipschitz, { alpha: 0.4375, length: 16 }),
    }),
    constantsPart({
      ...shared,
      id: 'curvature',
      title: 'the smoothness constant',
      assertion: atGrowthRate(curvature),
      prove: curvatureProof(atGrowthRate(curvature)),
      mutants: mutantsOf(curvature, { alpha: 0.46875, length: 64 }),
    }),
    constantsPart({
      ...shared,
      id: 'target',
      title: 'the bound of the target',
      assertion: atGrowthRate(target),
      prove: targetProof,
      contact: longer,
      mutants: mutantsOf(target, { alpha: 0.4, length: 3 }),
    }),
  ],
});
