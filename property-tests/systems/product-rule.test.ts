import { describe, expect, it } from 'vitest';
import { erf } from '../../src/activations/erf.js';
import { ball, type Ball } from '../../src/numbers/ball.js';
import type { StripBound } from '../../src/systems/line-rule.js';
import { productRule, type Integrand } from '../../src/systems/product-rule.js';

const K = ball(96);
const wanted = 2 ** -36;

/** How far the rule is from the expectation, as a share of the error that it states. */
function share(integrand: Integrand, g: (u: readonly Ball[]) => Ball, exact: Ball): number {
  const { count, nodes, weights, error } = productRule(integrand, wanted);
  expect(error).toBeLessThan(2 * wanted);
  let sum = K.fromNumber(0);
  for (let i = 0; i < count; i += 1) {
    const u = Array.from({ length: integrand.dimension }, (_, k) => K.fromNumber(nodes[k * count + i] ?? 0));
    sum = K.add(sum, K.mul(K.fromNumber(weights[i] ?? 0), g(u)));
  }
  return K.upper(K.abs(K.sub(sum, exact))) / error;
}

const inner = (e: readonly number[], u: readonly Ball[]): Ball =>
  u.reduce((sum, entry, k) => K.add(sum, K.mul(K.fromNumber(e[k] ?? 0), entry)), K.fromNumber(0));
const size = (e: readonly number[]): number => Math.hypot(...e);

/** For a cosine: $\lvert\cos\langle e,u\rangle\rvert\le e^{\lVert e\rVert y}$ in the strip. */
const cosine = (e: readonly number[]): StripBound => (L, y) => L.exp(L.mul(L.fromNumber(size(e)), y));
/**
 * For the sign of $\langle e,u\rangle$ times $\operatorname{erf}\langle e,u\rangle\cos\langle f,u\rangle$, off the
 * jump.
 */
const jump = (e: readonly number[], f: readonly number[]): StripBound => (L, y) =>
  L.mul(erf.strip(L, L.mul(L.fromNumber(size(e)), y)).value, cosine(f)(L, y));

describe('a product rule', () => {
  it.each([[[2]], [[0.75, 1]], [[1, 0.5, 0.25]]])('integrates a cosine along %j within its error', (e) => {
    const exact = K.exp(K.fromNumber(-e.reduce((sum, x) => sum + x * x, 0) / 2));
    const integrand = { dimension: e.length, bound: cosine(e), along: undefined };
    const used = share(integrand, (u) => K.cos(inner(e, u)), exact);
    expect(used).toBeLessThanOrEqual(1);
    // The error is that of a rule of few nodes, not of rounding.
    expect(used).toBeGreaterThan(1e-6);
  });

  it.each([[[3, 4], [0.8, -0.6]], [[-5, 12], [1.2, 0.5]], [[0, 1], [1, 0]], [[2, 0], [0, 1.5]]])(
    'integrates across a jump along %j within its error', (direction, f) => {
      const e = direction.map((x) => x / 8);
      // E|erf<e,u>| is the probability 2/pi atan(sqrt 2 |e|) that one normal variate is below another, and <f,u> is
      // independent of it up to the rounding of f, which is orthogonal to e.
      const length = K.sqrt(inner(e, e.map((x) => K.fromNumber(x))));
      const angle = K.atan(K.mul(K.sqrt(K.fromNumber(2)), length));
      const square = inner(f, f.map((x) => K.fromNumber(x)));
      const decay = K.exp(K.neg(K.mul(square, K.fromRational(1n, 2n))));
      const exact = K.mul(K.mul(K.div(K.fromNumber(2), K.pi()), angle), decay);
      const integrand = { dimension: 2, bound: jump(e, f), along: direction };
      const g = (u: readonly Ball[]): Ball => K.mul(K.abs(K.erf(inner(e, u))), K.cos(inner(f, u)));
      expect(share(integrand, g, exact)).toBeLessThanOrEqual(1);
    });

  it('states what its weights add up to and how far its nodes reach', () => {
    const { count, nodes, weights, mass, reach } = productRule(
      { dimension: 2, bound: cosine([1, 1]), along: undefined }, wanted);
    const far = Array.from({ length: count }, (_, i) => Math.hypot(nodes[i] ?? 0, nodes[count + i] ?? 0));
    expect(mass).toBeGreaterThanOrEqual(weights.reduce((sum, weight) => sum + weight, 0));
    expect(reach).toBeGreaterThanOrEqual(Math.max(...far));
    expect(reach).toBeLessThan(9);
  });

  it('does not begin what would take more nodes than there is room for', () => {
    const integrand = { dimension: 5, bound: cosine([1, 1, 1, 1, 1]), along: undefined };
    expect(() => productRule(integrand, wanted)).toThrow(/^a rule of \d+ nodes in 5 dimensions is too large/u);
  });
});
