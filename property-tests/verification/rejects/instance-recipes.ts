import { backwards } from './changed-json.js';
import { byContent } from './recipe.js';
import { STARTS } from './starts.js';

const activation = /no text |an activation|not positive/;
const uneven = /quantities do not fit together/;
const other = /in place of/;

/** What is no instance of the domain at all. */
export const instanceRecipes = [
  ...byContent(STARTS.subcritical, [
    ['a radius of zero', { 'instance/alpha': 0 }, /a quantity is not positive/],
    ['a negative radius', { 'instance/alpha': -0.5 }, /a quantity is not positive/],
    ['a radius that is text', { 'instance/alpha': '0.5' }, /a number is missing/],
    ['a radius of null', { 'instance/alpha': null }, /a number is missing/],
    ['no radius', { 'instance/alpha': undefined }, other],
    ['a quantity too many', { 'instance/larger': 1 }, other],
    ['no step', { 'instance/length': 0 }, /an integer from 1 to 4096/],
    ['one and a half steps', { 'instance/length': 1.5 }, /an integer from 1 to 4096/],
    ['too many steps', { 'instance/length': 4097 }, /an integer from 1 to 4096/],
    ['one step less than there are relations', { 'instance/length': 2 }, /there are not 2 relations/],
    ['one step more than there are relations', { 'instance/length': 4 }, /there are not 4 relations/],
    ['an instance that is a list', { instance: [0.5] }, other],
    ['an instance of another domain', { instance: { activation: 'tanh', a: 0.5 } }, other],
    ['spaces in an activation', { 'instance/activation': '2 * tanh' }, activation],
    ['a stretch with another spelling', { 'instance/activation': 'tanh(2.0x)' }, activation],
    ['a stretch with an exponent', { 'instance/activation': 'tanh(2e0x)' }, activation],
    ['a stretch that no double is', { 'instance/activation': 'tanh(0.10000000000000000001x)' }, activation],
    ['a stretch of zero', { 'instance/activation': 'tanh(0x)' }, activation],
    ['a negative stretch', { 'instance/activation': 'tanh(-2x)' }, activation],
    ['an infinite stretch', { 'instance/activation': 'tanh(1e999x)' }, activation],
    ['an activation that the theory does not have', { 'instance/activation': 'relu' }, activation],
    ['an activation in capitals', { 'instance/activation': 'TANH' }, activation],
    ['an activation from the prototype', { 'instance/activation': 'constructor' }, activation],
    ['another activation with the same rate', { 'instance/activation': 'tanh(0.5x)' }, / is not as stated/],
  ]),
  ...byContent(STARTS.gradient, [
    ['an input of another dimension', { 'instance/neuron/x/1': [0.5] }, uneven],
    ['an input of no dimension', { 'instance/neuron/x/1': [] }, /a list is missing or empty/],
    ['no inputs', { 'instance/neuron/x': [] }, /a list is missing or empty/],
    ['a direction of another dimension', { 'instance/direction/u': [1] }, uneven],
    ['a number in the place of a vector', { 'instance/neuron/u': 1 }, /a list is missing or empty/],
    ['a vector with a text in it', { 'instance/neuron/u/1': '1' }, /a number is missing/],
    ['a neuron with a bias', { 'instance/neuron/b': 1 }, other],
    ['another sign of an input weight', { 'instance/neuron/u/0': -0.75 }, / is not as stated/],
  ]),
  ...byContent(STARTS.pair, [
    ['a second neuron of another dimension', { 'instance/other/u': [0.5] }, uneven],
    ['the neurons exchanged with wrong dimensions', { 'instance/other/u': [0.5, 0, 0] }, uneven],
    ['the last digit of a weight', { 'instance/other/w': 0.6250000000000009 }, / is not as stated/],
  ]),
  ...byContent(STARTS.increment, [
    ['a sign of zero', { 'instance/network/signs/0': 0, 'instance/moved/signs/0': 0 }, uneven],
    ['a sign of two', { 'instance/network/signs/0': 2, 'instance/moved/signs/0': 2 }, /an integer from -1 to 1/],
    ['other signs after the move', { 'instance/moved/signs': [1, 1] }, uneven],
    ['a sign more than neurons', { 'instance/network/signs': [1, -1, 1] }, uneven],
    ['an odd width', {
      'instance/network': { neurons: [{ w: 0.5, u: [1] }], signs: [1] },
      'instance/moved': { neurons: [{ w: 0.25, u: [1.5] }], signs: [1] },
    }, uneven],
    ['a neuron less after the move', { 'instance/moved': { neurons: [{ w: 0.25, u: [1.5] }], signs: [1] } }, uneven],
    ['both signs turned in both networks, and one neuron', {
      'instance/network/signs': [1, 1], 'instance/moved/signs': [1, 1],
    }, / is not as stated/],
    ['neurons exchanged in one network',
      { 'instance/network/neurons': backwards }, / is not as stated/],
  ]),
  ...byContent(STARTS.descent, [
    ['a label less than inputs', { 'instance/labels': [0.375] }, uneven],
    ['a label more than inputs', { 'instance/labels': [0.375, -0.25, 0] }, uneven],
    ['no labels', { 'instance/labels': [] }, /a list is missing or empty/],
    ['a centre of two input dimensions', { 'instance/initial/neurons/0/u': [1.5, 0] }, uneven],
    ['a centre with other signs', { 'instance/initial/signs': [1, 1] }, uneven],
    ['a centre of one neuron', { 'instance/initial': { neurons: [{ w: 0.25, u: [1.5] }], signs: [1] } }, uneven],
    ['a neuron less in the centre', { 'instance/initial/neurons': [{ w: 0.25, u: [1.5] }] }, uneven],
    ['no noise', { 'instance/noise': 0 }, /a quantity is not positive/],
    ['a step size below zero', { 'instance/eta': -0.5 }, /a quantity is not positive/],
    ['more noise', { 'instance/noise': 0.25 + 2 ** -40 }, / is not as stated/],
    ['another label', { 'instance/labels/0': 0.375 + 2 ** -40 }, / is not as stated/],
    ['another step size', { 'instance/eta': 0.5 + 2 ** -40 }, / is not as stated/],
    ['another centre', { 'instance/initial/neurons/0/w': 0.25 + 2 ** -40 }, / is not as stated/],
    ['a larger radius of the recurrent weights', { 'instance/rhoW': 0.25 + 2 ** -40 }, / is not as stated/],
    ['a larger radius of the input weights', { 'instance/rhoU': 0.25 + 2 ** -40 }, / is not as stated/],
    ['recurrent weights that may be farther apart', { 'instance/apartW': 0.375 + 2 ** -40 }, / is not as stated/],
    ['input weights that may be farther apart', { 'instance/apartU': 0.75 + 2 ** -40 }, / is not as stated/],
  ]),
  ...byContent(STARTS.mirror, [
    ['neurons of different dimensions', { 'instance/half/neurons/0/u': [1, 2] }, uneven],
    ['a sign of zero in a half', { 'instance/half/signs/1': 0 }, uneven],
    ['a sign less than neurons', { 'instance/half/signs': [1] }, uneven],
  ]),
];
