import { describe, expect, it } from 'vitest';
import { tanh } from '../../src/activations/tanh.js';
import { engine } from '../../src/engine/engine.js';
import { mappingOf } from '../../src/systems/mapping-form.js';
import { withNoise } from '../../src/training/noisy-labels.js';
import { realizableProblem } from '../../src/training/problem.js';

const mapping = mappingOf({ family: 'constant', nu: { w: 0, u: 0.5 }, direction: { w: 0, u: [0.5] } });
const inputs = Array.from({ length: 40 }, (_, k) => [[k / 64], [-0.5]]);
const problem = realizableProblem(engine(), { name: 'small', activation: tanh, alpha: 0.5, mapping, inputs });

describe('noise of labels', () => {
  const noisy = withNoise(problem, 0.25, 3);
  const off = noisy.labels.map((y, p) => y - (problem.labels[p] ?? NaN));

  it('stays within its bound, and fills it', () => {
    expect(off.every((xi) => Math.abs(xi) <= noisy.noise)).toBe(true);
    expect(noisy.noise).toBeGreaterThan(0.25 + problem.noise);
    expect(noisy.noise).toBeLessThan(0.2501);
    expect(Math.min(...off)).toBeLessThan(-0.2);
    expect(Math.max(...off)).toBeGreaterThan(0.2);
  });

  it('is decided by the seed, and is none at 0', () => {
    expect(withNoise(problem, 0.25, 3)).toEqual(noisy);
    expect(withNoise(problem, 0.25, 4).labels).not.toEqual(noisy.labels);
    expect(withNoise(problem, 0, 3)).toBe(problem);
  });

  it.each([-1, NaN, Infinity])('of %d is refused', (bound) => {
    expect(() => withNoise(problem, bound, 1)).toThrow(`the noise is ${String(bound)}: give a number`);
  });
});
