import { describe, expect, it } from 'vitest';
import { chunks } from '../../src/verification/task.js';

describe('the pieces of a part', () => {
  it('have 25 instances at most', () => {
    const task = { claim: 'c', part: 'p', source: 'generated' as const };
    expect([0, 1, 25, 26, 60].map((count) => chunks(task, count).map(({ from, to }) => [from, to]))).toEqual([
      [], [[0, 1]], [[0, 25]], [[0, 25], [25, 26]], [[0, 25], [25, 50], [50, 60]],
    ]);
    expect(chunks(task, 1)[0]).toEqual({ ...task, from: 0, to: 1 });
  });
});
