import { describe, expect, it } from 'vitest';
import { erf } from '../../src/activations/erf.js';
import { logistic } from '../../src/activations/logistic.js';
import { sine } from '../../src/activations/sine.js';
import { tanh } from '../../src/activations/tanh.js';
import { ball } from '../../src/numbers/ball.js';
import { largestInput, summingError } from '../../src/systems/bounded-targets.js';
import { derivativeRounding } from '../../src/systems/derivative-rounding.js';
import { targetBoundOnStrip } from '../../src/systems/integrand-bound.js';
import { constantMapping } from '../../src/systems/mappings/constant.js';
import { kernelMapping } from '../../src/systems/mappings/kernel.js';
import { rotatingMapping } from '../../src/systems/mappings/rotating.js';
import { signMapping } from '../../src/systems/mappings/sign.js';
import { smoothMapping } from '../../src/systems/mappings/smooth.js';
import { productRule } from '../../src/systems/product-rule.js';
import { targets, type Targets } from '../../src/systems/targets.js';
import type { MappingFormula } from '../../src/systems/transportation-mapping.js';

const K = ball(96);
const steps = [1, -0.5, 0.75, 0.25];
/** The line, and the same line in the plane in the direction of (3, 4): both norms are exact. */
const onLine = [steps.map((s) => [0.625 * s]), steps.map((s) => [-0.3125 * s])];
const inPlane = [steps.map((s) => [0.375 * s, 0.5 * s]), steps.map((s) => [-0.1875 * s, -0.25 * s])];
const pair = (w: number, u: number, plane: boolean) => ({ w, u: plane ? [3 * u, 4 * u] : [5 * u] });

/** The same mapping on the line and, turned, in the plane. */
const mappings: Record<string, (plane: boolean) => MappingFormula> = {
  constant: (plane) => constantMapping(pair(0.5, 0.125, plane)),
  sign: (plane) => signMapping(plane ? [3, 4] : [5], {
    constant: pair(0.25, 0.0625, plane), varying: pair(-0.5, 0.125, plane),
  }),
  smooth: (plane) => smoothMapping(plane ? [0.375, 0.5] : [0.625], 0.5, {
    constant: pair(0.25, 0.0625, plane), varying: pair(-0.5, 0.125, plane),
  }),
  kernel: (plane) => kernelMapping({
    activation: erf, alpha: 0.5, terms: [{ coefficient: 0.75, x: plane ? [[0.1875, 0.25]] : [[0.3125]] }],
  }),
};

const apart = (a: Targets, b: Targets): number =>
  Math.max(...a.values.map((x, p) => Math.abs(x - (b.values[p] ?? NaN))));
/** The distance itself is rounded. */
const together = (a: Targets, b: Targets): number => (a.error + b.error) * (1 + 2 ** -40);

describe.each(Object.entries(mappings))('targets of a mapping that is %s', (_, mapping) => {
  const line = { activation: tanh, alpha: 0.75, inputs: onLine };
  const plane = { ...line, inputs: inPlane };
  const enclosed = targets(line, mapping(false));

  it('are enclosed on the line, and within the bound in doubles', () => {
    const bounded = targets(line, mapping(false), { how: 'bounded' });
    expect([enclosed.how, bounded.how]).toEqual(['enclosed', 'bounded']);
    expect(enclosed.error).toBeLessThan(1e-12);
    expect(bounded.error).toBeLessThan(1e-10);
    expect(apart(enclosed, bounded)).toBeLessThanOrEqual(together(enclosed, bounded));
  });

  it('are the same where the line lies in the plane, within the bound', () => {
    const bounded = targets(plane, mapping(true));
    expect(bounded.how).toBe('bounded');
    expect(bounded.error).toBeLessThan(1e-10);
    expect(apart(enclosed, bounded)).toBeLessThanOrEqual(together(enclosed, bounded));
  });
});

