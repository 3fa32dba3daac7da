import type { Json } from '../../../src/claims/quantity.js';
import { backwards } from './changed-json.js';
import { byContent, type Edits } from './recipe.js';
import { STARTS } from './starts.js';

const shown = /a supremum is not shown/;
const closed = /a closed form is not in its interval/;
const cell = /the cells do not ascend or do not bound/;
const members = /in place of/;

/** The supremum with other points. */
const points = (change: (all: readonly number[]) => readonly Json[]): Edits =>
  ({ '/suprema/0/points': (old) => change(Array.isArray(old) ? old as readonly number[] : []) });
const above = (end: number) => points((all) => all.filter((a) => a > end));
const below = (end: number) => points((all) => all.filter((a) => a < end));
const enclosure = (lower: string, upper: string): Edits => ({ '/suprema/0/enclosure': [lower, upper] });
const onlyTheEnds = points((all) => [...all.slice(0, 1), ...all.slice(-1)]);

/** Suprema of tanh and of a scaled sine that are not proved by what stands there. */
export const supremumRecipes = [
  ...byContent(STARTS.tanhValue, [
    ['the first points of the value missing', above(-1), shown],
    ['the last points of the value missing', below(1), shown],
    ['an enclosure of the value below the supremum', enclosure('9.99999999999e-1', '9.99999999999e-1'), shown],
    ['the logistic function in the place of tanh', { '/suprema/0/activation': 'logistic' }, shown],
  ]),
  ...byContent(STARTS.tanhSlope, [
    ['the first points of the slope missing', above(-1), shown],
    ['one cell for the slope', onlyTheEnds, cell],
    ['the slope of the value', { '/suprema/0/order': 0 }, shown],
  ]),
  ...byContent(STARTS.tanhBend, [
    ['the first points of the curvature missing', above(-1), shown],
    ['the last points of the curvature missing', below(1), shown],
    ['one cell for the curvature', onlyTheEnds, cell],
    ['points in falling order', { '/suprema/0/points': backwards }, shown],
    ['two points exchanged', points(([a = 0, b = 0, c = 0, ...rest]) => [a, c, b, ...rest]), cell],
    ['a point twice', points(([a = 0, ...rest]) => [a, a, ...rest]), cell],
    ['no points', points(() => []), /a list is missing or empty/],
    ['one point', points(() => [0]), shown],
    ['a point that is text', { '/suprema/0/points/1': '0' }, /a number is missing/],
    // The supremum is 0.769800358919501016...
    ['an upper end just below the supremum', { '/suprema/0/enclosure/1': '7.69800358919501e-1' }, closed],
    ['an enclosure just above the supremum', enclosure('7.6980035891950102e-1', '7.6980035891951e-1'), shown],
    ['an enclosure that is too wide', enclosure('7.69800358919e-1', '7.6980035892e-1'), shown],
    ['a lower end that nothing reaches', { '/suprema/0/enclosure/0': '7.6980035891950102e-1' }, shown],
    ['a lower end above the closed form', enclosure('7.6980035891951e-1', '7.6980035891952e-1'), shown],
    ['an enclosure that is negative', enclosure('-7.6980035891951e-1', '-7.6980035891950e-1'), /no text /],
    ['a witness at zero', { '/suprema/0/witness': 0 }, shown],
    ['a witness far out', { '/suprema/0/witness': 1e300 }, shown],
    ['a witness that is text', { '/suprema/0/witness': '0.65' }, /a number is missing/],
    ['the third derivative', { '/suprema/0/order': 3 }, /an integer from 0 to 2/],
    ['an order of one and a half', { '/suprema/0/order': 1.5 }, /an integer from 0 to 2/],
    ['the enclosure of another order', { '/suprema/0/order': 1 }, shown],
    ['an activation of twice the scale', { '/suprema/0/activation': '2*tanh' }, closed],
    ['another activation', { '/suprema/0/activation': 'sine' }, shown],
    ['no witness', { '/suprema/0/witness': undefined }, members],
    ['a member more', { '/suprema/0/closed': '4/(3*sqrt(3))' }, members],
    ['suprema that are empty', { '/suprema': [] }, /a list is missing or empty/],
    ['suprema that are null', { '/suprema': null }, /a list is missing or empty/],
    ['suprema that are an object', { '/suprema': {} }, /a list is missing or empty/],
  ]),
  ...byContent(STARTS.tanh, [
    ['the last of three suprema wrong', { '/suprema/2/witness': 0 }, shown],
    ['two suprema exchanged in their enclosures', { '/suprema/0/order': 1, '/suprema/1/order': 0 }, shown],
  ]),
  ...byContent(STARTS.logisticBend, [
    // The curvature of the logistic function is largest at 1.317, where that of tanh has long been falling.
    ['the first points of the curvature of the logistic function missing', above(-1.75), shown],
    ['the last points of the curvature of the logistic function missing', below(1.75), shown],
  ]),
  ...byContent(STARTS.sineValue, [
    ['less than a period of the value', below(1.5), shown],
    ['a stretch that makes the period longer', { '/suprema/0/activation': '0.5*sine(2x)' }, shown],
  ]),
  ...byContent(STARTS.sineSlope, [
    ['less than a period of the slope', below(1.5), shown],
    ['one cell for a period', onlyTheEnds, cell],
    ['a smaller scale', { '/suprema/0/activation': '0.49999*sine(4x)' }, shown],
    ['a larger scale', { '/suprema/0/activation': '0.50001*sine(4x)' }, closed],
    ['an enclosure of the slope that is its bound alone', enclosure('2e0', '2e0'), shown],
  ]),
];
