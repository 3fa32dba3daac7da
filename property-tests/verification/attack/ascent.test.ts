import { describe, expect, it } from 'vitest';
import type { Statement } from '../../../src/claims/claim.js';
import { InputError } from '../../../src/data/input-error.js';
import { ascents, type AscentOptions } from '../../../src/verification/attack/ascent.js';
import type { Probed } from '../../../src/verification/attack/closeness.js';
import { prober } from '../../../src/verification/attack/probe.js';
import { random } from '../../../src/verification/attack/random.js';
import { instanceWith, le, statementOver, type Sides } from './by-hand.js';

interface Numbers {
  readonly x: number;
  readonly ys?: readonly number[];
  readonly count?: number;
}

/** A statement about numbers, of which the first is between these two. */
function about(sides: (numbers: Numbers) => Sides, least = -1024, most = 1024): Statement {
  return statementOver((json) => {
    const numbers = json as unknown as Numbers;
    return instanceWith(sides(numbers), (K) => {
      const x = K.fromNumber(numbers.x);
      return [K.le(K.fromNumber(least), x), K.le(x, K.fromNumber(most))];
    }, json);
  });
}

/** $x(2-x)\le2$ at time 1, and at time 2 that the sum of $n$ numbers is at most $4n$, for numbers of at most 4. */
const statement = statementOver((json) => {
  const { x, ys = [] } = json as unknown as Numbers;
  return instanceWith((K) => {
    const [number, two] = [K.fromNumber(x), K.fromNumber(2)];
    const sum = ys.reduce((before, y) => K.add(before, K.fromNumber(y)), number);
    return [
      { at: { t: 1 }, relation: 'le', left: K.mul(number, K.sub(two, number)), right: two },
      { at: { t: 2 }, relation: 'le', left: sum, right: K.fromNumber(4 * (1 + ys.length)) },
    ];
  }, (K) => [x, ...ys].map((number) => K.le(K.abs(K.fromNumber(number)), K.fromNumber(4))), json);
});

/** An ascent from an instance with a seed, and how many evaluations it took. */
function climb(
  json: Numbers,
  seed: number,
  more: Partial<AscentOptions> = {},
  fixed = {},
  over: Statement = statement,
): readonly [Probed, number] {
  const asked = prober(over, fixed);
  const start = asked.probe(json as never, -Infinity, more.time);
  if (start === undefined) throw new Error('the start is an instance');
  const options = { time: undefined, patience: 40, until: 500, ...more };
  return [ascents(asked, random(seed), () => ['a', 'b'])(start, options), asked.evaluations()];
}

