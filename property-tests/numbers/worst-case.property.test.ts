import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import type { Arithmetic } from '../../src/numbers/number-system.js';
import { ball, type Ball } from '../../src/numbers/ball.js';
import { float64 } from '../../src/numbers/float64.js';
import { worstCase, type WorstCase } from '../../src/numbers/worst-case.js';

const exact = ball(2400);

/** One pair of those that a worst case stands for: the exact number is the double plus `off`. */
interface Member {
  readonly double: number;
  readonly off: number;
}

const members = fc.record({ double: fc.double({ min: -8, max: 8, noNaN: true }), off: fc.double({ min: -1, max: 1,
  noNaN: true }).map((x) => x * 2 ** -20) });

const ballOf = ({ double, off }: Member): Ball => exact.add(exact.fromNumber(double), exact.fromNumber(off));
const caseOf = (member: Member): WorstCase =>
  ({ size: exact.upper(exact.abs(ballOf(member))), error: Math.abs(member.off) });

type Operation = <N>(K: Arithmetic<N>, a: N, b: N) => N;

const operations: Readonly<Record<string, Operation>> = {
  sum: (K, a, b) => K.add(a, b),
  difference: (K, a, b) => K.sub(a, b),
  product: (K, a, b) => K.mul(a, b),
  modulus: (K, a) => K.abs(K.neg(a)),
  larger: (K, a, b) => K.max(a, b),
  smaller: (K, a, b) => K.min(a, b),
  third: (K, a) => K.mul(a, K.fromRational(1n, 3n)),
  polynomial: (K, a, b) => K.add(K.mul(K.sub(a, b), K.mul(a, b)), K.mul(K.add(a, a), K.fromRational(-7n, 9n))),
};

/** Whether the set holds the exact number together with the double. */
function holds({ size, error }: WorstCase, number: Ball, double: number): boolean {
  const off = exact.abs(exact.sub(exact.fromNumber(double), number));
  return exact.upper(exact.abs(number)) <= size && exact.upper(off) <= error;
}

describe.each(Object.entries(operations))('the worst case of a %s', (_, operation) => {
  test.prop([members, members], { numRuns: 200 })('holds what doubles make of every member', (a, b) => {
    const known = operation(worstCase, caseOf(a), caseOf(b));
    expect(holds(known, operation(exact, ballOf(a), ballOf(b)), operation(float64, a.double, b.double))).toBe(true);
  });
});

test.prop([members])('the worst case of a root holds the root of every square', (a) => {
  const [square, double] = [exact.mul(ballOf(a), ballOf(a)), a.double * a.double];
  const known = worstCase.sqrt(worstCase.mul(caseOf(a), caseOf(a)));
  expect(holds(known, exact.sqrt(square), Math.sqrt(double))).toBe(true);
});

test('exact numbers stay exact where nothing is rounded, and quotients are unknown', () => {
  expect(worstCase.fromNumber(-3)).toEqual({ size: 3, error: 0 });
  expect(worstCase.fromRational(-5n, 1n)).toEqual({ size: 5, error: 0 });
  expect(worstCase.mul(worstCase.fromNumber(0), worstCase.fromNumber(3)).error).toBe(0);
  expect(worstCase.div(worstCase.fromNumber(1), worstCase.fromNumber(1)).error).toBe(Infinity);
  expect(worstCase.near(worstCase.fromNumber(1), worstCase.fromNumber(2)).error).toBeGreaterThanOrEqual(2);
});

test('a sum of a thousand terms is off by about a thousand half units, not by a millionth', () => {
  const third = worstCase.fromRational(1n, 3n);
  const sum = Array.from({ length: 1000 }, () => third).reduce((a, b) => worstCase.add(a, b));
  expect(sum.error).toBeLessThan(1000 * 1000 * 2 ** -53);
  expect(sum.error).toBeGreaterThan(1000 * 2 ** -53);
});
