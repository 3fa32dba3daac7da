/**
 * # The network is almost linear near any of its parameter vectors
 *
 * **Statement.** Let $\lvert w_i\rvert,\lvert w'_i\rvert\le\alpha_m$ for all neurons and $\lVert x_s\rVert\le1$ for
 * all $s$, and put $r_i=(\lvert w'_i-w_i\rvert,\lVert u'_i-u_i\rVert)$. Then for every $t$
 *
 * $$
 * \big\lvert F_t(x;\Theta')-F_t(x;\Theta)-\langle\nabla F_t(x;\Theta),\Theta'-\Theta\rangle\big\rvert
 * \le\frac1{2\sqrt m}\sum_ir_i^\top Q_t\,r_i\le\frac{\beta_t}{2\sqrt m}\lVert\Theta'-\Theta\rVert^2,
 * $$
 *
 * and if $r_i\le\rho/\sqrt m$ for all $i$, the right side is at most $\rho^\top Q_t\,\rho/(2\sqrt m)$.
 *
 * With $B=\lVert\Theta'-\Theta\rVert^2$ the sum of the forms is then also at most
 * $F(B)=\min\big(\beta_tB,\,c^\top Q_tc\big)$, where $c=(\min(\rho_w,\sqrt B),\min(\rho_u,\sqrt B))$: what a distance
 * can reach within the ball, as the self-consistent error needs it (THEORY, section 9, item 2).
 *
 * Over time the remainders count by their root mean square (THEORY, section 9, item 1): if the labels of a sequence are
 * $F_t(x;\Theta')$, and $S_t=\sum_ir_i^\top Q_tr_i$, then
 * $2R(\Theta)-\langle\nabla R(\Theta),\Theta-\Theta'\rangle\le\sqrt{R(\Theta)\,\overline{S_t^2}}/\sqrt m$.
 *
 * **Proof.** By Taylor's theorem the remainder of neuron $i$ is half the quadratic form of its Hessian at a point
 * between $\theta_i$ and $\theta'_i$, which lies in $\lbrace\lvert w\rvert\le\alpha_m\rbrace$. By
 * `hidden-state-smoothness` it is at most $\tfrac12r_i^\top Q_tr_i$. The output is the signed sum of the neurons over
 * $\sqrt m$. As $Q_t\ge0$ entrywise, larger $r_i$ give larger forms; $m$ terms of at most $\rho^\top Q_t\rho/m$ add up
 * to $\rho^\top Q_t\rho$. The squares of either part of all $r_i$ add up to at most $B$ and $\rho^2$, and the products
 * of both parts to at most $c_wc_u$ by Cauchy and Schwarz, so the forms to $c^\top Q_tc$.
 * With the residuals $e_t$ and the remainders $R_t$ the left side of the last statement is $-\frac2T\sum_te_tR_t$, at
 * most $\frac1{T\sqrt m}\sum_t\lvert e_t\rvert S_t$, and so to the right side by Cauchy and Schwarz over $t$.
 * $\square$
 *
 * **Touched.** As $\Theta'\to\Theta$ at $t=1$, at a point where $\lvert\sigma''\rvert$ takes its supremum.
 *
 * Source: THEORY, section 2; false neighbours: section 8.
 * @module
 */
import {
  averagedPart, defineClaim, networkHypotheses, networkPart, tanh, type Arithmetic, type AveragedStatement,
  type NetworkAtTime, type NetworkPartDeclaration, type NetworkStatement,
} from '../src/index.js';
import { riskLinearProof } from './obligations/averaged.js';
import { distanceProof, maxNormBallProof, movementsProof } from './obligations/linearization.js';
import { reachableProof } from './obligations/reachable.js';

const { weightsInRadius, inputsInUnitBall, movedWithinRadius } = networkHypotheses;

/** What bounds $2\sqrt m$ times the remainder of the linearization. */
type RemainderBound = <N>(K: Arithmetic<N>, at: NetworkAtTime<N>) => N;

