/**
 * # Plain gradient descent, stopped early, stays near its initialization
 *
 * **Statement.** Let $0<\eta\le1/(2L_T^2)$ and $B=\sqrt{\eta\tau(\lVert\nu\rVert^2+4\eta\tau\varepsilon^2)}$. If
 * $2G^w_TB\le\rho_w$ and $2G^u_TB\le\rho_u$, all constants at this $\rho\ge\nu$, then on the event of `approximation`
 * gradient descent without projection stays in $\Omega_\rho$ for $s\le\tau$, and the bounds of `projected-gd` hold.
 *
 * **Proof.** Induction on $s$: while inside, `descent-step` holds without a projection, so
 * $\eta\sum R_k\le\lVert\nu\rVert^2+4\eta\tau\varepsilon^2$. The movement of a neuron is at most
 * $\frac{2\eta G}{\sqrt m}\sum\sqrt{R_k}\le\frac{2\eta G}{\sqrt m}\sqrt{s\sum R_k}\le\frac{2G}{\sqrt m}B$. $\square$
 *
 * The proof gives the movement after $s$ steps with $s$ in place of $\tau$ in $B$: that is asked at every step.
 * The radii are the least that meet the condition (`src/theory/least-radii.ts`).
 *
 * Source: THEORY, section 4.
 * @module
 */
import {
  defineClaim, movementBound, plainPart, simpleRiskBound, type PlainBounds, type PlainConfiguration,
  type RunConfiguration,
} from '../src/index.js';
import { constant, linear, noisy, one } from './parts/training-runs.js';
import { unprojectedProof } from './obligations/unprojected-gd.js';

const stated: PlainBounds = { movement: movementBound, average: (K, run) => simpleRiskBound(K, run) };

/** The same without a projection; the radii are looked for. */
function plain(configuration: RunConfiguration): PlainConfiguration {
  const { activation, alpha, mapping, inputs, width, delta, share, steps, noise } = configuration;
  return { activation, alpha, mapping, inputs, width, delta, share, steps, noise };
}

/** $L_T=1$, as the weights of one input are trained alone. */
const short: PlainConfiguration = plain({ ...one, width: 1024, share: 0.25, steps: 8 });
const wide: PlainConfiguration = { ...short, width: 4096, steps: 40, rho: { w: 0, u: 1 } };
/** Plain gradient descent: `THEORY`, section 4. */
export const unprojectedGd = defineClaim({
  id: 'unprojected-gd',
  section: '4',
  title: 'Plain gradient descent, stopped early, stays near its initialization',
  uses: ['projected-gd', 'hidden-state-gradient'],
  proofIdea:
    'As long as no neuron has left the max-norm ball, a projection would do nothing, and the sum of the risks is '
    + 'bounded as with one. A neuron moves by at most the sum of the roots of the risks, times the bound of its '
    + 'gradient; by the inequality of Cauchy and Schwarz that sum is bounded by the sum of the risks.',
  parts: [],
  runs: [
    plainPart({
      id: 'stays-inside',
      title: 'the movement of the neurons and the average risk after every number of steps',
      hypotheses: [
        'smallStep', 'movementWithinRadius', 'mappingWithinNorm', 'labelsWithinNoise', 'symmetricInitialization',
        'inputsInUnitBall',
      ],
      assertion: stated,
      configurations: [short, plain({ ...noisy, width: 512, steps: 2, share: 2 ** -6 })],
      prove: ({ movement }) => unprojectedProof(movement),
      mutants: {
        stepsForgotten: {
          belief: 'the number of steps does not enter into the movement',
          assertion: { ...stated, movement: (K, run) => movementBound(K, { ...run, steps: K.fromRational(1n, 1n) }) },
          refutedAt: wide,
        },
        largeStep: {
          belief: 'plain descent stays inside with the step size 4/L^2',
          without: 'smallStep',
          refutedAt: { ...wide, share: 4, steps: 12 },
        },
        anyRadius: {
          belief: 'plain descent stays within the norm of the mapping',
          without: 'movementWithinRadius',
          refutedAt: { ...wide, rho: { w: 0, u: 0.2 } },
        },
        twiceItsNorm: {
          belief: 'the bound holds for a mapping of several times its declared norm',
          without: 'mappingWithinNorm',
          refutedAt: { ...short, mapping: constant(0.75, 0.2) },
          runs: 4,
        },
        noiseNotCounted: {
          belief: 'the noise of the labels does not count',
          without: 'labelsWithinNoise',
          refutedAt: { ...short, shift: 1 },
        },
        noMirror: {
          belief: 'neurons need no mirror images',
          without: 'symmetricInitialization',
          refutedAt: { ...short, unmirrored: true },
          runs: 8,
        },
        longInputs: {
          belief: 'the bound holds for inputs of any length',
          without: 'inputsInUnitBall',
          refutedAt: { ...short, activation: linear.activation, inputs: [[[4]]] },
        },
      },
    }),
  ],
});
