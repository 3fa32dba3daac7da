import { describe, expect, it } from 'vitest';
import { erf } from '../../../src/activations/erf.js';
import { logistic } from '../../../src/activations/logistic.js';
import { ball } from '../../../src/numbers/ball.js';
import { plan } from '../../../src/theory/plan/plan.js';
import { scaleOfRate, widthMap } from '../../../src/theory/plan/width-map.js';
import { plainRequest, sharpRequest } from './requests.js';

describe('the map of required widths', () => {
  const request = { ...sharpRequest, theta: 0.5 };

  it('has the width of the plan at every place, which grows with rate and length', () => {
    const [rates, lengths] = [[0.5, 1, 1.5], [1, 2, 6]];
    const map = widthMap(request, rates, lengths);
    expect(map.map(({ rate, length }) => [length, rate])).toEqual(
      lengths.flatMap((length) => rates.map((rate) => [length, rate])),
    );
    for (const { alpha, length, width } of map) {
      expect(width).toBe(plan({ ...sharpRequest, alpha, length, theta: 0.5 })?.width);
    }
    const at = (rate: number, length: number): bigint =>
      map.find((one) => one.rate === rate && one.length === length)?.width ?? expect.fail('no width');
    expect(at(0.5, 6) < at(1, 6) && at(1, 6) < at(1.5, 6)).toBe(true);
    expect(at(1.5, 1) < at(1.5, 2) && at(1.5, 2) < at(1.5, 6)).toBe(true);
  });

  it('has no width beyond the reach of plans', () => {
    expect(widthMap({ ...plainRequest, theta: 0.25 }, [1e300], [10])).toMatchObject([{ length: 10, width: undefined }]);
  });

  it.each([erf, logistic])('takes for $name a scale whose rate is not above, and next to, the rate', (activation) => {
    const K = ball(256);
    const { sigma1 } = activation.constants(K);
    const alpha = scaleOfRate({ activation }, 1.5);
    const rateAt = (scale: number) => K.mul(K.fromNumber(scale), sigma1);
    expect(K.le(rateAt(alpha), K.fromNumber(1.5))).toBe(true);
    expect(K.le(rateAt(alpha * (1 + 2 ** -51)), K.fromNumber(1.5))).toBe(false);
  });
});
