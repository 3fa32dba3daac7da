import { expect, test } from 'vitest';
import { tanh } from '../../../src/activations/tanh.js';
import { ball } from '../../../src/numbers/ball.js';
import { cellBetween } from '../../../src/verification/suprema/cell.js';
import { modulusAt } from '../../../src/verification/suprema/derivative.js';

test('the bound of a cell between neighbouring doubles, whose middle is one of them, holds at the other', () => {
  const K = ball(128);
  for (const [from, to] of [[1, 1 + 2 ** -52], [2 - 2 ** -52, 2]] as const) {
    const { middle, bound } = cellBetween(K, tanh, 0, from, to);
    expect([from, to]).toContain(middle);
    for (const x of [from, to]) expect(bound).toBeGreaterThanOrEqual(K.upper(modulusAt(K, tanh, 0, x)));
  }
});
