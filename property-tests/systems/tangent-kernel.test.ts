import { describe, expect, it } from 'vitest';
import { erf } from '../../src/activations/erf.js';
import { logistic } from '../../src/activations/logistic.js';
import { sine } from '../../src/activations/sine.js';
import { tanh } from '../../src/activations/tanh.js';
import { ball, type Ball } from '../../src/numbers/ball.js';
import { constantMapping } from '../../src/systems/mappings/constant.js';
import { kernelMapping } from '../../src/systems/mappings/kernel.js';
import { rotatingMapping } from '../../src/systems/mappings/rotating.js';
import { signMapping } from '../../src/systems/mappings/sign.js';
import { lineKernel, lineMoments } from '../../src/systems/tangent-kernel.js';
import { lineTargets } from '../../src/systems/target.js';
import { meets } from '../numbers/meets.js';

const K = ball(80);
const rational = (p: number, q = 1): Ball => K.fromRational(BigInt(p), BigInt(q));
const zero = rational(0);
const closeTo = (found: Ball | undefined, exact: Ball): boolean =>
  found !== undefined && meets(K, found, exact) && K.radius(found) <= 2 ** -41;

/** $J_n(2)=\sum_k\frac{(-1)^k}{k!\,(k+n)!}$: the terms fall faster than those of a geometric series of ratio $1/4$. */
function besselAtTwo(order: number): Ball {
  let factorial = 1n;
  for (let i = 2; i <= order; i += 1) factorial *= BigInt(i);
  let [sum, product] = [zero, factorial];
  for (let k = 0; k < 24; k += 1) {
    sum = K.add(sum, K.fromRational(k % 2 === 0 ? 1n : -1n, product));
    product *= BigInt(k + 1) * BigInt(k + 1 + order);
  }
  return K.near(sum, K.fromRational(2n, product));
}

describe('the tangent kernel in one dimension', () => {
  it('of one step of the sine is a sum of exponentials', () => {
    // E x cos(xu) y cos(yu) = xy (exp(-(x-y)^2/2) + exp(-(x+y)^2/2)) / 2.
    const points = [[1, 1], [1, 2], [-3, 4]] as const;
    const inputs = points.map(([p, q]) => [[p / q]]);
    const kernel = lineKernel(K, { activation: sine, alpha: 0.5, inputs });
    const bell = (x: Ball): Ball => K.exp(K.mul(rational(-1, 2), K.mul(x, x)));
    const lifted = points.map(([p, q]) => rational(p, q));
    const exact = lifted.map((x) => lifted.map((y) =>
      K.mul(K.mul(rational(1, 2), K.mul(x, y)), K.add(bell(K.sub(x, y)), bell(K.add(x, y))))));
    expect(kernel.map((row, i) => row.map((entry, j) => closeTo(entry, exact[i]?.[j] ?? zero))))
      .toEqual(points.map(() => points.map(() => true)));
  });

  it('has the part of the recurrent weight: the second step of the sine is a sum of Bessel functions', () => {
    // With x = (1, 0) and w = 1 or -1, h_2 = sin(w sin u): its squared gradient is cos(sin u)^2 (sin(u)^2 + cos(u)^2).
    const kernel = lineKernel(K, { activation: sine, alpha: 1, inputs: [[[1], [0]]] });
    const terms = [1, 2, 3, 4].map((k) => K.mul(K.mul(rational(2), besselAtTwo(2 * k)), K.exp(rational(-2 * k * k))));
    const mean = K.near(terms.reduce((sum, one) => K.add(sum, one), besselAtTwo(0)), K.fromNumber(2 ** -70));
    expect(closeTo(kernel[1]?.[1], K.mul(rational(1, 2), K.add(rational(1), mean)))).toBe(true);
  });

  it('of one step of the error function is a root', () => {
    // E (2/sqrt(pi))^2 exp(-2u^2) = 4/pi / sqrt(5).
    const kernel = lineKernel(K, { activation: erf, alpha: 1, inputs: [[[1]]] });
    expect(closeTo(kernel[0]?.[0], K.div(rational(4), K.mul(K.pi(), K.sqrt(rational(5)))))).toBe(true);
  });

  it('pairs every point with every other, whatever the lengths of the sequences', () => {
    const inputs = [[[0.5], [-1], [0.25]], [[1]], [[0.5], [-1]]];
    const kernel = lineKernel(K, { activation: logistic, alpha: 2, inputs });
    expect(kernel.map((row) => row.length)).toEqual([6, 6, 6, 6, 6, 6]);
    for (const [i, row] of kernel.entries()) {
      for (const [j, entry] of row.entries()) expect(entry).toBe(kernel[j]?.[i]);
    }
    // The third sequence begins as the first.
    expect([kernel[4]?.[3], kernel[5]?.[2], kernel[4]?.[5]]).toEqual([kernel[0]?.[3], kernel[1]?.[2], kernel[0]?.[1]]);
    expect(meets(K, kernel[0]?.[0] ?? zero, kernel[1]?.[1] ?? zero)).toBe(false);
  });

  it('is not enclosed in two dimensions', () => {
    expect(() => lineKernel(K, { activation: tanh, alpha: 1, inputs: [[[1, 0]]] }))
      .toThrow('a kernel in 2 dimensions is not enclosed: take 1');
    const plane = constantMapping({ w: 0, u: [1, 0] });
    expect(() => lineMoments(K, { activation: tanh, alpha: 1, inputs: [[[1, 0]]] }, plane))
      .toThrow('a target in 2 dimensions is not enclosed: take 1');
  });
});

