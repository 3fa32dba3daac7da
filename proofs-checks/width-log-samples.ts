/**
 * # The required width grows with the logarithm of the sample size
 *
 * **Statement.** In the realizable case, with $\eta=1/(2L_T^2)$, for a target risk $r$ and any $0<\theta<\frac12$,
 * $\bar R\le r$ if
 *
 * $$
 * m\ge\frac{\mathcal K^2}{\theta^2r},\qquad\tau\ge\frac{L_T^2\lVert\nu\rVert^2}{(1-2\theta)\,r},\qquad
 * \mathcal K=2M_T\sqrt{\log(2nT/\delta)}+\tfrac12\nu^\top Q_T\nu+\tfrac12(\rho+\nu)^\top Q_T(\rho+\nu),
 * $$
 *
 * and
 * $\mathcal K^2\le8M_T^2\log(2nT/\delta)+2\big(\tfrac12\nu^\top Q_T\nu+\tfrac12(\rho+\nu)^\top Q_T(\rho+\nu)\big)^2$.
 *
 * **Proof.** $\varepsilon=\mathcal K/\sqrt m\le\theta\sqrt r$, and $\varepsilon+\sqrt{\varepsilon^2+X}\le\sqrt r$ if
 * $X\le r-2\varepsilon\sqrt r$, with $X=L_T^2\lVert\nu\rVert^2/\tau\le(1-2\theta)r$. The last bound is
 * $(x+y)^2\le2x^2+2y^2$. $\square$
 *
 * Runs are made at the very width and number of steps that are asked for.
 *
 * Source: THEORY, section 4.
 * @module
 */
import {
  affineInLogarithm, defineClaim, requiredSteps, requiredWidth, sine, widthConstantPart, widthPart, type Requirements,
  type RunConfiguration, type WidthConfiguration,
} from '../src/index.js';
import { constant, one, outsideOfHypotheses, RUN_HYPOTHESES } from './parts/training-runs.js';
import { affineProof, requiredWidthProof } from './obligations/required-width.js';

const stated: Requirements = { width: requiredWidth, steps: requiredSteps };

/** A problem with a target risk, for which width and steps are looked for. */
function aiming(risk: number, configuration: RunConfiguration): WidthConfiguration {
  const { activation, alpha, mapping, inputs, delta, rho, shift, unmirrored } = configuration;
  return {
    activation, alpha, mapping, inputs, delta, rho, risk, theta: 0.375,
    ...(shift !== undefined && { shift }), ...(unmirrored !== undefined && { unmirrored }),
  };
}

/** The target is 0.12, so that the risk is 0.0147 before training. */
const small = aiming(2 ** -7, one);

/** What is left out, at a target risk that then is not reached. */
const outside = Object.fromEntries(Object.entries(outsideOfHypotheses).map(([name, mutant]) =>
  [name, { ...mutant, refutedAt: aiming(2 ** -7, mutant.refutedAt) }]));

/** Where both summands are equal: 2 times the root of 25/16, and a half of 1 and of 4. */
const balanced = {
  activation: sine, alpha: 0.5, nuW: 1, nuU: 1, rhoW: 1, rhoU: 1, logarithm: 1.5625, length: 1, pairs: 2,
};

/** The required width: `THEORY`, section 4. */
export const widthLogSamples = defineClaim({
  id: 'width-log-samples',
  section: '4',
  title: 'The required width grows with the logarithm of the sample size',
  uses: ['projected-gd'],
  proofIdea:
    'At that width the error is at most a share of the root of the target risk, and after that many steps what is left '
    + 'of the start is small enough for both together to stay below that root. The square of a sum is at most twice '
    + 'the sum of the squares, and only one of the summands has the logarithm.',
  parts: [
    widthConstantPart({
      id: 'affine',
      title: 'the square of the constant is at most affine in the logarithm of the number of samples',
      hypotheses: {},
      assertion: affineInLogarithm,
      prove: (bound) => affineProof(bound),
      contact: { how: 'attained', at: [balanced] },
      mutants: {
        halfSlope: {
          belief: 'the square of the constant grows half as fast',
          assertion: (K, sources) => affineInLogarithm(K, {
            ...sources, logarithm: K.mul(K.fromRational(1n, 2n), sources.logarithm),
          }),
          refutedAt: balanced,
        },
        withoutMixedTerm: {
          belief: 'the square of a sum is the sum of the squares',
          assertion: (K, sources) => K.mul(K.fromRational(1n, 2n), affineInLogarithm(K, sources)),
          refutedAt: balanced,
        },
      },
    }),
  ],
  runs: [
    widthPart({
      id: 'width',
      title: 'the average risk at the least width and number of steps that are asked for',
      hypotheses: RUN_HYPOTHESES,
      assertion: stated,
      configurations: [small, { ...small, theta: 0.4375, inputs: [[[1]], [[0.75]]] }],
      prove: requiredWidthProof,
      mutants: {
        ...outside,
        anyWidth: {
          belief: 'the width does not matter',
          assertion: { ...stated, width: (K) => K.fromRational(2n, 1n) },
          refutedAt: { ...small, risk: 2 ** -22, mapping: constant(2 ** -7), rho: { w: 0, u: 2 ** -7 } },
          runs: 8,
        },
        fewSteps: {
          belief: 'one step in forty suffices',
          assertion: {
            ...stated, steps: (K, ...rest) => K.mul(K.fromRational(1n, 40n), requiredSteps(K, ...rest)),
          },
          refutedAt: small,
        },
      },
    }),
  ],
});