describe('targets in the plane', () => {
  it('have the closed form of the first step of a sine', () => {
    // E cos<u,x> = exp(-|x|^2/2).
    const x = [0.5, -0.75];
    const run = { activation: sine, alpha: 1, inputs: [[x]] };
    const { values, error } = targets(run, constantMapping({ w: 1, u: [1, 3] }));
    const exact = K.mul(K.exp(K.fromNumber(-0.40625)), K.fromNumber(-1.75));
    expect(K.upper(K.abs(K.sub(exact, K.fromNumber(values[0] ?? NaN))))).toBeLessThanOrEqual(error);
  });

  it('have an error with room for the rule, the roundings of derivatives, and those of the sum', () => {
    const x = [0.5, -0.75];
    const run = { activation: sine, alpha: 1, inputs: [[x]] };
    const mapping = constantMapping({ w: 1, u: [3, 4] });
    const wanted = 2 ** -60;
    const rule = productRule({ dimension: 2, bound: targetBoundOnStrip(run, mapping), along: undefined }, wanted);
    const { value, error: ofDerivative } = derivativeRounding({
      activation: sine, alpha: 1, dimension: 2, length: 1, reach: rule.reach, size: largestInput([[x]]),
      nu: { w: 1, u: 5 },
    });
    const ofSum = summingError(2 * rule.count, rule.mass, value);
    const { error } = targets(run, mapping, { how: 'bounded', wanted });
    expect(ofDerivative).toBeGreaterThan(rule.error);
    expect(error - rule.error - ofSum).toBeGreaterThan(0.99 * rule.mass * ofDerivative);
    expect(error - rule.error - rule.mass * ofDerivative).toBeGreaterThan(0.99 * ofSum);
    expect(error).toBeLessThan(1.01 * (rule.error + ofSum + rule.mass * ofDerivative));
  });

  it('are what quasi-Monte Carlo finds, within its standard error', () => {
    const run = { activation: logistic, alpha: 2, inputs: [[[0.5, 0.5], [-0.75, 0.25], [0.25, 1]]] };
    const mapping = rotatingMapping({ along: [1, 2], speed: 0.75, radius: { w: 1, u: 0.5 } });
    const bounded = targets(run, mapping);
    const estimated = targets(run, mapping, { how: 'estimated', points: 1024 });
    expect(estimated.how).toBe('estimated');
    expect(apart(bounded, estimated)).toBeLessThan(4 * estimated.error);
    expect(apart(bounded, estimated)).toBeGreaterThan(bounded.error);
  });
});

describe('targets in more dimensions', () => {
  const x = [0.5, -0.25, 0.5, 0.25, 0.125];
  const run = { activation: sine, alpha: 1, inputs: [[x]] };
  const mapping = constantMapping({ w: 0, u: [1, 2, 0, 1, 4] });
  const exact = Math.exp(-x.reduce((sum, one) => sum + one * one, 0) / 2) * 0.75;

  it('spread about the closed form as their standard errors say', () => {
    const scores = Array.from({ length: 12 }, (_, seed) => {
      const { how, values, error } = targets(run, mapping, { seed, points: 256, shifts: 8 });
      expect(how).toBe('estimated');
      return (((values[0] ?? NaN) - exact) / error) ** 2;
    });
    const mean = scores.reduce((sum, one) => sum + one, 0) / scores.length;
    expect(mean).toBeGreaterThan(0.3);
    expect(mean).toBeLessThan(3);
  });

  it('are the same for the same seed, and others for another', () => {
    const some = { seed: 5, points: 128, shifts: 3 };
    expect(targets(run, mapping, some)).toEqual(targets(run, mapping, some));
    expect(targets(run, mapping, some).values).not.toEqual(targets(run, mapping, { ...some, seed: 6 }).values);
  });
});

describe('what has no target', () => {
  const unit = constantMapping({ w: 0, u: [1, 0] });
  const run = { activation: tanh, alpha: 0.5, inputs: [[[0.5, 0]]] };

  it.each([
    ['a dimension that is not enclosed', run, unit, { how: 'enclosed' }, 'a target in 2 dimensions is not enclosed'],
    ['an error of 0', run, unit, { wanted: 0 }, 'an error of 0 cannot be met'],
    ['a single shift', run, unit, { how: 'estimated', shifts: 1 }, '1 as the number of shifts shows no spread'],
    ['two lengths', { ...run, inputs: [[[0, 0]], [[0, 0], [0, 0]]] }, unit, {}, 'sequences of 1 and 2 inputs'],
    ['no sequence', { ...run, inputs: [] }, unit, {}, '0 sequences without inputs'],
    ['an input of another dimension', { ...run, inputs: [[[0.5]]] }, unit, {}, 'an input of 1 entries in 2 dimensions'],
  ] as const)('is refused: %s', (_, wrong, mapping, settings, message) => {
    expect(() => targets(wrong, mapping, settings)).toThrow(message);
  });

  it.each(['enclosed', 'bounded', 'estimated'] as const)('is refused if it is not finite somewhere: %s', (how) => {
    const broken: MappingFormula = {
      ...constantMapping({ w: 0, u: [1] }),
      at: (L, { u }) => ({ w: L.div(L.fromNumber(1), L.fromNumber(0)), u }),
    };
    expect(() => targets({ ...run, inputs: [[[0.5]]] }, broken, { how })).toThrow(/^the mapping is not finite at /u);
  });
});
