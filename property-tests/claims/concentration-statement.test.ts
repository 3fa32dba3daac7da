import { describe, expect, it } from 'vitest';
import {
  concentrationBound, concentrationTerm, type ConcentrationStatement,
} from '../../src/claims/concentration-statement.js';
import { ball } from '../../src/numbers/ball.js';
import { termToText } from '../../src/numbers/term-text.js';
import { symbol } from '../../src/numbers/term.js';
import { agree } from '../numbers/meets.js';

/** Twice the constant as the range, three means for every sequence and time, and the sum of all as the error. */
const toy: ConcentrationStatement = {
  range: (K, constant) => K.mul(K.fromRational(2n, 1n), constant),
  events: (K, { sequences, length }) => K.mul(K.fromRational(3n, 1n), K.mul(sequences, length)),
  error: (K, range, logarithm, width) => K.add(K.add(range, logarithm), width),
};

describe('a statement about means', () => {
  it('has an error at a configuration', () => {
    const K = ball(96);
    const bound = concentrationBound(K, toy, K.fromNumber(5), { sequences: 2, length: 4, width: 16, delta: 0.5 });
    // The logarithm is that of twice 24 over 1/2.
    expect(agree(K, bound, K.add(K.fromNumber(10 + 16), K.log(K.fromNumber(96))))).toBe(true);
  });

  it('has an error as a term, with a logarithm that names what it is of', () => {
    expect(termToText(concentrationTerm(toy, symbol('R')))).toBe('2·R+log(2·3 n T/δ)+m');
  });
});