/** The remainder is at most `bound` over `divisor` $\cdot\sqrt m$. */
function remainderBelow(bound: RemainderBound, divisor = 2n): NetworkStatement {
  return (K, at) => {
    const remainder = K.sub(K.sub(at.movedOutput, at.output), at.firstOrder);
    const over = (value: typeof remainder) => K.div(value, K.mul(K.fromRational(divisor, 1n), at.rootWidth));
    const right = over(bound(K, at));
    return {
      left: K.abs(remainder),
      right,
      through: () => [
        { by: 'triangle', value: K.div(at.byNeuron().remainders, at.rootWidth) },
        { by: 'majorant', value: over(at.majorized) },
        { by: 'eigenvalue or radius', value: right },
      ],
    };
  };
}

const majorized: RemainderBound = (_, at) => at.majorized;
const curvature: RemainderBound = (K, at) => K.mul(at.curvature, at.squaredDistance);
const majorizedRadius: RemainderBound = (_, at) => at.majorizedRadius;
const reachable: RemainderBound = (_, at) => at.reachable;

/** The false belief that the denominator is $2m$ in place of $2\sqrt m$. */
const widthForRoot = (bound: RemainderBound): NetworkStatement =>
  remainderBelow((K, at) => K.div(bound(K, at), at.rootWidth));

/** The risk falls along the displacement at its rate, up to this error. */
const riskIsLinear = (divisor: bigint, widthForRoot = false): AveragedStatement => (K, at) => {
  const error = K.div(K.sqrt(K.mul(at.risk, at.meanSquareForm)), K.mul(K.fromRational(divisor, 1n), at.rootWidth));
  return {
    left: K.sub(K.mul(K.fromRational(2n, 1n), at.risk), at.alongGradient),
    right: widthForRoot ? K.div(error, at.rootWidth) : error,
  };
};

/** $\operatorname{artanh}(1/\sqrt3)$, where $\lvert\tanh''\rvert$ is largest. */
const INFLECTION = 0.6584789484624084;

/** `width` equal neurons at `u` that all move by `step` along the one input. */
const together = (width: number, step: number, u = INFLECTION, x: readonly (readonly number[])[] = [[1]], w = 0) => {
  const signs = Array.from({ length: width }, () => 1 as const);
  return {
    activation: tanh,
    alpha: 0.5,
    network: { neurons: signs.map(() => ({ w, u: [u] })), signs },
    moved: { neurons: signs.map(() => ({ w, u: [u + step] })), signs },
    x,
    rhoW: 2 ** -20,
    rhoU: Math.sqrt(width) * Math.abs(step),
  };
};

/** Two neurons, of which one moves. */
const both = together(2, 0.01, 0.6585);
const oneMoved = {
  ...both,
  moved: { ...both.moved, neurons: [...both.moved.neurons.slice(1), ...both.network.neurons.slice(1)] },
};

/** Steps that are exact beside the inflection point, so that the radius is met exactly. */
const path = [2 ** -4, 2 ** -6, 2 ** -8].map((step) => together(4, step));

const mutantsOf = (bound: RemainderBound, quarterAt = oneMoved): NetworkPartDeclaration['mutants'] => ({
  quarter: {
    belief: 'a quarter suffices where the theorem has a half',
    assertion: remainderBelow(bound, 4n),
    refutedAt: quarterAt,
  },
  widthForRoot: {
    belief: 'the remainder falls like 1/m in place of one over the root of m',
    assertion: widthForRoot(bound),
    refutedAt: together(8, 2 ** -8),
  },
  withoutRadius: {
    belief: 'the bound holds for recurrent weights outside the radius',
    without: 'weightsInRadius',
    refutedAt: together(4, 2 ** -8, 0.0625, [[1], [1]], 8),
  },
  withoutInputBound: {
    belief: 'the bound holds for inputs of any length',
    without: 'inputsInUnitBall',
    refutedAt: together(4, 2 ** -8, INFLECTION / 2, [[2]]),
  },
});

