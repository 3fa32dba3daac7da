/**
 * Small random formulas, evaluated once in a number system and once exactly.
 * @module
 */
import { fc } from '@fast-check/vitest';
import { compare, magnitude, minus, negative, ofDouble, plus, quotient, times } from './rational.js';
import type { Arithmetic } from '../../src/numbers/number-system.js';
import type { Rational } from './rational.js';

const binary = ['add', 'sub', 'mul', 'div', 'min', 'max'] as const;
const unary = ['neg', 'abs'] as const;

export type Expression =
  | { readonly kind: 'leaf'; readonly leaf: number }
  | { readonly kind: 'unary'; readonly op: (typeof unary)[number]; readonly a: Expression }
  | { readonly kind: 'binary'; readonly op: (typeof binary)[number]; readonly a: Expression; readonly b: Expression };

/** Doubles of every size, with those that cancel, underflow and overflow. */
export const anyDouble: fc.Arbitrary<number> = fc.oneof(
  fc.integer({ min: -9, max: 9 }),
  fc.double({ min: -3, max: 3, noNaN: true }),
  fc.constantFrom(1, -1, 0.1, 1 / 3, 1 + Number.EPSILON, 2 ** -537, 5e-324, 2 ** 1023, 1e-308),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);

export const expression: fc.Arbitrary<Expression> = fc.letrec<{ tree: Expression }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('leaf'), leaf: anyDouble }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('unary'), op: fc.constantFrom(...unary), a: tie('tree') }) },
    {
      weight: 5,
      arbitrary: fc.record({
        kind: fc.constant('binary'), op: fc.constantFrom(...binary), a: tie('tree'), b: tie('tree'),
      }),
    },
  ),
})).tree;

export function evaluate<N>(K: Arithmetic<N>, e: Expression): N {
  switch (e.kind) {
    case 'leaf': return K.fromNumber(e.leaf);
    case 'unary': return K[e.op](evaluate(K, e.a));
    case 'binary': return K[e.op](evaluate(K, e.a), evaluate(K, e.b));
  }
}

/** The exact value, `undefined` where a divisor is zero. */
export function exactly(e: Expression): Rational | undefined {
  if (e.kind === 'leaf') return ofDouble(e.leaf);
  const a = exactly(e.a);
  if (a === undefined) return undefined;
  if (e.kind === 'unary') return e.op === 'neg' ? negative(a) : magnitude(a);
  const b = exactly(e.b);
  if (b === undefined) return undefined;
  switch (e.op) {
    case 'add': return plus(a, b);
    case 'sub': return minus(a, b);
    case 'mul': return times(a, b);
    case 'div': return quotient(a, b);
    case 'min': return compare(a, b) <= 0 ? a : b;
    case 'max': return compare(a, b) >= 0 ? a : b;
  }
}

export function print(e: Expression): string {
  if (e.kind === 'leaf') return String(e.leaf);
  return e.kind === 'unary' ? `${e.op}(${print(e.a)})` : `${e.op}(${print(e.a)}, ${print(e.b)})`;
}
