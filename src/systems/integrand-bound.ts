/**
 * Bounds on strips for what is integrated, $\langle\nabla h_t,v\rangle$: at most the products of the norms of the
 * parts, which `systems/strip-gradient.ts` and the mapping bound.
 * @module
 */
import type { Activation } from '../activations/activation.js';
import { liftReals } from '../network/coordinates.js';
import type { PartNorms } from '../network/space.js';
import { norm } from '../network/vector.js';
import type { StripBound } from './line-rule.js';
import { stripGradients } from './strip-gradient.js';
import type { FormulaSystem, MappingFormula } from './transportation-mapping.js';

/** Sequences $x^{(1..n)}$ of doubles, each of shape $T\times d$. */
export type Inputs = readonly (readonly (readonly number[])[])[];

/** What gradients are taken of. */
export interface GradientRun {
  readonly activation: Activation;
  readonly alpha: number;
  readonly inputs: Inputs;
}

/** Bounds of both parts of the gradient on a strip, the largest over all sequences and times. */
export function largestGradient<N>(
  K: FormulaSystem<N>,
  { activation, alpha, inputs }: GradientRun,
  y: N,
): PartNorms<N> {
  const zero = K.fromRational(0n, 1n);
  const bounds = inputs.flatMap((x) => {
    const sizes = x.map((input) => norm(K, liftReals(K, input)));
    return stripGradients(K, { activation, alpha: K.fromNumber(alpha), sizes }, y);
  });
  return {
    w: bounds.reduce((most, { w }) => K.max(most, w), zero),
    u: bounds.reduce((most, { u }) => K.max(most, u), zero),
  };
}

/** A bound of $\lvert\langle\nabla h_t,v\rangle\rvert$ over all sequences and times. */
export function targetBoundOnStrip(run: GradientRun, mapping: MappingFormula): StripBound {
  return <N>(K: FormulaSystem<N>, y: N): N => {
    const [gradient, size] = [largestGradient(K, run, y), mapping.strip(K, y)];
    return K.add(K.mul(gradient.w, size.w), K.mul(gradient.u, size.u));
  };
}

/** A bound of $\lvert\langle\nabla h_t(x),\nabla h_{t'}(x')\rangle\rvert$ over all sequences and times. */
export function kernelBoundOnStrip(run: GradientRun): StripBound {
  return <N>(K: FormulaSystem<N>, y: N): N => {
    const { w, u } = largestGradient(K, run, y);
    return K.add(K.mul(w, w), K.mul(u, u));
  };
}
