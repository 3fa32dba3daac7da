import { describe, expect, it } from 'vitest';
import type { Obligation } from '../../../src/claims/proofs/obligation.js';
import { term } from '../../../src/numbers/term.js';
import { replayCountermodel, type Countermodel } from '../../../src/verification/solver/replay-countermodel.js';
import { obligationScript } from '../../../src/verification/solver/script.js';
import { bareName, type ModelValue } from '../../../src/verification/solver/solver.js';
import { FALSE, number, obligation, x, y } from './obligations.js';
import { value } from './oracle.js';

/** The countermodel at these values, or why there is none. */
function replayed(one: Obligation, values: Readonly<Record<string, ModelValue>>): Countermodel | string {
  const replay = replayCountermodel(one, obligationScript('toy', one), new Map(Object.entries(values)));
  return replay.confirmed ? replay.countermodel : replay.reason;
}

/** How the value of $x$ is written in a countermodel of $x>1\Rightarrow x\ge2$. */
function written(of: ModelValue): string | undefined {
  const found = replayed(FALSE, { x: of });
  return typeof found === 'string' ? found : found.values[0]?.value;
}

describe('a countermodel', () => {
  it('has rational values exactly, unless they are long', () => {
    expect(written(value(3n, 2n))).toBe('3/2');
    // Of 24 and of 25 characters.
    expect(written(value(111111111111n, 99999999998n))).toBe('111111111111/99999999998');
    expect(written(value(111111111113n, 100000000007n))).toMatch(/^\[1\.11111111\d*, 1\.11111111\d*\]$/);
    const whole = replayed(obligation([], term.lt(x, number(1))), { x: value(17n) });
    expect(whole).toMatchObject({ values: [{ symbol: 'x', value: '17' }], left: '17', right: '1' });
  });

  it('has irrational values between two numbers, whatever these have in common', () => {
    const interval = (p: bigint, q: bigint, upperP: bigint, upperQ: bigint) =>
      /^\[([\d.]+), ([\d.]+)\]$/.exec(written(value(p, q, upperP, upperQ)) ?? '')?.slice(1).map((end) =>
        Number(end).toFixed(6));
    expect(interval(5n, 4n, 3n, 2n)).toEqual(['1.250000', '1.500000']);
    expect(interval(5n, 4n, 7n, 4n)).toEqual(['1.250000', '1.750000']);
    expect(interval(8n, 7n, 8n, 5n)).toEqual(['1.142857', '1.600000']);
    expect(replayed(FALSE, { x: value(5n, 4n, 3n, 1n) }))
      .toBe('at the values that the solver found, balls do not refute 2 ≤ x');
  });

  it('names the one inequality of several that is false, with its two sides', () => {
    const goal = term.and([term.lt(number(0), x), term.and([term.le(number(2), x), term.le(number(1), x)])]);
    expect(replayed(obligation([], goal), { x: value(3n, 2n) }))
      .toMatchObject({ goal: '2 ≤ x', left: '2', right: '1.5' });
    expect(replayed(obligation([term.and([term.lt(x, number(9)), term.lt(x, y)])], goal), { x: value(3n, 2n) }))
      .toBe('at the values that the solver found, x < y is false');
  });

  it('takes a constant that the logic does not know as any number, like a function', () => {
    const one = obligation([], term.le(term.pi(), number(4)));
    const [name = ''] = obligationScript('toy', one).constants.keys();
    expect(replayed(one, { [bareName(name)]: value(5n) })).toMatchObject({ goal: 'π ≤ 4', left: '5', right: '4' });
  });

  it('is none where a side of an equation among the premises is not defined', () => {
    const none = term.div(number(1), term.sub(x, number(1)));
    for (const premise of [term.eq(none, y), term.eq(y, none)]) {
      expect(replayed(obligation([premise], term.le(number(2), y)), { x: value(1n), y: value(1n) }))
        .toMatch(/^at the values that the solver found, balls do not decide /);
    }
  });

  it('lists the equations between irrational numbers that are not refuted', () => {
    const root = obligation([term.eq(term.mul(x, x), number(2))], term.le(number(2), x));
    expect(replayed(root, { x: value(7n, 5n, 3n, 2n) })).toMatchObject({ notRefuted: ['x² = 2'] });
  });
});
