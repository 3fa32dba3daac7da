import { describe, expect, it } from 'vitest';
import { ball, type Ball } from '../../../src/numbers/ball.js';
import { leastEvenWidth, type Requirement } from '../../../src/theory/plan/least-width.js';

const K = ball(96);
const MOST = 40;

/** What is required from a width on; the last step is the limit. */
type Steps = readonly (readonly [from: number, required: number])[];

/** The widths that are asked for, and the one that is found; to ask without end is an error. */
function search(steps: Steps, resolution: 'exact' | 'coarse' = 'exact'): readonly unknown[] {
  const asked: bigint[] = [];
  const requirement: Requirement = (width) => {
    if (asked.length === MOST) throw new Error('an endless search');
    if (width !== undefined) asked.push(width);
    const now = steps.filter(([from]) => width === undefined || from <= width).at(-1);
    return K.fromNumber(now?.[1] ?? NaN);
  };
  const found = leastEvenWidth(K, requirement, resolution);
  return [...asked.map(Number), found];
}

describe('the search of the least even width', () => {
  it('ends at the first even width from the limit on, and from 2 on, where it is enough', () => {
    expect(search([[0, 1000]])).toEqual([1000, 1000n]);
    expect(search([[0, 1001]])).toEqual([1002, 1002n]);
    expect(search([[0, 1]])).toEqual([2, 2n]);
    expect(search([[0, 0]])).toEqual([2, 2n]);
  });

  it('takes what a width asks for as one end, and then the width before', () => {
    // 10 asks for 2001, which is enough and asks for 1999: the width is from 2000 to 2002.
    expect(search([[0, 2001], [1002, 1999], [2004, 10]])).toEqual([10, 2002, 2000, 2000n]);
    // 82 asks for 64, which leaves a quarter of what was open: no width between them is tried.
    expect(search([[0, 82], [4, 64], [1000, 2]])).toEqual([2, 82, 64, 64n]);
  });

  it('halves the bracket where that does not make it small, in powers of 2 and then in widths', () => {
    expect(search([[0, 1e6], [600, 2]])).toEqual(
      [2, 1e6, 2048, 4, 128, 1024, 512, 768, 640, 576, 608, 592, 600, 596, 598, 600n],
    );
    expect(search([[0, 8], [6, 2]])).toEqual([2, 8, 6, 4, 6n]);
    // Here 4 asks for less than the 2048 that are known to be enough.
    expect(search([[0, 1e6], [4, 100], [50, 2]])).toEqual([2, 1e6, 2048, 4, 100, 32, 66, 50, 42, 46, 48, 50n]);
  });

  it('is content with a thousandth where it is coarse', () => {
    const narrow: Steps = [[0, 4096], [4094, 4092]];
    expect(search(narrow, 'coarse')).toEqual([4092, 4096n]);
    expect(search(narrow)).toEqual([4092, 4096, 4094, 4094n]);
    const wide: Steps = [[0, 5000], [4100, 4092]];
    const asked = [4092, 5000, 4546, 4320, 4206, 4150, 4122, 4108, 4100, 4096];
    expect(search(wide, 'coarse')).toEqual([...asked, 4100n]);
    expect(search(wide)).toEqual([...asked, 4098, 4100n]);
  });

  it('stays open where the precision does not decide, unless it is coarse', () => {
    const third = K.div(K.fromNumber(1), K.fromNumber(3));
    const blurred: Requirement = () => K.mul(K.fromNumber(3000), third);
    expect(leastEvenWidth(K, blurred, 'exact')).toBeUndefined();
    expect(leastEvenWidth(K, blurred, 'coarse')).toBe(1000n);
  });

  it('stays open where what is required is not bounded', () => {
    const unbounded = K.div(K.fromNumber(1), K.fromNumber(0));
    expect(leastEvenWidth(K, () => unbounded, 'coarse')).toBeUndefined();
    const above = (width: bigint | undefined): Ball => (width === undefined ? K.fromNumber(2) : unbounded);
    expect(leastEvenWidth(K, above, 'coarse')).toBeUndefined();
  });
});
