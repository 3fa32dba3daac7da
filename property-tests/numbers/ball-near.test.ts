import { describe, expect, test } from 'vitest';
import { type Ball, ball, definedness } from '../../src/numbers/ball.js';
import { rounded, wholeLine } from '../../src/numbers/ball-value.js';
import { dyadic, more, parts } from './ball-fractions.js';
import { atMost, compare, times } from './rational.js';

const K = ball(64);
const make = (m: bigint, e: number, r: number): Ball => rounded(m, e, r, 300);
const exactFive = (): Ball => make(5n, 0, 0);

describe('the numbers near those of a ball', () => {
  test.each<[string, () => Ball, () => Ball, reach: number]>([
    ['an exact number, as far as an exact number', exactFive, () => make(3n, 0, 0), 3],
    ['an exact number, as far as a negative number', exactFive, () => make(-3n, 0, 0), 3],
    ['an exact number, as far as a ball', exactFive, () => make(3n, 0, 1), 4],
    ['an exact number, as far as a negative ball', exactFive, () => make(-3n, 0, 1), 4],
    ['an exact number, as far as a ball around zero', exactFive, () => make(0n, 0, 2), 2],
    ['an exact number, as far as a large ball', exactFive, () => make(3n, 7, 1), 512],
    ['an exact number, as far as a small ball', exactFive, () => make(3n, -7, 1), 2 ** -5],
    ['a ball, as far as an exact number', () => make(5n, 0, 2), () => make(3n, 0, 0), 5],
    ['a ball, as far as a ball', () => make(-5n, 0, 2), () => make(3n, 0, 1), 6],
  ])('%s', (_, center, bound, reach) => {
    const [x, around] = [center(), K.near(center(), bound())];
    expect(compare(parts(around).middle, parts(x).middle)).toBe(0);
    const wanted = dyadic(BigInt(reach * 2 ** 10), -10);
    const { radius } = parts(around);
    // Each of the four upward roundings adds 2^-48 of the radius: together less than 2^-45.
    expect([atMost(wanted, radius), atMost(radius, times(wanted, more(45)))]).toEqual([true, true]);
  });

  test('are those of the ball itself where the bound is exactly zero', () => {
    const [exact, inexact, zero] = [exactFive(), make(5n, 0, 2), make(0n, 0, 0)];
    expect([K.near(exact, zero) === exact, K.near(inexact, zero) === inexact]).toEqual([true, true]);
  });

  test('are all where the bound or the ball is the whole line', () => {
    expect([K.near(exactFive(), wholeLine), K.near(wholeLine, exactFive())]
      .map((x) => [definedness(x), x.radius])).toEqual([['defined', Infinity], ['defined', Infinity]]);
  });

  test('are undefined where the ball or the bound is, and possibly so where one of them may be', () => {
    const [lost, open] = [K.sqrt(make(-1n, 0, 0)), K.sqrt(make(0n, 0, 1))];
    expect([K.near(lost, exactFive()), K.near(exactFive(), lost), K.near(lost, wholeLine), K.near(open, exactFive()),
      K.near(exactFive(), open)].map(definedness))
      .toEqual(['undefined', 'undefined', 'undefined', 'possibly undefined', 'possibly undefined']);
  });
});
