import { describe, expect, it } from 'vitest';
import type { Part } from '../../src/claims/claim.js';
import { decide } from '../../src/verification/decide.js';
import { toyPart, type ToySides } from './toy.js';

const verdictAt = (part: Part, value: number, atContact = false, maxBits = 512) =>
  decide(part.read({ value }), { maxBits, atContact }).verdict;

/** $\sqrt v\sqrt v\le v$: an equality that no precision decides where $v$ is no square. */
const rootSquared: ToySides = (K, value) => ({ left: K.mul(K.sqrt(value), K.sqrt(value)), right: value });
/** $v\le v(1+2^{-200})$: true, but only precise enclosures can tell. */
const barely: ToySides = (K, value) => ({
  left: K.sqrt(value),
  right: K.mul(K.sqrt(value), K.add(K.fromNumber(1), K.fromNumber(2 ** -200))),
});
const successor: ToySides = (K, value) => ({ left: value, right: K.add(value, K.fromNumber(1)) });
const predecessor: ToySides = (K, value) => ({ left: value, right: K.sub(value, K.fromNumber(1)) });
const quotientByZero: ToySides = (K, value) => ({ left: value, right: K.div(value, K.sub(value, value)) });

describe('decide', () => {
  it('proves what is true, with the ratio rounded up', () => {
    expect(verdictAt(toyPart(successor), 3)).toEqual({ verdict: 'holds', bits: 64, ratio: 0.75, at: { t: 1 } });
  });

  it('refutes what is false, and says where', () => {
    expect(verdictAt(toyPart(predecessor), 3)).toEqual({ verdict: 'refuted', bits: 64, ratio: 1.5, at: { t: 1 } });
  });

  it('refutes an identity whose sides differ, whichever is larger', () => {
    expect(verdictAt(toyPart(successor, 'eq'), 3).verdict).toBe('refuted');
    expect(verdictAt(toyPart(predecessor, 'eq'), 3).verdict).toBe('refuted');
  });

  it('asks again with twice the bits until the comparison is decided', () => {
    expect(verdictAt(toyPart(barely), 2)).toMatchObject({ verdict: 'holds', bits: 256 });
  });

  it('gives up at the cap, never as a pass', () => {
    expect(verdictAt(toyPart(barely), 2, false, 128)).toEqual({ verdict: 'undecided', bits: 128, at: { t: 1 } });
    expect(verdictAt(toyPart(rootSquared), 2)).toEqual({ verdict: 'undecided', bits: 512, at: { t: 1 } });
  });

  it('calls an open comparison a touch only where the claim says that its sides meet', () => {
    expect(verdictAt(toyPart(rootSquared), 2, true)).toEqual({ verdict: 'touches', bits: 512, at: { t: 1 } });
  });

  it('decides an exact equality', () => {
    expect(verdictAt(toyPart(rootSquared), 9)).toMatchObject({ verdict: 'holds', ratio: 1, bits: 64 });
    expect(verdictAt(toyPart(rootSquared, 'eq'), 9).verdict).toBe('holds');
  });

  it('claims nothing where a hypothesis is false', () => {
    expect(verdictAt(toyPart(predecessor), 50)).toEqual({ verdict: 'inapplicable', hypothesis: 'belowFifty' });
  });

  it('tells an undefined side from an open comparison', () => {
    expect(verdictAt(toyPart(quotientByZero), 2)).toEqual({ verdict: 'undefined', bits: 512, at: { t: 1 } });
  });
});
