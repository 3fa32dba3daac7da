/**
 * Rules for the Gaussian expectation of an analytic function of several variables: products of rules on the line, in
 * doubles, with a proved bound of everything that they are off by.
 *
 * **Statement.** Let $\lvert g\rvert\le B(y)$ where the imaginary part of $u\in\mathbb C^d$ has norm at most $y$. On
 * the line let the rules $Q_1,\dots,Q_d$ have the weights' sums $S_k$, and be off by at most $E_k$ for every
 * integrand of one variable with the bound $B$. Then the product rule is off by at most
 * $E_1+S_1E_2+\dots+S_1\cdots S_{d-1}E_d$ for $g$.
 *
 * **Proof.** With $I_k$ for the expectation over the $k$-th variable, $I_1\cdots I_d-Q_1\cdots Q_d=\sum_k
 * Q_1\cdots Q_{k-1}(I_k-Q_k)I_{k+1}\cdots I_d$. The expectation over real $u_{k+1},\dots,u_d$, at real
 * $u_1,\dots,u_{k-1}$, is a function of $u_k$ that is analytic where $g$ is and has the bound $B$: the imaginary part
 * has one entry only, and its norm is that entry's modulus. The rules before it have positive weights with the sums
 * $S_j$. $\square$
 *
 * **Jumps.** Where $g$ jumps across $\langle e,u\rangle=0$, the first axis is turned into the direction of $e$ by a
 * reflection, which changes neither the Gaussian law nor norms of imaginary parts, and gets a rule in panels.
 *
 * **Doubles.** Nodes and weights are computed with running bounds $\delta$ of their errors. By Cauchy's estimate on the
 * disc of radius $y$ around a real point, along a line, $g$ changes by at most $\delta B(y)/y$ over a distance
 * $\delta$. No such way crosses the hyperplane: $\delta$ is checked to be less than the distance of the nearest
 * node of a panel. Nodes with a tiny weight are left out, at the price of their weights times $B(0)$.
 * @module
 */
import { norm } from '../network/vector.js';
import { tracked64 } from '../numbers/tracked-float64.js';
import { addUp, mulUp } from '../numbers/tracked-upward.js';
import type { Tracked } from '../numbers/tracked.js';
import { candidateStrips, type LineRule, type StripBound } from './line-rule.js';
import { panelRule } from './panel-rule.js';
import { trapezoidalRule } from './trapezoidal-rule.js';

/** $\mathbb Eg(u)\approx\sum_i\omega_ig(u_i)$ for $u\sim\mathcal N(0,I_d)$. */
export interface ProductRule {
  /** The number $N$ of nodes. */
  readonly count: number;
  /** $u_{i,k}$ at `k * N + i`. */
  readonly nodes: Float64Array;
  readonly weights: Float64Array;
  /** At least $\sum_i\omega_i$. */
  readonly mass: number;
  /** At least $\max_i\lVert u_i\rVert$. */
  readonly reach: number;
  /** How far the sum, computed exactly, is from the expectation, at most. */
  readonly error: number;
}

/** What a rule is made for. */
export interface Integrand {
  readonly dimension: number;
  readonly bound: StripBound;
  /** The integrand jumps, if at all, where $\langle e,u\rangle=0$ for this $e$. */
  readonly along: readonly number[] | undefined;
}

/** More nodes than this take minutes and gigabytes. */
const MOST_NODES = 2 ** 21;

const K = tracked64;
const zero = K.fromNumber(0);
const upper = ({ value, error }: Tracked<number>): number => addUp(Math.abs(value), error);

/** The orthogonal map $I-2vv^\top/v^\top v$ that turns the first axis into the direction of `along`. */
function reflection(along: readonly number[]): (point: readonly Tracked<number>[]) => readonly Tracked<number>[] {
  if (along.slice(1).every((entry) => entry === 0)) return (point) => point;
  const e = along.map((entry) => K.fromNumber(entry));
  const [first = zero] = e;
  const length = norm(K, e);
  const v = [(along[0] ?? 0) < 0 ? K.sub(first, length) : K.add(first, length), ...e.slice(1)];
  const inner = (a: readonly Tracked<number>[], b: readonly Tracked<number>[]): Tracked<number> =>
    a.reduce((sum, x, k) => K.add(sum, K.mul(x, b[k] ?? zero)), zero);
  const factor = K.div(K.fromNumber(2), inner(v, v));
  return (point) => {
    const part = K.mul(factor, inner(v, point));
    return point.map((x, k) => K.sub(x, K.mul(part, v[k] ?? zero)));
  };
}

/** At least $\min_yB(y)/y$ over the strips that are tried. */
function steepness(bound: StripBound): number {
  const strips = candidateStrips(bound).filter(({ onStrip }) => Number.isFinite(onStrip));
  const [first, ...others] = strips.map(({ y, onStrip }) => ({ y, slope: onStrip / y }));
  const best = others.reduce((least, one) => (one.slope < (least?.slope ?? Infinity) ? one : least), first);
  return best === undefined ? Infinity : upper(K.div(bound(K, K.fromNumber(best.y)), K.fromNumber(best.y)));
}

