import { backwards, dropLast } from './changed-json.js';
import { byContent, type Edits } from './recipe.js';
import { STARTS } from './starts.js';

const off = / is not as stated/;
const missing = /a list is missing or empty/;
const uneven = /other computed states/;

/** One step of which the pre-activation is no double, in intervals that would hold any sides. */
const overflowing = (activation: string, u: readonly number[], x: readonly number[]): Edits => ({
  computed: [[0.5]],
  instance: { activation, neuron: { w: 0.5, u, x: [x] } },
  relations: [{ at: { t: 1 }, left: ['0', '2e0'], right: ['1e300', '1e390'] }],
});

/** Changes of the states that a float program computed. */
export const computedRecipes = [
  ...byContent(STARTS.rounding, [
    ['a computed state far off', { 'computed/0/1': 0.5 }, off],
    ['a computed state off by 2^-40', { 'computed/0/0': (old) => Number(old) + 2 ** -40 }, off],
    ['computed states exchanged', { 'computed/0': backwards }, off],
    ['a computed state less', { 'computed/0': dropLast }, uneven],
    ['no computed states', { 'computed/0': [] }, missing],
    ['no list of computed states', { computed: undefined }, /in place of/],
    ['computed states of no neuron', { computed: [] }, missing],
    ['a computed state that is text', { 'computed/0/0': '0.65' }, /a number is missing/],
  ]),
  ...byContent(STARTS.floatMirror, [
    // Pairs cancel whatever the states are: what is false here is the number of them.
    ['a computed state less, of one neuron', { 'computed/1': dropLast }, uneven],
    ['computed states of one neuron less', { computed: dropLast }, uneven],
    ['a computed state that is no number', { 'computed/1/0': null }, /a number is missing/],
  ]),
  ...byContent(STARTS.mirror, [
    ['computed states where the statement speaks of none', { computed: [[0, 0], [0, 0]] }, /in place of/],
  ]),
  ...byContent(STARTS.rounding, [
    ['a float run that overflows', overflowing('tanh', [1e200], [1e200]), /a double overflows|not a number/],
    ['a sine of a float run that overflows', overflowing('sine', [1e200], [1e200]), /a double overflows|not a number/],
    ['a float run that is no number', overflowing('tanh', [1e200, 1e200], [1e200, -1e200]),
      /a double overflows|not a number/],
  ]),
];
