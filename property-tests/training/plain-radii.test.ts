import { describe, expect, it } from 'vitest';
import { tanh } from '../../src/activations/tanh.js';
import { ball } from '../../src/numbers/ball.js';
import { checkedRadii, plainRadii, type PlainRequest } from '../../src/training/plain-radii.js';

const K = ball(128);
/** The configuration of THEORY, section 4, in which the condition of `unprojected-gd` is fulfilled. */
const request = (width: number, steps = 40): PlainRequest => ({
  setting: { activation: tanh, alpha: 0.5, nu: { w: 0, u: 0.5 }, length: 1, samples: 2, delta: 0.1, noise: 0, width },
  steps, eta: 0.25,
});

/** $2B$ in floats, with $L=G^u=1$, $Q=\operatorname{diag}(0,\sigma_2)$, $M=\frac12$ and $\eta=\frac14$. */
function movement(rho: number, width: number, steps = 40): number {
  const sigma2 = 4 / (3 * Math.sqrt(3));
  const drawn = Math.sqrt(Math.log(4 / 0.1));
  const error = (drawn + (sigma2 * 0.25) / 2 + (sigma2 * (rho + 0.5) ** 2) / 2) / Math.sqrt(width);
  const time = steps / 4;
  return 2 * Math.sqrt(time * (0.25 + 4 * time * error ** 2));
}

describe('the radii of plain gradient descent', () => {
  it('are close to the least ones', () => {
    const { rho } = plainRadii(K, request(32_768)) ?? expect.unreachable();
    expect(rho.w).toBe(0);
    expect(movement(rho.u, 32_768)).toBeLessThan(rho.u);
    expect(movement(0.99 * rho.u, 32_768)).toBeGreaterThan(0.99 * rho.u);
    expect(checkedRadii(K, request(32_768), rho)?.rho).toEqual(rho);
    expect(checkedRadii(K, request(32_768), { w: 0, u: 0.99 * rho.u })).toBeUndefined();
    // What THEORY states.
    expect(checkedRadii(K, request(32_768), { w: 0, u: 3.721 })).toBeDefined();
  });

  it('are not below nu', () => {
    expect(plainRadii(K, request(32_768, 1))?.rho.u).toBeGreaterThanOrEqual(0.5);
    expect(checkedRadii(K, request(2 ** 40, 1), { w: 0, u: 0.49 })).toBeUndefined();
  });

  it('are not found where there are none: too narrow, too many steps, too large a step', () => {
    expect(plainRadii(K, request(2048))).toBeUndefined();
    expect(plainRadii(K, request(32_768, 4000))).toBeUndefined();
    expect(plainRadii(K, { ...request(2 ** 40), eta: 0.5 })).toBeDefined();
    expect(plainRadii(K, { ...request(2 ** 40), eta: 0.51 })).toBeUndefined();
  });

  it('come with the largest step size that is allowed where none is given', () => {
    const { eta, rho } = plainRadii(K, { ...request(2 ** 20, 20), eta: undefined }) ?? expect.unreachable();
    expect(eta).toBe(0.5);
    expect(rho.u).toBeGreaterThan(0.5);
  });
});
