import type { BoundInstance, Relation } from '../../src/claims/claim.js';
import type { Arithmetic, Elementary, Reals } from '../../src/numbers/number-system.js';

/** Two numbers as a test writes them down: left, right and how they are compared. */
export type Sides<N> = Pick<Relation<N>, 'left' | 'right'> & Partial<Pick<Relation<N>, 'relation'>>;

/** An instance with these relations, at $t=1,2,\dots$, under these hypotheses. */
export function instanceOf(
  relations: <N>(K: Arithmetic<N> & Elementary<N>) => readonly Sides<N>[],
  hypotheses: <N, P>(K: Reals<N, P>) => readonly P[] = () => [],
  maxBits?: number,
): BoundInstance {
  return {
    json: {},
    ...(maxBits !== undefined && { maxBits }),
    regimes: () => ({}),
    hypotheses: (K) => hypotheses(K).map((holds, k) => ({ name: `h${String(k + 1)}`, holds })),
    relations: (K) => relations(K).map((sides, k) => ({ relation: 'le', ...sides, at: { t: k + 1 } })),
  };
}
