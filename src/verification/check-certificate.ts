/**
 * The independent checker of certificates. It shares no code with the tool that writes them: from the instance alone it
 * computes both sides of every relation anew, by recursions of its own, in interval arithmetic with MPFR's directed
 * rounding, and reads the rest of the format as `docs/certificate-format.md` states it, which also says what no checker
 * of this format checks. Believed here: MPFR in WebAssembly (the package gmp-wasm, LGPL-3.0), SHA-256 of @noble/hashes,
 * the JavaScript engine, and the analysis in the docstrings.
 * @module
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { GMPFunctions } from 'gmp-wasm';
/** The answer to one certificate. */
export type CheckResult = { readonly accepted: false; readonly reason: string } | {
  readonly accepted: true; readonly claim: string; readonly parts: number; readonly instances: number;
  readonly touches: number; readonly bitsMax: number; readonly suprema: number;
};
class Rejection extends Error {} class TooWide extends Error {} // An interval is too wide to tell: more bits may help.
const reject = (reason: string): never => { throw new Rejection(reason); };
const at = <T>(entries: readonly T[], index: number): T => entries[index] ?? reject('lists of different lengths');
// --- The text: canonical JSON, and nothing but the members that the format names ------------------------------------
function canonical(value: unknown, depth = 0): string {
  if (depth > 16) reject('the text is nested deeper than 16 levels');
  if (Array.isArray(value)) return `[${value.map((entry) => canonical(entry, depth + 1)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member, depth + 1)}`).join(',')}}`;
}
function parsed(content: string): unknown {
  if (content.length > 2 ** 28) reject('the text is longer than 2^28 characters');
  let value: unknown; try { value = JSON.parse(content); } catch { reject('the text is not JSON'); }
  return canonical(value) === content ? value : reject('the text is not in canonical form');
}
const isObject = (v: unknown): v is object => typeof v === 'object' && v !== null && !Array.isArray(v);
/** The members of an object that has exactly these names of its own (`__proto__` is a name as any other). */
function members<N extends string>(value: unknown, ...names: readonly N[]): Readonly<Record<N, unknown>> {
  const given = isObject(value) ? Object.keys(value) : ['nothing'];
  const isFit = given.length === names.length && names.every((name) => given.includes(name));
  return isFit ? value as Record<N, unknown> : reject(`an object has {${given.join()}} in place of {${names.join()}}`);
}
const list = <T>(value: unknown, read: (entry: unknown) => T): T[] =>
  Array.isArray(value) && value.length > 0 ? value.map((entry) => read(entry)) : reject('a list is missing or empty');
const text = (value: unknown, form: RegExp): string =>
  typeof value === 'string' && value.length <= 2000 && form.test(value) ? value : reject(`no text ${form.source}`);
const real = (value: unknown): number => (typeof value === 'number' ? value : reject('a number is missing'));
const positive = (value: unknown): number => (real(value) > 0 ? real(value) : reject('a quantity is not positive'));
const integer = (value: unknown, least: number, most: number): number => Number.isInteger(value) && real(value) >= least
  && real(value) <= most ? real(value) : reject(`an integer from ${least} to ${most} is missing`);
type Stated = readonly [lower: string, upper: string];
const DECIMAL = /^(?:0|-?[1-9](?:\.\d*[1-9])?e(?:0|-?[1-9]\d{0,8}))$/;
const interval = (value: unknown, ends = list(value, (end) => text(end, DECIMAL))): Stated =>
  (ends.length === 2 ? [at(ends, 0), at(ends, 1)] : reject('an interval has other than two ends'));
/** $s\,\sigma(bx)$. */
interface Sigma { readonly base: string; readonly scale: number; readonly stretch: number }
const SIGMA = /^(?:([\d.e+-]{1,30})\*)?(tanh|logistic|erf|sine)(?:\(([\d.e+-]{1,30})x\))?$/;
function sigmaOf(name: unknown): Sigma {
  const [, scale, base = '', stretch] = SIGMA.exec(text(name, SIGMA)) ?? [];
  const isPlain = [scale, stretch].every((b) => b === undefined || (b !== '1' && String(positive(Number(b))) === b));
  return { base: isPlain ? base : reject('an activation'), scale: Number(scale ?? 1), stretch: Number(stretch ?? 1) };
}
const GROWTH = 'activation alpha length', CONSTANTS = 'activation alpha larger nuW nuU length';
const NEURON = 'activation alpha neuron direction', PAIR = 'activation alpha neuron other', BALL = 'radius ball';
const NETWORKS = 'activation alpha network moved x rhoW rhoU', HALF = 'activation half x', POINT = 'activation a';
const STEP = `${NETWORKS} initial labels noise eta apartW apartU`, BEND = `${BALL} bend`, WITHIN = `${BALL} within`;
// --- Intervals: all numbers between two MPFR numbers, ends included -------------------------------------------------
/** The addresses of the two ends; what operations take; an activation and its derivatives. */
interface Interval { readonly lo: number; readonly hi: number }
type Vector = readonly Interval[]; type Term = Interval | number;
type Jet = readonly [Interval, Interval, Interval, Interval];
type Unary = GMPFunctions['mpfr_sqrt'];
const UP = 2, DOWN = 3;
/**
 * All of the mathematics at one precision of at least 64 bits; intervals live until the next `clear`. Directed rounding
 * is sound beyond the range of exponents too: what overflows becomes infinite only away from zero, so no lower end is
 * $+\infty$ and no upper end $-\infty$. After a result that is not a number, as $0\cdot\infty$, no answer `isSound`.
 */
function system(m: GMPFunctions, bits: number) {
  let used = 0; const pool: Interval[] = [], memory = (): number => m.mpfr_t() || reject('out of memory'); // 0 is none.
  const fresh = (x = pool[used] ?? { lo: memory(), hi: memory() }): Interval => {
    if (used++ === pool.length) { m.mpfr_inits2(bits, x.lo, x.hi); pool.push(x); }
    return x;
  };
  const clear = (): void => { used = 0; m.mpfr_clear_nanflag(); };
  const free = () => { for (const { lo, hi } of pool.splice(0)) { m.mpfr_clears(lo, hi); m.mpfr_t_frees(lo, hi); } };
  /** A function, of `a` rounded down and of `b` rounded up; an operation, of `a` and `b` down and of `c` and `d` up. */
  const one = (f: Unary, a: number, b: number, x = fresh()) => { f(x.lo, a, DOWN); f(x.hi, b, UP); return x; };
  const two = (f: GMPFunctions['mpfr_add'], a: number, b: number, c: number, d: number, x = fresh()) =>
    { f(x.lo, a, b, DOWN); f(x.hi, c, d, UP); return x; };
  /** A double has at most 53 bits. */
  const of = (x: Term): Interval =>
    typeof x !== 'number' ? x : Number.isFinite(x) ? one(m.mpfr_set_d, x, x) : reject('a double overflows');
  /** 1: nothing below zero; -1: nothing above zero; 0: both. */
  const sign = (a: Interval): number => (m.mpfr_sgn(a.lo) >= 0 ? 1 : m.mpfr_sgn(a.hi) <= 0 ? -1 : 0);
  const lifted = (f: (a: Interval, b: Interval) => Interval) => (x: Term, y: Term): Interval => f(of(x), of(y));
  const neg = (a: Interval): Interval => one(m.mpfr_neg, a.hi, a.lo);
  const add = lifted((a, b) => two(m.mpfr_add, a.lo, b.lo, a.hi, b.hi));
  const sub = lifted((a, b) => two(m.mpfr_sub, a.lo, b.hi, a.hi, b.lo));
  const min = lifted((a, b) => two(m.mpfr_min, a.lo, b.lo, a.hi, b.hi));
  const max = lifted((a, b) => two(m.mpfr_max, a.lo, b.lo, a.hi, b.hi));
  const mul = lifted((a, b) => {
    const ofA = sign(a), ofB = sign(b);
    if (ofA < 0) return neg(mul(neg(a), b));
    if (ofB < 0) return neg(mul(a, neg(b)));
    if (ofA > 0) return two(m.mpfr_mul, ofB > 0 ? a.lo : a.hi, b.lo, a.hi, b.hi);
    const p = two(m.mpfr_mul, a.lo, b.hi, a.lo, b.lo), q = two(m.mpfr_mul, a.hi, b.lo, a.hi, b.hi);
    return { lo: min(p, q).lo, hi: max(p, q).hi };
  });
  const div = lifted((a, b): Interval => {
    if (m.mpfr_sgn(b.hi) < 0) return div(neg(a), neg(b));
    if (m.mpfr_sgn(b.lo) <= 0) throw new TooWide('a divisor may be zero');
    return two(m.mpfr_div, a.lo, m.mpfr_sgn(a.lo) >= 0 ? b.hi : b.lo, a.hi, m.mpfr_sgn(a.hi) >= 0 ? b.lo : b.hi);
  });
  const abs = (x: Term, a = of(x), ofA = sign(a)): Interval =>
    (ofA > 0 ? a : ofA < 0 ? neg(a) : { lo: of(0).lo, hi: max(a, neg(a)).hi });
  const square = (x: Term, a = abs(x)): Interval => mul(a, a);
  /** A function that rises; the root of what may be negative is not a number. */
  const rising = (f: Unary) => (x: Term, a = of(x)): Interval => one(f, a.lo, a.hi);
  const sqrt = rising(m.mpfr_sqrt), exp = rising(m.mpfr_exp), tanh = rising(m.mpfr_tanh), erf = rising(m.mpfr_erf);
  /** Sine or cosine: within the width of the argument of its value at the lower end, since the slope is at most 1. */
  const circular = (f: Unary) => ({ lo, hi }: Interval, v = one(f, lo, lo), w = two(m.mpfr_sub, hi, lo, hi, lo)) =>
    ({ lo: sub(v, w).lo, hi: add(v, w).hi });
  const sin = circular(m.mpfr_sin), cos = circular(m.mpfr_cos);
  /** A stated interval with its ends rounded inward, so that what lies in there lies in the stated one, or outward. */
  const stated = (ends: Stated, isInward: boolean): Interval => one((x, end, rounding) =>
    m.mpfr_set_string(x, at(ends, end), 10, isInward ? UP + DOWN - rounding : rounding), 0, 1);
  const sum = (terms: readonly Term[]): Interval => terms.reduce<Interval>((a, b) => add(a, b), of(0));
  const product = (...factors: readonly Term[]): Interval => factors.map(of).reduce((a, b) => mul(a, b));
  const dot = (a: Vector, b: Vector): Interval => sum(a.map((x, k) => mul(x, at(b, k))));
  const minus = (a: readonly Vector[], b: readonly Vector[]): Vector[] =>
    a.map((row, n) => row.map((entry, k) => sub(entry, at(at(b, n), k))));
  const norm = (a: readonly Term[]): Interval => sqrt(sum(a.map((x) => square(x))));
  const pi = (): Interval => one((x, _, rounding) => m.mpfr_const_pi(x, rounding), 0, 0);
  const atMost = (a: Term, b: Term): boolean => m.mpfr_lessequal_p(of(a).hi, of(b).lo) !== 0;
  const below = (a: Term, b: Term): boolean => m.mpfr_less_p(of(a).hi, of(b).lo) !== 0;
  const contains = (a: Interval, b: Interval): boolean =>
    m.mpfr_lessequal_p(a.lo, b.lo) !== 0 && m.mpfr_lessequal_p(b.hi, a.hi) !== 0;
  /** What has one factor $b$ more from entry to entry: $sf_0,\ sbf_1,\ sb^2f_2,\dots$ */
  const scaled = ({ scale, stretch }: Sigma, ...f: readonly Term[]): Jet =>
    f.map((value, k) => product(scale, ...Array.from({ length: k }, () => stretch), value)) as unknown as Jet;
  /** An activation and its first three derivatives at a point or on an interval. */
  function jet(sigma: Sigma, point: Term, x = mul(sigma.stretch, point)): Jet {
    if (sigma.base === 'sine') return scaled(sigma, sin(x), cos(x), neg(sin(x)), neg(cos(x)));
    if (sigma.base === 'erf') {
      const first = product(div(2, sqrt(pi())), exp(neg(square(x))));
      return scaled(sigma, erf(x), first, product(-2, x, first), mul(sub(mul(4, square(x)), 2), first));
    }
    if (sigma.base === 'logistic') {
      const v = div(1, add(1, exp(neg(x)))), w = div(1, add(1, exp(x))), first = mul(v, w);
      return scaled(sigma, v, first, mul(first, sub(w, v)), mul(first, sub(1, mul(6, first))));
    }
    const s = tanh(x), first = sub(1, square(s));
    return scaled(sigma, s, first, product(-2, s, first), product(-2, first, sub(1, mul(3, square(s)))));
  }
  /** $\sigma_0,\sigma_1,\sigma_2$ in closed form. */
  function closedForms(sigma: Sigma): Jet {
    if (sigma.base === 'sine') return scaled(sigma, 1, 1, 1);
    if (sigma.base === 'tanh') return scaled(sigma, 1, 1, div(4, mul(3, sqrt(3))));
    if (sigma.base === 'logistic') return scaled(sigma, 1, 0.25, div(1, mul(6, sqrt(3))));
    return scaled(sigma, 1, div(2, sqrt(pi())), sqrt(div(8, mul(pi(), exp(1)))));
  }
  /** $a^{t-1}$, $a^t$, $p_{t-1}$, $p_t$, $G_t$, $L_t$, $Q_t$, $\beta_t$, $\bar\beta_t$ at $t=0,\dots,T$. */
  function constantsOf(sigma: Sigma, alpha: Interval, length: number) {
    const [s0, s1, s2] = closedForms(sigma), o = of(0), l = of(1), a = mul(s1, alpha);
    let last = { power: l, next: l, p0: o, p: o, gw: o, gu: o, L: o, ww: o, wu: o, uu: o, beta: o, bar: o };
    return [last, ...Array.from({ length }, () => {
      const power = last.next, next = mul(a, power), p0 = last.p, p = add(1, mul(a, p0)), q = mul(s0, p0);
      const ww = sum([product(s2, q, q), product(2, s1, last.gw), mul(a, last.ww)]);
      const wu = sum([product(s2, q, p), mul(s1, last.gu), mul(a, last.wu)]);
      const uu = add(product(s2, p, p), mul(a, last.uu));
      const beta = mul(0.5, sum([ww, uu, norm([sub(ww, uu), mul(2, wu)])]));
      const bar = sum([mul(s2, dot([q, p], [q, p])), mul(s1, add(last.gw, last.L)), mul(a, last.bar)]);
      const gw = product(s0, s1, p0), gu = mul(s1, p), L = mul(s1, norm([q, p]));
      return last = { power, next, p0, p, gw, gu, L, ww, wu, uu, beta, bar };
    })];
  }
  type Constants = ReturnType<typeof constantsOf>[number];
  /** $h_t$, $\sigma'(a_t)$, and the gradient and the Hessian of $h_t$ in $\theta=(w,u)$. */
  interface State { readonly h: Interval; readonly slope: Interval; readonly g: Vector; readonly H: readonly Vector[] }
  /** The states at $t=1,\dots,T$; the Hessian only if asked for. */
  function run(sigma: Sigma, theta: Vector, x: readonly Vector[], hessian: boolean, w = at(theta, 0)): State[] {
    let h = of(0), g: Vector = theta.map(() => h), H: readonly Vector[] = theta.map(() => g);
    return x.map((input) => {
      const inner = [h, ...input].map((entry, i) => add(entry, mul(w, at(g, i))));
      const [value, slope, bend] = jet(sigma, add(mul(w, h), dot(theta.slice(1), input)));
      const crossed = (i: number, j: number): Term => add(i === 0 ? at(g, j) : 0, j === 0 ? at(g, i) : 0);
      if (hessian) H = H.map((row, i) => row.map((entry, j) => add(
        product(bend, at(inner, i), at(inner, j)), mul(slope, add(crossed(i, j), mul(w, entry))))));
      [h, g] = [value, inner.map((entry) => mul(slope, entry))];
      return { h, slope, g, H };
    });
  }
  /** The pivots of a matrix, eliminated in the order of the indices. */
  const pivots = ([first, ...rest]: readonly Vector[]): Vector => (first === undefined ? []
    : [at(first, 0), ...pivots(rest.map((row) => row.slice(1).map((entry, j) =>
      sub(entry, mul(div(at(row, 0), at(first, 0)), at(first, j + 1))))))]);
  /** The sum of the neurons with the signs $c$ over $\sqrt m$. */
  const output = (signs: readonly number[], values: Vector): Interval =>
    div(sum(values.map((v, n) => (at(signs, n) > 0 ? v : neg(v)))), sqrt(values.length));
  // --- Instances and hypotheses -------------------------------------------------------------------------------------
  /** Rejects an instance outside of a hypothesis; more bits decide what is open. */
  function demand(left: Term, order: '<' | '<=', right: Term, hypothesis: string): void {
    if (order === '<' ? atMost(right, left) : below(right, left)) reject(`outside of the hypothesis ${hypothesis}`);
    if (!(order === '<' ? below(left, right) : atMost(left, right))) throw new TooWide(`the hypothesis ${hypothesis}`);
  }
  /** Reads an instance, checks its hypotheses, and gives what statements speak of at each time $t$. */
  function momentsOf(names: readonly string[], needs: string, raw: unknown, computed: unknown) {
    const given: Readonly<Record<string, unknown>> = members(raw, ...names), sigma = sigmaOf(given['activation']);
    /** What one of the quantities is, or `other` in a domain without it. */
    const get = <T, U>(name: string, read: (v: unknown) => T, other: U) => (name in given ? read(given[name]) : other);
    const number = (v: unknown): Interval => of(real(v)), zero = of(0), one = of(1), none = { thetas: [], signs: [] };
    const size = (name: string, other = zero): Interval => get(name, (v) => of(positive(v)), other);
    const vector = (v: unknown): Vector => list(v, number);
    const parameters = (v: unknown, { w, u } = members(v, 'w', 'u')): Vector => [number(w), ...vector(u)];
    const network = (v: unknown, { neurons, signs } = members(v, 'neurons', 'signs')) =>
      ({ thetas: list(neurons, parameters), signs: list(signs, (c) => integer(c, -1, 1)) });
    const single = (v: unknown, { w, u, x } = members(v, 'w', 'u', 'x')) =>
      ({ theta: parameters({ w, u }), x: list(x, vector) });
    const nuW = size('nuW'), nuU = size('nuU'), rhoW = size('rhoW'), rhoU = size('rhoU'), eta = size('eta');
    const apartW = size('apartW', rhoW), apartU = size('apartU', rhoU), noise = size('noise');
    const neuron = get('neuron', single, undefined), half = get('half', network, undefined);
    const net = get('network', network, half ?? none), moved = get('moved', network, none), signs = net.signs;
    const alpha = size('alpha', abs(neuron?.theta[0] ?? zero)), larger = size('larger', alpha);
    const length = get('length', (n) => integer(n, 1, 4096), 1), point = get('a', number, zero);
    const x = neuron?.x ?? get('x', (inputs) => list(inputs, vector), Array.from({ length }, () => [one]));
    const centre = get('initial', network, moved), labels = get('labels', vector, x.map(() => zero));
    const lone = neuron?.theta ?? [alpha, zero], mirrored = [...net.thetas, ...(half?.thetas ?? [])];
    const thetas = mirrored.length > 0 ? mirrored : [lone], others = get('other', (o) => [parameters(o)], moved.thetas);
    const theta = at(thetas, 0), v = get('direction', parameters, theta), all = [v, ...thetas, ...others];
    const sizes = new Set([...x, ...[...all, ...centre.thetas].map(([, ...u]) => u)].map((entries) => entries.length));
    const isPaired = signs.length % 2 === 0 && [moved, centre].every((one) => signs.join() === one.signs.join());
    const isFit = [net, moved, centre].every((one) => one.signs.length === one.thetas.length) && !signs.includes(0)
      && ('moved' in given ? isPaired : true) && sizes.size === 1 && labels.length === x.length;
    if (!isFit) reject('quantities do not fit together');
    if (below(larger, alpha)) reject('larger < alpha');
    const s = closedForms(sigma), a = mul(s[1], alpha), bend = needs.includes('bend');
    if (needs.includes('a<1')) demand(a, '<', 1, 'sigma_1 alpha < 1');
    if (needs.includes('a=1')) demand(abs(sub(a, 1)), '<=', 0, 'sigma_1 alpha = 1');
    if (needs.includes('a>1')) demand(1, '<', a, 'sigma_1 alpha > 1');
    if (needs.includes('zero')) demand(abs(jet(sigma, 0)[0]), '<=', 0, 'sigma(0) = 0');
    for (const [w = zero] of needs.includes('radius') ? all.slice(1) : []) demand(abs(w), '<=', alpha, '|w| <= alpha');
    for (const input of needs.includes('ball') ? x : []) demand(dot(input, input), '<=', 1, '|x_t| <= 1');
    const moves = minus(others, thetas), offsets = minus(moved.thetas, centre.thetas);
    const radii = [[offsets, rhoW, rhoU, 'rho'], [moves, apartW, apartU, 'apartW' in given ? 'r' : 'rho']] as const;
    for (const [all, byW, byU, name] of needs.includes('within') ? radii : []) for (const [w = zero, ...u] of all) {
      demand(mul(all.length, square(w)), '<=', square(byW), `${name}_w`);
      demand(mul(all.length, dot(u, u)), '<=', square(byU), `${name}_u`);
    }
    const [runs = [], ends = []] = [thetas, others].map((all) => all.map((theta) => run(sigma, theta, x, bend)));
    for (const [k, y] of needs.includes('labels') ? labels.entries() : [])
      demand(abs(sub(output(signs, ends.map((one) => at(one, k).h)), y)), '<=', noise, '|F_t - y_t| <= epsilon_0');
    const constants = constantsOf(sigma, alpha, x.length), wide = constantsOf(sigma, larger, x.length);
    return constants.slice(1).map((c, k) => {
      const from = runs.map((states) => at(states, k)), to = ends.map((states) => at(states, k));
      return {
        ...at(from, 0), t: k + 1, s, a, power: c.power, c, before: at(constants, k), raw, computed,
        wider: at(wide, k + 1), from, to, past: at(runs, 0).slice(0, k + 1), theta, u: theta.slice(1), v, moves,
        sigma, point, x, signs, nuW, nuU, rhoW, rhoU, apartW, apartU, eta, noise, labels, runs, offsets,
      };
    });
  }
  // --- The statements: domains, hypotheses, and both sides of every relation at time t ------------------------------
  type At = ReturnType<typeof momentsOf>[number]; type Sides = readonly [left: Term, right: Term];
  type Part = readonly [domain: string, needs: string, sides: (at: At) => readonly Sides[]];
  /** The remainder of the linearization, neuron by neuron, against `bound` over $2\sqrt m$. */
  const remainder = (bound: (given: At) => Interval) => (given: At, beyond = given.from.map(({ h, g }, n) =>
    sub(sub(at(given.to, n).h, h), dot(g, at(given.moves, n))))): Sides[] =>
    [[abs(output(given.signs, beyond)), div(bound(given), mul(2, sqrt(beyond.length)))]];
  /** $r^\top Q_tr$ for $r=(r_w,r_u)$, and for the norms of the parts of $v$; $\lvert v^\top\mathcal H_tv\rvert$. */
  const form = ({ ww, wu, uu }: Constants, w: Interval, u: Interval): Interval =>
    sum([product(ww, w, w), product(2, wu, w, u), product(uu, u, u)]);
  const along = (c: Constants, v: Vector): Interval => form(c, abs(at(v, 0)), norm(v.slice(1)));
  const curve = (H: readonly Vector[], v: Vector): Interval => abs(dot(v, H.map((row) => dot(row, v))));
  /** $\beta I\pm\mathcal H_t$ has no negative pivots: the least of all of them, and of $\beta$. */
  const leastPivot = (H: readonly Vector[], beta: Interval): Interval => [H, H.map((row) => row.map(neg))]
    .flatMap((matrix) => pivots(matrix.map((row, n) => row.map((entry, k) => (n === k ? add(beta, entry) : entry)))))
    .reduce((least, pivot) => min(least, pivot), beta);
  const entries = (c: Constants, d: Constants): Sides[] => [[c.ww, d.ww], [c.wu, d.wu], [c.uu, d.uu]];
  /** $\sqrt{1+\sigma_0^2}$, and $\sigma_2(1+\sigma_0^2)p^3+\sigma_1^2(\sigma_0+\sqrt{1+\sigma_0^2})p^2$. */
  const rootOf = (s: Jet): Interval => norm([1, s[0]]);
  const steepest = (s: Jet, p: Term): Interval => product(s[1], rootOf(s), p);
  const polynomial = (s: Jet, p: Term): Interval => add(
    product(s[2], square(rootOf(s)), p, p, p), product(s[1], s[1], add(s[0], rootOf(s)), p, p));
  const geometric = (a: Interval): Interval => div(1, sub(1, a));
  /** The states that a float program computed: of so many neurons, at every time. */
  const computedStates = ({ computed, x }: At, neurons: number, all = list(computed, (one) => list(one, real))) =>
    (all.length === neurons && all.every((one) => one.length === x.length) ? all : reject('other computed states'));
  /** $\lvert\hat h_t-h_t\rvert$ against $(\sigma_1\zeta+\kappa)\,p_t(\sigma_1\lvert w\rvert)$. */
  function rounding(given: At): Sides[] {
    const { x: inputs, theta, sigma, t, s, c, h, raw } = given, hats = at(computedStates(given, 1), 0);
    const { w, u, x } = members(members(raw, 'activation', 'neuron').neuron, 'w', 'u', 'x'), weights = list(u, real);
    const gamma = (k: number): Interval => div(k, 2 ** 53 - k);
    const d = weights.length, least = product(d + 1, add(1, gamma(d)), 2 ** -1074, 0.5);
    const largest = mul(abs(at(theta, 0)), Math.max(...hats.map(Math.abs))); let zeta = of(0), kappa = of(0);
    for (const [k, input] of list(x, (entry) => list(entry, real)).entries()) {
      const terms = at(inputs, k).map((entry, n) => abs(mul(at(theta, n + 1), entry)));
      zeta = max(zeta, add(mul(gamma(d + 1), sum([largest, ...terms])), least));
      const a = real(w) * (hats[k - 1] ?? 0) + input.reduce((total, entry, n) => total + at(weights, n) * entry, 0);
      kappa = max(kappa, abs(sub(at(hats, k), jet(sigma, a)[0])));
    }
    return [[abs(sub(at(hats, t - 1), h)), mul(add(mul(s[1], zeta), kappa), c.p)]];
  }
  /** The output at a symmetric initialization as a float program adds it up from computed states, pair by pair. */
  const floatOutput = (given: At, { signs, t } = given, hats = computedStates(given, signs.length)): Sides[] =>
    [[signs.reduce((total, c, n) => total + (c * at(at(hats, n), t - 1) + -c * at(at(hats, n), t - 1)), 0)
      / Math.sqrt(2 * hats.length), 0]];
  /** $\Phi$ after a projected step, for the risk $R$ of $t$ labels; $\Phi-4\eta(\kappa_\eta R-\varepsilon\sqrt R)$. */
  function step({ runs, labels, signs, t, c, eta, noise, offsets, moves, ...radii }: At): Sides[] {
    const e = labels.slice(0, t).map((y, s) => sub(output(signs, runs.map((states) => at(states, s).h)), y));
    const root = sqrt(signs.length), R = div(dot(e, e), t), kappa = sub(1, product(eta, c.L, c.L));
    const epsilon = add(noise, div(form(c, radii.apartW, radii.apartU), mul(2, root)));
    const next = minus(offsets, moves).map((offset, n) => { // The projected neurons, from the centre.
      const slopes = offset.map((_, k) => dot(e, at(runs, n).map(({ g }) => at(g, k))));
      const [w = of(0), ...u] = offset.map((entry, k) =>
        sub(entry, div(product(2 * at(signs, n), eta, at(slopes, k)), mul(t, root))));
      const limit = div(radii.rhoW, root), shrink = div(radii.rhoU, max(radii.rhoU, mul(root, norm(u))));
      return [max(neg(limit), min(limit, w)), ...u.map((entry) => mul(shrink, entry))];
    });
    const after = minus(next, offsets).flat(), gain = sub(mul(kappa, R), mul(epsilon, sqrt(R)));
    return [[dot(after, after), sub(dot(moves.flat(), moves.flat()), product(4, eta, gain))]];
  }
  /** $\lvert\sigma^{(k)}(a)\rvert\le\sigma_k$. */
  const modulus = (order: 0 | 1 | 2): Part =>
    [POINT, String(order), ({ sigma, point, s }) => [[abs(jet(sigma, point)[order]), s[order]]]];
  const PARTS: Readonly<Record<string, Part>> = {
    'growth/subcritical': [GROWTH, 'a<1', ({ a, c }) => [[c.p, geometric(a)]]],
    'growth/critical': [GROWTH, 'a=1 identity', ({ t, c }) => [[c.p, t]]],
    'growth/geometric': [GROWTH, '', ({ power, c }) => [[power, c.p]]],
    'state-bound/saturation': [NEURON, '', ({ s, h }) => [[abs(h), s[0]]]],
    'state-bound/linear': [NEURON, 'radius ball zero', ({ u, s, c, h }) => [[abs(h), product(s[1], norm(u), c.p)]]],
    'hidden-state-gradient/recurrent-weight': [NEURON, 'radius', ({ c, g }) => [[abs(at(g, 0)), c.gw]]],
    'hidden-state-gradient/input-weights': [NEURON, BALL, ({ c, g }) => [[norm(g.slice(1)), c.gu]]],
    'hidden-state-gradient/whole-gradient': [NEURON, BALL, ({ c, g }) => [[norm(g), c.L]]],
    'hidden-state-gradient/lipschitz': [PAIR, BALL, ({ c, h, to, moves }) =>
      [[abs(sub(at(to, 0).h, h)), mul(c.L, norm(at(moves, 0)))]]],
    'hidden-state-smoothness/direction': [NEURON, BEND, ({ v, c, H }) => [[curve(H, v), along(c, v)]]],
    'hidden-state-smoothness/largest-eigenvalue': [NEURON, BEND, ({ v, c, H }) =>
      [[curve(H, v), mul(c.beta, dot(v, v))]]],
    'hidden-state-smoothness/operator-norm': [NEURON, BEND, ({ c, H }) => [[0, leastPivot(H, c.beta)]]],
    'hidden-state-smoothness/monotone-in-time': [CONSTANTS, '', ({ before, c }) => entries(before, c)],
    'hidden-state-smoothness/monotone-in-radius': [CONSTANTS, '', ({ c, wider }) => entries(c, wider)],
    'hidden-state-smoothness/scalar-recursion': [CONSTANTS, '', ({ t, c }) => (t < 2 ? [] : [[c.beta, c.bar]])],
    'hidden-state-smoothness/polynomial': [CONSTANTS, '', ({ s, c }) => [[c.bar, polynomial(s, c.p)]]],
    'input-memory/lag': [NEURON, 'radius lags', ({ theta, s, a, past }) => past.map((_, lag) => [
      abs(past.slice(-lag - 1).map(({ slope }) => slope).reduce((p, slope) => product(p, at(theta, 0), slope))),
      product(s[1], ...past.slice(0, lag).map(() => a))])],
    'symmetric-initialization/real': [HALF, 'identity', ({ signs, from }) =>
      [[output([...signs, ...signs.map((c) => -c)], from.map(({ h }) => h)), 0]]],
    'symmetric-initialization/floating-point': [HALF, 'identity', floatOutput],
    'output-lipschitz/gradient': [NETWORKS, BALL, ({ c, from }) =>
      [[sqrt(div(sum(from.map(({ g }) => dot(g, g))), from.length)), c.L]]],
    'output-lipschitz/increment': [NETWORKS, BALL, ({ signs, c, from, to, moves }) => [[
      abs(output(signs, to.map(({ h }, n) => sub(h, at(from, n).h)))), mul(c.L, norm(moves.flat()))]]],
    'linearization/movements': [NETWORKS, BALL, remainder(({ c, moves }) => sum(moves.map((v) => along(c, v))))],
    'linearization/distance': [NETWORKS, BALL, remainder(({ c, moves: m }) => mul(c.beta, dot(m.flat(), m.flat())))],
    'linearization/max-norm-ball': [NETWORKS, WITHIN, remainder(({ c, rhoW, rhoU }) => form(c, rhoW, rhoU))],
    'descent-step/one-step': [STEP, `${WITHIN} labels`, step],
    'rounding-error/state': ['activation neuron', '', rounding],
    'cutoff-subcritical/lipschitz': [CONSTANTS, 'a<1', ({ s, a, c }) => [[c.L, div(steepest(s, 1), sub(1, a))]]],
    'cutoff-subcritical/curvature': [CONSTANTS, 'a<1', ({ s, a, c }) => [[c.beta, polynomial(s, geometric(a))]]],
    'cutoff-subcritical/target': [CONSTANTS, 'a<1', ({ nuW, nuU, s, a, c }) => [[
      mul(s[1], add(product(s[0], nuW, c.p0), mul(nuU, c.p))), div(mul(s[1], add(mul(s[0], nuW), nuU)), sub(1, a))]]],
    'cutoff-critical/lipschitz': [CONSTANTS, 'a=1', ({ t, s, c }) => [[c.L, steepest(s, t)]]],
    'cutoff-critical/curvature': [CONSTANTS, 'a=1', ({ t, s, c }) => [[c.beta, polynomial(s, t)]]],
    'cutoff-supercritical/gradient': [CONSTANTS, '', ({ s, power, c }) => [[mul(s[1], power), c.gu], [c.gu, c.L]]],
    'cutoff-supercritical/curvature': [CONSTANTS, '', ({ s, power, c }) => [[product(s[2], power, power), c.uu]]],
    'cutoff-supercritical/growth-from-above': [CONSTANTS, 'a>1', ({ a, power, c }) =>
      [[c.p, div(mul(a, power), sub(a, 1))]]],
    // Every activation is steepest at zero, so that only sigma(0) = 0 is asked.
    'cutoff-supercritical/neuron': [GROWTH, 'zero', ({ s, power, g }) => [[mul(s[1], power), norm(g.slice(1))]]],
    'activation-constants/value': modulus(0),
    'activation-constants/slope': modulus(1), 'activation-constants/curvature': modulus(2),
  };
  // --- Verdicts -----------------------------------------------------------------------------------------------------
  /** Whether the mean-value form bounds the modulus of that derivative on $[l,r]$, or on both halves of it. */
  function isBounded(sigma: Sigma, order: 0 | 1 | 2, l: number, r: number, bound: Interval, depth = 20): boolean {
    const m = (l + r) / 2, cell = { lo: of(l).lo, hi: of(r).hi };
    const change = mul(at(jet(sigma, cell), order + 1), sub(cell, m));
    const half = (from: number, to: number): boolean => isBounded(sigma, order, from, to, bound, depth - 1);
    return atMost(abs(add(jet(sigma, m)[order], change)), bound) || (depth > 0 && half(l, m) && half(m, r));
  }
  /**
   * One supremum over the whole line. The moduli of $\sigma'$ and $\sigma''$ fall as $\lvert x\rvert$ grows, from
   * $\lvert bx\rvert=1$ on for tanh and erf and from 2 on for logistic, and $\lvert\sigma\rvert\le s$; sine has the
   * period $2\pi/b$.
   */
  function isSupremum(supremum: unknown): boolean {
    const one = members(supremum, 'activation', 'enclosure', 'order', 'points', 'witness');
    const sigma = sigmaOf(one.activation), n = integer(one.order, 0, 2) as 0 | 1 | 2, cells = list(one.points, real);
    const { lo, hi } = stated(interval(one.enclosure), true), least = { lo, hi: lo }, bound = { lo: hi, hi };
    const left = mul(sigma.stretch, at(cells, 0)), right = mul(sigma.stretch, at(cells, cells.length - 1));
    const tail = sigma.base === 'logistic' ? 2 : 1, closed = closedForms(sigma)[n];
    const covers = sigma.base === 'sine' ? atMost(mul(2, pi()), sub(right, left))
      : atMost(left, -tail) && atMost(tail, right) && (n > 0 || atMost(sigma.scale, bound));
    const isMet = atMost(least, abs(jet(sigma, real(one.witness))[n]));
    const isNarrow = atMost(sub(bound, least), mul(1e-12, max(1, bound)));
    if (!covers || !isMet || !isNarrow) throw new TooWide('a supremum is not shown');
    if (!atMost(least, closed) || !atMost(closed, bound)) throw new TooWide('a closed form is not in its interval');
    const isCovered = (r: number, k: number) => at(cells, k) < r && isBounded(sigma, n, at(cells, k), r, bound);
    return cells.slice(1).every(isCovered) || reject('the cells do not ascend or do not bound the modulus');
  }
  /** Whether the stated intervals show every relation of an instance; the sides computed here have to lie in them. */
  function isShown(name: string, instance: unknown, computed: unknown, relations: unknown): boolean {
    const [domain, needs, sides] = PARTS[name] ?? reject(`no part ${name}`), isIdentity = needs.includes('identity');
    const place = (t: number, n: number): unknown => domain === POINT ? { order: Number(needs) }
      : domain === CONSTANTS ? { entry: n, t } : needs.includes('lags') ? { lag: n, t } : { t };
    const rows = momentsOf(domain.split(' '), needs, instance, computed).flatMap((now) =>
      sides(now).map(([left, right], n) => ({ left: of(left), right: of(right), place: canonical(place(now.t, n)) })));
    const given: readonly unknown[] = Array.isArray(relations) && relations.length === rows.length ? relations
      : reject(`there are not ${rows.length} relations`);
    return rows.map(({ place, ...row }, n) => {
      const relation = members(given[n], 'at', 'left', 'right');
      const left = interval(relation.left), right = interval(relation.right);
      if (canonical(relation.at) !== place) reject(`a relation at ${canonical(relation.at)} in place of ${place}`);
      if (below(row.right, row.left) || (isIdentity && below(row.left, row.right))) reject(`refuted at ${place}`);
      if (!contains(stated(left, true), row.left)) throw new TooWide(`the left side at ${place} is not as stated`);
      if (!contains(stated(right, true), row.right)) throw new TooWide(`the right side at ${place} is not as stated`);
      if (isIdentity) return new Set([...left, ...right]).size === 1;
      if (left[1] === right[0] || atMost(stated(left, false), stated(right, false))) return true;
      return below(row.left, row.right) ? reject(`the sides at ${place} can be told apart`) : false;
    }).every((shown) => shown);
  }
  return { clear, isSound: () => m.mpfr_nanflag_p() === 0, free, isShown, isSupremum };
}
type System = ReturnType<typeof system>;
/** The parts that speak of what a float program computed. */
const COMPUTED = ['rounding-error/state', 'symmetric-initialization/floating-point'];
/** The fingerprints of the statements: when a claim changes, so has the checker to. */
const FINGERPRINTS: Readonly<Record<string, string>> = {
  'state-bound': '8122c2b216a3ce04590945cd90aec283721245242c35b102895d95439f2f1286',
  'hidden-state-gradient': 'ce3ef83eca5d22a2170c4dee7b2b1e8d386a1ab8f02e1524c9669167c215c503',
  'hidden-state-smoothness': 'd28470fbd12e12b9ba775c7ecd7ad795191a2ffc829998f92d25eba940cc40ec',
  'input-memory': '795e1da56fbadcc6a35b15f0572fa1cc933093cd0c18ffb9391ecb9d3aaa9f9b',
  'rounding-error': '8e011ec699bc55954142ff8e9780f429f9e2b5fcda4320bbf6002ff7d9af85c5',
  'symmetric-initialization': 'd1710ee5e40d9672bb04925feb50c5b56ed074a5439f041ae355edb0ed6fe808',
  'output-lipschitz': '21eebb3512705924fe624bfc10a91c8646b638e0d3a76440a7f4d862b983067c',
  'linearization': '1da53b3626aa7b9bebbcbe8352fa25969ecb02ab39639122c0b4880ea80bea7e',
  'descent-step': 'b07e56fcea441e451c7ee29bf621b24497f0e08fd97441415b3c8e9377e4b49b',
  'growth': 'a8d0c9e1c2729f0f684f1e751dc1a685090504c485775760be191cb61f99d79b',
  'cutoff-subcritical': '2b5ac1f8a599cac1acb91abbf1a5f689abb7b8cdfd8735488a13f0abfa72048b',
  'cutoff-critical': '1194f1ef92e78082197a3bdba7f784d48e8b5bda12b34ccc61103fc7ea267614',
  'cutoff-supercritical': '0810f58d7e50f96648ca86fe179e57779a9b316e8956280bb603469a23de37a0',
  'activation-constants': 'ab89a818db09a9ff80e50ae06492cfb801d9007b6277252caaa550b35a2af169',
};
/** Asks with twice the bits as long as an interval is too wide, and with more than are stated before it says no. */
function precisely(systems: (bits: number) => System, stated: number, ask: (K: System) => boolean): boolean {
  for (let bits = 128; ; bits *= 2) {
    try {
      const K = systems(bits), answer = ask(K);
      if (!K.isSound()) throw new TooWide('an end of an interval is not a number');
      if (answer || bits >= stated + 64) return answer;
    } catch (error) {
      if (!(error instanceof TooWide)) throw error; else if (bits > 4 * stated + 1024) reject(error.message);
    }
  }
}
function checked(content: string, systems: (bits: number) => System): CheckResult {
  const certificate = parsed(content);
  const more = isObject(certificate) && Object.hasOwn(certificate, 'suprema') ? ['suprema'] : [];
  const { digest, ...rest } = members<string>(
    certificate, 'claim', 'digest', 'format', 'parts', 'seed', 'statement', 'tool', 'verdict', ...more);
  if (rest['format'] !== 'recurrent-proofs/certificate@1') reject('another format than recurrent-proofs/certificate@1');
  if (digest !== bytesToHex(sha256(utf8ToBytes(canonical(rest))))) reject('the digest is not that of the content');
  integer(rest['seed'], 0, 2 ** 32 - 1); text(rest['tool'], /^\d+\.\d+\.\d+[\w.-]{0,40}$/);
  const claim = text(rest['claim'], /^[a-z-]{1,60}$/);
  if (rest['statement'] !== FINGERPRINTS[claim]) reject(`not the statement of ${claim} that is checked here`);
  if (more.length > 0 && claim !== 'activation-constants') reject(`${claim} states no suprema`);
  let instances = 0, touches = 0, bitsMax = 0;
  const verdictOf = (isHeld: boolean, stated: unknown, whose: string): boolean =>
    stated === (isHeld ? 'holds' : 'touches') ? isHeld : reject(`the verdict of ${whose} does not follow`);
  const parts = list(rest['parts'], (entry) => {
    const given = members(entry, 'instances', 'part', 'verdict');
    const part = `${claim}/${text(given.part, /^[a-z-]{1,60}$/)}`;
    const states = COMPUTED.includes(part) ? ['computed' as const] : [];
    const held = list(given.instances, (stated) => {
      const one = members(stated, 'bits', 'instance', 'relations', 'verdict', ...states);
      const bits = integer(one.bits, 16, 65_536);
      const isHeld = precisely(systems, bits, (K) => K.isShown(part, one.instance, one.computed, one.relations));
      [instances, touches, bitsMax] = [instances + 1, touches + (isHeld ? 0 : 1), Math.max(bitsMax, bits)];
      return verdictOf(isHeld, one.verdict, 'an instance');
    });
    return { part, isHeld: verdictOf(!held.includes(false), given.verdict, 'a part') };
  });
  if (new Set(parts.map(({ part }) => part)).size < parts.length) reject('a part is there twice');
  verdictOf(parts.every(({ isHeld }) => isHeld), rest['verdict'], 'the claim');
  const suprema = more.flatMap((name) => list(rest[name], (one) => precisely(systems, 64, (K) => K.isSupremum(one))));
  return { accepted: true, claim, parts: parts.length, instances, touches, bitsMax, suprema: suprema.length };
}
/** Loads MPFR, anew where it failed; what it resolves to reads the text of a certificate and accepts or rejects it. */
export async function certificateChecker(anew = false): Promise<(content: string) => CheckResult> {
  const { binding, reset } = await (await import('gmp-wasm')).init();
  if (anew) await reset();
  return (content) => {
    const made = new Map<number, System>();
    const systems = (bits: number, K = made.get(bits) ?? system(binding, bits)): System =>
      { made.set(bits, K); K.clear(); return K; };
    try { return checked(content, systems); } catch (error) {
      if (error instanceof Rejection) return { accepted: false, reason: error.message };
      throw error;
    } finally { for (const K of made.values()) K.free(); }
  };
}
