import { fc } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { BoundInstance, BoundMutant, Claim, Part, Statement } from '../../../src/claims/claim.js';
import type { Json } from '../../../src/claims/quantity.js';
import { InputError } from '../../../src/data/input-error.js';
import { runAttackTask, type AttackResult } from '../../../src/verification/attack/run-attack-task.js';
import { DEFAULT_ATTACK, type AttackSettings } from '../../../src/verification/attack/settings.js';
import type { AttackTask } from '../../../src/verification/attack/task.js';
import { toyPart } from '../toy.js';
import { instanceWith, le, statementOver, type Sides } from './by-hand.js';

interface Toy {
  readonly a: number;
  readonly mode: string;
  readonly length: number;
}

const SEARCHES_OF_A_NEIGHBOUR = 24;
/** A search of the whole domain, and at each of four times one that is three times as long. */
const SEARCHES_OF_A_PART = 1 + 3 * 4;

/** A statement about a number from `least` to 8, drawn as an integer, a mode and a length. */
function toy(sides: (toy: Toy) => Sides, least = 0): Statement {
  return statementOver((json) => {
    const one = json as unknown as Toy;
    if (!Number.isInteger(one.length) || one.length < 1 || one.length > 4) throw new InputError('no length');
    return instanceWith(sides(one), (K) => {
      const a = K.fromNumber(one.a);
      return [K.le(K.fromNumber(least), a), K.le(a, K.fromNumber(8))];
    }, json);
  }, fc.record({
    a: fc.integer({ min: 3, max: 8 }), mode: fc.constant('plain'), length: fc.integer({ min: 2, max: 4 }),
  }));
}

/** A statement of which every instance is the one that is made of what is drawn. */
const always = (instance: (json: Json) => BoundInstance): Statement =>
  statementOver(instance, fc.record({ a: fc.integer() }));
const undefinedEverywhere = always((json) => instanceWith(() => { throw new RangeError('overflow'); }, () => [], json));
/** $7\le(7+2^{60})-2^{60}$, false in floats, for instances that are none in balls: nothing is ever climbed from. */
const artefactEverywhere = always((json) => instanceWith((K) => {
  const [seven, large] = [K.fromNumber(7), K.fromNumber(2 ** 60)];
  return [{ at: { t: 1 }, relation: 'le', left: seven, right: K.sub(K.add(seven, large), large) }];
}, (K) => [K.le(K.add(K.fromNumber(1), K.fromNumber(2 ** -60)), K.fromNumber(1))], json));

const atMost = (most: number): Statement => toy(({ a }) => (K) => [le(K, a, most)]);
const sharper = (plain: number, sharp: number): Statement =>
  toy(({ a, mode }) => (K) => [le(K, a, mode === 'sharp' ? sharp : plain)]);

const shell = toyPart((_, value) => ({ left: value, right: value }));

function partOf(statement: Statement, mutants: Readonly<Record<string, Statement>> = {}, id = 'part'): Part {
  const bound = Object.entries(mutants).map(([name, mutant]): BoundMutant => ({
    ...mutant, name, belief: 'a false one', formula: shell.formula, without: undefined,
    refutedAt: instanceWith(() => []), proof: undefined,
  }));
  return { ...shell, ...statement, id, mutants: bound };
}

const claimOf = (...parts: readonly Part[]): Claim =>
  ({ id: 'claim', section: '0', title: 'a toy', uses: [], proofIdea: 'None.', parts });

const aPart: AttackTask = { claim: 'claim', part: 'part', mutant: null, round: 0, evaluations: 50 };
const aNeighbour = { ...aPart, mutant: 'neighbour' };

function run(claims: readonly Claim[], task: AttackTask, settings: Partial<AttackSettings> = {}): AttackResult {
  return runAttackTask(claims, { ...DEFAULT_ATTACK, maxBits: 256, profile: {}, ...settings }, task);
}
const runPart = (statement: Statement, profile: AttackSettings['profile'] = {}): AttackResult =>
  run([claimOf(partOf(statement))], aPart, { profile });
const runNeighbour = (neighbour: Statement): AttackResult =>
  run([claimOf(partOf(atMost(8), { neighbour }))], aNeighbour);