/** At most $\min_i\lvert u_i\rvert$: how near the nodes of a rule in panels come to the jump. */
function nearest({ nodes }: LineRule<Tracked<number>>): number {
  const least = nodes.reduce((min, { value, error }) => Math.min(min, Math.abs(value) - error), Infinity);
  return least * (1 - Number.EPSILON);
}

/** What is summed over the nodes while they are made. */
interface Totals {
  mass: number;
  /** $\sum_i\lvert\hat\omega_i-\omega_i\rvert$, and the weights that are left out. */
  missing: number;
  reach: number;
  /** The largest distance of a node from where it belongs. */
  moved: number;
}

function* nodesOf(axes: readonly LineRule<Tracked<number>>[]): Generator<readonly number[], void, undefined> {
  const places = axes.map(() => 0);
  for (let k = 0; k >= 0;) {
    yield places;
    for (k = axes.length - 1; k >= 0; k -= 1) {
      const next = (places[k] ?? 0) + 1;
      places[k] = next === axes[k]?.nodes.length ? 0 : next;
      if (places[k] !== 0) break;
    }
  }
}

function axesOf({ dimension, bound, along }: Integrand, wanted: number): readonly LineRule<Tracked<number>>[] {
  const share = wanted / dimension;
  const smooth = (): LineRule<Tracked<number>> => trapezoidalRule(K, bound, share);
  const [first, other] = along === undefined
    ? [smooth(), undefined]
    : [panelRule(K, bound, share), dimension > 1 ? smooth() : undefined];
  const axes = Array.from({ length: dimension }, (_, k) => (k === 0 ? first : other ?? first));
  const count = axes.reduce((product, { nodes }) => product * nodes.length, 1);
  if (count <= MOST_NODES) return axes;
  throw new RangeError(`a rule of ${String(count)} nodes in ${String(dimension)} dimensions is too large: estimate, or `
    + 'take a smaller scale, length or dimension');
}

function makeNodes(
  axes: readonly LineRule<Tracked<number>>[],
  turn: ReturnType<typeof reflection>,
  least: number,
): Totals & { readonly points: number[][]; readonly weights: number[] } {
  const [points, weights]: [number[][], number[]] = [[], []];
  const totals: Totals = { mass: 0, missing: 0, reach: 0, moved: 0 };
  for (const places of nodesOf(axes)) {
    const weight = places.reduce((product, at, k) => K.mul(product, axes[k]?.weights[at] ?? zero), K.fromNumber(1));
    totals.mass = addUp(totals.mass, upper(weight));
    if (weight.value < least) {
      totals.missing = addUp(totals.missing, upper(weight));
      continue;
    }
    totals.missing = addUp(totals.missing, weight.error);
    const point = turn(places.map((at, k) => axes[k]?.nodes[at] ?? zero));
    totals.moved = Math.max(totals.moved, upper(norm(K, point.map(({ error }) => K.fromNumber(error)))));
    totals.reach = Math.max(totals.reach, upper(norm(K, point)));
    points.push(point.map(({ value }) => value));
    weights.push(weight.value);
  }
  return { ...totals, points, weights };
}

/**
 * A rule whose error is about `wanted`; the error that it states is proved, whatever was wanted.
 * @throws RangeError if the step or the panels would be too small, or there were too many nodes
 */
export function productRule(integrand: Integrand, wanted: number): ProductRule {
  const { dimension, bound, along } = integrand;
  const axes = axesOf(integrand, wanted);
  const onLine = upper(bound(K, zero));
  const all = axes.reduce((product, { nodes }) => product * nodes.length, 1);
  const least = onLine > 0 ? wanted / (16 * onLine * all) : 0;
  const { points, weights, mass, missing, reach, moved } = makeNodes(axes, reflection(along ?? [1]), least);
  const sums = axes.map((axis) => axis.weights.reduce((sum, weight) => addUp(sum, upper(weight)), 0));
  let [error, before] = [0, 1];
  for (const [k, axis] of axes.entries()) {
    error = addUp(error, mulUp(before, upper(axis.error)));
    before = mulUp(before, sums[k] ?? 0);
  }
  const [across] = axes;
  if (along !== undefined && across !== undefined && !(moved < nearest(across))) {
    throw new RangeError(`nodes are off by ${String(moved)}: scale e up`);
  }
  const nodes = new Float64Array(dimension * weights.length);
  for (const [i, point] of points.entries()) {
    for (const [k, entry] of point.entries()) nodes[k * weights.length + i] = entry;
  }
  const displaced = moved === 0 ? 0 : mulUp(mulUp(mass, moved), steepness(bound));
  return {
    count: weights.length, nodes, weights: Float64Array.from(weights), mass, reach,
    error: addUp(addUp(error, mulUp(onLine, missing)), displaced),
  };
}
