/**
 * From the instances of a claim to its certificate, with claims about one number of which the truth is plain.
 * @module
 */
import { describe, expect, it } from 'vitest';
import type { Activation } from '../../../src/activations/activation.js';
import { tanh } from '../../../src/activations/tanh.js';
import { defineClaim, type Claim, type Part } from '../../../src/claims/claim.js';
import { certifiedSuprema } from '../../../src/verification/certificate/certified-suprema.js';
import { certify } from '../../../src/verification/certificate/certify.js';
import { addCertified, certifyPart, NOTHING_CERTIFIED } from '../../../src/verification/certificate/certify-part.js';
import { certifyTask } from '../../../src/verification/certificate/certify-task.js';
import { planCertificates } from '../../../src/verification/certificate/plan-certificates.js';
import { sealClaim } from '../../../src/verification/certificate/seal-claim.js';
import { DEFAULT_SETTINGS } from '../../../src/verification/settings.js';
import type { Task } from '../../../src/verification/task.js';
import { VERSION } from '../../../src/version.js';
import { toyPart, type ToySides } from '../toy.js';

const settings = { ...DEFAULT_SETTINGS, instances: 30, maxBits: 128 };
const named = (id: string, part: Part): Part => ({ ...part, id });
const claimOf = (...parts: Claim['parts']): Claim =>
  defineClaim({ id: 'toy', section: '0', title: 'a toy', uses: [], proofIdea: '', parts });

const successor = toyPart((K, value) => ({ left: value, right: K.add(value, K.fromNumber(1)) }));
const rootSquared: ToySides = (K, value) => ({ left: K.mul(K.sqrt(value), K.sqrt(value)), right: value });
const touched = toyPart(rootSquared, 'le', { how: 'attained', at: [{ value: 2 }, { value: 9 }] });
const open = toyPart(rootSquared);
const belowTen = toyPart((K, value) => ({ left: value, right: K.fromNumber(10) }));
/** Undefined at 7. */
const pole = toyPart((K, value) => {
  const off = K.sub(value, K.fromNumber(7));
  return { left: K.fromNumber(-1), right: K.div(value, K.mul(off, off)) };
});

const task = (part: Part, source: Task['source'], to = 30): Task =>
  ({ claim: 'toy', part: part.id, source, from: 0, to });
const tasksOf = (part: Part, source: Task['source'], to = 30) =>
  certifyTask([claimOf(part)], settings, task(part, source, to));

describe('a task', () => {
  it('counts what is certified, and what is left out for which reason', () => {
    const { instances, inapplicable, undefined: none, refuted } = tasksOf(successor, 'generated');
    expect([instances.length + inapplicable, none, refuted, inapplicable > 0]).toEqual([30, 0, 0, true]);
    expect(instances.every(({ verdict }) => verdict === 'holds')).toBe(true);
    const falsified = tasksOf(belowTen, 'generated');
    expect(falsified.refuted).toBeGreaterThan(0);
    expect(falsified.instances.length + falsified.inapplicable + falsified.refuted).toBe(30);
    const given = certifyTask([claimOf(pole)], { ...settings, given: { value: 7 } }, task(pole, 'given', 1));
    expect(given).toMatchObject({ instances: [], inapplicable: 0, undefined: 1, refuted: 0 });
  });

  it('touches at stated instances only', () => {
    const stated = tasksOf(touched, 'stated', 1);
    expect(stated.instances.map(({ verdict, instance }) => [verdict, instance]))
      .toEqual([['touches', { value: 2 }], ['holds', { value: 9 }]]);
    const drawn = tasksOf(touched, 'generated').instances.filter(({ instance }) =>
      JSON.stringify(instance) !== '{"value":2}').map(({ verdict }) => verdict);
    expect(new Set(drawn)).toEqual(new Set(['holds', 'undecided']));
  });
});

describe('the plan', () => {
  it('has the stated instances of every part first, then drawn ones', () => {
    const claim = claimOf(named('a', successor), named('b', touched));
    const names = planCertificates([claim], { ...settings, instances: 26 })
      .map(({ claim: id, part, source, from, to }) => [id, part, source, from, to].join(' '));
    expect(names).toEqual(['toy a stated 0 1', 'toy a generated 0 25', 'toy a generated 25 26', 'toy b stated 0 1',
      'toy b generated 0 25', 'toy b generated 25 26']);
    expect(planCertificates([claim], { ...settings, select: ['toy/b'], instances: 0 })).toHaveLength(1);
  });
});

