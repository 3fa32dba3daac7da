import { describe, expect, it } from 'vitest';
import { chunks, longestFirst, type Source } from '../../src/verification/task.js';

describe('the pieces of a part', () => {
  it('have 25 instances at most', () => {
    const task = { claim: 'c', part: 'p', source: 'generated' as const };
    expect([0, 1, 25, 26, 60].map((count) => chunks(task, count).map(({ from, to }) => [from, to]))).toEqual([
      [], [[0, 1]], [[0, 25]], [[0, 25], [25, 26]], [[0, 25], [25, 50], [50, 60]],
    ]);
    expect(chunks(task, 1)[0]).toEqual({ ...task, from: 0, to: 1 });
  });
});

describe('the order in which workers take the pieces', () => {
  const task = (source: Source, from: number) => ({ claim: 'c', part: 'p', source, from, to: from + 1 });

  it('begins with the sources whose pieces are long, and loses and doubles none', () => {
    const planned = (['stated', 'certified', 'generated', 'series', 'trials', 'runs', 'measured', 'given'] as const)
      .flatMap((source) => [task(source, 0), task(source, 1)]);
    const ordered = longestFirst(planned);
    expect(ordered.map(({ source, from }) => `${source} ${from}`)).toEqual([
      'measured 0', 'measured 1', 'runs 0', 'runs 1', 'trials 0', 'trials 1',
      'stated 0', 'stated 1', 'certified 0', 'certified 1', 'generated 0', 'generated 1', 'series 0', 'series 1',
      'given 0', 'given 1',
    ]);
  });
});
