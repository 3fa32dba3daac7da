/**
 * The laws of `src/numbers/number-system.ts` as pure functions: given a system and a sample, a law returns nothing,
 * or says how the system breaks it. So the same laws run over every system, and over systems that are broken on
 * purpose.
 * @module
 */
import { test } from '@fast-check/vitest';
import { describe } from 'vitest';
import { evaluate, exactly, print } from './expression.js';
import { compare, magnitude, minus, negative, ofDouble, plus, rational, times } from './rational.js';
import { elementary, elementaryOfInexact, ratioOfCircles } from './elementary.laws.js';
import { totality } from './totality.laws.js';
import { contains, point, sample } from './system-under-test.js';
import type { Rational } from './rational.js';
import type { Ends, Sample, SystemUnderTest } from './system-under-test.js';

/** `undefined` if the law holds for the sample, otherwise what is wrong. */
export type Law = <N>(system: SystemUnderTest<N>, s: Sample) => string | undefined;

const isPoint = (ends: Ends | undefined, r: Rational): boolean =>
  ends !== undefined && compare(ends.lower, r) === 0 && compare(ends.upper, r) === 0;

const width = (ends: Ends): Rational => minus(ends.upper, ends.lower);

const exactEntry: Law = ({ K, ends }, { x }) =>
  isPoint(ends(K.fromNumber(x)), ofDouble(x)) ? undefined : `fromNumber(${String(x)}) is another number`;

const onlyFiniteNumbersEnter: Law = ({ K }) => {
  for (const x of [NaN, Infinity, -Infinity]) {
    try {
      K.fromNumber(x);
      return `fromNumber(${String(x)}) is let in`;
    } catch (error) {
      if (!(error instanceof RangeError && error.message.includes(String(x)))) return `${String(x)}: ${String(error)}`;
    }
  }
  return undefined;
};

const rationalEntry: Law = ({ K, ends, approximate }, { p, q, a }) => {
  if (!approximate && !contains(ends(K.fromRational(p, q)), point(rational(p, q)))) {
    return `fromRational(${String(p)}, ${String(q)}) does not enclose it`;
  }
  const r = ofDouble(a);
  return isPoint(ends(K.fromRational(r.p * 3n, r.q * 3n)), r) ? undefined : `fromRational of ${String(a)} is not exact`;
};

const exactOperations: Law = ({ K, ends }, { a, b }) => {
  const [x, y] = [K.fromNumber(a), K.fromNumber(b)];
  const [r, s] = [ofDouble(a), ofDouble(b)];
  const smaller = compare(r, s) < 0 ? r : s;
  const larger = compare(r, s) < 0 ? s : r;
  const results = {
    add: [K.add(x, y), plus(r, s)], sub: [K.sub(x, y), minus(r, s)], mul: [K.mul(x, y), times(r, s)],
    neg: [K.neg(x), negative(r)], abs: [K.abs(x), magnitude(r)],
    min: [K.min(x, y), smaller], max: [K.max(x, y), larger],
  } as const;
  for (const [name, [value, exact]] of Object.entries(results)) {
    if (!isPoint(ends(value), exact)) return `${name} of ${String(a)}, ${String(b)} is not exact`;
  }
  return undefined;
};

const enclosure: Law = ({ K, ends, approximate }, { left }) => {
  const exact = exactly(left);
  if (approximate || exact === undefined) return undefined;
  return contains(ends(evaluate(K, left)), point(exact)) ? undefined : `${print(left)} is not enclosed`;
};

const roots: Law = ({ K, ends, approximate }, { left, a }) => {
  const square = ofDouble(a * a);
  if (!isPoint(ends(K.sqrt(K.fromNumber(a * a))), magnitude(ofDouble(a)))) return `sqrt of ${String(a)}² is not exact`;
  for (const r of [exactly(left), square]) {
    if (approximate || r === undefined || r.p < 0n) continue;
    const argument = r === square ? K.fromNumber(a * a) : evaluate(K, left);
    const root = ends(K.sqrt(argument));
    if (root === undefined) continue;
    const below = root.lower.p < 0n || compare(times(root.lower, root.lower), r) <= 0;
    const above = root.upper.p >= 0n && compare(r, times(root.upper, root.upper)) <= 0;
    if (!(below && above)) return `the root of ${print(left)} or of ${String(a)}² is not enclosed`;
  }
  return undefined;
};

