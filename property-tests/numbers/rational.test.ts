import { describe, expect, it } from 'vitest';
import { rational as K, type Rational } from '../../src/numbers/rational.js';

const of = (p: bigint, q: bigint): Rational => K.fromRational(p, q);
const zero = of(0n, 1n);

describe('rational numbers', () => {
  it.each<[string, () => Rational, bigint, bigint]>([
    ['1/6 + 1/10', () => K.add(of(1n, 6n), of(1n, 10n)), 4n, 15n],
    ['1/6 - 1/10', () => K.sub(of(1n, 6n), of(1n, 10n)), 1n, 15n],
    ['-4/9 · 3/8', () => K.mul(of(-4n, 9n), of(3n, 8n)), -1n, 6n],
    ['4/9 : -2/3', () => K.div(of(4n, 9n), of(-2n, 3n)), -2n, 3n],
    ['1/2 : 2', () => K.div(of(1n, 2n), of(2n, 1n)), 1n, 4n],
    ['1/2 : -2', () => K.div(of(1n, 2n), of(-2n, 1n)), -1n, 4n],
    ['4/9 : 2/3', () => K.div(of(4n, 9n), of(2n, 3n)), 2n, 3n],
    ['the root of 50/18', () => K.sqrt(of(50n, 18n)), 5n, 3n],
    ['the root of zero', () => K.sqrt(zero), 0n, 1n],
    ['the root of a large square', () => K.sqrt(of((10n ** 40n + 1n) ** 2n, 7n ** 80n)), 10n ** 40n + 1n, 7n ** 40n],
    ['the smaller of 1/3 and 3/10', () => K.min(of(1n, 3n), of(3n, 10n)), 3n, 10n],
    ['the larger of 1/3 and 3/10', () => K.max(of(1n, 3n), of(3n, 10n)), 1n, 3n],
    ['the modulus of -2/6', () => K.abs(K.neg(of(2n, 6n))), 1n, 3n],
    ['the modulus of 2/6', () => K.abs(of(2n, 6n)), 1n, 3n],
    ['the smaller of 3/10 and 1/3', () => K.min(of(3n, 10n), of(1n, 3n)), 3n, 10n],
    ['the larger of 3/10 and 1/3', () => K.max(of(3n, 10n), of(1n, 3n)), 1n, 3n],
    ['a double', () => K.fromNumber(-0.375), -3n, 8n],
    ['what is known exactly', () => K.near(of(1n, 3n), zero), 1n, 3n],
    ['the exponential of zero', () => K.exp(zero), 1n, 1n],
  ])('%s', (_, value, p, q) => {
    expect(value()).toEqual({ p, q });
  });

  it.each<[string, () => Rational]>([
    ['2', () => K.sqrt(of(2n, 1n))],
    ['1/2', () => K.sqrt(of(1n, 2n))],
    ['4/3', () => K.sqrt(of(4n, 3n))],
    ['a square but for one', () => K.sqrt(of(10n ** 80n + 1n, 1n))],
    ['-1', () => K.sqrt(of(-1n, 1n))],
  ])('the root of %s is none', (_, value) => {
    expect(value()).toBeUndefined();
  });

  it('has no quotient by zero, no transcendental values, and nothing that is known roughly', () => {
    expect([K.div(of(1n, 1n), zero), K.exp(of(1n, 1n)), K.pi(), K.near(zero, of(1n, 9n))])
      .toEqual([undefined, undefined, undefined, undefined]);
  });

  it('takes no double that is not a number', () => {
    expect(() => K.fromNumber(Infinity)).toThrow('Infinity is not a rational number: pass a finite double');
  });

  it('makes nothing of what is undefined', () => {
    const [third, nothing] = [of(1n, 3n), K.pi()];
    expect([K.neg(nothing), K.add(nothing, third), K.add(third, nothing), K.mul(nothing, nothing)])
      .toEqual([undefined, undefined, undefined, undefined]);
  });

  it('compares exactly, and not with what is undefined', () => {
    const [third, nearly] = [of(1n, 3n), of(10n ** 40n, 3n * 10n ** 40n + 1n)];
    expect([K.lt(nearly, third), K.le(third, nearly), K.eq(third, of(2n, 6n)), K.lt(third, third), K.le(third, third)])
      .toEqual([true, false, true, false, true]);
    expect(K.eq(third, nearly)).toBe(false);
    expect([K.le(third, K.pi()), K.le(K.pi(), third), K.eq(K.pi(), K.pi())])
      .toEqual(['unknown', 'unknown', 'unknown']);
  });
});
