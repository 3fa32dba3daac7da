import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { type Ball, type BallSystem, ball, definedness } from '../../src/numbers/ball.js';
import { rounded } from '../../src/numbers/ball-value.js';
import { anyBall, exactBall, position } from './ball-arbitraries.js';
import { holds, inside, parts } from './ball-fractions.js';
import { atMost, magnitude, minus, negative, plus } from './rational.js';

type Expression = (K: BallSystem) => Ball;

const unary = [
  'neg', 'abs', 'sqrt', 'exp', 'expm1', 'log', 'tanh', 'logistic', 'sin', 'cos', 'atan', 'erf',
] as const;
const binary = ['add', 'sub', 'mul', 'div', 'min', 'max'] as const;

const leaf: fc.Arbitrary<Expression> = fc.oneof(
  fc.tuple(fc.integer({ min: -99, max: 99 }), fc.integer({ min: 1, max: 99 })).map(
    ([p, q]): Expression => (K) => K.fromRational(BigInt(p), BigInt(q)),
  ),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((v): Expression => (K) => K.fromNumber(v)),
);

const { tree } = fc.letrec<{ tree: Expression }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 6, depthSize: 'large' },
    leaf,
    fc.tuple(fc.constantFrom(...unary), tie('tree')).map(([name, x]): Expression => (K) => K[name](x(K))),
    fc.tuple(fc.constantFrom(...binary), tie('tree'), tie('tree')).map(
      ([name, x, y]): Expression => (K) => K[name](x(K), y(K)),
    ),
  ),
}));

describe('random expressions', () => {
  const fewBits = fc.constantFrom(16, 20, 64);

  test.prop([tree, fewBits], { numRuns: 2500 })('overlap at every two precisions', (make, bits) => {
    const low = make(ball(bits));
    const high = make(ball(400));
    if (definedness(low) !== 'defined' || definedness(high) !== 'defined') {
      // What is certain at one precision is at least possible at the other.
      expect([definedness(low), definedness(high)].sort()).not.toEqual(['defined', 'undefined']);
      return;
    }
    if (low.radius === Infinity || high.radius === Infinity) return;
    if (Math.abs(low.exponent) > 1e5 || Math.abs(high.exponent) > 1e5) {
      expect([ball(400).lt(low, high), ball(400).lt(high, low)]).not.toContain(true);
      return;
    }
    const [a, b] = [parts(low), parts(high)];
    const gap = minus(a.middle, b.middle);
    expect(atMost(magnitude(gap), plus(a.radius, b.radius))).toBe(true);
  });
});

describe('order', () => {
  const K = ball(64);
  test.prop([anyBall, anyBall, position, position])('is that of the numbers inside', (x, y, s, t) => {
    const [a, b] = [inside(x, s), inside(y, t)];
    const strictly = !atMost(b, a);
    if (K.le(x, y) !== 'unknown') expect(K.le(x, y)).toBe(atMost(a, b));
    if (K.lt(x, y) !== 'unknown') expect(K.lt(x, y)).toBe(strictly);
    if (K.eq(x, y) === true) expect(atMost(a, b) && atMost(b, a)).toBe(true);
    if (K.eq(x, y) === false) expect(atMost(a, b) && atMost(b, a)).toBe(false);
    expect(holds(K.min(x, y), atMost(a, b) ? a : b)).toBe(true);
    expect(holds(K.max(x, y), atMost(a, b) ? b : a)).toBe(true);
    expect(holds(K.abs(x), magnitude(a))).toBe(true);
    expect(holds(K.neg(x), negative(a))).toBe(true);
  });

  test.prop([exactBall, exactBall])('is decided for exact balls', (x, y) => {
    const [a, b] = [parts(x).middle, parts(y).middle];
    expect([K.le(x, y), K.lt(x, y), K.eq(x, y)]).toEqual([atMost(a, b), !atMost(b, a), atMost(a, b) && atMost(b, a)]);
    expect([K.min(x, y), K.max(x, y), K.abs(x), K.neg(x)].map((z) => z.radius)).toEqual([0, 0, 0, 0]);
    expect([K.le(x, x), K.lt(x, x), K.eq(x, x)]).toEqual([true, false, true]);
  });

  test('abs does not widen a ball that its rounding would widen', () => {
    const around = rounded(8388609n, 0, 8388609.5, 200);
    expect(K.abs(around).radius).toBeLessThanOrEqual(8388609.5);
  });

  test('is decided where balls touch, and at any distance of the exponents', () => {
    const [below, above] = [rounded(1n, 0, 1, 64), rounded(3n, 0, 1, 64)];
    expect([K.le(below, above), K.lt(below, above), K.eq(below, above)]).toEqual([true, 'unknown', 'unknown']);
    expect([K.le(above, below), K.lt(above, below)]).toEqual(['unknown', false]);
    const [huge, tiny] = [rounded(1n, 2 ** 39, 0, 64), rounded(1n, -(2 ** 39), 0, 64)];
    expect([K.lt(tiny, huge), K.lt(K.neg(huge), tiny), K.le(huge, tiny)]).toEqual([true, true, false]);
    expect(K.eq(K.sub(huge, huge), K.fromNumber(0))).toBe(true);
  });
});
