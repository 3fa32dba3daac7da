/**
 * What a statement about one hidden state says: an invariant of the recursion, written once over the number system and
 * the space of the derivatives.
 * @module
 */
import type { ActivationConstants } from '../activations/activation.js';
import type { CellState } from '../network/cell.js';
import type { PartNorms, Readings } from '../network/space.js';
import type { Arithmetic } from '../numbers/number-system.js';
import type { ConstantsRecursion, HiddenStateConstants } from '../theory/hidden-state-constants.js';
import type { Relation } from './claim.js';

/** The state at time $t$, the constants at time $t$ and of the activation, and what the instance fixes. */
export interface AtTime<N, V, M> {
  readonly state: CellState<N, V, M>;
  readonly constants: HiddenStateConstants<N>;
  readonly sigma: ActivationConstants<N>;
  /** $\theta=(w,u)$ as a vector. */
  readonly weights: V;
  readonly direction: V;
  /** What the step from $t-1$ to $t$ is made of; computed only if asked for. */
  readonly step: () => StepSizes<N>;
}

/** The sizes in one step of the recursion, and the bounds that the proof puts in their place. */
export interface StepSizes<N> {
  /** The part norms of $(h_{t-1},x_t)+w\,g_{t-1}$. */
  readonly inner: PartNorms<N>;
  /** $\lvert h_{t-1}\rvert$, and $\sigma_0$ if $t\ge2$, zero if $t=1$. */
  readonly hidden: N;
  readonly hiddenBound: N;
  /** $\lvert a_t\rvert$ and $\lvert\langle u,x_t\rangle\rvert$. */
  readonly preactivation: N;
  readonly projection: N;
  /** $\lVert x_t\rVert$. */
  readonly input: N;
  /** $\lvert w\rvert$ and $\alpha$. */
  readonly weight: N;
  readonly alpha: N;
  /** The part norms of $g_{t-1}$, and $(G^w_{t-1},G^u_{t-1})$. */
  readonly gradient: PartNorms<N>;
  readonly gradientBound: PartNorms<N>;
  /** $\lvert\langle v,\mathcal H_{t-1}v\rangle\rvert$ in the direction of the instance. */
  readonly form: N;
}

/** One relation, left ≤ right, between a state and the constants, in any number system and space. */
export type Invariant = <N, V, M>(
  K: Arithmetic<N>,
  read: Readings<N, V, M>,
  at: AtTime<N, V, M>,
) => Pick<Relation<N>, 'left' | 'right' | 'through'>;

/** How the constants are computed; a false neighbour may replace it. */
export type ConstantsOf = <N>(K: Arithmetic<N>, sigma: ActivationConstants<N>, alpha: N) => ConstantsRecursion<N>;

/** What a part asserts: an invariant, with the constants of the theory or others that a false neighbour believes in. */
export interface HiddenStateAssertion {
  readonly invariant: Invariant;
  readonly constants?: ConstantsOf;
}