/** The linearization of the network: `THEORY`, section 2. */
export const linearization = defineClaim({
  id: 'linearization',
  section: '2',
  title: 'The network is almost linear near any of its parameter vectors',
  uses: ['hidden-state-smoothness'],
  proofIdea:
    'Taylor\'s theorem gives each neuron a remainder of half its second derivative in the direction of its movement, ' +
    'at a point between; the majorant bounds it. The output is the signed sum of the neurons over the root of the ' +
    'width, so the remainders add up. Larger movements give larger forms because the majorant has no negative entry.',
  parts: [
    networkPart({
      id: 'movements',
      title: 'the remainder is below the forms of the movements of the neurons',
      hypotheses: { weightsInRadius, inputsInUnitBall },
      assertion: remainderBelow(majorized),
      prove: movementsProof,
      contact: { how: 'approached', at: path },
      mutants: mutantsOf(majorized),
    }),
    networkPart({
      id: 'distance',
      title: 'the remainder is below the largest eigenvalue times the squared distance',
      hypotheses: { weightsInRadius, inputsInUnitBall },
      assertion: remainderBelow(curvature),
      prove: distanceProof,
      contact: { how: 'approached', at: path },
      mutants: mutantsOf(curvature),
    }),
    networkPart({
      id: 'max-norm-ball',
      title: 'in a max-norm ball the remainder is below the form of its radius',
      hypotheses: { weightsInRadius, inputsInUnitBall, movedWithinRadius },
      assertion: remainderBelow(majorizedRadius),
      prove: maxNormBallProof,
      contact: { how: 'approached', at: path },
      mutants: {
        ...mutantsOf(majorizedRadius, together(4, 2 ** -8)),
        withoutMovedWithin: {
          belief: 'the bound holds for movements larger than the radius',
          without: 'movedWithinRadius',
          refutedAt: { ...together(4, 2 ** -8), rhoU: 2 ** -16 },
        },
      },
    }),
    networkPart({
      id: 'reachable',
      title: 'in a max-norm ball the remainder is below what the distance can reach',
      hypotheses: { weightsInRadius, inputsInUnitBall, movedWithinRadius },
      assertion: remainderBelow(reachable),
      prove: reachableProof,
      uncertified: 'the independent checker knows the two bounds that this is the smaller of, not their minimum',
      contact: { how: 'approached', at: path },
      mutants: {
        ...mutantsOf(reachable, together(4, 2 ** -8)),
        withoutMovedWithin: {
          belief: 'the distance reaches no more for movements larger than the radius',
          without: 'movedWithinRadius',
          refutedAt: { ...together(4, 2 ** -8), rhoU: 2 ** -16 },
        },
      },
    }),
    averagedPart({
      id: 'risk',
      title: 'the risk falls along the displacement, up to the mean square of the forms over time',
      hypotheses: { weightsInRadius, inputsInUnitBall },
      assertion: riskIsLinear(1n),
      prove: riskLinearProof,
      contact: { how: 'approached', at: [2 ** -4, 2 ** -6, 2 ** -8].map((step) => together(4, -step)) },
      mutants: {
        half: {
          belief: 'half of the mean square suffices',
          assertion: riskIsLinear(2n),
          refutedAt: together(4, -(2 ** -8)),
        },
        widthForRoot: {
          belief: 'the error falls like 1/m in place of one over the root of m',
          assertion: riskIsLinear(1n, true),
          refutedAt: together(8, -(2 ** -8)),
        },
        withoutRadius: {
          belief: 'the bound holds for recurrent weights outside the radius',
          without: 'weightsInRadius',
          refutedAt: together(4, -(2 ** -8), 0.0625, [[1], [1]], 8),
        },
        withoutInputBound: {
          belief: 'the bound holds for inputs of any length',
          without: 'inputsInUnitBall',
          refutedAt: together(4, -(2 ** -8), INFLECTION / 2, [[2]]),
        },
      },
    }),
  ],
});
