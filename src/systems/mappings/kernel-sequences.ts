/**
 * Kernel maps with a coefficient for every time of every sequence,
 * $v(\theta)=\sum_{j,t}b^{(j)}_t\nabla_\theta h_t(x^{(j)};\theta)$: what `kernel.ts` writes as $nT$ terms, with one
 * pass through each sequence instead of one for each of its times.
 * @module
 */
import type { Activation } from '../../activations/activation.js';
import { coordinates, liftReals } from '../../network/coordinates.js';
import { firstOrderStates } from '../../network/neuron.js';
import type { PartNorms } from '../../network/space.js';
import { norm } from '../../network/vector.js';
import type { Inputs } from '../integrand-bound.js';
import { stripGradients } from '../strip-gradient.js';
import type { FormulaSystem, MappingFormula } from '../transportation-mapping.js';

/** What the map is made of. */
export interface KernelCoefficients {
  readonly activation: Activation;
  /** $\alpha$, a bound of $\lvert w\rvert$. */
  readonly alpha: number;
  /** Sequences of one length $T$. */
  readonly inputs: Inputs;
  /** $b^{(j)}_t$ at `j * T + t`, $t$ counted from 0. */
  readonly coefficients: Float64Array;
}

/** The kernel map. */
export function kernelSequencesMapping(
  { activation, alpha, inputs, coefficients }: KernelCoefficients,
): MappingFormula {
  const length = inputs[0]?.length ?? 0;
  const dimension = inputs[0]?.[0]?.length ?? 0;
  const coefficient = (j: number, t: number): number => coefficients[j * length + t] ?? 0;
  return {
    dimension,
    at(K, { w, u }) {
      const space = coordinates(K, dimension);
      let sum = space.zeroVector;
      for (const [j, x] of inputs.entries()) {
        let t = 0;
        for (const { gradient } of firstOrderStates(K, activation, { w, u, x: x.map((one) => liftReals(K, one)) })) {
          sum = space.add(sum, space.scale(K.fromNumber(coefficient(j, t)), gradient));
          t += 1;
        }
      }
      return sum;
    },
    strip<N>(K: FormulaSystem<N>, y: N): PartNorms<N> {
      const zero = K.fromRational(0n, 1n);
      let sum: PartNorms<N> = { w: zero, u: zero };
      for (const [j, x] of inputs.entries()) {
        const sizes = x.map((input) => norm(K, liftReals(K, input)));
        const bounds = stripGradients(K, { activation, alpha: K.fromNumber(alpha), sizes }, y);
        for (const [t, { w, u }] of [...bounds].entries()) {
          const size = K.abs(K.fromNumber(coefficient(j, t)));
          sum = { w: K.add(sum.w, K.mul(size, w)), u: K.add(sum.u, K.mul(size, u)) };
        }
      }
      return sum;
    },
    along: undefined,
  };
}
