import { expect, it, vi } from 'vitest';
import { stopwatch } from '../../../src/verification/solver/stopwatch.js';

it('says how long it is since it was started, again and again', () => {
  const now = vi.spyOn(performance, 'now');
  try {
    now.mockReturnValueOnce(1000).mockReturnValueOnce(1250).mockReturnValueOnce(1500);
    const elapsed = stopwatch();
    expect([elapsed(), elapsed()]).toEqual([250, 500]);
  } finally {
    now.mockRestore();
  }
});
