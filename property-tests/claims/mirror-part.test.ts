import { describe, expect, it } from 'vitest';
import { mirrorPart, mirrorSymbols } from '../../src/claims/mirror-part.js';
import { ball } from '../../src/numbers/ball.js';
import { term } from '../../src/numbers/term.js';
import { agree } from '../numbers/meets.js';
import { square } from './toy-activation.js';

const K = ball(96);

const network = { neurons: [{ w: 0, u: [1] }, { w: 0, u: [0] }], signs: [1, -1] as const };
const moved = { neurons: [{ w: 0, u: [2] }, { w: 0, u: [0] }], signs: [1, -1] as const };

const partOf = (activation: typeof square) => mirrorPart({
  id: 'toy', title: 'a toy', hypotheses: {}, mutants: {},
  contact: { how: 'attained', at: [{ activation, alpha: 1, network, moved, x: [[1]], rhoW: 1, rhoU: 2 }] },
  assertion: (_, { realized, linear }) => ({ left: realized, right: linear }),
});

/** What a toy says of one pair at one input. */
function sidesOf(activation: typeof square) {
  const [at] = partOf(activation).contact?.at ?? [];
  return [...at?.relations(K) ?? []].map(({ left, right }) => [left, right]);
}

describe('mirror pairs', () => {
  it('move in opposite directions', () => {
    // The square at 2, and that at 0 with the other sign; the slope 2 and the step 1 of both neurons; by the root of 2.
    const [sides = []] = sidesOf({ ...square, sigma3: (system) => system.fromNumber(0) });
    const exact = K.div(K.fromNumber(4), K.sqrt(K.fromNumber(2)));
    expect(sides.map((side) => agree(K, side, exact))).toEqual([true, true]);
  });

  it('have a formula in the symbols of the theory', () => {
    expect(partOf(square).formula).toEqual(term.le(mirrorSymbols.realized, mirrorSymbols.linear));
  });

  it('are spoken of only where a bound of the third derivative is known', () => {
    expect(() => sidesOf(square)).toThrow('no bound of the third derivative of square is known');
  });
});