/** `neg`, `abs`, `min` and `max` never widen what they are given. */
const selections: Law = ({ K, ends }, { left, right }) => {
  const [x, y] = [evaluate(K, left), evaluate(K, right)];
  const [X, Y] = [ends(x), ends(y)];
  if (X === undefined || Y === undefined) return undefined;
  const widest = compare(width(X), width(Y)) < 0 ? width(Y) : width(X);
  const results = { neg: K.neg(x), abs: K.abs(x), min: K.min(x, y), max: K.max(x, y) };
  for (const [name, value] of Object.entries(results)) {
    const limit = name === 'neg' || name === 'abs' ? width(X) : widest;
    const Z = ends(value);
    if (Z === undefined || compare(width(Z), limit) > 0) return `${name} widens ${print(left)}, ${print(right)}`;
  }
  return undefined;
};

/** Never wrong; and decided where both numbers are exact. */
const comparisons: Law = ({ K, approximate }, { left, right, a, b }) => {
  const [x, y] = [K.fromNumber(a), K.fromNumber(b)];
  for (const [u, v, s, t] of [[x, y, a, b], [x, x, a, a], [y, x, b, a]] as const) {
    if (K.le(u, v) !== s <= t || K.lt(u, v) !== s < t || K.eq(u, v) !== (s === t)) {
      return `${String(s)} and ${String(t)} are compared wrongly`;
    }
  }
  const [r, s] = [exactly(left), exactly(right)];
  if (approximate || r === undefined || s === undefined) return undefined;
  const order = compare(r, s);
  const [l, m] = [evaluate(K, left), evaluate(K, right)];
  for (const [claimed, truth] of [[K.le(l, m), order <= 0], [K.lt(l, m), order < 0], [K.eq(l, m), order === 0]]) {
    if (claimed !== 'unknown' && claimed !== truth) return `${print(left)} and ${print(right)} are compared wrongly`;
  }
  return undefined;
};

const conjunctions: Law = ({ K }) => {
  const open = K.and([true, 'unknown']) === 'unknown';
  const decided = K.and(['unknown', false, true]) === false && K.and([]) === true && K.and([true, true]) === true;
  return !(open && decided) ? 'and is not the three-valued conjunction' : undefined;
};

/** All numbers within the bound in enclosures, otherwise the center; the center itself if the bound is zero. */
const known: Law = ({ K, ends, approximate }, { left, right, a, b }) => {
  const center = evaluate(K, left);
  const exact = K.near(center, K.fromNumber(0));
  const [before, after] = [ends(center), ends(exact)];
  if (before !== undefined && (after === undefined || !contains(before, after))) {
    return `near(${print(left)}, 0) is wider`;
  }
  const ofShort = ends(K.near(K.fromNumber(a), K.fromNumber(b)));
  if (approximate) {
    return isPoint(ofShort, ofDouble(a)) ? undefined : `near(${String(a)}, ${String(b)}) is another number`;
  }
  for (const [given, c, r] of [[ofShort, ofDouble(a), ofDouble(b)],
    [ends(K.near(center, evaluate(K, right))), exactly(left), exactly(right)]] as const) {
    if (c === undefined || r === undefined) continue;
    const reach = magnitude(r);
    if (!contains(given, { lower: minus(c, reach), upper: plus(c, reach) })) {
      return `near of ${print(left)} and ${print(right)}, or of ${String(a)} and ${String(b)}, is too narrow`;
    }
  }
  return undefined;
};

const definitions: Law = ({ K }, { a }) => {
  const body = K.fromNumber(a);
  return K.define('p_t', () => body) === body ? undefined : 'define does not return its body';
};

/** Every law, by the name it has in the documentation of the interface. */
export const laws = {
  exactEntry, onlyFiniteNumbersEnter, rationalEntry, exactOperations, enclosure, roots, selections, comparisons,
  conjunctions, known, definitions, totality, elementary, elementaryOfInexact, ratioOfCircles,
} satisfies Record<string, Law>;

export type LawName = keyof typeof laws;

export const lawNames = Object.keys(laws).filter((name): name is LawName => name in laws);

/** Runs every law but the exceptions over `system` as property tests. */
export function numberSystemLaws<N>(
  system: SystemUnderTest<N>,
  numRuns = 200,
  except: readonly LawName[] = [],
): void {
  describe(system.name, () => {
    for (const name of lawNames.filter((one) => !except.includes(one))) {
      const law: Law = laws[name];
      test.prop([sample], { numRuns })(name, (s) => {
        const broken = law(system, s);
        if (broken !== undefined) throw new Error(`${system.name}: ${broken}`);
      });
    }
  });
}

