import { Decimal } from 'decimal.js';
import { describe, expect, test } from 'vitest';
import { decimal } from '../../src/numbers/decimal.js';
import { decimalConstructor, exactDecimal } from '../../src/numbers/decimal-digits.js';
import { erfSeries } from './erf-series.js';

test.each([14, 1001, 20.5, NaN])('%s digits are refused by name', (digits) => {
  const message = `${String(digits)} decimal digits are not available: choose an integer from 15 to 1000`;
  expect(() => decimal(digits)).toThrow(message);
});

test('a system is made once, and the global constructor of decimal.js is left alone', () => {
  const before = [Decimal.precision, Decimal.rounding, Decimal.minE, Decimal.maxE];
  expect(decimal(40)).toBe(decimal(40));
  decimal(40).tanh(decimal(40).fromNumber(0.3));
  decimal(40).sin(decimal(40).fromNumber(1e20));
  expect([Decimal.precision, Decimal.rounding, Decimal.minE, Decimal.maxE]).toEqual(before);
});

test('a double enters with all its digits, more than the precision', () => {
  const tenth = '0.1000000000000000055511151231257827021181583404541015625';
  expect(decimal(15).fromNumber(0.1).toString()).toBe(tenth);
});

test('a double is written with as few digits as it has, and what is not finite does not enter', () => {
  expect([0.5, 0.75, 3, -2.5, 0, 2 ** 60].map(exactDecimal))
    .toEqual(['5e-1', '75e-2', '3e-0', '-25e-1', '0e-0', '1152921504606846976']);
  for (const x of [NaN, Infinity, -Infinity]) {
    expect(() => decimal(15).fromNumber(x)).toThrow(`${String(x)} is not a number to enter: pass a finite double`);
  }
});

test('a constructor of our own takes nothing over from the global one', () => {
  const { modulo, toExpPos } = Decimal;
  Decimal.set({ modulo: Decimal.EUCLID, toExpPos: 3 });
  const D = decimalConstructor(20);
  Decimal.set({ modulo, toExpPos });
  expect([new D(-7).mod(3).toString(), new D(123456).toString()]).toEqual(['-1', '123456']);
});

test('the least double enters with its 751 digits', () => {
  expect(decimal(15).fromNumber(5e-324).precision()).toBe(751);
});

/** decimal.js with many more digits, rounded: as far as it goes without more than 1025 digits of pi. */
function expected(name: 'tanh' | 'sin' | 'cos' | 'erf', x: Decimal, digits: number): Decimal {
  if (name === 'erf') return erfSeries(x, digits + 60);
  const Wide = Decimal.clone({ defaults: true, precision: digits + 60, minE: -9e15, maxE: 9e15 });
  return new Wide(x)[name]();
}

const unit = (value: Decimal, digits: number): Decimal => new Decimal(`1e${String(value.e - digits + 1)}`);

describe.each([15, 50, 120])('at %i digits', (digits) => {
  const K = decimal(digits);
  const arguments_ = [
    0.3, -0.7, 1e-5, 1e-30, 3, 5.69, 16, 20, -60, 1e3, 1e22, 355, 1.5707963267948966, 3.141592653589793,
  ];
  for (const name of ['tanh', 'sin', 'cos', 'erf'] as const) {
    // The tanh of decimal.js itself does not come back from 1e22.
    const reachable = arguments_.filter((x) => name !== 'tanh' || x < 1e4);
    test.each(reachable)(`${name} of a third of %f is within one unit in the last place`, (x) => {
      const third = K.div(K.fromNumber(x), K.fromNumber(3));
      for (const argument of [third, K.fromNumber(x)]) {
        const value = K[name](argument);
        const Wide = Decimal.clone({ precision: digits + 60, minE: -9e15, maxE: 9e15 });
        const error = new Wide(value).minus(expected(name, argument, digits)).abs();
        expect(error.lte(unit(value, digits)), `${value.toString()} is off by ${error.toString()}`).toBe(true);
        expect(value.precision()).toBeLessThanOrEqual(digits);
      }
    });
  }
});

