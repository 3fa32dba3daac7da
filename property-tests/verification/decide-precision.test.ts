import { describe, expect, it } from 'vitest';
import type { BoundInstance } from '../../src/claims/claim.js';
import type { Arithmetic, Elementary } from '../../src/numbers/number-system.js';
import { decide } from '../../src/verification/decide.js';
import { instanceOf, type Sides } from './instance.js';

const decided = (instance: BoundInstance, maxBits = 1024, atContact = false) =>
  decide(instance, { maxBits, atContact });
const verdict = (...given: Parameters<typeof decided>) => decided(...given).verdict;

type System<N> = Arithmetic<N> & Elementary<N>;
const numbers = <N>(K: System<N>, left: number, right: number): Sides<N> =>
  ({ left: K.fromNumber(left), right: K.fromNumber(right) });
/** $e+e$ and $2e$: equal by their formulas, which no enclosure shows. */
function twice<N>(K: System<N>): Sides<N> {
  const e = K.exp(K.fromNumber(1));
  return { left: K.add(e, e), right: K.mul(K.fromNumber(2), e) };
}
/** $\sin^21+\cos^21$ and 1, in a way that no normal form knows. */
function hidden<N>(K: System<N>): Sides<N> {
  const [sine, cosine] = [K.sin(K.fromNumber(1)), K.cos(K.fromNumber(1))];
  return { left: K.add(K.mul(sine, sine), K.mul(cosine, cosine)), right: K.fromNumber(1) };
}
/** $e\le e(1+2^{-200})$, which takes 256 bits. */
function barely<N>(K: System<N>): Sides<N> {
  const e = K.exp(K.fromNumber(1));
  return { left: e, right: K.mul(e, K.add(K.fromNumber(1), K.fromNumber(2 ** -200))) };
}

describe('the ratio of a decision', () => {
  it('is the largest one, where it is first', () => {
    const several = instanceOf((K) => [[1, 2], [3, 4], [1, 4], [3, 4]].map(([l = 0, r = 0]) => numbers(K, l, r)));
    expect(verdict(several)).toEqual({ verdict: 'holds', bits: 64, ratio: 0.75, at: { t: 2 } });
  });

  it('is none beside a right side that may be zero or less', () => {
    const none = instanceOf((K) => [numbers(K, -3, -1), numbers(K, -1, 0), numbers(K, 0, 0)]);
    expect(verdict(none)).toEqual({ verdict: 'holds', bits: 64, ratio: -Infinity, at: {} });
    for (const [left, right] of [[1, 0], [1, -1]] as const) {
      expect(verdict(instanceOf((K) => [numbers(K, left, right)])))
        .toEqual({ verdict: 'refuted', bits: 64, ratio: Number.MAX_VALUE, at: { t: 1 } });
    }
  });
});

describe('a comparison that enclosures leave open', () => {
  it('is looked at as a formula at 256 bits or at the last', () => {
    const le = instanceOf((K) => [twice(K)]);
    expect([verdict(le), verdict(le, 128), verdict(le, 64)].map((one) => ('bits' in one ? one.bits : 0)))
      .toEqual([256, 128, 64]);
    expect([verdict(le), verdict(le, 128)].map((one) => one.verdict)).toEqual(['holds', 'holds']);
  });

  it('is looked at as a formula at once where there is an identity', () => {
    expect(verdict(instanceOf((K) => [{ ...twice(K), relation: 'eq' }]))).toMatchObject({ verdict: 'holds', bits: 64 });
    expect(verdict(instanceOf((K) => [twice(K), { ...numbers(K, 1, 1), relation: 'eq' }])))
      .toMatchObject({ verdict: 'holds', bits: 64 });
  });

  it('is not taken for a formula where enclosures can tell', () => {
    expect(verdict(instanceOf((K) => [barely(K)]))).toMatchObject({ verdict: 'holds', bits: 256 });
    expect(verdict(instanceOf((K) => [numbers(K, 1, 2), twice(K), numbers(K, 2, 1)])))
      .toMatchObject({ verdict: 'refuted', bits: 64, at: { t: 3 } });
  });

  it('is where the verdict points to, with the enclosures of all relations', () => {
    const open = instanceOf((K) => [numbers(K, 1, 2), hidden(K)]);
    const { verdict: found, system, relations } = decided(open, 128);
    expect(found).toEqual({ verdict: 'undecided', bits: 128, at: { t: 2 } });
    expect([system.bits, relations.length]).toEqual([128, 2]);
    expect(verdict(open, 128, true)).toEqual({ verdict: 'touches', bits: 128, at: { t: 2 } });
  });
});

describe('a hypothesis', () => {
  const right = <N>(K: System<N>): readonly Sides<N>[] => [numbers(K, 1, 2)];

  it('is looked at as a formula like a relation', () => {
    const known = instanceOf(right, (K) => { const { left, right: r } = twice(K); return [K.le(left, r)]; });
    expect([verdict(known), verdict(known, 128)])
      .toMatchObject([{ verdict: 'holds', bits: 256 }, { verdict: 'holds', bits: 128 }]);
  });

  it('that stays open leaves the statement open, beside others that are true', () => {
    for (const atContact of [false, true]) {
      const open = instanceOf(right, (K) => {
        const { left, right: r } = hidden(K);
        return [K.lt(K.fromNumber(0), r), K.le(left, r)];
      });
      expect(verdict(open, 512, atContact)).toEqual({ verdict: 'undecided', bits: 512, at: {} });
    }
  });

  it('that is false leaves nothing to be said, be others open', () => {
    const { verdict: found, relations } = decided(instanceOf(right, (K) => {
      const { left, right: r } = hidden(K);
      return [K.le(left, r), K.lt(r, K.fromNumber(0))];
    }));
    expect([found, relations]).toEqual([{ verdict: 'inapplicable', hypothesis: 'h2' }, []]);
  });
});

it('the precision ends at the smaller one of what the run and what the instance allows', () => {
  const relations: Parameters<typeof instanceOf>[0] = (K) => [barely(K)];
  expect(verdict(instanceOf(relations, undefined, 128), 512)).toMatchObject({ verdict: 'undecided', bits: 128 });
  expect(verdict(instanceOf(relations, undefined, 512), 128)).toMatchObject({ verdict: 'undecided', bits: 128 });
  expect(verdict(instanceOf(relations, undefined, 512), 512)).toMatchObject({ verdict: 'holds', bits: 256 });
});
