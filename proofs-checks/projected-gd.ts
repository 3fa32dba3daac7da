/**
 * # Projected gradient descent reaches a small risk
 *
 * **Statement.** With probability at least $1-\delta$ over the initialization, for every $\tau\ge1$ at once, with
 * $\bar R=\frac1\tau\sum_{s<\tau}R(\Theta(s))$ and $\rho_w\ge\nu_w$, $\rho_u\ge\nu_u$: if $0<\eta<1/L_T^2$,
 *
 * $$
 * \min_{s<\tau}R(\Theta(s))\le\bar R\le\bigg(\frac{\varepsilon
 * +\sqrt{\varepsilon^2+\kappa_\eta\lVert\nu\rVert^2/(\eta\tau)}}{2\kappa_\eta}\bigg)^2,
 * $$
 *
 * and for $0<\eta\le1/(2L_T^2)$ also $\bar R\le\lVert\nu\rVert^2/(\eta\tau)+4\varepsilon^2$.
 *
 * *Sharper* (`averaged`): with $\bar L^2=\frac1T\sum_tL_t^2$ and $\bar\varepsilon^2=\frac1T\sum_t\varepsilon_t^2$,
 * where $\varepsilon_t$ is $\varepsilon$ made of $M_t$ and $Q_t$, $\bar\kappa_\eta=1-\eta\bar L^2$ and
 * $0<\eta<1/\bar L^2$,
 *
 * $$
 * \bar R\le\bigg(\frac{\bar\varepsilon+\sqrt{\bar\varepsilon^2
 * +\bar\kappa_\eta\lVert\nu\rVert^2/(\eta\tau)}}{2\bar\kappa_\eta}\bigg)^2 .
 * $$
 *
 * *Sharper* (`self-consistent`): let $\varepsilon_B=\varepsilon_0+\varepsilon_{\mathrm{app}}+F(B)/(2\sqrt m)$, where
 * $F(B)$ is what a squared distance $B$ can reach (`linearization/reachable`, for the radii $\rho+\nu$). If
 * $\lVert\nu\rVert^2+\eta\tau\varepsilon_B^2/\kappa_\eta\le B$ and $0<\eta<1/L_T^2$, then for $s\le\tau$
 *
 * $$
 * \Phi_s\le\lVert\nu\rVert^2+\frac{\eta s\,\varepsilon_B^2}{\kappa_\eta},\qquad
 * \bar R\le\bigg(\frac{\varepsilon_B
 * +\sqrt{\varepsilon_B^2+\kappa_\eta\lVert\nu\rVert^2/(\eta\tau)}}{2\kappa_\eta}\bigg)^2 .
 * $$
 *
 * **Proof.** `descent-step` gives $4\eta\sum_{k<s}(\kappa_\eta R_k-\varepsilon\sqrt{R_k})+\Phi_s\le\Phi_0
 * \le\lVert\nu\rVert^2$ by induction. By Jensen's inequality $\frac1\tau\sum\sqrt{R_s}\le\sqrt{\bar R}$, so that
 * $\kappa_\eta\bar R-\varepsilon\sqrt{\bar R}\le\lVert\nu\rVert^2/(4\eta\tau)$, a quadratic inequality in
 * $\sqrt{\bar R}$.
 *
 * `averaged`: each of the $nT$ events of `approximation` has a range $M_t$ of its own, and the residuals weigh what
 * happens at the time $t$: by Cauchy and Schwarz over all sequences and times
 * $\langle\nabla R,\Theta(s)-\Theta^\star\rangle\ge2(R-\bar\varepsilon\sqrt R)$ and
 * $\lVert\nabla R\rVert^2\le4\bar L^2R$ (`src/theory/time-average.ts`). `self-consistent`: where $\Phi_s\le B$, the
 * step holds with $\varepsilon_B$ and adds at most $\eta\varepsilon_B^2/\kappa_\eta$, the value at
 * $\sqrt{R_s}=\varepsilon_B/(2\kappa_\eta)$; so $\Phi_{s+1}\le B$ as long as $s<\tau$
 * (`src/theory/self-consistent-error.ts`). The rest is as before. $\square$
 *
 * Runs in doubles carry what rounding adds to $\lVert\nu\rVert^2$ (`src/claims/runs/run-in-balls.ts`).
 *
 * Source: THEORY, sections 4 and 9 (items 1 and 2); false neighbours: section 8.
 * @module
 */
import {
  averagePart, averageRiskBound, defineClaim, farthestSquare, selfConsistentPart, simpleRiskBound, type AverageBound,
  type DistanceBound,
} from '../src/index.js';
import { averagedOverTimeProof } from './obligations/averaged-descent.js';
import { averageProof, simpleAverageProof } from './obligations/projected-gd.js';
import { selfConsistentProof } from './obligations/self-consistent.js';
import {
  constant, faint, linear, noisy, one, outsideOfHypotheses, plane, RUN_HYPOTHESES, tight, tooLarge,
} from './parts/training-runs.js';

const sharp: AverageBound = averageRiskBound;
const simple: AverageBound = (K, run) => simpleRiskBound(K, run);

