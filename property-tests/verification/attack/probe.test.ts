import { describe, expect, it } from 'vitest';
import { InputError } from '../../../src/data/input-error.js';
import type { Json } from '../../../src/claims/quantity.js';
import { prober } from '../../../src/verification/attack/probe.js';
import { instanceWith, le, statementOver, type Sides } from './by-hand.js';

interface Numbers {
  readonly a: number;
  readonly b?: number;
}

/** $a\le8$ for $a\ne99$, if $a\ge0$. */
const statement = statementOver((json) => {
  const { a } = json as unknown as Numbers;
  if (a === 99) throw new InputError('99 is no instance');
  return instanceWith((K) => {
    if (a === 77) throw new RangeError('overflow');
    if (a === 66) throw new TypeError('broken');
    return [le(K, a, 8)];
  }, (K) => [K.le(K.fromNumber(0), K.fromNumber(a))], json);
});

describe('a probe', () => {
  it('returns instances that score as much as asked for, and broken ones', () => {
    const asked = prober(statement, {});
    const score = (a: number, atLeast: number) => asked.probe({ a }, atLeast, undefined)?.score;
    expect([score(4, 0.5), score(4, 0.6), score(4, -Infinity), score(10, 99)]).toEqual([0.5, undefined, 0.5, 1.25]);
    expect([score(-1, -Infinity), score(99, -Infinity)]).toEqual([undefined, undefined]);
    expect([asked.probe({ a: 4 }, 0, 1)?.score, asked.probe({ a: 4 }, 0, 2)]).toEqual([0.5, undefined]);
  });

  it('counts what it evaluates, and where a formula meets a number that is none', () => {
    const asked = prober(statement, {});
    for (const a of [4, 99, -1, 77, 77]) asked.probe({ a }, 0, undefined);
    expect([asked.evaluations(), asked.undefinedInstances(), asked.artefacts()]).toEqual([5, 2, 0]);
    asked.count();
    expect(asked.evaluations()).toBe(6);
    expect(() => asked.probe({ a: 66 }, 0, undefined)).toThrow('broken');
    expect(() => prober(statementOver(() => { throw new TypeError('unreadable'); }), {}).probe({}, 0, undefined))
      .toThrow('unreadable');
  });

  it('keeps what is fixed, where an instance has it', () => {
    const asked = prober(statement, { a: 6, c: 1 });
    expect([asked.probe({ a: 1 }, 0, undefined)?.instance.json, asked.fixed, asked.statement])
      .toEqual([{ a: 6 }, { a: 6, c: 1 }, statement]);
  });

  it('counts artefacts, and does not return them as broken', () => {
    const absorbed: Sides = (K) => {
      const [v, large] = [K.fromNumber(7), K.fromNumber(2 ** 60)];
      return [{ at: { t: 1 }, relation: 'le', left: v, right: K.sub(K.add(v, large), large) }];
    };
    const asked = prober(statementOver((json) => instanceWith(absorbed, () => [], json)), {});
    expect([asked.probe({}, 99, undefined), asked.artefacts()]).toEqual([undefined, 1]);
  });

  it('counts nothing where a hypothesis is false', () => {
    const broken = (sides: Sides) => prober(statementOver((json) =>
      instanceWith(sides, (K) => [K.lt(K.fromNumber(1), K.fromNumber(0))], json)), {});
    const [absorbed, undefinedOne] = [
      broken((K) => {
        const [v, large] = [K.fromNumber(7), K.fromNumber(2 ** 60)];
        return [{ at: { t: 1 }, relation: 'le', left: v, right: K.sub(K.add(v, large), large) }];
      }),
      broken(() => { throw new RangeError('overflow'); }),
    ];
    expect([absorbed.probe({}, 0, undefined), undefinedOne.probe({}, 0, undefined)]).toEqual([undefined, undefined]);
    expect([absorbed.artefacts(), undefinedOne.undefinedInstances()]).toEqual([0, 0]);
  });

  it('asks balls for hypotheses that only rounding makes true', () => {
    const longer = statementOver((json) => instanceWith((K) => [le(K, 1, 2)], (K) => [
      // 1 + 2^-60 <= 1, which doubles believe.
      K.le(K.add(K.fromNumber(1), K.fromNumber(2 ** -60)), K.fromNumber(1)),
    ], json));
    expect(prober(longer, {}).probe({}, -Infinity, undefined)).toBeUndefined();
  });

  it('asks balls for relations after twelve instances of which floats saw nothing', () => {
    /** A left side of $2^{-60}b$ that doubles cannot tell from zero. */
    const small = statementOver((json) => instanceWith((K) => {
      const { b = 1 } = json as unknown as Numbers;
      const one = K.fromNumber(1);
      const left = K.sub(K.add(one, K.mul(K.fromNumber(b), K.fromNumber(2 ** -60))), one);
      return [{ at: { t: 1 }, relation: 'le', left, right: K.fromNumber(2 ** -60) }];
    }, () => [], json));
    const asked = prober(small, {});
    const scores = Array.from({ length: 14 }, () => asked.probe({ b: 0.5 }, -Infinity, undefined)?.score ?? NaN);
    expect(scores.slice(0, 12).every((score) => score < 0)).toBe(true);
    expect(scores.slice(12)).toEqual([0.5, 0.5]);
    expect(asked.probe({ b: 3 }, -Infinity, undefined)).toMatchObject({ violated: true });
    const later = prober(small, {});
    for (let i = 0; i < 5; i++) later.probe({ b: 0.5 }, 1, undefined);
    for (let i = 0; i < 12; i++) later.probe({ b: 0.5 }, -Infinity, undefined);
    expect(later.probe({ b: 0.5 }, -Infinity, undefined)?.score).toBe(0.5);
    const seeing = prober(small, {});
    seeing.probe({ b: 2 ** 60 }, -Infinity, undefined);
    for (let i = 0; i < 20; i++) seeing.probe({ b: 0.5 }, -Infinity, undefined);
    expect(seeing.probe({ b: 0.5 }, -Infinity, undefined)?.score).toBeLessThan(0);
  });

  it('does not count as seen what nobody looked at', () => {
    const asked = prober(statement, {});
    for (let i = 0; i < 20; i++) asked.probe({ a: 1 }, 0.9, undefined);
    expect(asked.probe({ a: 4 } satisfies Json, 0, undefined)?.score).toBe(0.5);
  });
});
