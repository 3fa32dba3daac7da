import { describe, expect, test } from 'vitest';
import { activation } from '../../src/claims/quantities/activation.js';
import { direction } from '../../src/claims/quantities/direction.js';
import { integer } from '../../src/claims/quantities/integer.js';
import { mapping } from '../../src/claims/quantities/mapping.js';
import {
  evenNetwork, liftNetwork, liftSequence, sequence, storedNetwork, storedSequence, storedSequences,
} from '../../src/claims/quantities/network.js';
import { liftNeuron, neuron, storedNeuron } from '../../src/claims/quantities/neuron.js';
import { positiveReal, real } from '../../src/claims/quantities/real.js';
import type { Kind, Quantity } from '../../src/claims/quantity.js';
import { tanh } from '../../src/activations/tanh.js';
import { ball } from '../../src/numbers/ball.js';

const K = ball(64);
const [one, two, three] = [1, 2, 3].map((x) => K.fromNumber(x));

const given = {
  direction: { w: 1, u: [2, 3] },
  neuron: { w: 1, u: [2], x: [[3], [1]] },
  network: { neurons: [{ w: 1, u: [2] }, { w: 3, u: [1] }], signs: [1, -1] as const },
  sequence: [[1, 2], [3, 1]],
  sequences: [[[1, 2], [3, 1]], [[0, 1]]],
};

const [onLine, inPlane] = [{ w: 1, u: [2] }, { w: 0, u: [1, 2] }];
const kernel = { family: 'kernel', nu: { w: 1, u: 1 }, alpha: 2, activation: 'tanh' };

/** One mapping of every family. */
const mappings = {
  constant: { family: 'constant', nu: { w: 1, u: 2 }, direction: inPlane },
  sign: { family: 'sign', nu: { w: 1, u: 3 }, along: [1], constant: onLine, varying: { w: 0, u: [1] } },
  smooth: { family: 'smooth', nu: { w: 0, u: 3 }, along: [1, 0], shift: 2, constant: inPlane, varying: inPlane },
  rotating: { family: 'rotating', nu: { w: 1, u: 1 }, along: [1, 1], speed: 3, radius: { w: 1, u: 1 } },
  kernel: { ...kernel, terms: [{ coefficient: 1, x: [[1, 0], [0, 1]] }, { coefficient: -2, x: [[1, 1]] }] },
};

/** What is complained about, the first thing first; nothing if the value is read. */
function complaint(quantity: Quantity<Kind>, json: unknown): string | undefined {
  const { error } = quantity.schema.safeParse(json);
  return error?.issues[0]?.message;
}

