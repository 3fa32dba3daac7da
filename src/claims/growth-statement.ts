/**
 * What a statement about the growth polynomial says: one relation at a time.
 * @module
 */
import type { Arithmetic } from '../numbers/number-system.js';
import type { Relation } from './claim.js';

/** The kinds of the quantities. */
export interface GrowthShape {
  readonly [name: string]: 'activation' | 'real' | 'integer';
  readonly activation: 'activation';
  readonly alpha: 'real';
  readonly length: 'integer';
}

/** What a statement about growth may speak of at time $t$. */
export interface GrowthAtTime<N> {
  readonly alpha: N;
  /** $a=\sigma_1\alpha$. */
  readonly a: N;
  /** $t$ as a number. */
  readonly t: N;
  /** $p_t(a)$. */
  readonly p: N;
  /** $a^{t-1}$. */
  readonly power: N;
}

/** One relation at time $t$, in any number system. */
export type GrowthStatement = <N>(
  K: Arithmetic<N>,
  at: GrowthAtTime<N>,
) => Pick<Relation<N>, 'left' | 'right' | 'through'>;
