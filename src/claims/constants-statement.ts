/**
 * What a statement about the constants of the theory says: relations at a time between the constants themselves.
 * @module
 */
import type { ActivationConstants } from '../activations/activation.js';
import type { Arithmetic } from '../numbers/number-system.js';
import type { HiddenStateConstants } from '../theory/hidden-state-constants.js';
import type { Relation } from './claim.js';

/** The kinds of the quantities. */
export interface ConstantsShape {
  readonly [name: string]: 'activation' | 'real' | 'integer';
  readonly activation: 'activation';
  readonly alpha: 'real';
  /** A second radius, at least `alpha`, for statements of monotony. */
  readonly larger: 'real';
  /** The norms $\nu_w,\nu_u$ of a transportation mapping. */
  readonly nuW: 'real';
  readonly nuU: 'real';
  readonly length: 'integer';
}

/** What a statement about the constants may speak of at time $t$. */
export interface ConstantsAtTime<N> {
  readonly sigma: ActivationConstants<N>;
  readonly alpha: N;
  /** $a=\sigma_1\alpha$. */
  readonly a: N;
  /** $t$ as a number. */
  readonly t: N;
  /** $a^{t-1}$. */
  readonly power: N;
  /** The constants at $t$, and at $t-1$. */
  readonly now: HiddenStateConstants<N>;
  readonly before: HiddenStateConstants<N>;
  /** The constants at $t$ for the larger radius. */
  readonly larger: HiddenStateConstants<N>;
  /** $\bar\beta_t$. */
  readonly scalarCurvature: N;
  /** $M_t$, and the norms that it is made of. */
  readonly target: N;
  readonly nu: { readonly w: N; readonly u: N };
}

/** Relations at time $t$, each left ≤ right, in any number system. */
export type ConstantsStatement = <N>(
  K: Arithmetic<N>,
  at: ConstantsAtTime<N>,
) => readonly Pick<Relation<N>, 'left' | 'right' | 'through'>[];
