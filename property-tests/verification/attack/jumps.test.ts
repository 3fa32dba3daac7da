import { describe, expect, it } from 'vitest';
import { cornerJump, listJump, numberJump, stringJump } from '../../../src/verification/attack/jumps.js';
import { scripted } from './scripted.js';

describe('a jump of a number', () => {
  it('goes to zero, one, half, twice, the next integers, and onto another number', () => {
    const targets = [0, 1, -1, -3, 1.5, 6, 4, 2, 8, -8];
    for (const [choice, target] of targets.entries()) {
      expect(numberJump({ a: 5, b: [3, 8] }, scripted(1, 2, choice))).toEqual({ a: 5, b: [target, 8] });
    }
  });

  it('is none where there is no number, or none is chosen', () => {
    expect(numberJump({ name: 'x' }, scripted(0))).toEqual({ name: 'x' });
    expect(numberJump({ a: 5 }, scripted(9))).toEqual({ a: 5 });
    expect(numberJump({ a: 5 }, scripted(0, 7, 99))).toEqual({ a: 5 });
    expect(numberJump({ a: 5 }, scripted(0, 7, 8))).toEqual({ a: 5 });
  });
});

describe('a jump into a corner', () => {
  const json = { left: { w: 3, u: [5, 7] }, right: { w: -2 } };

  it('moves the numbers of one kind, of one name, or all', () => {
    expect(cornerJump(json, scripted(0, 0, 0))).toEqual({ left: { w: 0, u: [5, 7] }, right: { w: -2 } });
    expect(cornerJump(json, scripted(0, 1, 0))).toEqual({ left: { w: 3, u: [0, 0] }, right: { w: -2 } });
    expect(cornerJump(json, scripted(1, 0, 0))).toEqual({ left: { w: 0, u: [5, 7] }, right: { w: 0 } });
    expect(cornerJump(json, scripted(2, 1, 0))).toEqual({ left: { w: 3, u: [0, 0] }, right: { w: -2 } });
    expect(cornerJump(json, scripted(3, 0, 0))).toEqual({ left: { w: 0, u: [0, 0] }, right: { w: 0 } });
  });

  it('to zero, one, the opposite, half, twice, tiny and huge', () => {
    const corners = [0, 1, -1, -3, 1.5, 6, 3 / 1024, 3072, 3 * 2 ** -512, 3 * 2 ** 512];
    for (const [choice, corner] of corners.entries()) {
      expect(cornerJump({ a: 3 }, scripted(0, 0, choice))).toEqual({ a: corner });
    }
    expect(cornerJump({ a: 3 }, scripted(99, 0, 99))).toEqual({ a: 3 });
  });
});

describe('a jump to other lists', () => {
  it('is to a shorter, a longer or a constant one', () => {
    const json = { x: [1, 2] };
    expect([0, 1, 2, 3].map((choice) => listJump(json, scripted(choice, 0))))
      .toEqual([{ x: [1] }, { x: [1] }, { x: [1, 2, 2] }, { x: [1, 1] }]);
    expect(listJump(json, scripted(2, 1))).toEqual({ x: [1, 2, 1, 2] });
  });

  it('is none where there is no list', () => {
    expect(listJump({ a: 1 }, scripted(0, 0))).toEqual({ a: 1 });
    expect(listJump({ a: 1 }, scripted(9, 0))).toEqual({ a: 1 });
  });
});

describe('a jump to another string', () => {
  it('puts one in place of another', () => {
    expect(stringJump({ a: 'x', b: ['y', 'x'] }, scripted(0, 1), ['p', 'q'])).toEqual({ a: 'q', b: ['y', 'q'] });
    expect(stringJump({ a: 'x', b: ['y', 'x'] }, scripted(1, 0), ['p', 'q'])).toEqual({ a: 'x', b: ['p', 'x'] });
  });

  it('is none without strings', () => {
    expect(stringJump({ a: 1 }, scripted(0, 0), ['p'])).toEqual({ a: 1 });
    expect(stringJump({ a: 'x' }, scripted(0, 0), [])).toEqual({ a: 'x' });
  });
});
