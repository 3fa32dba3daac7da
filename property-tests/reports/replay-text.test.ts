import { describe, expect, it } from 'vitest';
import { replayText } from '../../src/reports/replay-text.js';
import type { Replay } from '../../src/verification/replay.js';

const exact = (value: number): Replay['relations'][number]['left'] =>
  ({ lower: String(value), upper: String(value), float: value });

const replay: Replay = {
  claim: 'sample',
  part: 'one',
  bits: 128,
  relations: [
    { at: { t: 1 }, relation: 'le', left: exact(0.5), right: { lower: '1', upper: '2', float: 1.5 }, ratio: 0.5 },
    { at: { t: 2 }, relation: 'eq', left: exact(0), right: exact(0), ratio: null },
  ],
};

describe('a replayed instance', () => {
  it('shows both sides at every place: enclosure, float, and how they relate', () => {
    const lines = replayText([replay], (_, text) => text).split('\n').map((line) => line.trim().split(/ +/));
    expect(lines).toEqual([
      ['sample/one,', 'enclosed', 'in', 'balls', 'of', '128', 'bits:'],
      ['at', 'side', 'at', 'least', 'at', 'most', 'float', 'ratio'],
      ['t=1', 'left', '0.5', '0.5', '0.5'],
      ['≤', 'right', '1', '2', '1.5', '0.5000'],
      ['t=2', 'left', '0', '0', '0'],
      ['=', 'right', '0', '0', '0', '-'],
    ]);
  });

  it('says so where nothing is claimed', () => {
    expect(replayText([{ ...replay, relations: [] }], (_, text) => text)).toBe(
      'sample/one: a hypothesis is false here, so that nothing is claimed',
    );
  });
});
