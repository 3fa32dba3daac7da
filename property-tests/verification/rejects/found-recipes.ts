import type { Json } from '../../../src/claims/quantity.js';
import { byContent, byText } from './recipe.js';
import { STARTS } from './starts.js';

const DEEP = 100_000;

const listed = (value: Json): readonly Json[] => value as readonly Json[];

/** What a checker once accepted or did not survive. */
export const foundRecipes = [
  ...byContent(STARTS.subcritical, [
    ['an end of ten thousand digits', { 'relations/0/right/0': `2.${'0'.repeat(10_000)}1e0` }, /no text/],
    ['an end of forty thousand digits', { 'relations/0/right/0': `1.${'9'.repeat(40_000)}e0` }, /no text/],
    ['a part twice', { '/parts': (all) => [...listed(all), ...listed(all)] }, /twice/],
    ['a factor of 1 before an activation', { 'instance/activation': '1*tanh' }, /an activation/],
    ['suprema of a claim that states none', {
      '/suprema': () => (JSON.parse(STARTS.tanh()) as { suprema: Json }).suprema,
    }, /states no suprema/],
  ]),
  ...byContent(STARTS.rounding, [
    ['a float run that overflows', {
      'instance/neuron/u': [1e200, 0.25],
      'instance/neuron/x/1': [1e200, 0.25],
      'relations/1/right': ['1e300', '1e390'],
      'relations/0/right': ['1e300', '1e390'],
    }, /overflow/],
    ['a float run that is no number', {
      computed: [[0.5]],
      instance: { activation: 'tanh', neuron: { w: 0.5, u: [1e200, 1e200], x: [[1e200, -1e200]] } },
      relations: [{ at: { t: 1 }, left: ['0', '2e0'], right: ['1e300', '1e390'] }],
    }, /overflow/],
    ['a sine of a float run that overflows', {
      computed: [[0.5]],
      instance: { activation: 'sine', neuron: { w: 0.5, u: [1e200], x: [[1e200]] } },
      relations: [{ at: { t: 1 }, left: ['0', '2e0'], right: ['1e300', '1e390'] }],
    }, /overflow/],
  ]),
  ...byContent(STARTS.floatMirror, [
    ['computed states of one neuron more', {
      computed: (all) => [...listed(all), [0, 0]],
    }, /computed/],
    ['a computed state more', { 'computed/0': (all) => [...listed(all), 0] }, /computed/],
  ]),
  ...byContent(STARTS.mirror, [
    ['computed states where the statement speaks of none', { computed: [[0, 0], [0, 0]] }, /in place of/],
  ]),
  ...byText(STARTS.critical, [
    ['brackets nested deep behind a text that closes as many', (text) => text.replace('"alpha":4',
      `"activation":"${']'.repeat(DEEP)}","alpha":${'['.repeat(DEEP)}${']'.repeat(DEEP)}`), /canonical|nested|JSON/],
  ]),
];
