import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { ball, type Ball } from '../../../src/numbers/ball.js';
import { leastEvenWidth, type Requirement } from '../../../src/theory/plan/least-width.js';

const K = ball(256);

/** $g(m)=p+q/m$, or $p+q/m^k$. */
function falling(limit: number, rise: number, power: number, asked: (bigint | undefined)[] = []): Requirement {
  return (width) => {
    asked.push(width);
    let value: Ball = K.fromNumber(width === undefined ? 0 : rise);
    for (let k = 0; k < power; k++) value = K.div(value, K.fromRational(width ?? 1n, 1n));
    return K.add(K.fromNumber(limit), value);
  };
}

function bySearch(requirement: Requirement): bigint {
  for (let m = 2n; ; m += 2n) if (K.le(requirement(m), K.fromRational(m, 1n)) === true) return m;
}

describe('the least even width', () => {
  test.prop([fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 2 ** 20 }), fc.integer({ min: 1, max: 3 })])(
    'is the first that is enough', (limit, rise, power) => {
      const requirement = falling(limit / 4, rise, power);
      expect(leastEvenWidth(K, requirement, 'exact')).toBe(bySearch(requirement));
    });

  test.prop([fc.integer({ min: 2, max: 400 }), fc.integer({ min: 2, max: 2 ** 20 })])(
    'is met within a thousandth from above by a coarse search', (limit, rise) => {
      const requirement = falling(limit / 4, rise, 1);
      const [exact, coarse] = (['exact', 'coarse'] as const).map((how) => leastEvenWidth(K, requirement, how) ?? 0n);
      expect(coarse).toBeGreaterThanOrEqual(exact ?? 0n);
      expect((coarse ?? 0n) - (exact ?? 0n)).toBeLessThanOrEqual((coarse ?? 0n) / 1024n + 2n);
    });

  it('takes few evaluations, however steep the requirement and however large the width', () => {
    const steep: (bigint | undefined)[] = [];
    const width = leastEvenWidth(K, falling(0, 1e60, 3, steep), 'exact') ?? 0n;
    expect([width - 2n, width].map((m) => m ** 4n >= BigInt(1e60))).toEqual([false, true]);
    expect(steep.length).toBeLessThan(200);
    const flat: (bigint | undefined)[] = [];
    expect(leastEvenWidth(K, falling(1e40, 1e30, 1, flat), 'exact')).toBe(BigInt(1e40) + 2n);
    expect(flat.length).toBeLessThan(8);
  });

  it('is left open where the precision does not decide it', () => {
    const blurred: Requirement = () => K.add(K.fromNumber(1000), K.div(K.fromNumber(1), K.fromNumber(3)));
    expect(leastEvenWidth(K, blurred, 'exact')).toBe(1002n);
    const open: Requirement = () => K.sqrt(K.mul(K.fromNumber(1000), K.sqrt(K.fromNumber(1e6))));
    expect(leastEvenWidth(K, open, 'exact')).toBe(1000n);
    const third = K.div(K.fromNumber(1), K.fromNumber(3));
    expect(leastEvenWidth(K, () => K.mul(K.fromNumber(3000), third), 'exact')).toBeUndefined();
    expect(leastEvenWidth(K, () => K.div(K.fromNumber(1), K.fromNumber(0)), 'exact')).toBeUndefined();
  });
});
