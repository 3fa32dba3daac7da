import { describe, expect, it } from 'vitest';
import { decimalConstructor } from '../../src/numbers/decimal-digits.js';
import { isProduct, whole } from '../../src/numbers/decimal-product.js';

const D = decimalConstructor(100);
const is = (a: string, b: string, c: string): boolean => isProduct(new D(a), new D(b), new D(c));

describe('a product of decimals', () => {
  it('is known where it is one, with as many digits as factors have, one less, or fewer', () => {
    expect([is('99', '99', '9801'), is('12', '12', '144'), is('2.5', '0.4', '1'), is('1250', '8e-3', '10'),
      is('-3', '7', '-21'), is('1e30', '1e-30', '1')]).toEqual([true, true, true, true, true, true]);
  });

  it('is told from what has the same first digits', () => {
    const pairs = [is('99', '99', '980'), is('12', '12', '14'), is('2.5', '0.4', '1.1'), is('3', '7', '21.5'),
      is('123456789', '987654321', '121932631112635e3'), is('12', '12', '145')];
    expect(pairs).toEqual(pairs.map(() => false));
  });

  it('is nothing of what is not a number, and zero of zero alone', () => {
    const [zero, two, nothing] = [new D(0), new D(2), new D(NaN)];
    expect([isProduct(nothing, two, two), isProduct(two, nothing, two), isProduct(two, two, nothing)])
      .toEqual([false, false, false]);
    expect([isProduct(zero, two, zero), isProduct(two, zero, zero), isProduct(zero, zero, zero)])
      .toEqual([true, true, true]);
    expect([isProduct(two, two, zero), isProduct(zero, two, two)]).toEqual([false, false]);
    expect([isProduct(two, whole(5n), whole(10n)), isProduct(whole(25n), whole(4n), whole(1n))]).toEqual([true, false]);
  });
});