const bad: readonly (readonly [name: string, quantity: Quantity<Kind>, json: unknown, complaint: RegExp])[] = [
  ['a real', real, '1', /expected number/],
  ['a real', real, Infinity, /expected number/],
  ['a positive real', positiveReal, 0, /Too small/],
  ['an integer', integer(2, 5), 1, /Too small/],
  ['an integer', integer(2, 5), 6, /Too big/],
  ['an integer', integer(2, 5), 2.5, /expected int/],
  ['an activation', activation, 'relu', /^"relu" is no activation; take one of tanh, logistic, erf, sine, or/],
  ['a direction', direction, { w: 1, u: [] }, /Too small/],
  ['a direction', direction, { w: 1 }, /expected array/],
  ['a direction', direction, { ...given.direction, v: 1 }, /Unrecognized key/],
  ['a neuron', neuron, { ...given.neuron, x: [] }, /Too small/],
  ['a neuron', neuron, { ...given.neuron, u: [] }, /Too small/],
  ['a neuron', neuron, { ...given.neuron, x: [[1], [1, 2]] }, /^input 2 has 2 entries, u has 1$/],
  ['a neuron', neuron, { ...given.neuron, x: [[]] }, /Too small/],
  ['a neuron', neuron, { ...given.neuron, y: 0 }, /Unrecognized key/],
  ['a network', storedNetwork, { neurons: [], signs: [] }, /Too small/],
  ['a network', storedNetwork, { ...given.network, signs: [1] }, /^1 signs for 2 neurons; give one sign each$/],
  ['a network', storedNetwork, { ...given.network, signs: [1, 2] }, /Invalid input/],
  ['a network', storedNetwork, { ...given.network, neurons: [{ w: 1, u: [1] }, { w: 1, u: [1, 2] }] },
  /^neurons of diff/],
  ['a network', storedNetwork, { ...given.network, extra: 1 }, /Unrecognized key/],
  ['a network', storedNetwork, { neurons: [{ w: 1, u: [1], v: 2 }], signs: [1] }, /Unrecognized key/],
  ['a network', storedNetwork, { neurons: [{ w: 1, u: [] }], signs: [1] }, /Too small/],
  ['an even network', evenNetwork, { neurons: [{ w: 1, u: [1] }], signs: [1] }, /^width 1 is odd; take an even one$/],
  ['a sequence', sequence, [], /Too small/],
  ['a sequence', sequence, [[1], [1, 2]], /^inputs of different dimensions$/],
  ['a sequence', sequence, [[]], /Too small/],
  ['sequences', storedSequences, [], /Too small/],
  ['sequences', storedSequences, [[]], /Too small/],
  ['sequences', storedSequences, [[[1]], [[1]], [[1, 2]]], /^sequences of different dimensions$/],
  ['sequences', storedSequences, [[[1], [1, 2]]], /^inputs of different dimensions$/],
  ['a mapping', mapping, { ...mappings.constant, family: 'linear' }, /Invalid/],
  ['a mapping', mapping, { ...mappings.sign, along: [1, 1] }, /^vectors of 2 and 1 entries; give all the same$/],
  ['a mapping', mapping, { ...mappings.sign, constant: inPlane }, /^vectors of 1 and 2 entries/],
  ['a mapping', mapping, { ...mappings.smooth, varying: onLine }, /^vectors of 2 and 1 entries/],
  ['a mapping', mapping, { ...kernel, terms: [{ coefficient: 1, x: [[1], [1, 2]] }] }, /^vectors of 1 and 2 entries/],
  ['a mapping', mapping, { ...mappings.kernel, activation: 'relu' }, /^no such activation$/],
];

test.each(bad)('%s is not read from what is none', (_, quantity, json, expected) => {
  expect(complaint(quantity, json)).toMatch(expected);
});

describe('a quantity', () => {
  test('is written as it is read', () => {
    const all: readonly (readonly [Quantity<Kind>, unknown])[] = [
      [real, -1.5], [positiveReal, 2], [integer(2, 5), 2], [integer(2, 5), 5], [direction, given.direction],
      [neuron, given.neuron], [storedNeuron, given.neuron], [evenNetwork, given.network],
      [storedNetwork, given.network],
      [sequence, given.sequence], [storedSequence, given.sequence], [storedSequences, given.sequences],
      ...Object.values(mappings).map((json) => [mapping, json] as const),
      [storedNetwork, { neurons: [{ w: 1, u: [1] }], signs: [-1] }],
    ];
    for (const [quantity, json] of all) {
      expect(complaint(quantity, json)).toBeUndefined();
      expect(quantity.toJson(quantity.schema.parse(json) as never)).toEqual(json);
    }
    expect(activation.schema.parse('tanh')).toBe(tanh);
    expect(activation.toJson(tanh)).toBe('tanh');
    expect(activation.lift(K, tanh)).toBe(tanh);
  });

  test('is lifted into a number system, every double exactly', () => {
    expect(real.lift(K, 2)).toEqual(two);
    expect(integer(2, 5).lift(K, 2)).toBe(2);
    expect(direction.lift(K, given.direction)).toEqual({ w: one, u: [two, three] });
    const lifted = { w: one, u: [two], x: [[three], [one]] };
    expect([neuron.lift(K, given.neuron), liftNeuron(K, given.neuron)]).toEqual([lifted, lifted]);
    const network = { neurons: [{ w: one, u: [two] }, { w: three, u: [one] }], signs: [1, -1] };
    expect([evenNetwork.lift(K, given.network), liftNetwork(K, given.network)]).toEqual([network, network]);
    const inputs = [[one, two], [three, one]];
    expect([sequence.lift(K, given.sequence), liftSequence(K, given.sequence)]).toEqual([inputs, inputs]);
  });

  test('that is stored stays in doubles', () => {
    expect(storedNeuron.lift(K, given.neuron)).toBe(given.neuron);
    expect(storedNetwork.lift(K, given.network)).toBe(given.network);
    expect(storedSequence.lift(K, given.sequence)).toBe(given.sequence);
    expect(storedSequences.lift(K, given.sequences)).toBe(given.sequences);
  });
});
