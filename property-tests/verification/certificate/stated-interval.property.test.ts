import { fc, it } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { ball } from '../../../src/numbers/ball.js';
import { scientific, showRelation, statedInterval } from '../../../src/verification/certificate/stated-interval.js';
import { exactDecimal, isAtMost, moved } from './exact-decimal.js';

/** The notation of docs/certificate-format.md. */
const NOTATION = /^(?:0|-?[1-9](?:\.\d*[1-9])?e(?:0|-?[1-9]\d*))$/;
const finite = fc.double({ noNaN: true, noDefaultInfinity: true });

/** Digits with or without a sign, a point and an exponent. */
const decimal = fc.tuple(
  fc.constantFrom('', '-'),
  fc.stringMatching(/^\d{1,30}$/),
  fc.option(fc.stringMatching(/^\d{1,30}$/), { nil: undefined }),
  fc.option(fc.integer({ min: -400, max: 400 }), { nil: undefined }),
).map(([sign, whole, fraction, power]) =>
  `${sign}${whole}${fraction === undefined ? '' : `.${fraction}`}${power === undefined ? '' : `e${power}`}`);

const isSame = (a: string, b: string): boolean => isAtMost(a, b) && isAtMost(b, a);

describe('the notation of an end', () => {
  it.prop([decimal])('keeps the number and is the one of the format', (text) => {
    expect(scientific(text)).toMatch(NOTATION);
    expect(isSame(scientific(text), text)).toBe(true);
  });

  it.prop([decimal])('is one for each number', (text) => {
    const { numerator, denominator } = exactDecimal(text);
    expect(scientific(scientific(text))).toBe(scientific(text));
    expect(scientific(`${numerator}`)).toBe(denominator === 1n ? scientific(text) : scientific(`${numerator}`));
  });

  it('writes what is known', () => {
    const known = [['0', '0'], ['-0.00', '0'], ['12.50', '1.25e1'], ['-0.00125', '-1.25e-3'], ['1e-400', '1e-400']];
    expect(known.map(([text = '']) => scientific(text))).toEqual(known.map(([, text]) => text));
  });
});

describe('a stated interval', () => {
  it.prop([finite, fc.integer({ min: 2, max: 40 })])('holds the number that it is made for', (value, digits) => {
    const K = ball(64);
    const [lower, upper] = statedInterval(K, K.fromNumber(value), digits);
    // A double is a decimal number: this one has every digit of it.
    const exact = statedInterval(K, K.fromNumber(value), 1100);
    expect(exact[0]).toBe(exact[1]);
    expect(isAtMost(lower, exact[0]) && isAtMost(exact[1], upper)).toBe(true);
    expect([lower, upper].every((end) => end.replace(/e.*/, '').replace(/\D/g, '').length <= digits)).toBe(true);
  });

  it.prop([finite.filter((x) => x > 1e-100 && x < 1e100)])('holds a root to seventeen digits', (value) => {
    const K = ball(256);
    const [lower, upper] = statedInterval(K, K.sqrt(K.fromNumber(value)), 17);
    const square = (end: string) => K.mul(K.fromString(end), K.fromString(end));
    expect(K.lt(K.fromNumber(value), square(lower))).toBe(false);
    expect(K.lt(square(upper), K.fromNumber(value))).toBe(false);
    expect(lower === upper || moved(lower, 1n) === upper).toBe(true);
  });
});

describe('a relation of stated intervals', () => {
  const interval = fc.tuple(decimal, fc.bigInt({ min: 0n, max: 9n })).map(([text, units]) =>
    [scientific(text), moved(text, units)] as const).filter(([lower, upper]) => isAtMost(lower, upper));

  it.prop([interval, interval])('≤ is shown exactly if the ends say so', (left, right) => {
    expect(showRelation('le', left, right)).toBe(isAtMost(left[1], right[0]));
  });

  const few = fc.bigInt({ min: -2n, max: 2n });

  it.prop([interval, few])('≤ is shown also where ends are next to each other', (left, units) => {
    const start = moved(left[1], units);
    expect(showRelation('le', left, [start, moved(start, 1n)])).toBe(isAtMost(left[1], start));
  });

  it.prop([interval, interval])('= is shown exactly if all four ends are the same', (left, right) => {
    expect(showRelation('eq', left, right)).toBe(new Set([...left, ...right]).size === 1);
    expect(showRelation('eq', [left[0], left[0]], [left[0], left[0]])).toBe(true);
  });
});