describe('the second moments of a mapping', () => {
  const run = { activation: tanh, alpha: 0.75, inputs: [[[1], [0.5]], [[-0.25]]] };

  it.each([
    ['without a jump', rotatingMapping({ along: [1], speed: 1.5, radius: { w: 0.5, u: 2 } })],
    ['with a jump', signMapping([1], { constant: { w: 0.5, u: [1] }, varying: { w: -1, u: [0.25] } })],
  ])('%s are the kernel and the target', (_, mapping) => {
    const { kernel, targets } = lineMoments(K, run, mapping);
    const [alone, separate] = [lineKernel(K, run), lineTargets(K, run, mapping)];
    expect(kernel.map((row, i) => row.map((entry, j) => closeTo(entry, alone[i]?.[j] ?? zero))))
      .toEqual([[true, true, true], [true, true, true], [true, true, true]]);
    expect(targets.map((row, j) => row.map((entry, t) => closeTo(entry, separate[j]?.[t] ?? zero))))
      .toEqual([[true, true], [true]]);
  });

  it('have the mean square of the mapping', () => {
    // (1/2 - s)^2 + (1 + s/4)^2 for a random sign s has the mean 1/4 + 1 + 1 + 1/16; (r_w^2 + r^2) E cos(1.5 u)^2.
    const jump = signMapping([1], { constant: { w: 0.5, u: [1] }, varying: { w: -1, u: [0.25] } });
    expect(closeTo(lineMoments(K, run, jump).squaredNorm, rational(37, 16))).toBe(true);
    const turn = rotatingMapping({ along: [1], speed: 1.5, radius: { w: 0.5, u: 2 } });
    const mean = K.mul(rational(1, 2), K.add(rational(1), K.exp(rational(-9, 2))));
    expect(closeTo(lineMoments(K, run, turn).squaredNorm, K.mul(rational(17, 4), mean))).toBe(true);
  });

  it('of a kernel map are the kernel again', () => {
    const mapping = kernelMapping({ ...run, terms: [{ coefficient: 2, x: [[1], [0.5]] }] });
    const { kernel, targets, squaredNorm } = lineMoments(K, run, mapping);
    const doubled = kernel.map((row) => K.mul(rational(2), row[1] ?? zero));
    expect(targets.flat().map((target, i) => closeTo(target, doubled[i] ?? zero))).toEqual([true, true, true]);
    expect(closeTo(squaredNorm, K.mul(rational(4), kernel[1]?.[1] ?? zero))).toBe(true);
  });
});
