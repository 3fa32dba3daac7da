import { describe, expect, it } from 'vitest';
import { measure } from '../../../src/verification/attack/closest.js';
import { eq, instanceWith, le, type Sides } from './by-hand.js';

const measured = (sides: Sides, time?: number) => measure(instanceWith(sides, () => [], { name: 'here' }), time, 256);

describe('how close an instance comes', () => {
  it('is its largest ratio, with the place', () => {
    expect(measured((K) => [le(K, 1, 4, 1), le(K, 3, 4, 2), le(K, 1, 2, 3)]))
      .toEqual({ instance: { name: 'here' }, at: { t: 2 }, ratio: 0.75, equality: false, losses: [] });
    expect(measured((K) => [le(K, 1, 2, 1), le(K, 1, 2, 2)])?.at).toEqual({ t: 1 });
  });

  it('is that of one time, if it is asked for', () => {
    const two: Sides = (K) => [le(K, 3, 4, 1), le(K, 1, 4, 2)];
    expect([measured(two, 1)?.ratio, measured(two, 2)?.ratio, measured(two, 3)]).toEqual([0.75, 0.25, undefined]);
  });

  it('is an equality where balls or formulas decide it, open where nothing does', () => {
    expect(measured((K) => [le(K, 2, 2)])).toMatchObject({ ratio: 1, equality: true });
    expect(measured((K) => [eq(K, 2, 2)])).toMatchObject({ ratio: 1, equality: true });
    const third: Sides = (K) => {
      const left = K.fromRational(1n, 3n);
      return [{ at: { t: 1 }, relation: 'le', left, right: K.sub(K.add(left, left), left) }];
    };
    expect(measured(third)).toMatchObject({ equality: true });
    const hidden: Sides = (K) => {
      const [s, c] = [K.sin(K.fromNumber(1)), K.cos(K.fromNumber(1))];
      return [{ at: { t: 1 }, relation: 'le', left: K.add(K.mul(s, s), K.mul(c, c)), right: K.fromNumber(1) }];
    };
    const found = measured(hidden);
    expect(found?.equality).toBe('open');
    expect(found?.ratio).toBeGreaterThan(1 - 2 ** -40);
    expect(found?.ratio).toBeLessThanOrEqual(1);
    expect(measured((K) => [...hidden(K), le(K, 1, 2, 2)], 2)).toMatchObject({ equality: false, ratio: 0.5 });
    expect(measured((K) => [...hidden(K), le(K, 2, 2, 2)], 2)).toMatchObject({ equality: true, ratio: 1 });
  });

  it('is not measured where the statement is false, does not apply, or has no ratio', () => {
    expect([measured((K) => [le(K, 5, 4)]), measured((K) => [le(K, 0, 0)]), measured(() => [])])
      .toEqual([undefined, undefined, undefined]);
    const outside = instanceWith((K) => [le(K, 1, 4)], (K) => [K.lt(K.fromNumber(1), K.fromNumber(0))]);
    expect(measure(outside, undefined, 256)).toBeUndefined();
  });

  it('tells what each inequality of the proof loses on the way, but for those between zeros', () => {
    const way: Sides = (K) => {
      const n = (x: number) => K.fromNumber(x);
      const through = () => [{ by: 'first', value: n(2) }, { by: 'second', value: n(8) }, { by: 'third', value: n(8) }];
      return [{ ...le(K, 1, 8), through }];
    };
    expect(measured(way)?.losses).toEqual([
      { by: 'first', factor: 0.5 }, { by: 'second', factor: 0.25 }, { by: 'third', factor: 1 },
    ]);
    const fromZero: Sides = (K) => {
      const n = (x: number) => K.fromNumber(x);
      const through = () => [{ by: 'nothing', value: n(0) }, { by: 'something', value: n(8) }];
      return [{ ...le(K, 0, 8), through }];
    };
    expect(measured(fromZero)?.losses).toEqual([{ by: 'something', factor: 0 }]);
  });
});
