import { describe, expect, it } from 'vitest';
import { ascents, type AscentOptions } from '../../../src/verification/attack/ascent.js';
import type { Probed } from '../../../src/verification/attack/closeness.js';
import { prober } from '../../../src/verification/attack/probe.js';
import { random } from '../../../src/verification/attack/random.js';
import { instanceWith, statementOver } from './by-hand.js';

interface Numbers {
  readonly x: number;
  readonly ys?: readonly number[];
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
function climb(json: Numbers, seed: number, more: Partial<AscentOptions> = {}, fixed = {}): readonly [Probed, number] {
  const asked = prober(statement, fixed);
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
});
