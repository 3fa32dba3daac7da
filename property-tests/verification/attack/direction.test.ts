import { describe, expect, it } from 'vitest';
import { randomDirection } from '../../../src/verification/attack/direction.js';
import { scripted } from './scripted.js';

const values = [2, -2, 3, 2, 0];
const movable = [true, true, true, false, true];
const names = ['w', 'u', 'w', 'w', 'u'];

/** The direction after the choice of a movable number, of a kind of direction, and what it asks for. */
const chosen = (...choices: readonly number[]) => randomDirection(values, movable, names, scripted(...choices));

describe('a direction', () => {
  it('moves one number alone', () => {
    for (const kind of [0, 0.49]) expect(chosen(0, kind)).toEqual({ name: 'one 0', velocities: [1, 0, 0, 0, 0] });
    expect(chosen(3, 0)).toEqual({ name: 'one 4', velocities: [0, 0, 0, 0, 1] });
  });

  it('moves all movable numbers of one magnitude away from zero', () => {
    for (const kind of [0.5, 0.69]) {
      expect(chosen(0, kind)).toEqual({ name: 'group 0', velocities: [1, -1, 0, 0, 0] });
    }
    expect(chosen(3, 0.6)).toEqual({ name: 'group 4', velocities: [0, 0, 0, 0, 1] });
  });

  it('moves all movable numbers of one name in proportion', () => {
    for (const kind of [0.7, 0.84]) {
      expect(chosen(0, kind)).toEqual({ name: 'scaling w', velocities: [2, 0, 3, 0, 0] });
    }
    expect(chosen(1, 0.8)).toEqual({ name: 'scaling u', velocities: [0, -2, 0, 0, 0] });
  });

  it('moves everything movable by up to its magnitude, or a little', () => {
    for (const kind of [0.85, 0.99]) {
      expect(chosen(0, kind, 0, 0.75, 1, 0.75)).toEqual({ name: 'anywhere', velocities: [-2, 1, 3, 0, 2 ** -5] });
    }
  });

  it('is none where nothing can move', () => {
    expect(randomDirection([1], [false], ['w'], scripted(0))).toBeUndefined();
  });
});
