/**
 * Kernel maps: $v(\theta)=\sum_jb_j\nabla_\theta h_{T_j}(x^{(j)};\theta)$, of which the dynamical system is
 * $\sum_jb_jK\big(\cdot,(x^{(j)},T_j)\big)$ of the tangent kernel. By `hidden-state-gradient` the norms are at most
 * $\sum_j\lvert b_j\rvert G^w_{T_j}$ and $\sum_j\lvert b_j\rvert G^u_{T_j}$; in a strip of the complex plane the bounds
 * of `systems/strip-gradient.ts` take their place.
 * @module
 */
import type { Activation } from '../../activations/activation.js';
import { coordinates, liftReals } from '../../network/coordinates.js';
import { firstOrderStates } from '../../network/neuron.js';
import type { PartNorms } from '../../network/space.js';
import { norm } from '../../network/vector.js';
import { stripGradients } from '../strip-gradient.js';
import type { FormulaSystem, MappingFormula } from '../transportation-mapping.js';

/** A point of the kernel with its coefficient: $b$ and the sequence $x_1,\dots,x_T$. */
export interface KernelTerm {
  readonly coefficient: number;
  readonly x: readonly (readonly number[])[];
}

/** What a kernel map is made of. */
export interface KernelSum {
  readonly activation: Activation;
  /** $\alpha$, a bound of $\lvert w\rvert$. */
  readonly alpha: number;
  readonly terms: readonly [KernelTerm, ...KernelTerm[]];
}

/** The kernel map. */
export function kernelMapping({ activation, alpha, terms }: KernelSum): MappingFormula {
  const dimension = terms[0].x[0]?.length ?? 0;
  return {
    dimension,
    at(K, { w, u }) {
      const space = coordinates(K, dimension);
      return terms.reduce((sum, { coefficient, x }) => {
        const states = [...firstOrderStates(K, activation, { w, u, x: x.map((input) => liftReals(K, input)) })];
        const gradient = states.at(-1)?.gradient ?? space.zeroVector;
        return space.add(sum, space.scale(K.fromNumber(coefficient), gradient));
      }, space.zeroVector);
    },
    strip<N>(K: FormulaSystem<N>, y: N): PartNorms<N> {
      const zero = K.fromRational(0n, 1n);
      return terms.reduce((sum: PartNorms<N>, { coefficient, x }) => {
        const sizes = x.map((input) => norm(K, liftReals(K, input)));
        const bound = stripGradients(K, { activation, alpha: K.fromNumber(alpha), sizes }, y).at(-1);
        const size = K.abs(K.fromNumber(coefficient));
        return {
          w: K.add(sum.w, K.mul(size, bound?.w ?? zero)),
          u: K.add(sum.u, K.mul(size, bound?.u ?? zero)),
        };
      }, { w: zero, u: zero });
    },
    along: undefined,
  };
}
