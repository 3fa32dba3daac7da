import { test, fc } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { decimal } from '../../src/numbers/decimal.js';
import { float64 } from '../../src/numbers/float64.js';
import { trackedDecimal } from '../../src/numbers/tracked-decimal.js';
import { tracked64 } from '../../src/numbers/tracked-float64.js';
import { anyDouble, evaluate, expression } from './expression.js';
import type { Tracked } from '../../src/numbers/tracked.js';

const names = ['exp', 'tanh', 'sin', 'cos', 'erf'] as const;

describe('the values are those of the underlying system, bit for bit', () => {
  test.prop([expression])('doubles, operations', (e) => {
    expect(evaluate(tracked64, e).value).toBe(evaluate(float64, e));
  });

  test.prop([fc.constantFrom(...names), anyDouble])('doubles, elementary functions', (name, x) => {
    expect(tracked64[name](tracked64.fromNumber(x)).value).toBe(float64[name](x));
  });

  test.prop([expression], { numRuns: 50 })('decimals', (e) => {
    const value = evaluate(trackedDecimal(30), e).value.toExponential();
    expect(value).toBe(evaluate(decimal(30), e).toExponential());
  });

  test.prop([anyDouble, fc.bigInt({ min: 1n, max: 10n ** 30n })])('roots and rational numbers', (x, q) => {
    const a = Math.abs(x);
    expect(tracked64.sqrt(tracked64.fromNumber(a)).value).toBe(float64.sqrt(a));
    expect(tracked64.fromRational(7n, q).value).toBe(float64.fromRational(7n, q));
  });
});

/** A tracked number with an error of any size, and a double that it may stand for, exactly within. */
const interval = fc
  .tuple(fc.integer({ min: -640, max: 640 }), fc.integer({ min: 0, max: 200 }), fc.integer({ min: -4, max: 4 }))
  .map(([n, e, t]) => {
    const hull = { value: n / 64, error: e / 64 };
    return { hull, inside: tracked64.fromNumber((n + (t * e) / 4) / 64) };
  });

/** Whether the result for the point is in the result for the interval, as far as both are known. */
function covers(wide: Tracked<number>, narrow: Tracked<number>): boolean {
  return wide.error === Infinity || Math.abs(wide.value - narrow.value) <= wide.error + narrow.error;
}

describe('large errors enclose every point', () => {
  test.prop([fc.constantFrom(...names, 'neg', 'abs', 'sqrt'), interval], { numRuns: 2000 })('functions', (name, x) => {
    const point = tracked64[name](x.inside);
    fc.pre(point.error < Infinity);
    expect(covers(tracked64[name](x.hull), point)).toBe(true);
  });

  test.prop([fc.constantFrom('add', 'sub', 'mul', 'div', 'min', 'max'), interval, interval], { numRuns: 4000 })(
    'operations',
    (name, x, y) => {
      const point = tracked64[name](x.inside, y.inside);
      fc.pre(point.error < Infinity);
      expect(covers(tracked64[name](x.hull, y.hull), point)).toBe(true);
    },
  );

  test.prop([fc.constantFrom('le', 'lt', 'eq'), interval, interval], { numRuns: 2000 })('comparisons', (name, x, y) => {
    const claimed = tracked64[name](x.hull, y.hull);
    if (claimed !== 'unknown') expect(tracked64[name](x.inside, y.inside)).toBe(claimed);
  });
});

/** The distance between the doubles around $x$, for normal $x$: read from a step away from zero. */
function unitInLastPlace(x: number): number {
  const bits = new BigInt64Array(new Float64Array([Math.abs(x)]).buffer);
  bits[0] = (bits[0] ?? 0n) + 1n;
  return (new Float64Array(bits.buffer)[0] ?? NaN) - Math.abs(x);
}

const isNormal = (x: number): boolean => Math.abs(x) >= 2 ** -1022 && Math.abs(x) < 2 ** 1023;
/** So large that no intermediate result of an elementary function underflows. */
const isFarFromUnderflow = (x: number): boolean => isNormal(x) && Math.abs(x) >= 2 ** -960;

describe('the bounds are tight', () => {
  test.prop([fc.constantFrom(...names), fc.oneof(fc.double({ min: -30, max: 30, noNaN: true }), anyDouble)], {
    numRuns: 2000,
  })('at exact arguments an elementary function has an error bound of at most 3 units in the last place', (name, x) => {
    const { value, error } = tracked64[name](tracked64.fromNumber(x));
    fc.pre(isFarFromUnderflow(value));
    expect(error).toBeLessThanOrEqual(3 * unitInLastPlace(value));
  });

  test.prop([fc.constantFrom('add', 'sub', 'mul', 'div'), anyDouble, anyDouble], { numRuns: 2000 })(
    'an operation on exact numbers has one of at most half a unit, up to the rounding of the bound itself',
    (name, x, y) => {
      const { value, error } = tracked64[name](tracked64.fromNumber(x), tracked64.fromNumber(y));
      fc.pre(isNormal(value));
      const half = unitInLastPlace(value) / 2;
      expect(error).toBeLessThanOrEqual(half + half * 2 ** -45 + 3 * Number.MIN_VALUE);
    },
  );

  test('saturation contracts: far out, a large error of the argument is forgotten', () => {
    const far = tracked64.tanh({ value: 30, error: 2 ** -10 });
    expect(far.error).toBeLessThan(2 ** -18);
    expect(tracked64.tanh({ value: 0, error: 1e300 }).error).toBeLessThan(2.001);
    expect(tracked64.erf({ value: 4.5, error: 2 ** -10 }).error).toBeLessThan(2 ** -37);
    expect(tracked64.erf({ value: 0, error: 1e300 }).error).toBeLessThan(2.001);
  });

  test('what overflows is unknown from then on', () => {
    const huge = tracked64.exp(tracked64.fromNumber(800));
    expect(huge.error).toBe(Infinity);
    expect(tracked64.tanh(huge).error).toBe(Infinity);
    expect(tracked64.le(tracked64.tanh(huge), tracked64.fromNumber(2))).toBe('unknown');
  });
});
