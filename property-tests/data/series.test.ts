import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/data/input-error.js';
import { seriesWindows } from '../../src/data/series.js';
import { isInUnitBall } from '../../src/data/unit-ball.js';

const text = 'day,up,down,flat\n1,1,2,7\n2,3,0,7\n3,1,2,7\n4,3,0,7\n';

describe('windows of a series', () => {
  it('are standardized columns in the order asked for, divided by one power of two', () => {
    const { name, windows } = seriesWindows(text, { name: 'f.csv', columns: ['down', 'up'], window: 3 });
    // Standardized: (1, -1), (-1, 1), …, of length √2.
    const [a, b] = [[0.5, -0.5], [-0.5, 0.5]];
    expect(windows).toEqual([[a, b, a], [b, a, b]]);
    expect(name).toBe('f.csv (down, up; windows of 3)');
  });

  it('are not scaled where they are in the unit ball as they are', () => {
    const { windows } = seriesWindows(text, { name: 'f.csv', columns: ['up'], window: 4 });
    expect(windows).toEqual([[[-1], [1], [-1], [1]]]);
  });

  it.each([
    [{ columns: ['up'], window: 5 }, 'f.csv has 4 rows, fewer than a window of 5 steps: take a shorter window'],
    [{ columns: ['up'], window: 0 }, 'a window of 0 steps: give a whole number of steps, at least 1'],
    [{ columns: ['up'], window: 1.5 }, 'a window of 1.5 steps: give a whole number of steps, at least 1'],
    [{ columns: ['up', 'flat'], window: 2 }, 'f.csv: column "flat" is constant: choose one that varies'],
    [{ columns: ['up', 'down', 'up'], window: 2 }, 'column "up" is chosen twice: name it once'],
    [{ columns: [], window: 2 }, 'no columns are chosen: name at least one'],
  ])('are refused for %j', (choice, message) => {
    expect(() => seriesWindows(text, { name: 'f.csv', ...choice })).toThrow(new InputError(message));
  });

  it('counts the rows of a file that has a header only', () => {
    expect(() => seriesWindows('a\n', { name: 'f.csv', columns: ['a'], window: 1 })).toThrow('f.csv has 0 rows');
  });

  it('come from the series that ships with the package', () => {
    const csv = readFileSync(new URL('../../data/seattle-weather.csv', import.meta.url), 'utf8');
    const columns = ['precipitation', 'temp_max', 'temp_min', 'wind'];
    const { windows } = seriesWindows(csv, { name: 'seattle-weather.csv', columns, window: 12 });
    expect(windows).toHaveLength(1450);
    expect(windows.flat().every(isInUnitBall)).toBe(true);
  });
});