describe('an ascent', () => {
  it('reaches the top of a parabola by a step of Newton, wherever it starts', () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      for (const x of [-3.7, 0.3, 0.9, 1.4, 3.1]) {
        const [{ score, instance }] = climb({ x }, seed, { time: 1 });
        expect([score, instance.json]).toEqual([0.5, { x: 1 }]);
      }
    }
  });

  it('reaches the corner of a box, where a step has to be shortened', () => {
    for (const seed of [1, 2, 3]) {
      const [{ score }] = climb({ x: 0.3, ys: [0.1] }, seed, { time: 2, until: 2000, patience: 200 });
      expect(score).toBeGreaterThan(0.99);
      expect(score).toBeLessThanOrEqual(1);
    }
  });

  it('does not move what is fixed', () => {
    const [{ instance }] = climb({ x: 0.3, ys: [0.1] }, 1, { time: 2 }, { x: 0.3 });
    expect((instance.json as unknown as Numbers).x).toBe(0.3);
  });

  it('ends after as many moves without an improvement as it is patient, or at its last evaluation', () => {
    const [top, evaluations] = climb({ x: 1 }, 1, { time: 1, patience: 5 });
    expect([top.score, evaluations < 60]).toEqual([0.5, true]);
    const [, used] = climb({ x: -3 }, 1, { time: 1, patience: 1000, until: 50 });
    expect([used >= 50, used < 62]).toEqual([true, true]);
    expect(climb({ x: 0.5 }, 1, { time: 1, until: 0 })).toMatchObject([{ score: 0.375 }, 1]);
  });

  it('makes no move without patience, and counts moves that change nothing as none', () => {
    expect(climb({ x: 0.5 }, 1, { time: 1, patience: 0 })[1]).toBe(1);
    const flat = about(() => (K) => [le(K, 1, 2)]);
    // A move takes at most eleven evaluations.
    expect(climb({ x: 0.5 }, 1, { patience: 20, until: 10000 }, {}, flat)[1]).toBeLessThan(1 + 20 * 11);
    const steep = about(({ x }) => (K) => [{ ...le(K, 1, 2 ** 40), left: K.fromNumber(x) }], 1, 2 ** 40);
    expect(climb({ x: 1 }, 1, { patience: 10, until: 200 }, {}, steep)[1]).toBeGreaterThanOrEqual(200);
  });

  it('goes both ways where there is no derivative', () => {
    // What enters is computed from the number; every jump from between 5 and 6 leads elsewhere.
    const [falling, rising] = [-1, 1].map((sign) =>
      about(({ x }) => (K) => [le(K, 10 + sign * x, 32)], 5.125, 5.875));
    for (const seed of [1, 2, 3]) {
      expect(climb({ x: 5.5 }, seed, {}, {}, falling)[0].score).toBeGreaterThan(4.75 / 32);
      expect(climb({ x: 5.5 }, seed, {}, {}, rising)[0].score).toBeGreaterThan(15.75 / 32);
    }
  });

  it('makes a step of Newton beside numbers that cannot be moved', () => {
    const parabola = about(({ x, count = 0 }) => {
      if (!Number.isInteger(count)) throw new InputError('no count');
      return (K) => {
        const number = K.fromNumber(x);
        return [{ ...le(K, 1, 4), left: K.mul(number, K.sub(K.fromNumber(27 / 8), number)) }];
      };
    });
    for (const seed of [1, 2, 3]) {
      const [{ instance }] = climb({ x: 0.3, count: 3 }, seed, { until: 80 }, {}, parabola);
      expect((instance.json as unknown as Numbers).x).toBe(27 / 16);
    }
  });

  it('tells anew which numbers enter where a list was cut on the way', () => {
    // A list of one entry moves the top from 1 to 27/16; its entries enter before the number that has the top.
    const cutting = about(({ x, ys = [] }) => {
      if (ys.length === 0 || ys.length > 2) throw new InputError('no instance');
      return (K) => {
        const zeros = ys.map((y) => K.mul(K.fromNumber(0), K.fromNumber(y)));
        const number = K.fromNumber(x);
        const top = K.mul(number, K.sub(K.fromNumber(ys.length === 1 ? 27 / 8 : 2), number));
        return [{ ...le(K, 1, 4), left: zeros.reduce((sum, zero) => K.add(sum, zero), top) }];
      };
    });
    for (const seed of [1, 2, 3, 4]) {
      const [{ instance }] = climb({ x: 0.3, ys: [0.7, 0.7] }, seed, { patience: 300, until: 800 }, {}, cutting);
      expect((instance.json as unknown as Numbers).x).toBe(27 / 16);
    }
  });

  it('makes at most forty cuts', () => {
    // Any list of 48 of these 60 is worth three quarters of it at least, one entry or the half is not.
    const total = about(({ ys = [] }) => (K) => [le(K, ys.reduce((sum, y) => sum + y, 0), 256)]);
    const [{ instance }, evaluations] =
      climb({ x: 0, ys: Array.from({ length: 60 }, () => 4) }, 1, { time: 1, until: 0 }, {}, total);
    // The third candidate of each of thirteen rounds is one entry shorter.
    expect([(instance.json as unknown as Numbers).ys?.length, evaluations]).toEqual([60 - 13, 1 + 40]);
  });

  it('first cuts a list as long as that costs at most a quarter of the score, if it climbs at one time', () => {
    // The first list holds almost all of the sum: every other entry is cut off.
    const json = { x: 3, ys: [3, 0.125, 0.125, 0.125] };
    const [cut] = climb(json, 1, { time: 2, until: 0 });
    expect((cut.instance.json as unknown as Numbers).ys).toEqual([3]);
    const [whole] = climb(json, 1, { until: 0 });
    expect(whole.instance.json).toEqual(json);
    const even = { x: -4, ys: [4, 4, 4] };
    const [kept] = climb(even, 1, { time: 2, until: 0 });
    expect((kept.instance.json as unknown as Numbers).ys?.length).toBe(3);
  });

  it.each([[1, undefined], [2, 1], [3, 2], [4, 2]] as const)(
    'leads where it led when this was recorded: seed %i, time %s', (seed, time) => {
      const [{ score, violated, index, at, instance }, evaluations] =
        climb({ x: 0.3, ys: [0.7, -0.2] }, seed, { time, patience: 25, until: 160 });
      expect({ score, violated, index, at, json: instance.json, evaluations }).toMatchSnapshot();
    });

  it.each([1, 2, 3, 4])('leads where it led among lists, signs and counts: seed %i', (seed) => {
    const mixed = about(({ x, ys = [], count = 0 }) => {
      if (!Number.isInteger(count) || ys.length > 4) throw new InputError('no instance');
      return (K) => {
        // Each number has a top of its own; a longer list and a larger count are worth more.
        const terms = [x, ...ys].map((y, i) => {
          const number = K.fromNumber(y);
          return K.mul(number, K.sub(K.fromNumber(3 + i + Math.min(8, Math.abs(count)) / 8), number));
        });
        return [{ ...le(K, 1, 256), left: terms.reduce((before, term) => K.add(before, term)) }];
      };
    });
    const [{ score, instance }, evaluations] =
      climb({ x: 0.3, ys: [0.7], count: 2 }, seed, { patience: 60, until: 600 }, {}, mixed);
    expect({ score, json: instance.json, evaluations }).toMatchSnapshot();
  });
});
