import * as fc from 'fast-check';
import type { Contact, Part, PartDeclaration, Relation } from '../../src/claims/claim.js';
import { definePart } from '../../src/claims/define-part.js';
import type { Domain } from '../../src/claims/domain.js';
import { positiveReal } from '../../src/claims/quantities/real.js';
import type { Arithmetic, Elementary } from '../../src/numbers/number-system.js';
import { symbol, term } from '../../src/numbers/term.js';

/** One real number per instance. */
export interface ToyShape {
  readonly [name: string]: 'real';
  readonly value: 'real';
}

const domain: Domain<ToyShape> = {
  quantities: { value: positiveReal },
  takesInputs: false,
  regimes: { parity: { classes: ['odd', 'even'], classOf: ({ value }) => (value % 2 === 0 ? 'even' : 'odd') } },
  arbitrary: () => fc.record({ value: fc.integer({ min: 1, max: 100 }) }),
};

/** The two sides of a toy statement about one number. */
export type ToySides = <N>(K: Arithmetic<N> & Elementary<N>, value: N) => Pick<Relation<N>, 'left' | 'right'>;

/** A statement about one number below 50, as it is written down. */
export function toyDeclaration(
  sides: ToySides,
  relation: 'le' | 'eq' = 'le',
  contact?: Contact<ToyShape>,
): PartDeclaration<ToyShape, ToySides> {
  return {
    id: 'toy',
    title: 'a statement about one number',
    kind: relation === 'eq' ? 'identity' : 'upper-bound',
    domain,
    hypotheses: { belowFifty: (K, { value }) => K.lt(value, K.fromNumber(50)) },
    assertion: sides,
    interpret: (assertion) => ({
      relations: (K, { value }) => [{ at: { t: 1 }, relation, ...assertion(K, value) }],
      formula: term.le(symbol('l'), symbol('r')),
    }),
    ...(contact !== undefined && { contact }),
    mutants: {},
  };
}

/** A statement about one number below 50, whose truth a test knows without the checker. */
export function toyPart(...declaration: Parameters<typeof toyDeclaration>): Part {
  return definePart(toyDeclaration(...declaration));
}
