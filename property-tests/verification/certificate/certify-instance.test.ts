import { describe, expect, it } from 'vitest';
import { type BoundInstance } from '../../../src/claims/claim.js';
import { definePart } from '../../../src/claims/define-part.js';
import { certifyInstance } from '../../../src/verification/certificate/certify-instance.js';
import { toyDeclaration, toyPart, type ToySides } from '../toy.js';

const options = { maxBits: 256, atContact: false };
const at = (sides: ToySides, value: number, relation: 'le' | 'eq' = 'le'): BoundInstance =>
  toyPart(sides, relation).read({ value });
const certified = (instance: BoundInstance, atContact = false) => {
  const found = certifyInstance(instance, { ...options, atContact });
  return found.outcome === 'certified' ? found.instance : found.outcome;
};

const successor: ToySides = (K, value) => ({ left: value, right: K.add(value, K.fromNumber(1)) });
const root: ToySides = (K, value) => ({ left: K.sqrt(value), right: K.sqrt(K.add(value, K.fromNumber(1))) });
const rootSquared: ToySides = (K, value) => ({ left: K.mul(K.sqrt(value), K.sqrt(value)), right: value });
const predecessor: ToySides = (K, value) => ({ left: value, right: K.sub(value, K.fromNumber(1)) });
const byZero: ToySides = (K, value) => ({ left: value, right: K.div(value, K.sub(value, value)) });

describe('a certified instance', () => {
  it('states what holds, with the precision, and numbers as short as they are', () => {
    expect(certified(at(successor, 3))).toEqual({
      bits: 64, instance: { value: 3 }, verdict: 'holds',
      relations: [{ at: { t: 1 }, left: ['3e0', '3e0'], right: ['4e0', '4e0'] }],
    });
  });

  it('states ends with 17 digits, or as many as tell the sides apart', () => {
    expect(certified(at(root, 2))).toMatchObject({
      relations: [{
        left: ['1.414213562373095e0', '1.4142135623730951e0'], right: ['1.7320508075688772e0', '1.7320508075688773e0'],
      }],
    });
    const close: ToySides = (K, value) =>
      ({ left: K.sqrt(value), right: K.mul(K.sqrt(value), K.add(K.fromNumber(1), K.fromNumber(2 ** -70))) });
    const found = certified(at(close, 2));
    if (typeof found === 'string') throw new Error(found);
    const [{ left, right } = { left: [], right: [] }] = found.relations;
    // 34 digits do: 2^-70 is about 10^-21.
    const digits = [...left, ...right].map((end) => end.replace(/e.*/, '').replace(/\D/g, '').length);
    expect([found.verdict, Math.max(...digits)]).toEqual(['holds', 34]);
  });

  it('holds as an identity only where the numbers are the same', () => {
    expect(certified(at((K, value) => ({ left: K.add(value, value), right: K.mul(K.fromNumber(2), value) }), 3, 'eq')))
      .toMatchObject({ verdict: 'holds', relations: [{ left: ['6e0', '6e0'], right: ['6e0', '6e0'] }] });
    const third: ToySides = (K, value) => {
      const left = K.div(value, K.fromNumber(3));
      return { left, right: K.sub(K.mul(K.fromNumber(2), left), left) };
    };
    // Equal by the formulas: as numbers the sides cannot be told apart.
    expect(certified(at(third, 1, 'eq'))).toMatchObject({ verdict: 'touches' });
  });

  it('touches where the claim says so, and is undecided elsewhere', () => {
    expect(certified(at(rootSquared, 2), true)).toMatchObject({ verdict: 'touches', bits: 256 });
    expect(certified(at(rootSquared, 2))).toMatchObject({ verdict: 'undecided', bits: 256 });
  });

  it('is none where a hypothesis fails, a side is undefined, or the statement is false', () => {
    expect([certified(at(successor, 50)), certified(at(byZero, 2)), certified(at(predecessor, 3))])
      .toEqual(['inapplicable', 'undefined', 'refuted']);
  });

  it('says what a float program computed, if the statement speaks of it', () => {
    const computing = definePart({ ...toyDeclaration(successor), computed: ({ value }) => [value * 2] });
    expect(certified(computing.read({ value: 3 }))).toMatchObject({ computed: [6] });
    expect(certified(at(successor, 3))).not.toHaveProperty('computed');
  });

  it('is weakened by any of its relations', () => {
    const two = definePart({
      ...toyDeclaration(successor),
      interpret: (assertion: ToySides) => ({
        ...toyDeclaration(successor).interpret(assertion),
        relations: (K, { value }) => [successor, rootSquared].map((sides, i) =>
          ({ at: { t: i + 1 }, relation: 'le' as const, ...sides(K, value) })),
      }),
    });
    const found = certified(two.read({ value: 2 }), true);
    expect(found).toMatchObject({ verdict: 'touches', relations: [{ at: { t: 1 } }, { at: { t: 2 } }] });
  });
});
