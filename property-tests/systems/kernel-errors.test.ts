import { describe, expect, it } from 'vitest';
import { activationNamed } from '../../src/activations/named.js';
import { engine } from '../../src/engine/engine.js';
import { firstOrderStates } from '../../src/network/neuron.js';
import { innerProduct } from '../../src/network/vector.js';
import { ball, type Ball } from '../../src/numbers/ball.js';
import { enclosedKernel } from '../../src/systems/enclosed-kernel.js';
import { kernelErrors, type KernelRun } from '../../src/systems/kernel-errors.js';
import { lineKernel, type Matrix } from '../../src/systems/tangent-kernel.js';

const K = ball(96);
const zero = K.fromNumber(0);
const activationOf = (name: string) => activationNamed(name) ?? expect.unreachable(name);
const alpha = 0.6;
const line = [[[0.7], [-0.4]], [[-0.1], [0.9]]];

/** The gradients of all outputs of the whole network, entry by entry, at every point. */
function gradients({ activation, width, inputs }: KernelRun, seed: number): readonly (readonly Ball[])[] {
  const dimension = inputs[0]?.[0]?.length ?? 0;
  const { w, u, signs } = engine().initialization({ width, dimension, alpha }, seed);
  const root = K.sqrt(K.fromNumber(width));
  return inputs.flatMap((x) => x.map((_, t) => [...w].flatMap((weight, i) => {
    const weights = Array.from({ length: dimension }, (__, k) => K.fromNumber(u[k * width + i] ?? NaN));
    const lifted = x.map((input) => input.map((entry) => K.fromNumber(entry)));
    const state = [...firstOrderStates(K, activation, { w: K.fromNumber(weight), u: weights, x: lifted })][t];
    const scale = K.div(K.fromNumber(signs[i] ?? NaN), root);
    return [state?.gradient.w ?? zero, ...state?.gradient.u ?? []].map((entry) => K.mul(scale, entry));
  })));
}

function byDefinition(run: KernelRun, seed: number): Ball {
  const limit = enclosedKernel(K, run);
  const found = gradients(run, seed);
  const distances = found.flatMap((p, i) => found.map((q, j) =>
    K.abs(K.sub(innerProduct(K, p, q), limit[i]?.[j] ?? zero))));
  return distances.reduce((a, b) => K.max(a, b));
}

describe.each(['tanh', 'logistic', '0.5*sine(2x)', 'erf'])('the error of the kernel with %s', (name) => {
  it.each([['the line', line], ['axes', [[[0, 0.5], [0, -1]], [[0.75, 0], [0.5, 0]]]]])(
    'is that of the definition on %s', (_, inputs) => {
      const run = { activation: activationOf(name), alpha, width: 6, inputs };
      const measure = kernelErrors(run);
      for (const seed of [1, 2]) {
        const { error, slack } = measure(seed);
        expect(K.upper(K.abs(K.sub(K.fromNumber(error), byDefinition(run, seed))))).toBeLessThanOrEqual(slack);
        expect(slack).toBeLessThan(1e-11);
        expect(error).toBeGreaterThan(1e-4);
      }
    });
});

describe('the kernel on axes', () => {
  const run = { activation: activationOf('logistic'), alpha };
  const shown = (matrix: Matrix<Ball>) => matrix.map((row) => row.map((x) => [K.lower(x), K.upper(x)]));

  it('is that of the line where both sequences are on one axis', () => {
    const inputs = line.map((x) => x.map(([xi = 0]) => [0, xi, 0]));
    expect(shown(enclosedKernel(K, { ...run, inputs }))).toEqual(shown(lineKernel(K, { ...run, inputs: line })));
  });

  it('is near the mean over many neurons where they are on different axes', () => {
    const inputs = [[[1, 0], [0.5, 0]], [[0, -0.5], [0, 1]]];
    const width = 2 ** 16;
    const { w, u } = engine().initialization({ width, dimension: 2, alpha }, 7);
    const found = engine().gram({
      activation: run.activation, neurons: { w, u }, weights: new Float64Array(width).fill(1 / width),
      sequences: { count: 2, length: 2, dimension: 2, x: Float64Array.from(inputs.flat(2)) },
    });
    const limit = enclosedKernel(K, { ...run, inputs }).flat();
    // The entries are below 1/4: a standard error is below 2^-9.
    limit.forEach((entry, p) => { expect(Math.abs(K.upper(entry) - (found[p] ?? NaN))).toBeLessThan(2 ** -7); });
    // The states of the second step have means that are not zero, and so has this entry.
    expect(K.lower(limit[7] ?? zero)).toBeGreaterThan(2 ** -8);
  });
});
