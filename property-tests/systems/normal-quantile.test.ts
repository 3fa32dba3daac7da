import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { ball } from '../../src/numbers/ball.js';
import { normalQuantile } from '../../src/systems/normal-quantile.js';

const K = ball(128);
const half = K.fromRational(1n, 2n);

/** $\lvert\Phi(x)-p\rvert$, rounded up. */
function miss(x: number, p: number): number {
  const erf = K.erf(K.div(K.fromNumber(x), K.sqrt(K.fromNumber(2))));
  return K.upper(K.abs(K.sub(K.mul(half, K.add(K.fromNumber(1), erf)), K.fromNumber(p))));
}

const probability = fc.double({ min: 2 ** -53, max: 1 - 2 ** -53, noNaN: true });

test.prop([probability])('a quantile has the probability, up to a few roundings', (p) => {
  expect(miss(normalQuantile(p), p)).toBeLessThan(4 * 2 ** -53);
});

const small = fc.double({ min: 2 ** -53, max: 0.5, maxExcluded: true, noNaN: true });

test.prop([small])('quantiles are odd about one half', (p) => {
  fc.pre(1 - (1 - p) === p);
  expect(normalQuantile(1 - p)).toBe(-normalQuantile(p));
});
