/**
 * Where in its domain a sample lies, so that a pass cannot come from a generator that avoids the hard region: for each
 * hypothesis how many instances lie inside, at its boundary, and outside (where nothing is claimed); for each regime of
 * the domain how many lie in each class.
 * @module
 */
import type { BoundInstance } from '../claims/claim.js';
import { ball, type Ball } from '../numbers/ball.js';
import type { Reals } from '../numbers/number-system.js';

/** Counts by name and class. */
export type ClassCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** How a sample spreads over hypotheses and regimes. */
export interface Coverage {
  readonly hypotheses: ClassCounts;
  readonly regimes: ClassCounts;
}

/** A proposition by where it is true: which classes it can take, and which it takes. */
interface Position {
  readonly classes: readonly PositionClass[];
  readonly at: PositionClass;
}

type PositionClass = 'inside' | 'boundary' | 'excluded';

/** From best to worst: a conjunction is where its worst part is. */
const ORDER: readonly PositionClass[] = ['inside', 'boundary', 'excluded'];

/** Enough for most squares to be exact; beyond, a boundary counts as inside, which only undercounts. */
const K = ball(512);

function position(classes: readonly PositionClass[], holds: boolean, equal: boolean): Position {
  if (!holds) return { classes, at: 'excluded' };
  return { classes, at: equal && classes.includes('boundary') ? 'boundary' : 'inside' };
}

/** Balls whose comparisons answer with a position in place of a truth: hypotheses are generic over both. */
const positions: Reals<Ball, Position> = {
  ...K,
  le: (a, b) => position(ORDER, K.lt(b, a) !== true, K.eq(a, b) === true),
  lt: (a, b) => position(['inside', 'excluded'], K.lt(a, b) === true, false),
  eq: (a, b) => position(['boundary', 'excluded'], K.eq(a, b) === true, true),
  and: (parts) => ({
    classes: ORDER.filter((name) => parts.some(({ classes }) => classes.includes(name))),
    at: ORDER[Math.max(0, ...parts.map(({ at }) => ORDER.indexOf(at)))] ?? 'inside',
  }),
};

function counted(classes: readonly string[], at: string): Readonly<Record<string, number>> {
  return Object.fromEntries(classes.map((name) => [name, name === at ? 1 : 0]));
}

/** Coverage by nothing. */
export const NO_COVERAGE: Coverage = { hypotheses: {}, regimes: {} };

/**
 * Where one instance lies.
 * @param regimes the classes of each regime of the domain
 */
export function coverageOf(instance: BoundInstance, regimes: Readonly<Record<string, readonly string[]>>): Coverage {
  const taken = instance.regimes();
  const byHypothesis = instance.hypotheses(positions)
    .map(({ name, holds: { classes, at } }) => [name, counted(classes, at)] as const);
  const byRegime = Object.entries(regimes)
    .map(([name, classes]) => [name, counted(classes, taken[name] ?? '')] as const);
  return { hypotheses: Object.fromEntries(byHypothesis), regimes: Object.fromEntries(byRegime) };
}

/** Counts by name, added up. */
export function addCounts(
  a: Readonly<Record<string, number>>,
  b: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return Object.fromEntries(Array.from(names, (name) => [name, (a[name] ?? 0) + (b[name] ?? 0)]));
}

function addClasses(a: ClassCounts, b: ClassCounts): ClassCounts {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return Object.fromEntries(Array.from(names, (name) => [name, addCounts(a[name] ?? {}, b[name] ?? {})]));
}

/** The coverage of two samples together. */
export function addCoverage(a: Coverage, b: Coverage): Coverage {
  return { hypotheses: addClasses(a.hypotheses, b.hypotheses), regimes: addClasses(a.regimes, b.regimes) };
}

/** The classes that no instance reached, for example `rate: at`. */
export function missingClasses({ hypotheses, regimes }: Coverage): readonly string[] {
  return [...Object.entries(hypotheses), ...Object.entries(regimes)].flatMap(([name, counts]) =>
    Object.entries(counts).filter(([, count]) => count === 0).map(([missing]) => `${name}: ${missing}`));
}
