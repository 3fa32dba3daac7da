import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { SAMPLED_ACTIVATIONS } from '../../src/claims/hidden-state-domain.js';
import { ball } from '../../src/numbers/ball.js';
import { dual } from '../../src/numbers/dual.js';

const K = ball(256);
const D = dual(K);
const point = fc.integer({ min: -(2 ** 40), max: 2 ** 40 }).map((k) => k / 2 ** 36);

describe.each(SAMPLED_ACTIVATIONS)('$name', (activation) => {
  test.prop([point])('has the derivatives that its value has', (a) => {
    const { value, first, second } = activation.jet(K, K.fromNumber(a));
    const along = activation.jet(D, D.variable(K.fromNumber(a)));
    expect(K.eq(along.value.value, value)).not.toBe(false);
    expect(K.eq(along.value.first, first)).not.toBe(false);
    expect(K.eq(along.value.second, second)).not.toBe(false);
    expect(K.eq(along.first.first, second)).not.toBe(false);
    expect([first, second, along.value.first, along.value.second].every((x) => K.radius(x) < Infinity)).toBe(true);
  });

  test.prop([point])('stays below its constants', (a) => {
    const { value, first, second } = activation.jet(K, K.fromNumber(a));
    const { sigma0, sigma1, sigma2 } = activation.constants(K);
    expect(K.le(K.abs(value), sigma0)).not.toBe(false);
    expect(K.le(K.abs(first), sigma1)).not.toBe(false);
    expect(K.le(K.abs(second), sigma2)).not.toBe(false);
  });
});
