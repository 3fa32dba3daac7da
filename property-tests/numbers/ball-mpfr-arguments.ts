/**
 * Arguments at which elementary functions are hard: tiny, huge, subnormal, next to where a function is special, and
 * doubles whose values are known to be close to a double or to the middle between two.
 * @module
 */
import type { Argument, Unary } from './mpfr.js';

/** A finite double as the exact number it is. */
function ofDouble(x: number): Argument {
  let [v, e] = [x, 0];
  while (!Number.isInteger(v)) [v, e] = [v * 2, e - 1];
  return { m: BigInt(v), e };
}

const around = (m: bigint, e: number): readonly Argument[] => [{ m: m - 1n, e }, { m, e }, { m: m + 1n, e }];
const both = (values: readonly number[]): readonly Argument[] => values.flatMap((v) => [ofDouble(v), ofDouble(-v)]);

/** In the domain of every function but the logarithm and the root, and not beyond the range of `exp`. */
const everywhere: readonly Argument[] = [
  ...both([5e-324, 2 ** -1022, 1e-300, 1e-20, 2 ** -53, 2 ** -27, 0.1, 0.5, 1, 3, 22, 40, 355, 700.5, 745, 1e6 + 0.1]),
  // One unit beside 1, at 53 bits and at 3000, and beside the thresholds between one method and the next.
  ...[52, 200, 3000].flatMap((n) => [...around(1n << BigInt(n), -n), { m: -(1n << BigInt(n)) - 1n, e: -n }]),
  // Far below the precision, and next to where the logistic function leaves it.
  { m: 1n, e: -2000 }, { m: -3n, e: -4000 }, { m: 147502n, e: -6 }, { m: -147502n, e: -6 },
  // Longer than the precision has use for.
  ...[1, 40, 1000].map((n) => ({ m: 3n ** 2000n, e: -3170 - n })),
  ...[0, -1, -3, -8, -9, -16, -17].flatMap((e) => around(1n << 200n, e - 200)),
  ...[-1, -3, -8, -9, -16].flatMap((e) => around(-(1n << 100n), e - 100)),
];

/** Huge, and the multiples of a quarter turn rounded to doubles, the nearest of all among them. */
const huge: readonly Argument[] = [
  ...both([1e22, 2 ** 31, 2 ** 400, 1e300, Number.MAX_VALUE]),
  ...both([0.7853981633974483, 1.5707963267948966, 2.356194490192345, 3.141592653589793, 6.283185307179586]),
  ...both([6381956970095103 * 2 ** 797, 5706674932067741 * 2 ** 4, 2 ** 120 * 6411027962775774]),
];

/** For the logarithm and the root. */
const positive: readonly Argument[] = [
  ...[...everywhere, ...huge].filter(({ m }) => m > 0n),
  ...both([1 + 2 ** -52, 1 - 2 ** -53, 0.99609375, 1.00390625, 2 - 2 ** -52, 4, 1 / 3]).filter(({ m }) => m > 0n),
];

/** Doubles of which the values lie next to a double or half way between two, as tables of such cases know them. */
const toRound: Partial<Record<Unary, readonly number[]>> = {
  exp: [2 ** -53, -(2 ** -53), 7.5417527749959590085206221e-10, -1.0220058158e-8, 0.009196852132, 1.3863943611198906],
  expm1: [2 ** -53, -(2 ** -53), 1.3863943611198906, 0.6931471805599453, 36.7368005696771],
  log: [1.009027936052345, 2.0 ** -1074 * 3, 1 + 2 ** -40, 0.7071067811865476, 2.718281828459045, 1.8979e307],
  sin: [0.4447365294921, 2.0 ** -26, 11 * 2 ** -5, 3.0 * 2 ** 50],
  cos: [2 ** -27, 2 ** -26 * 1.5, 10.995574287564276, 0.1],
  atan: [2 ** -27, 1 - 2 ** -53, 1 + 2 ** -52, 1.633123935319537e16, 0.4142135623730951],
};

const domains: Partial<Record<Unary, readonly Argument[]>> = {
  log: positive, sqrt: positive, exp: everywhere, expm1: everywhere, logistic: everywhere,
};

/** All of them that are in the domain of a function, and not beyond what MPFR has an exponent for. */
export function hardArguments(name: Unary): readonly Argument[] {
  return [...(domains[name] ?? [...everywhere, ...huge]), ...(toRound[name] ?? []).map(ofDouble)];
}
