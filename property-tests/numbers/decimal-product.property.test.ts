import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { decimalConstructor } from '../../src/numbers/decimal-digits.js';
import { isProduct } from '../../src/numbers/decimal-product.js';

const D = decimalConstructor(1000);

/** An integer with zeros, twos and fives at its end as often as not. */
const factor = fc.tuple(fc.bigInt(-(10n ** 30n), 10n ** 30n), fc.constantFrom(1n, 1n, 2n ** 40n, 5n ** 30n, 10n ** 9n))
  .map(([n, end]) => n * end);
const exponent = fc.integer({ min: -40, max: 40 });

describe('a product of decimals', () => {
  test.prop([factor, factor, exponent, exponent], { numRuns: 1000 })('is known where it is one', (m, n, j, k) => {
    const [a, b] = [new D(`${String(m)}e${String(j)}`), new D(`${String(n)}e${String(k)}`)];
    const product = `${String(m * n)}e${String(j + k)}`;
    expect(isProduct(a, b, new D(product))).toBe(true);
    for (const digits of [15, 50]) {
      const rounded = new (decimalConstructor(digits))(a).times(b);
      expect(isProduct(a, b, rounded)).toBe(rounded.eq(product));
    }
    expect(isProduct(a, b, new D(`${String(m * n + 1n)}e${String(j + k)}`))).toBe(false);
  });
});
