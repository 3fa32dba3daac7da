/**
 * A law that never fails proves nothing: each one must refute a system that breaks it.
 * @module
 */
import { fc } from '@fast-check/vitest';
import { Decimal } from 'decimal.js';
import { expect, test } from 'vitest';
import { decimal } from '../../src/numbers/decimal.js';
import { float64 } from '../../src/numbers/float64.js';
import { tracked, type Tracked } from '../../src/numbers/tracked.js';
import { float64Rounding, tracked64 } from '../../src/numbers/tracked-float64.js';
import { lawNames, laws, type LawName } from './number-system.laws.js';
import { sample } from './system-under-test.js';
import { decimalSystem, float64System, tracked64System } from './systems.js';
import type { Reals } from '../../src/numbers/number-system.js';
import type { SystemUnderTest } from './system-under-test.js';

const samples = fc.sample(sample, { numRuns: 1000, seed: 1 });

function refutes<N>(law: LawName, system: SystemUnderTest<N>, among = samples): boolean {
  return among.some((s) => laws[law](system, s) !== undefined);
}

const certain = <N>({ value }: Tracked<N>): Tracked<N> => ({ value, error: 0 });

function trackedWith(change: Partial<Reals<Tracked<number>>>): SystemUnderTest<Tracked<number>> {
  return tracked64System({ ...tracked64, ...change });
}

const broken: [law: LawName, what: string, system: SystemUnderTest<Tracked<number>>][] = [
  ['onlyFiniteNumbersEnter', 'lets NaN in', trackedWith({ fromNumber: (value) => ({ value, error: 0 }) })],
  ['rationalEntry', 'forgets the rounding of 1/3', trackedWith({
    fromRational: (p, q) => certain(tracked64.fromRational(p, q)),
  })],
  ['exactOperations', 'adds an error to every product', trackedWith({
    mul: (a, b) => ({ ...tracked64.mul(a, b), error: tracked64.mul(a, b).error + Number.MIN_VALUE }),
  })],
  ['enclosure', 'forgets underflow', tracked64System(tracked({
    ...float64Rounding, product: (_a, _b, p) => Math.abs(p) * 2 ** -53,
  }))],
  ['enclosure', 'forgets the rounding of sums', tracked64System(tracked({ ...float64Rounding, sum: () => 0 }))],
  ['enclosure', 'forgets the rounding of quotients', tracked64System(tracked({
    ...float64Rounding, quotient: () => 0,
  }))],
  ['enclosure', 'forgets the error of a factor', trackedWith({ mul: (a, b) => tracked64.mul(certain(a), b) })],
  ['enclosure', 'forgets the error of a divisor', trackedWith({ div: (a, b) => tracked64.div(a, certain(b)) })],
  ['roots', 'forgets the rounding of roots', tracked64System(tracked({ ...float64Rounding, root: () => 0 }))],
  ['roots', 'forgets the error of the radicand', trackedWith({ sqrt: (a) => tracked64.sqrt(certain(a)) })],
  ['selections', 'widens in neg', trackedWith({ neg: (a) => ({ value: -a.value, error: a.error * 1.5 }) })],
  ['comparisons', 'compares the values only', trackedWith({ le: (a, b) => a.value <= b.value })],
  ['comparisons', 'leaves exact comparisons open', trackedWith({ eq: () => 'unknown' })],
  ['conjunctions', 'takes unknown for true', trackedWith({ and: (truths) => truths.every((t) => t !== false) })],
  ['known', 'forgets the bound', trackedWith({ near: (center) => center })],
  ['known', 'forgets the error of the bound', trackedWith({
    near: (center, bound) => tracked64.near(center, certain(bound)),
  })],
  ['known', 'widens by a bound of zero', trackedWith({
    near: (center, bound) => tracked64.near({ ...center, error: center.error + 1 }, bound),
  })],
  ['definitions', 'copies what it defines', trackedWith({ define: (_symbol, body) => ({ ...body() }) })],
  ['totality', 'throws at a division by zero', trackedWith({
    div(a, b) {
      if (b.value === 0) throw new RangeError('division by zero');
      return tracked64.div(a, b);
    },
  })],
  ['totality', 'takes 1/0 for a number', trackedWith({
    div: (a, b) => (b.value === 0 ? a : tracked64.div(a, b)),
  })],
  ['elementary', 'takes tanh for exact', trackedWith({ tanh: (a) => certain(tracked64.tanh(a)) })],
  ['elementary', 'uses the exponential of a neighbour', trackedWith({
    exp: ({ value, error }) => tracked64.exp({ value: value + value * 2 ** -50, error }),
  })],
  ['elementary', 'takes erf for exact', trackedWith({ erf: (a) => certain(tracked64.erf(a)) })],
  ['elementaryOfInexact', 'forgets the error of the argument of erf', trackedWith({
    erf: (a) => tracked64.erf(certain(a)),
  })],
  ['ratioOfCircles', 'takes its pi for exact', trackedWith({ pi: () => certain(tracked64.pi()) })],
  ['elementaryOfInexact', 'forgets the error of the argument', trackedWith({
    sin: (a) => tracked64.sin(certain(a)),
  })],
];

test('the systems as they are break no law', () => {
  for (const law of lawNames) {
    expect(refutes(law, tracked64System(), samples.slice(0, 200)), law).toBe(false);
    expect(refutes(law, float64System, samples.slice(0, 200)), law).toBe(false);
  }
});

test('every law is seen to fail', () => {
  const seen = broken.map(([law]) => law).concat('exactEntry');
  expect(lawNames.filter((law) => !seen.includes(law))).toEqual([]);
});

test.each(broken)('%s refutes a system that %s', (law, _what, system) => {
  expect(refutes(law, system)).toBe(true);
});

test('exactEntry refutes decimals that take the double 0.1 for one tenth', () => {
  const K = decimal(50);
  const fromNumber = (x: number): Decimal => K.fromRational(1n, 1n).times(new Decimal(String(x)));
  const system = { ...decimalSystem(50), K: { ...K, fromNumber } };
  expect(refutes('exactEntry', system)).toBe(true);
});

test('totality refutes doubles where 1/0 is the infinity of IEEE', () => {
  const system = { ...float64System, K: { ...float64, div: (a: number, b: number) => a / b } };
  expect(refutes('totality', system)).toBe(true);
});
