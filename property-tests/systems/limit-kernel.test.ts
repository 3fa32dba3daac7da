import { describe, expect, it } from 'vitest';
import { sine } from '../../src/activations/sine.js';
import { tanh } from '../../src/activations/tanh.js';
import { engine } from '../../src/engine/engine.js';
import { ball } from '../../src/numbers/ball.js';
import { constantMapping } from '../../src/systems/mappings/constant.js';
import { kernelMapping } from '../../src/systems/mappings/kernel.js';
import { limitKernel } from '../../src/systems/limit-kernel.js';
import { sequencesOf } from '../../src/systems/sequences-of.js';
import { targets } from '../../src/systems/targets.js';
import { widthKernel } from '../../src/systems/width-kernel.js';

const K = ball(96);
const inPlane = [[[0.5, -0.75], [0.25, 0.5]], [[-0.5, 0.25], [0.75, 0.125]]];

describe('the limit kernel', () => {
  it('has the closed form of the first step of a sine', () => {
    // E cos<u,x> cos<u,y> = (exp(-|x-y|^2/2) + exp(-|x+y|^2/2)) / 2, times <x,y>.
    const [x, y] = [[0.5, -0.75], [0.25, 0.5]];
    const { how, points, matrix, error } = limitKernel({ activation: sine, alpha: 1, inputs: [[x], [y]] });
    const half = (square: number) => K.mul(K.fromRational(1n, 2n), K.exp(K.fromNumber(-square / 2)));
    const exact = K.mul(K.add(half(1.625), half(0.625)), K.fromNumber(-0.25));
    expect([how, points]).toEqual(['bounded', 2]);
    expect(K.upper(K.abs(K.sub(exact, K.fromNumber(matrix[1] ?? NaN))))).toBeLessThanOrEqual(error);
    expect(error).toBeLessThan(1e-11);
    expect(matrix[2]).toBe(matrix[1]);
  });

  it('is the system of a kernel map, entry by entry, within both bounds', () => {
    const x = [[0.5], [-0.25], [0.75]];
    const { matrix, error } = limitKernel({ activation: tanh, alpha: 0.75, inputs: [x] });
    const map = kernelMapping({ activation: tanh, alpha: 0.75, terms: [{ coefficient: 1, x }] });
    const system = targets({ activation: tanh, alpha: 0.75, inputs: [x] }, map);
    for (const [t, value] of system.values.entries()) {
      expect(Math.abs(value - (matrix[6 + t] ?? NaN))).toBeLessThanOrEqual(error + system.error);
    }
  });

  it('is met by quasi-Monte Carlo and, less closely, by a wide network', () => {
    const run = { activation: tanh, alpha: 0.5, inputs: inPlane };
    const limit = limitKernel(run);
    const estimated = limitKernel(run, { how: 'estimated', points: 1024 });
    const apart = (other: Float64Array): number =>
      Math.max(...limit.matrix.map((entry, p) => Math.abs(entry - (other[p] ?? NaN))));
    expect(apart(estimated.matrix)).toBeLessThan(4 * estimated.error);
    const machine = engine();
    const network = machine.initialization({ width: 4096, dimension: 2, alpha: 0.5 }, 1);
    const wide = apart(widthKernel(machine, tanh, network, sequencesOf(inPlane, 2)));
    expect(wide).toBeLessThan(0.1);
    expect(wide).toBeGreaterThan(apart(estimated.matrix));
  });

  it('obeys the inequality of the norm of its space, with the values of a target', () => {
    // (b, y)^2 <= b'Kb |v|^2 for b = y: rkhs-norm at the labels of a constant mapping.
    const run = { activation: tanh, alpha: 0.5, inputs: inPlane };
    const { matrix, points } = limitKernel(run);
    const y = targets(run, constantMapping({ w: 0.25, u: [0.5, -0.5] })).values;
    const at = (p: number): number => y[p] ?? NaN;
    const form = matrix.reduce((sum, entry, p) => sum + entry * at(p % points) * at(Math.floor(p / points)), 0);
    const square = y.reduce((sum, one) => sum + one * one, 0);
    expect(square * square).toBeLessThan(form * (0.25 ** 2 + 0.5));
  });

  it('tells of its progress', () => {
    const shares: number[] = [];
    limitKernel({ activation: tanh, alpha: 0.5, inputs: inPlane }, { onProgress: (share) => { shares.push(share); } });
    expect(shares.at(-1)).toBe(1);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  });
});
