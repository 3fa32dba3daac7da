import { fc, test } from '@fast-check/vitest';
import { describe, expect, test as unit } from 'vitest';
import { type Ball, type BallSystem, ball } from '../../src/numbers/ball.js';
import { rounded } from '../../src/numbers/ball-value.js';
import { holds, unitsOfLastBit } from './ball-fractions.js';
import { hardArguments } from './ball-mpfr-arguments.js';
import { type Argument, type Enclosure, mpfr, mpfrPi, mpfrQuotient, type Unary } from './mpfr.js';

const names: readonly Unary[] = [
  'exp', 'expm1', 'log', 'tanh', 'logistic', 'erf', 'sin', 'cos', 'atan', 'sqrt',
];
const precisions = [53, 100, 333, 3322] as const;
const MORE = 64;

const exact = ({ m, e }: Argument): Ball => rounded(m, e, 0, 8000);
const show = ({ m, e }: Argument): string => `${String(m)} * 2^${e}`;

/** Whether a ball holds all that MPFR leaves open, and how many units of the last bit its radius is. */
const judged = (value: Ball, { lower, upper }: Enclosure, bits: number): readonly [boolean, boolean] => [
  holds(value, lower) && holds(value, upper),
  value.radius === 0 || unitsOfLastBit(value, bits) <= 8n,
];

/** Next to a tiny $x$ a ball may be as narrow as its cube. */
const enough = (x: Argument, bits: number): number => bits + MORE + 2 * Math.max(0, 2 - exact(x).size - x.e);

const check = (K: BallSystem, name: Unary, x: Argument): readonly [boolean, boolean] =>
  judged(K[name](exact(x)), mpfr(name, x, enough(x, K.bits)), K.bits);

const argument = (name: Unary): fc.Arbitrary<Argument> => {
  const sign = name === 'log' || name === 'sqrt' ? 0n : 1n;
  const of = (bits: bigint, min: number, max: number): fc.Arbitrary<Argument> => fc.record({
    m: fc.bigInt({ min: 1n - sign * 2n ** bits, max: 2n ** bits }),
    e: fc.integer({ min, max }),
  });
  return fc.oneof(of(53n, -60, -40), of(53n, -1074, -53), of(300n, -330, -290), of(20n, -40, -6));
};

describe.each(names)('%s encloses what MPFR says, within 8 units of the last bit', (name) => {
  describe.each(precisions)('at %i bits', (bits) => {
    const K = ball(bits);

    test.prop([argument(name)], { numRuns: bits > 1000 ? 6 : 150 })('at random arguments', (x) => {
      if (x.m === 0n) return;
      expect(check(K, name, x)).toEqual([true, true]);
    });

    unit('at hard arguments', () => {
      const all = hardArguments(name);
      const some = bits > 1000 ? all.filter(({ m, e }, i) => i % 9 === 0 || e < -1074 || m === 147502n) : all;
      for (const x of some) expect([show(x), ...check(K, name, x)]).toEqual([show(x), true, true]);
    });
  });
});

describe.each(precisions)('at %i bits', (bits) => {
  const K = ball(bits);

  unit('pi and e are what MPFR says', () => {
    expect(judged(K.pi(), mpfrPi(bits + MORE), bits)).toEqual([true, true]);
    expect(judged(K.e(), mpfr('exp', { m: 1n, e: 0 }, bits + MORE), bits)).toEqual([true, true]);
  });

  const factor = fc.record({
    m: fc.bigInt({ min: -(2n ** 80n), max: 2n ** 80n }), e: fc.integer({ min: -1000, max: 1000 }),
  });

  test.prop([factor, factor], { numRuns: 50 })('quotients are what MPFR says', (a, b) => {
    if (b.m === 0n) return;
    expect(judged(K.div(exact(a), exact(b)), mpfrQuotient(a, b, bits + MORE), bits)).toEqual([true, true]);
  });
});

describe.each([5000, 7000])('at %i bits, where a quarter of the bits comes first,', (bits) => {
  unit.each(['log', 'atan', 'expm1', 'logistic'] as const)('%s is what MPFR says', (name) => {
    for (const x of [{ m: 3n, e: -1 }, { m: (1n << 70n) + 1n, e: -70 }, { m: 22n, e: 40 }, { m: 1n, e: -6 }]) {
      if (x.e > 0 && name !== 'log' && name !== 'atan') continue;
      expect([show(x), ...check(ball(bits), name, x)]).toEqual([show(x), true, true]);
    }
  });
});
