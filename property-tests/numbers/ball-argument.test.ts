import { describe, expect, test } from 'vitest';
import { fittingArgument, fittingIfSmall } from '../../src/numbers/ball-argument.js';
import { rounded } from '../../src/numbers/ball-value.js';
import { besideOne } from '../../src/numbers/ball-beside-one.js';
import { compare } from './rational.js';
import { high, low } from './ball-reach.js';
import { dyadic, holds, parts } from './ball-fractions.js';

const make = (m: bigint, e: number, r: number) => rounded(m, e, r, 8000);

describe('an argument', () => {
  test('of up to 64 bits more than the precision stays as it is, and a longer one is cut to 52 more', () => {
    const [fits, long] = [make((1n << 163n) + 1n, 5, 0), make((1n << 164n) + 1n, 5, 0)];
    expect(fittingArgument(fits, 100)).toBe(fits);
    const cut = fittingArgument(long, 100);
    expect([cut.size, holds(cut, parts(long).middle), cut.radius < 2]).toEqual([152, true, true]);
    const wide = fittingArgument(make((1n << 164n) + 1n, 0, 2 ** 20), 100);
    expect([wide.size, wide.radius > 1]).toEqual([152, true]);
  });

  test('that is exact and more than 900 bits shorter is filled up with zeros', () => {
    const short = make(5n, 7, 0);
    expect(fittingArgument(short, 903)).toBe(short);
    const filled = fittingArgument(short, 904);
    expect([filled.size, filled.radius, compare(parts(filled).middle, parts(short).middle)]).toEqual([904, 0, 0]);
    const wide = make(5n, 7, 1);
    expect(fittingArgument(wide, 2000)).toBe(wide);
  });

  test('of sine and cosine is treated so below 2^-8 only', () => {
    const [small, large] = [make(1n, -9, 0), make(1n, -8, 0)];
    expect(fittingIfSmall(small, 2000).size).toBe(2000);
    expect(fittingIfSmall(large, 2000)).toBe(large);
  });
});

test('beside one are the numbers from 1 - 2^(-bits - 5) to 1', () => {
  const [upper, lower] = [besideOne(false, 64), besideOne(true, 64)];
  const distance = dyadic((1n << 69n) - 1n, -69);
  expect([compare(low(upper), distance), compare(high(upper), dyadic(1n, 0))]).toEqual([0, 0]);
  expect([compare(high(lower), { p: -distance.p, q: distance.q }), compare(low(lower), dyadic(-1n, 0))])
    .toEqual([0, 0]);
});