/** A quarter of what the start is away from the realization. */
const quarterOf = (bound: AverageBound): AverageBound => (K, run, kappa) =>
  bound(K, { ...run, squaredNorm: K.mul(K.fromRational(1n, 4n), run.squaredNorm) }, kappa);

const withoutErrorIn = (bound: AverageBound): AverageBound => (K, run, kappa) =>
  bound(K, { ...run, error: K.fromRational(0n, 1n) }, kappa);

/** What is false of every form, besides what leaves out a hypothesis. */
const falseBoundsOf = (bound: AverageBound) => ({
  quarter: {
    belief: 'a quarter of the first term suffices',
    assertion: quarterOf(bound),
    refutedAt: { ...linear, steps: 1 },
  },
  withoutError: {
    belief: 'the risk goes to zero, whatever the width',
    assertion: withoutErrorIn(bound),
    refutedAt: { ...tight, mapping: constant(2 ** -7), rho: { w: 0, u: 2 ** -7 }, width: 8, steps: 1000 },
    runs: 8,
  },
});

/** What is false of both forms. */
const neighboursOf = (bound: AverageBound) => ({ ...outsideOfHypotheses, ...falseBoundsOf(bound) });

const kept: DistanceBound = farthestSquare;
const halfOfTheGain: DistanceBound = (K, run) =>
  kept(K, { ...run, time: K.mul(K.fromRational(1n, 2n), run.time) });
const wrong = falseBoundsOf(sharp);

/** What is false of the bound with maxima and with averages over time. */
const sharpNeighbours = {
  ...neighboursOf(sharp),
  largeStep: {
    belief: 'the bound holds for the step size 4/L^2',
    without: 'contraction',
    refutedAt: tooLarge,
  },
};

/** Labels so far off that descent leaves the realization, and neurons next to linear. */
const misled = { ...linear, mapping: constant(2 ** -7), rho: { w: 0, u: 0.25 }, noise: 0.1 };

/** The main theorem: `THEORY`, section 4. */
export const projectedGd = defineClaim({
  id: 'projected-gd',
  section: '4',
  title: 'Projected gradient descent reaches a small risk',
  uses: ['descent-step', 'transport-norm'],
  proofIdea:
    'Add up what the steps gain: the distance to the realization is at most the norm of the mapping at the start, and '
    + 'never negative. The mean of the roots of the risks is at most the root of their mean, which leaves a quadratic '
    + 'inequality in that root.',
  parts: [],
  runs: [
    averagePart({
      id: 'average',
      title: 'the average risk after every number of steps',
      hypotheses: ['contraction', ...RUN_HYPOTHESES],
      assertion: sharp,
      configurations: [{ ...one, share: 0.75 }, noisy, { ...linear, width: 1024, steps: 3 }],
      prove: (bound) => averageProof(bound),
      mutants: sharpNeighbours,
    }),
    averagePart({
      id: 'simple',
      title: 'the average risk after every number of small steps, simpler and weaker',
      hypotheses: ['smallStep', ...RUN_HYPOTHESES],
      assertion: simple,
      configurations: [one, { ...noisy, share: 0.25 }],
      prove: (bound) => simpleAverageProof((K, run) => bound(K, run, run.error)),
      mutants: {
        ...neighboursOf(simple),
        twiceTheStep: {
          belief: 'the simpler form holds for every step size that contracts',
          without: 'smallStep',
          refutedAt: { ...linear, rho: { w: 0, u: 1 }, share: 1, steps: 20 },
        },
        largeStep: {
          belief: 'the simpler form holds for the step size 4/L^2',
          without: 'smallStep',
          refutedAt: tooLarge,
        },
      },
    }),
    averagePart({
      id: 'averaged',
      title: 'the average risk, by root mean squares over time in place of maxima',
      hypotheses: ['contraction', ...RUN_HYPOTHESES],
      assertion: sharp,
      configurations: [{ ...noisy, share: 0.75 }, faint],
      prove: (bound) => averagedOverTimeProof(bound),
      mutants: sharpNeighbours,
    }, 'averages'),
    selfConsistentPart({
      id: 'self-consistent',
      title: 'the distance that a run keeps by itself, and the average risk with the error at that distance',
      hypotheses: RUN_HYPOTHESES,
      assertion: { distance: kept, average: sharp },
      configurations: [{ ...tight, share: 0.75 }, noisy, plane],
      prove: selfConsistentProof,
      mutants: {
        ...outsideOfHypotheses,
        quarter: { ...wrong.quarter, assertion: { distance: kept, average: wrong.quarter.assertion } },
        withoutError: { ...wrong.withoutError, assertion: { distance: kept, average: wrong.withoutError.assertion } },
        steady: {
          belief: 'a run never leaves the distance that it starts at',
          assertion: { distance: (_, run) => run.squaredNorm, average: sharp },
          refutedAt: { ...misled, steps: 4 },
        },
        halfOfTheGain: {
          belief: 'a step adds half of that to the squared distance at most',
          assertion: { distance: halfOfTheGain, average: sharp },
          refutedAt: { ...misled, steps: 1 },
        },
      },
    }),
  ],
});
