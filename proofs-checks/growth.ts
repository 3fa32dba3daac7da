/**
 * # The growth polynomial below, at and above the cutoff
 *
 * **Statement.** Let $a=\sigma_1\alpha\ge0$ and $p_t(a)=\sum_{k=0}^{t-1}a^k$. Then for every $t\ge1$
 *
 * $$
 * p_t(a)\le\frac1{1-a}\quad\text{if }a<1,\qquad p_t(1)=t,\qquad a^{t-1}\le p_t(a).
 * $$
 *
 * **Proof.** By induction from $p_0=0$ and $p_t=1+a\,p_{t-1}$. *Below:* if $(1-a)p_{t-1}\le1$ then
 * $(1-a)p_t=(1-a)+a(1-a)p_{t-1}\le(1-a)+a=1$. *At:* $p_t(1)=1+p_{t-1}(1)=1+(t-1)$. *Above:* $p_1=1=a^0$, and
 * $a^{t-2}\le p_{t-1}$ gives $a^{t-1}\le a\,p_{t-1}\le p_t$. $\square$
 *
 * The third bound is of use for $a\ge1$, where it says that the growth is geometric, but it needs no hypothesis.
 *
 * **Touched.** The first is approached as $t\to\infty$, the third attained at $t=1$.
 *
 * Source: THEORY, section 5; false neighbours: section 8.
 * @module
 */
import {
  defineClaim, distinct, growthByInduction, growthPart, growthRate, growthStepsForward, scaled, tanh, type GrowthShape,
  type GrowthStatement, type Hypothesis,
} from '../src/index.js';

const subcriticalRate: Hypothesis<GrowthShape> = (K, { activation, alpha }) =>
  K.lt(growthRate(K, activation.constants(K).sigma1, alpha), K.fromRational(1n, 1n));

const criticalRate: Hypothesis<GrowthShape> = (K, { activation, alpha }) =>
  K.eq(growthRate(K, activation.constants(K).sigma1, alpha), K.fromRational(1n, 1n));

const subcritical: GrowthStatement = (K, { a, p }) => {
  const one = K.fromRational(1n, 1n);
  const right = K.div(one, K.sub(one, a));
  return { left: p, right, through: () => [{ by: 'rest of the series', value: right }] };
};

/** The growth polynomial: `THEORY`, section 5. */
export const growth = defineClaim({
  id: 'growth',
  section: '5',
  title: 'The growth polynomial below, at and above the cutoff',
  uses: [],
  proofIdea:
    'Induction on t with the recursion of the growth polynomial. Below the cutoff the product of 1-a and the ' +
    'polynomial stays at most 1; at the cutoff each step adds 1; in general each step keeps the highest power.',
  parts: [
    growthPart({
      id: 'subcritical',
      title: 'below the cutoff the growth is bounded for all times',
      kind: 'upper-bound',
      assertion: subcritical,
      mostly: 'subcritical',
      hypotheses: { subcriticalRate },
      contact: { how: 'approached', at: [2, 4, 8, 16, 32].map((length) => ({ activation: tanh, alpha: 0.5, length })) },
      mutants: {
        lostSigma1: {
          belief: 'the bound is 1/(1-alpha), whatever sigma1',
          assertion: (K, { alpha, p }) => {
            const one = K.fromRational(1n, 1n);
            return { left: p, right: K.div(one, K.sub(one, alpha)) };
          },
          refutedAt: { activation: scaled(1, tanh, 2), alpha: 0.4, length: 3 },
        },
        withoutSubcritical: {
          belief: 'the bound holds at every growth rate',
          without: 'subcriticalRate',
          refutedAt: { activation: tanh, alpha: 2, length: 1 },
        },
      },
    }),
    growthPart({
      id: 'critical',
      title: 'at the cutoff the growth is linear',
      kind: 'identity',
      assertion: (_, { p, t }) => ({ left: p, right: t }),
      mostly: 'critical',
      hypotheses: { criticalRate },
      contact: { how: 'attained', at: [{ activation: tanh, alpha: 1, length: 32 }] },
      mutants: {
        offByOne: {
          belief: 'the growth polynomial at the cutoff is t-1',
          assertion: (K, { p, t }) => ({ left: p, right: K.sub(t, K.fromRational(1n, 1n)) }),
          refutedAt: { activation: tanh, alpha: 1, length: 1 },
        },
        withoutCritical: {
          belief: 'the growth is linear at every growth rate',
          without: 'criticalRate',
          refutedAt: { activation: tanh, alpha: 2, length: 2 },
        },
      },
    }),
    growthPart({
      id: 'geometric',
      title: 'the growth is at least geometric',
      kind: 'lower-bound',
      assertion: (_, { p, power }) => ({
        left: power,
        right: p,
        through: () => [{ by: 'lower powers', value: p }],
      }),
      hypotheses: {},
      prove: (statement) => distinct([...growthByInduction('le', statement, {}), ...growthStepsForward()]),
      contact: { how: 'attained', at: [{ activation: tanh, alpha: 2, length: 1 }] },
      mutants: {
        offByOne: {
          belief: 'the growth polynomial is at least the t-th power of the growth rate',
          assertion: (K, { a, p, power }) => ({ left: K.mul(a, power), right: p }),
          refutedAt: { activation: tanh, alpha: 2, length: 1 },
        },
      },
    }),
  ],
});
