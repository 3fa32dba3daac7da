import { describe, expect, it } from 'vitest';
import { forecastWindows } from '../../src/data/forecast-windows.js';
import { InputError } from '../../src/data/input-error.js';

const text = `a,b\n${[3, 1, 4, 1, 5, 9].map((value, k) => `${String(value)},${String(k * k)}`).join('\n')}\n`;
const choice = { name: 'pi.csv', columns: ['a', 'b'], window: 2 };

describe('windows with next values', () => {
  it('label every step with the value of the step after it', () => {
    const { inputs, labels } = forecastWindows(text, choice);
    expect([inputs.length, labels.length]).toEqual([4, 8]);
    // Inputs are labels divided by a power of two: step t + 1 of a window is the label of step t.
    const ratios = inputs.map((x, j) => (labels[2 * j] ?? NaN) / (x[1]?.[0] ?? NaN));
    expect(new Set(ratios).size).toBe(1);
    expect(Math.log2(ratios[0] ?? NaN) % 1).toBe(0);
    // Neighbouring windows overlap in one step: the label at its end is that of the next one's first step.
    expect(labels[1]).toBe(labels[2]);
    expect(labels[7]).toBeGreaterThan(Math.max(...labels.subarray(0, 7)));
  });

  it('are spread over the whole series', () => {
    const all = forecastWindows(text, choice).inputs;
    expect(forecastWindows(text, { ...choice, sequences: 2 }).inputs).toEqual([all[0], all[3]]);
    expect(forecastWindows(text, { ...choice, sequences: 1 }).inputs).toEqual([all[0]]);
  });

  it.each([
    [{ window: 6 }, 'pi.csv has 6 rows, so that a window of 6 steps leaves none for a next value: take a shorter'],
    [{ window: 7 }, 'pi.csv has 6 rows, fewer than a window of 7 steps: take a shorter window'],
    [{ sequences: 5 }, 'pi.csv has 4 windows of 2 steps with a next value, fewer than 5 sequences: take fewer'],
    [{ columns: ['c'] }, 'pi.csv has no column "c"'],
  ])('complain about %j', (change, message) => {
    expect(() => forecastWindows(text, { ...choice, ...change })).toThrow(InputError);
    expect(() => forecastWindows(text, { ...choice, ...change })).toThrow(message);
  });
});
