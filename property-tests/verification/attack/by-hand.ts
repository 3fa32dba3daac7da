import { fc } from '@fast-check/vitest';
import type { BoundInstance, Relation, Statement } from '../../../src/claims/claim.js';
import type { Json } from '../../../src/claims/quantity.js';
import type { Arithmetic, Elementary, Reals } from '../../../src/numbers/number-system.js';

type System<N> = Arithmetic<N> & Elementary<N>;

/** Relations that a test writes down, in every number system. */
export type Sides = <N>(K: System<N>) => readonly Relation<N>[];

/** One relation `le` between two exact numbers. */
export function le<N>(K: System<N>, left: number, right: number, t = 1): Relation<N> {
  return { at: { t }, relation: 'le', left: K.fromNumber(left), right: K.fromNumber(right) };
}

/** One relation `eq` between two exact numbers. */
export function eq<N>(K: System<N>, left: number, right: number, t = 1): Relation<N> {
  return { ...le(K, left, right, t), relation: 'eq' };
}

/** An instance that makes these relations, and meets its hypotheses unless a test says what of them is true. */
export function instanceWith(
  relations: Sides,
  holds: <N, P>(K: Reals<N, P>) => readonly P[] = () => [],
  json: Json = {},
): BoundInstance {
  return {
    json,
    regimes: () => ({}),
    hypotheses: (K) => holds(K).map((truth, i) => ({ name: `hypothesis ${i}`, holds: truth })),
    relations,
  };
}

/** A statement over whatever `read` takes, of which `drawn` are the instances. */
export function statementOver(
  read: (json: Json) => BoundInstance,
  drawn: fc.Arbitrary<Json> = fc.constant({}),
): Statement {
  return {
    takesInputs: false,
    effort: undefined,
    arbitrary: () => drawn.map(read),
    read: (json) => read(json as Json),
  };
}
