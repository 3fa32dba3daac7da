/**
 * # The target lies in the space of the tangent kernel, with at most the norm of its mapping
 *
 * **Statement.** Let $\mathbf K$ be the Gram matrix of the neural tangent kernel
 * $K\big((x,t),(x',t')\big)=\mathbb E\langle\nabla h_t(x;\theta_0),\nabla h_{t'}(x';\theta_0)\rangle$ for any finite
 * set of points, and $y=f^\star$ there. Then for **every** vector $b$
 *
 * $$
 * (b^\top y)^2\le b^\top\mathbf K\,b\;\mathbb E\lVert v(\theta_0)\rVert^2\le b^\top\mathbf K\,b\;\lVert\nu\rVert^2,
 * $$
 *
 * that is $y^\top\mathbf K^+y\le\mathbb E\lVert v\rVert^2$.
 *
 * **Proof.** Put $G=\sum_kb_k\nabla h_{t_k}(x^{(k)};\theta_0)$. By linearity $b^\top y=\mathbb E\langle G,v\rangle$ and
 * $b^\top\mathbf K\,b=\mathbb E\lVert G\rVert^2$, so that for all $r,s$
 * $0\le\mathbb E\lVert rG-sv\rVert^2=r^2\,b^\top\mathbf K\,b-2rs\,b^\top y+s^2\,\mathbb E\lVert v\rVert^2$. For
 * $D=b^\top\mathbf K\,b\;\mathbb E\lVert v\rVert^2-(b^\top y)^2$, the pair $(\mathbb E\lVert v\rVert^2,b^\top y)$
 * gives $D\,\mathbb E\lVert v\rVert^2\ge0$, and $(b^\top y,b^\top\mathbf K\,b)$
 * gives $D\,b^\top\mathbf K\,b\ge0$; if both factors are zero, $(1,\pm1)$ gives $b^\top y=0$. Last, $\lVert
 * v\rVert^2\le\nu_w^2+\nu_u^2$. $\square$
 *
 * **Touched.** The first inequality by kernel maps $v=G$: equality, as far as a quadrature can tell. The second by a
 * constant mapping for $s\tanh(x/s)$ at $t=1$, as $s\to\infty$.
 *
 * Source: THEORY, section 3; false neighbours: section 8.
 * @module
 */
import {
  defineClaim, logistic, mappingOf, momentHypotheses, momentPart, scaled, tanh, type MappingForm,
  type MomentStatement,
} from '../src/index.js';
import { momentNormProof, momentProof } from './obligations/moments.js';

const byMoment: MomentStatement = (K, { pairing, form, squaredNorm }) =>
  ({ left: K.mul(pairing, pairing), right: K.mul(form, squaredNorm) });

/** The false belief that the kernel of any network of finite width serves. */
const byFiniteKernel: MomentStatement = (K, { pairing, finiteForm, squaredNorm }) =>
  ({ left: K.mul(pairing, pairing), right: K.mul(finiteForm(), squaredNorm) });

const byNorm: MomentStatement = (K, { pairing, form, nu }) =>
  ({ left: K.mul(pairing, pairing), right: K.mul(form, K.add(K.mul(nu.w, nu.w), K.mul(nu.u, nu.u))) });

/** The false belief that the norm of the input part alone bounds that of the target. */
const byInputNorm: MomentStatement = (K, { pairing, form, nu }) =>
  ({ left: K.mul(pairing, pairing), right: K.mul(form, K.mul(nu.u, nu.u)) });

/** One pair of neurons, in the flat part of the activation. */
const half = { neurons: [{ w: 0, u: [3] }], signs: [1] as const };
const constant = (w: number, factor: number): MappingForm =>
  ({ family: 'constant', nu: { w, u: 1 }, direction: { w: factor * w, u: [factor] } });

/** One input that is read once, and a constant mapping. */
const oneStep = (activation: typeof tanh, factor = 1) => ({
  activation, alpha: 0.5, inputs: [[[1]]], mapping: mappingOf(constant(0, factor)), coefficients: [1], half,
});
const almostLinear = (s: number, factor = 1) => oneStep(scaled(s, tanh, 1 / s), factor);

/** Both parts of the gradient are nearly the same constant at the second step. */
const bothParts = {
  ...oneStep(scaled(1, logistic, 1 / 8)),
  inputs: [[[0.5], [0.5]]], coefficients: [0, 1], mapping: mappingOf(constant(1, 1)),
};

/** A mapping that is the gradient itself, at the end of a sequence. */
const gradientMap = {
  ...oneStep(tanh),
  inputs: [[[1], [0.5]]],
  coefficients: [0, 1],
  mapping: mappingOf({
    family: 'kernel', nu: { w: 2, u: 2 }, alpha: 0.5, terms: [{ coefficient: 1, x: [[1], [0.5]] }], activation: 'tanh',
  }),
};

/** The norm of a target in the space of the tangent kernel: `THEORY`, section 3. */
export const rkhsNorm = defineClaim({
  id: 'rkhs-norm',
  section: '3',
  title: 'The target has at most the norm of its mapping in the space of the tangent kernel',
  uses: [],
  proofIdea:
    'A combination of target values is the expected inner product of the mapping with the same combination of ' +
    'gradients. By the inequality of Cauchy and Schwarz its square is at most the product of both mean squares, of ' +
    'which one is the quadratic form of the kernel.',
  parts: [
    momentPart({
      id: 'energy',
      title: 'by the mean square of the mapping',
      hypotheses: {},
      assertion: byMoment,
      prove: momentProof,
      contact: { how: 'attained', at: [gradientMap] },
      mutants: {
        finiteKernel: {
          belief: 'the kernel of a network of finite width serves as well',
          assertion: byFiniteKernel,
          refutedAt: oneStep(tanh),
        },
      },
    }),
    momentPart({
      id: 'norm',
      title: 'by the norm of the mapping',
      hypotheses: momentHypotheses,
      assertion: byNorm,
      prove: momentNormProof,
      contact: { how: 'approached', at: [2, 4, 8].map((s) => almostLinear(s)) },
      mutants: {
        inputNorm: {
          belief: 'the norm of the input part alone suffices',
          assertion: byInputNorm,
          refutedAt: bothParts,
        },
        twiceItsNorm: {
          belief: 'the bound holds for a mapping of twice its declared norm',
          without: 'mappingWithinNorm',
          refutedAt: almostLinear(8, 2),
        },
      },
    }),
  ],
});