describe('a sealed claim', () => {
  const contents = (text: string | undefined) =>
    JSON.parse(text ?? '{}') as { parts: { part: string; instances: unknown[]; verdict: string }[]; verdict: string };

  it('holds its parts in order, each with its instances and the weakest verdict', () => {
    const claim = claimOf(named('a', successor), named('b', touched));
    const ofA = certifyTask([claim], settings, { ...task(successor, 'generated', 5), part: 'a' });
    const tasks = [ofA, ofA,
      certifyTask([claim], settings, { ...task(touched, 'stated', 1), part: 'b' })];
    const { certificate, ...counts } = sealClaim(claim, { seed: 7, tasks, suprema: undefined });
    const { parts, ...rest } = contents(certificate?.text);
    const inFirst = (tasks[0]?.instances.length ?? 0) + (tasks[1]?.instances.length ?? 0);
    expect(parts.map(({ part, instances, verdict }) => [part, instances.length, verdict]))
      .toEqual([['a', inFirst, 'holds'], ['b', 2, 'touches']]);
    expect(rest).toMatchObject({ claim: 'toy', seed: 7, tool: VERSION, verdict: 'touches' });
    expect(rest).not.toHaveProperty('suprema');
    const inapplicable = tasks.reduce((sum, one) => sum + one.inapplicable, 0);
    expect(counts).toEqual({
      verdict: 'touches', instances: inFirst + 2, touches: 1, undecided: 0, inapplicable, bitsMax: 128, suprema: 0,
    });
  });

  it('is none if it is refuted, if a part has no instance, or if suprema are not decided', () => {
    const seal = (part: Part, suprema: 'undecided' | undefined, ...tasks: readonly ReturnType<typeof tasksOf>[]) => {
      const { certificate, verdict } = sealClaim(claimOf(part), { seed: 1, tasks, suprema });
      return [certificate === undefined, verdict];
    };
    expect(seal(belowTen, undefined, tasksOf(belowTen, 'generated'))).toEqual([true, 'refuted']);
    expect(seal(successor, undefined)).toEqual([true, 'undecided']);
    expect(seal(successor, undefined, tasksOf(successor, 'generated', 0))).toEqual([true, 'undecided']);
    expect(seal(successor, 'undecided', tasksOf(successor, 'generated'))).toEqual([true, 'undecided']);
    expect(seal(successor, undefined, tasksOf(successor, 'generated'))).toEqual([false, 'holds']);
    expect(seal(open, undefined, tasksOf(open, 'generated'))).toEqual([false, 'undecided']);
  });

  it('counts undefined instances as undecided, and stays undecided for them', () => {
    const tasks = [tasksOf(pole, 'generated'),
      certifyTask([claimOf(pole)], { ...settings, given: { value: 7 } }, task(pole, 'given', 1))];
    const sealed = sealClaim(claimOf(pole), { seed: 1, tasks, suprema: undefined });
    expect(sealed.undecided).toBeGreaterThan(0);
    expect([sealed.certificate === undefined, sealed.verdict]).toEqual([false, 'undecided']);
  });

  it('needs an instance of every part', () => {
    const claim = claimOf(named('a', successor), named('b', successor));
    const [a, b] = ['a', 'b'].map((part) => (to: number) =>
      certifyTask([claim], settings, { ...task(successor, 'generated', to), part }));
    const isSealed = (first: number, second: number) => sealClaim(claim, {
      seed: 1, tasks: [a?.(first), b?.(second)].filter((one) => one !== undefined), suprema: undefined,
    }).certificate !== undefined;
    expect([isSealed(9, 9), isSealed(0, 9), isSealed(9, 0)]).toEqual([true, false, false]);
  });
});

