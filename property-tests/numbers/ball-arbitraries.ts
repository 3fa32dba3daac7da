/**
 * Balls, precisions and points in balls for property tests.
 * @module
 */
import { fc } from '@fast-check/vitest';
import { rounded } from '../../src/numbers/ball-value.js';
import { rational } from './rational.js';

/** Precisions, low ones among them, where rounding happens most. */
export const precision = fc.constantFrom(16, 24, 53, 64, 100, 174, 333, 1000);

const mantissa = fc.oneof(
  fc.bigInt({ min: -20n, max: 20n }),
  fc.bigInt({ min: -(2n ** 60n), max: 2n ** 60n }),
  fc.bigInt({ min: -(2n ** 400n), max: 2n ** 400n }),
  fc.tuple(fc.integer({ min: 0, max: 300 }), fc.constantFrom(-1n, 0n, 1n)).map(([n, d]) => 2n ** BigInt(n) + d),
);

const exponent = fc.oneof(fc.integer({ min: -8, max: 8 }), fc.integer({ min: -700, max: 700 }));

const radius = fc.oneof(
  fc.constantFrom(0.5, 1, 3, 2 ** -900, 2 ** 39, 2 ** 45, 2 ** 200),
  fc.double({ min: 2 ** -60, max: 2 ** 60, noNaN: true }),
);

/** Exact balls of any length. */
export const exactBall = fc.tuple(mantissa, exponent).map(([m, e]) => rounded(m, e, 0, 2000));

/** Balls, half of them exact. */
export const anyBall = fc.oneof(
  exactBall,
  fc.tuple(mantissa, exponent, radius, precision).map(([m, e, r, bits]) => rounded(m, e, r, bits)),
);

/** Where in a ball a number is taken: the ends, the middle, and points between. */
export const position = fc
  .oneof(fc.constantFrom(-8n, 8n, 0n), fc.bigInt({ min: -8n, max: 8n }))
  .map((eighths) => rational(eighths, 8n));
