import { describe, expect, it } from 'vitest';
import { definePart } from '../../src/claims/define-part.js';
import { checkContact, isRefuted } from '../../src/verification/stated.js';
import { toyDeclaration, toyPart, type ToySides } from './toy.js';

/** $\sqrt v\sqrt v\le v$: an equality that no precision decides where $v$ is no square. */
const rootSquared: ToySides = (K, value) => ({ left: K.mul(K.sqrt(value), K.sqrt(value)), right: value });
const successor: ToySides = (K, value) => ({ left: value, right: K.add(value, K.fromNumber(1)) });
const predecessor: ToySides = (K, value) => ({ left: value, right: K.sub(value, K.fromNumber(1)) });

describe('checkContact', () => {
  const contactOf = (sides: ToySides, how: 'attained' | 'approached', values: readonly number[]) =>
    checkContact(toyPart(sides, 'le', { how, at: values.map((value) => ({ value })) }), 512)?.evidence.confirmed;
  /** left/right $=1-1/v$: the gap halves whenever $v$ doubles. */
  const closing: ToySides = (K, value) => {
    const one = K.fromNumber(1);
    return { left: K.sub(one, K.div(one, value)), right: one };
  };

  it('confirms an equality that is attained, exactly or as far as the cap sees', () => {
    expect(contactOf(rootSquared, 'attained', [9, 2])).toBe(true);
  });

  it('rejects a contact where the sides differ', () => {
    expect(contactOf(successor, 'attained', [9])).toBe(false);
  });

  it('confirms a path on which the gap halves, and only such a path', () => {
    expect(contactOf(closing, 'approached', [2, 4, 8, 16])).toBe(true);
    expect(contactOf(closing, 'approached', [2, 4, 7])).toBe(false);
    expect(contactOf(closing, 'approached', [2])).toBe(false);
    expect(contactOf(successor, 'approached', [2, 3, 4])).toBe(false);
  });

  it('rejects a contact at which the statement is false', () => {
    expect(contactOf(predecessor, 'approached', [2, 4, 8, 16])).toBe(false);
  });

  it('confirms an equality that formulas show, and asks for it at every instance', () => {
    const twice: ToySides = (K, value) => {
      const e = K.exp(value);
      return { left: K.add(e, e), right: K.mul(K.fromNumber(2), e) };
    };
    const atMostNine: ToySides = (K, value) => ({ left: value, right: K.fromNumber(9) });
    expect(contactOf(twice, 'attained', [1, 2])).toBe(true);
    expect([contactOf(atMostNine, 'attained', [9]), contactOf(atMostNine, 'attained', [9, 8])]).toEqual([true, false]);
  });

  it('rejects a path that ends in a false statement', () => {
    // 1 - 1/v, and at v = 8 more than 1.
    const leaving: ToySides = (K, value) => {
      const at = (x: number) => K.sub(value, K.fromNumber(x));
      const { left, right } = closing(K, value);
      return { left: K.add(left, K.div(K.mul(at(2), at(4)), K.fromNumber(24))), right };
    };
    expect([contactOf(leaving, 'approached', [2, 4]), contactOf(leaving, 'approached', [2, 4, 8])])
      .toEqual([true, false]);
  });

  it('looks at the relation with the largest ratio, and needs equality in one', () => {
    const declared = toyDeclaration(successor, 'le', { how: 'attained', at: [{ value: 3 }] });
    const several = definePart({
      ...declared,
      interpret: (assertion) => ({
        ...declared.interpret(assertion),
        relations: (K) => [[-1, 0], [1, 4], [2, 2], [1, 2]].map(([left = 0, right = 0], t) =>
          ({ at: { t }, relation: 'le' as const, left: K.fromNumber(left), right: K.fromNumber(right) })),
      }),
    });
    expect(checkContact(several, 512)?.evidence).toEqual({ how: 'attained', confirmed: true, ratios: [1] });
  });

  it('is not there where a part states no contact', () => {
    expect(checkContact(toyPart(successor), 512)).toBeUndefined();
  });
});

it('a false neighbour is refuted only if it is seen to be false', () => {
  const { mutants } = definePart({
    ...toyDeclaration(successor),
    mutants: {
      wrong: { belief: '', assertion: predecessor, refutedAt: { value: 3 } },
      open: { belief: '', assertion: rootSquared, refutedAt: { value: 2 } },
    },
  });
  expect(mutants.map((mutant) => isRefuted(mutant, 256))).toEqual([true, false]);
});