describe('certify', () => {
  it('certifies what is planned, with the settings that are given and the suprema that are stated', () => {
    const claim = { ...claimOf(successor), suprema: [tanh] };
    const { certificate, suprema, instances, inapplicable, bitsMax } = certify(claim, { seed: 3, instances: 40 });
    expect([instances + inapplicable, suprema, bitsMax]).toEqual([40, 3, 64]);
    const text = certificate?.text ?? '';
    const written = JSON.parse(text) as { seed: number; suprema: { activation: string; order: number }[] };
    expect([written.seed, written.suprema.map(({ activation, order }) => [activation, order])])
      .toEqual([3, [['tanh', 0], ['tanh', 1], ['tanh', 2]]]);
    expect(certify(claimOf(successor), { instances: 0 }).certificate).toBeUndefined();
    expect(certify(claimOf(successor)).instances).toBeGreaterThan(100);
  });

  it('states suprema with their enclosures, and undecided ones as that', () => {
    expect(certifiedSuprema(claimOf(successor))).toBeUndefined();
    const found = certifiedSuprema({ ...claimOf(successor), suprema: [tanh] });
    if (found === undefined || found === 'undecided') throw new Error('suprema are proved');
    const [, slope] = found;
    expect(slope).toMatchObject({ activation: 'tanh', order: 1, witness: 0, enclosure: ['1e0', expect.any(String)] });
    // An activation that states smaller suprema than it has.
    const wrong: Activation = {
      ...tanh,
      constants(K) {
        const { sigma0, sigma1, sigma2 } = tanh.constants(K);
        return { sigma0, sigma1: K.mul(sigma1, K.fromNumber(0.5)), sigma2 };
      },
    };
    expect(certifiedSuprema({ ...claimOf(successor), suprema: [wrong] })).toBe('undecided');
    expect(certify({ ...claimOf(successor), suprema: [wrong] }, { instances: 5 }))
      .toMatchObject({ certificate: undefined, verdict: 'undecided', suprema: 0 });
  });
});

describe('the evidence of a part', () => {
  const accept = (text: string) => ({ accepted: true, text }) as never;
  const reject = () => ({ accepted: false, reason: 'no' }) as const;
  const certifiedPart = (part: Part, check: (text: string) => never | { accepted: false; reason: string }, more = {}) =>
    certifyPart(claimOf(part), { ...settings, ...more }, task(part, 'certified'), check);

  it('counts what the checker accepts, and leaves out what is undecided', () => {
    const texts: string[] = [];
    const evidence = certifiedPart(open, (text) => {
      texts.push(text);
      return accept(text);
    });
    const { parts: [only] } = JSON.parse(texts[0] ?? '{}') as { parts: { instances: { verdict: string }[] }[] };
    expect(only?.instances.every(({ verdict }) => verdict === 'holds')).toBe(true);
    const { instances, undecided } = evidence;
    expect(evidence).toEqual({ instances, touches: 0, undecided, bitsMax: 64, suprema: 0, rejected: [] });
    expect([instances, undecided].every((count) => count > 0)).toBe(true);
    expect(instances).toBe(only?.instances.length);
    expect(instances + undecided + tasksOf(open, 'generated').inapplicable).toBe(30);
    const { touches, rejected } = certifiedPart(touched, (text) => {
      texts.push(text);
      return accept(text);
    });
    expect([touches, rejected]).toEqual([texts[1]?.match(/"verdict":"touches"/g)?.filter((_, i) => i > 1).length, []]);
  });

  it('is nothing but the reason where the checker rejects, and nothing where nothing is certified', () => {
    expect(certifiedPart(successor, reject)).toEqual({ ...NOTHING_CERTIFIED, rejected: ['no'] });
    expect(certifiedPart(open, reject).undecided).toBeGreaterThan(0);
    expect(certifiedPart(belowTen, accept)).toEqual(NOTHING_CERTIFIED);
    expect(certifiedPart(pole, accept, { given: { value: 7 } })).toEqual({ ...NOTHING_CERTIFIED, undecided: 1 });
  });

  it('has the suprema with the first part, unless one instance is given', () => {
    const claim = { ...claimOf(named('a', successor), named('b', successor)), suprema: [tanh] };
    const suprema = (part: string, more = {}) =>
      certifyPart(claim, { ...settings, ...more }, { ...task(successor, 'certified', 5), part }, accept).suprema;
    expect([suprema('a'), suprema('b'), suprema('a', { given: { value: 3 } })]).toEqual([3, 0, 0]);
  });

  it('adds up', () => {
    const [a, b] = [[1, 2, 3, 64, 5, ['x']], [10, 20, 30, 32, 50, ['y']]].map(
      ([instances, touches, undecided, bitsMax, suprema, rejected]) =>
        ({ instances, touches, undecided, bitsMax, suprema, rejected }) as typeof NOTHING_CERTIFIED);
    expect(addCertified(a ?? NOTHING_CERTIFIED, b ?? NOTHING_CERTIFIED)).toEqual({
      instances: 11, touches: 22, undecided: 33, bitsMax: 64, suprema: 55, rejected: ['x', 'y'],
    });
    expect(addCertified(NOTHING_CERTIFIED, a ?? NOTHING_CERTIFIED)).toEqual(a);
  });
});