test('a thousand digits of sine, where decimal.js itself gives up', () => {
  const K = decimal(1000);
  const x = K.div(K.fromNumber(1e10), K.fromNumber(3));
  const square = K.add(K.mul(K.sin(x), K.sin(x)), K.mul(K.cos(x), K.cos(x)));
  expect(K.sub(square, K.fromNumber(1)).abs().lt('1e-998')).toBe(true);
});

test('an argument of many digits next to a multiple of a quarter turn, or far out, keeps its accuracy', () => {
  const long = decimal(200);
  const arguments_ = [long.pi(), long.mul(long.pi(), long.fromNumber(7.5)), long.mul(long.pi(), long.fromNumber(1e30)),
    decimal(60).mul(decimal(60).pi(), long.fromNumber(2 ** 40)), long.fromNumber(1e60), long.fromNumber(1e100 / 3),
    long.fromNumber(1e-60)];
  for (const digits of [15, 30]) {
    for (const x of arguments_) {
      for (const name of ['sin', 'cos'] as const) {
        const value = decimal(digits)[name](x);
        const Wide = Decimal.clone({ precision: 600, minE: -9e15, maxE: 9e15 });
        const error = new Wide(value).minus(expected(name, x, 500)).abs();
        expect(error.lte(unit(value, digits)), `${name}(${x.toString()}) is off by ${error.toString()}`).toBe(true);
      }
    }
  }
});

test('sine and cosine are undefined beyond 10^10000, and of what is no number', () => {
  const K = decimal(15);
  const power = (e: string) => K.fromNumber(1).times(`1e${e}`);
  const one = K.fromNumber(1);
  for (const x of [power('10001'), K.neg(power('20000')), K.div(one, K.fromNumber(0)), K.sqrt(K.neg(one))]) {
    expect([K.sin(x).isNaN(), K.cos(x).isNaN()]).toEqual([true, true]);
  }
  const root = K.sqrt(K.neg(one));
  expect([K.tanh(root).isNaN(), K.erf(root).isNaN()]).toEqual([true, true]);
  const [sine, cosine] = [K.sin(power('10000')), K.cos(power('10000'))];
  expect(K.add(K.mul(sine, sine), K.mul(cosine, cosine)).minus(1).abs().lt('1e-13')).toBe(true);
});

test('pi has all its digits', () => {
  expect(decimal(30).pi().toString()).toBe('3.14159265358979323846264338328');
});

test('saturation and smallness cost no exponential', () => {
  const K = decimal(50);
  expect(K.tanh(K.fromNumber(1e300)).toString()).toBe('1');
  expect(K.tanh(K.fromNumber(-1e300)).toString()).toBe('-1');
  expect(K.erf(K.fromNumber(-1e300)).toString()).toBe('-1');
  expect(K.erf(K.fromNumber(5e-324)).toString()).toBe('5.5749338194485227126755092962363073357001274373627e-324');
  // Up to 10^-26 the cube counts, below it is x itself.
  for (const x of ['1e-24', '3e-25', '1e-25', '1e-26', '7e-27', '1e-27']) {
    const nearest = expected('tanh', new Decimal(x), 50).toSignificantDigits(50);
    expect(K.tanh(K.fromNumber(1).times(x)).toString()).toBe(nearest.toString());
  }
  // Of 60 and more digits, where the cube decides which way the last one of 50 is rounded.
  for (let k = 1; k <= 20; k++) {
    const x = K.fromNumber(9.9e-26 * (1 - k * 2 ** -20));
    expect(K.tanh(x).toString()).toBe(expected('tanh', x, 50).toSignificantDigits(50).toString());
  }
  expect(K.tanh(K.fromNumber(5e-324)).toString()).toBe('4.9406564584124654417656879286822137236505980261432e-324');
});

test('values next to 1 are 1 only where they round to it', () => {
  const K = decimal(20);
  // 2 exp(-44) = 1.556e-19, and 1 - erf(6.65) = 5.2e-21, which is more than half a unit of the last place.
  expect(K.tanh(K.fromNumber(22)).toString()).toBe('0.99999999999999999984');
  expect(K.erf(K.fromRational(665n, 100n)).toString()).toBe('0.99999999999999999999');
  expect([K.tanh(K.fromNumber(30)), K.erf(K.fromNumber(7))].map(String)).toEqual(['1', '1']);
});
