import { describe, expect, it } from 'vitest';
import { ball } from '../../src/numbers/ball.js';
import { ceilings } from '../../src/numbers/ball-integer.js';

const K = ball(64);

describe('whole numbers beside a ball', () => {
  it.each([[0, 0n], [0.25, 1n], [-0.25, 0n], [7, 7n], [-7.5, -7n], [1e300, BigInt(1e300)], [5e-324, 1n]])(
    'the least that is at least %d is %d', (x, ceiling) => {
      expect(ceilings(K.fromNumber(x))).toEqual({ lower: ceiling, upper: ceiling });
    });

  it('reach over a ball', () => {
    const wide = K.add(K.fromNumber(9), K.sub(K.sqrt(K.fromNumber(2)), K.sqrt(K.fromNumber(2))));
    expect(ceilings(wide)).toEqual({ lower: 9n, upper: 10n });
  });

  it('are none where there is no end, or one too far', () => {
    expect(ceilings(K.div(K.fromNumber(1), K.fromNumber(0)))).toBeUndefined();
    expect(ceilings(K.exp(K.fromNumber(2 ** 31)))).toBeUndefined();
    let far = K.fromNumber(2 ** 1000);
    for (let k = 0; k < 12; k++) far = K.mul(far, far);
    expect(ceilings(far)).toBeUndefined();
    expect(ceilings(K.div(K.fromNumber(1), far))).toEqual({ lower: 1n, upper: 1n });
  });
});
