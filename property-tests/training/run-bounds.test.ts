import { describe, expect, it } from 'vitest';
import { activationNamed } from '../../src/activations/named.js';
import { ball } from '../../src/numbers/ball.js';
import {
  averageRiskBounds, runConstants, simpleStepSize, type BoundSetting,
} from '../../src/training/run-bounds.js';

const K = ball(128);
const setting: BoundSetting = {
  activation: activationNamed('tanh') ?? expect.unreachable(),
  alpha: 0.5, nu: { w: 0, u: 0.5 }, rho: { w: 0, u: 1 }, length: 1, samples: 2, delta: 0.1, noise: 0.125, width: 4096,
};
const constants = runConstants(K, setting);

/** With T = 1, $w$ without effect: $L=1$, $Q=\operatorname{diag}(0,\sigma_2)$, $M=\frac12$. */
const sigma2 = 4 / (3 * Math.sqrt(3));
const logarithm = Math.log(2 * 2 / 0.1);
const error = 0.125 + (2 * 0.5 * Math.sqrt(logarithm) + sigma2 * 0.25 / 2 + sigma2 * 2.25 / 2) / 64;

/** As many digits as the formulas in floats get right. */
const digits = (x: number): string => x.toPrecision(12);

describe('the bounds beside a run', () => {
  it('are made of the constants of the theorem', () => {
    expect(K.lower(constants.last.lipschitz)).toBe(1);
    expect(K.upper(constants.targets.at(-1) ?? K.fromNumber(NaN))).toBe(0.5);
    expect(K.upper(constants.squaredNorm)).toBe(0.25);
    expect(digits(K.upper(constants.error))).toBe(digits(error));
    expect(simpleStepSize(K, constants)).toBe(0.5);
  });

  it('bound the average risk by the quadratic formula, and by the simple form', () => {
    const { bound, simple } = averageRiskBounds(K, constants, 0.25, 40);
    const kappa = 0.75;
    const root = (error + Math.sqrt(error ** 2 + (kappa * 0.25) / 10)) / (2 * kappa);
    expect(digits(bound)).toBe(digits(root ** 2));
    expect(digits(simple)).toBe(digits(0.25 / 10 + 4 * error ** 2));
  });

  it('say nothing for step sizes that are too large', () => {
    expect(averageRiskBounds(K, constants, 0.5, 40).simple).toBeLessThan(1);
    expect(averageRiskBounds(K, constants, 0.5001, 40).simple).toBe(Infinity);
    expect(averageRiskBounds(K, constants, 0.99, 40).bound).toBeLessThan(Infinity);
    expect(averageRiskBounds(K, constants, 1, 40).bound).toBe(Infinity);
  });
});
