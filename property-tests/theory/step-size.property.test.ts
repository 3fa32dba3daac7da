import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { ball } from '../../src/numbers/ball.js';
import { float64 } from '../../src/numbers/float64.js';
import { averageRiskBound } from '../../src/theory/descent.js';
import { requiredSteps } from '../../src/theory/required-width.js';
import { bestStepShare, fewestSteps, trainingTime } from '../../src/theory/step-size.js';
import { timeAverage } from '../../src/theory/time-average.js';

const K = ball(192);
const sixteenth = fc.integer({ min: 1, max: 15 }).map((k) => k / 16);

describe('the step size', () => {
  test.prop([sixteenth, sixteenth, sixteenth, fc.integer({ min: 1, max: 100 })])(
    'leaves no step too many: with fewer the bound is above the risk', (k, share, root, norm) => {
      const [kappa, rootRisk, eta] = [K.fromNumber(k), K.fromNumber(root), K.fromNumber(0.125)];
      // A share of kappa times the root of the risk, so that some width is enough.
      const error = K.mul(K.fromNumber(share), K.mul(kappa, rootRisk));
      const [risk, squaredNorm] = [K.mul(rootRisk, rootRisk), K.fromNumber(norm)];
      const steps = fewestSteps(K, { squaredNorm, eta, kappa, error, risk });
      const boundAt = (factor: number) =>
        averageRiskBound(K, { squaredNorm, eta, steps: K.mul(K.fromNumber(factor), steps), error }, kappa);
      expect(K.le(boundAt(1 + 2 ** -40), risk)).toBe(true);
      expect(K.lt(risk, boundAt(1 - 2 ** -40))).toBe(true);
    });

  test.prop([sixteenth, sixteenth.map((c) => c / 2)])('is best at half of what the error leaves', (theta, c) => {
    const [norm, risk, share] = [K.fromNumber(3), K.fromNumber(0.5), K.fromNumber(theta)];
    const best = bestStepShare(K, share);
    const steps = (part: typeof best) => K.div(trainingTime(K, norm, part, share, risk), part);
    const other = K.fromNumber(c * (1 - theta));
    expect(K.le(steps(best), steps(other))).not.toBe(false);
  });

  it('with one half gives the steps of width-log-samples', () => {
    const [L, norm, theta, risk] = [2, 3, 0.25, 4];
    const time = trainingTime(float64, norm, 0.5, theta, risk);
    expect(time * (L * L) / 0.5).toBe(requiredSteps(float64, L, norm, theta, risk));
  });
});

describe('the average over time', () => {
  it('is the root of the mean of the squares', () => {
    expect(timeAverage(float64, [1, 7, 5, 5])).toBe(5);
    expect(timeAverage(float64, [3])).toBe(3);
  });
});