describe('a piece of an attack', () => {
  it('is about the claim, the part and the false neighbour of its task', () => {
    const neighbours = { other: atMost(8), neighbour: atMost(5) };
    const two = (id: string, most: number): Claim =>
      ({ ...claimOf(partOf(atMost(2 * most), {}, 'another'), partOf(atMost(most), neighbours)), id });
    const claims = [two('before', 16), two('claim', 32)];
    const ratio = (task: AttackTask): number | undefined => run(claims, task).closest?.ratio;
    expect([ratio(aPart), ratio({ ...aPart, part: 'another' }), ratio({ ...aPart, claim: 'before' })])
      .toEqual([1 / 4, 1 / 8, 1 / 2]);
    expect(run(claims, aNeighbour).refutation?.instance).toMatchObject({ a: 6 });
  });

  it('hands its task back', () => {
    const task = { ...aPart, round: 3 };
    expect(run([claimOf(partOf(atMost(8)))], task).task).toBe(task);
  });

  it('is refused if there is no such claim, part or false neighbour', () => {
    const claims = [claimOf(partOf(atMost(8), { neighbour: atMost(5) }))];
    expect(() => run(claims, { ...aPart, part: 'none' })).toThrow(new RangeError('no part none of a claim claim'));
    expect(() => run(claims, { ...aPart, claim: 'none' })).toThrow(new RangeError('no part part of a claim none'));
    expect(() => run(claims, { ...aPart, mutant: 'none' })).toThrow(new RangeError('no false neighbour none of part'));
  });

  it('is decided by the seed, the name and the round, and every search makes choices of its own', () => {
    const drawn = (more: Partial<AttackTask>, seed = 1): readonly Json[] => {
      const seen: Json[] = [];
      // What is drawn is an instance; what is read of it is noted, and is none.
      const statement: Statement = {
        ...undefinedEverywhere,
        read(json) {
          seen.push(json as Json);
          throw new InputError('no instance');
        },
      };
      run([claimOf(partOf(statement, { neighbour: statement }), partOf(statement, {}, 'another'))],
        { ...aPart, ...more }, { seed });
      return seen;
    };
    const whole = drawn({});
    expect(drawn({})).toEqual(whole);
    const profile = (all: readonly Json[]): readonly Json[] => all.slice(50, 100);
    for (const other of [drawn({}, 2), drawn({ round: 1 }), drawn({ part: 'another' })]) {
      expect(other.slice(0, 50)).not.toEqual(whole.slice(0, 50));
      expect(profile(other)).not.toEqual(profile(whole));
    }
    expect(profile(whole)).not.toEqual(whole.slice(0, 50));
    const searches = drawn({ mutant: 'neighbour' });
    const distinct = new Set(Array.from({ length: SEARCHES_OF_A_NEIGHBOUR }, (_, k) =>
      JSON.stringify(searches.slice(50 * k, 50 * (k + 1)))));
    expect([searches.length, distinct.size]).toEqual([50 * SEARCHES_OF_A_NEIGHBOUR, SEARCHES_OF_A_NEIGHBOUR]);
  });
});

describe('the attack on a part', () => {
  const nothing = {
    task: aPart, evaluations: 50 * SEARCHES_OF_A_PART, unconfirmed: 0, undefinedInstances: 0, refutation: null,
    closest: null, times: [1, 2, 3, 5].map((t) => ({ t, closest: null })),
  };

  it('counts what both searches evaluated, met and did not confirm', () => {
    expect(runPart(undefinedEverywhere)).toEqual({ ...nothing, undefinedInstances: nothing.evaluations });
    expect(runPart(artefactEverywhere)).toEqual({ ...nothing, unconfirmed: nothing.evaluations });
  });

  it('finds the closest instance time by time, where there is one', () => {
    const halves = toy(({ a, length }) => (K) =>
      Array.from({ length }, (_, k) => le(K, a, 8 * 2 ** (k + 1), k + 1)));
    const { times, closest } = runPart(halves, { length: 3 });
    const at = (t: number) => ({
      t, closest: {
        instance: { a: 8, mode: 'plain', length: 3 }, at: { t }, ratio: 2 ** -t, equality: false, losses: [],
      },
    });
    expect(times).toEqual([at(1), at(2), at(3), { t: 5, closest: null }]);
    expect(closest).toMatchObject({ instance: { a: 8, length: 1 }, at: { t: 1 }, ratio: 1 / 2 });
  });

  it('finds the closest instance of both searches', () => {
    expect(runPart(sharper(32, 16), { mode: 'sharp' }).closest)
      .toMatchObject({ instance: { a: 8, mode: 'sharp' }, ratio: 1 / 2 });
    expect(runPart(sharper(16, 32), { mode: 'sharp' }).closest)
      .toMatchObject({ instance: { a: 8, mode: 'plain' }, ratio: 1 / 2 });
  });

  it('makes the closest instance small, as long as its hypotheses hold and its ratio does not fall', () => {
    const same = (least: number): Statement => toy(() => (K) => [le(K, 1, 2)], least);
    expect(runPart(same(-9)).closest).toMatchObject({ instance: { a: 0, mode: 'plain', length: 1 }, ratio: 1 / 2 });
    expect(runPart(same(3)).closest?.instance).toEqual({ a: 3, mode: 'plain', length: 1 });
  });

  it('refutes what is false anywhere or in the profile, at a small instance', () => {
    const [anywhere, inProfile] = [sharper(4, 8), sharper(8, 4)].map((statement) =>
      runPart(statement, { mode: 'sharp' }).refutation);
    expect(anywhere).toMatchObject({ instance: { a: 5, mode: 'plain', length: 1 }, at: { t: 1 }, ratio: 5 / 4 });
    expect(inProfile).toMatchObject({ instance: { a: 5, mode: 'sharp', length: 1 }, at: { t: 1 }, ratio: 5 / 4 });
  });
});

describe('the attack on a false neighbour', () => {
  const survived = {
    task: aNeighbour, evaluations: 50 * SEARCHES_OF_A_NEIGHBOUR, unconfirmed: 0, undefinedInstances: 0,
    refutation: null, closest: null, times: [],
  };

  it('ends with the search that refutes it', () => {
    const { evaluations, ...found } = runNeighbour(atMost(4));
    expect(found).toMatchObject({
      refutation: { instance: { a: 5, mode: 'plain', length: 1 }, at: { t: 1 }, ratio: 5 / 4 },
      closest: null, times: [],
    });
    expect(evaluations).toBeGreaterThan(0);
    expect(evaluations).toBeLessThanOrEqual(50);
  });

  it('is given up after all its searches, and counts what they evaluated, met and did not confirm', () => {
    expect(runNeighbour(undefinedEverywhere)).toEqual({ ...survived, undefinedInstances: survived.evaluations });
    expect(runNeighbour(artefactEverywhere)).toEqual({ ...survived, unconfirmed: survived.evaluations });
  });
});
