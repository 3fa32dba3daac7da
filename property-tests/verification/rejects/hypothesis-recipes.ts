import { byContent } from './recipe.js';
import { STARTS } from './starts.js';

const ULP = 2 ** -52;
const radius = /outside of the hypothesis \|w\| <= alpha/;
const ball = /outside of the hypothesis \|x_t\| <= 1/;
const below = /outside of the hypothesis sigma_1 alpha < 1/;
const equal = /outside of the hypothesis sigma_1 alpha = 1/;
const above = /outside of the hypothesis sigma_1 alpha > 1/;
const zero = /outside of the hypothesis sigma\(0\) = 0/;
/** The doubles next to 0.5 and 0.75 that are out of a radius, and the one next above 1. */
const [BELOW_HALF, ABOVE_HALF, ABOVE_RADIUS, ABOVE_ONE] = [0.5 - ULP / 4, 0.5 + ULP / 2, 0.75 + ULP / 2, 1 + ULP];

/** Instances just outside of what a statement is claimed for, hypothesis by hypothesis. */
export const hypothesisRecipes = [
  ...byContent(STARTS.subcritical, [
    ['a rate of 1 where less is asked', { 'instance/alpha': 1 }, below],
    ['a rate of 1 at the largest slope of another activation',
      { 'instance/activation': 'logistic', 'instance/alpha': 4 }, below],
    ['a rate one ulp above 1 where less is asked', { 'instance/alpha': 1 + ULP }, below],
  ]),
  ...byContent(STARTS.target, [
    ['a rate of 1 in the subcritical regime', { 'instance/alpha': 1, 'instance/larger': 1 }, below],
    ['a larger radius that is one ulp smaller', { 'instance/larger': BELOW_HALF }, /larger < alpha/],
  ]),
  ...byContent(STARTS.critical, [
    ['a rate one ulp above 1 where 1 is asked', { 'instance/alpha': 4 * (1 + ULP) }, equal],
    ['a rate one ulp below 1 where 1 is asked', { 'instance/alpha': 4 * (1 - ULP / 2) }, equal],
    ['a rate that is 1 for no double', { 'instance/activation': 'erf', 'instance/alpha': 0.886226925452758 }, equal],
  ]),
  ...byContent(STARTS.atOne, [
    ['a rate one ulp above 1 in the critical regime', { 'instance/alpha': 1 + ULP }, equal],
    ['a rate one ulp below 1 in the critical regime', { 'instance/alpha': 1 - ULP / 2 }, equal],
  ]),
  ...byContent(STARTS.aboveOne, [
    ['a rate of 1 where more is asked', { 'instance/alpha': 1 }, above],
    ['a rate one ulp below 1 where more is asked', { 'instance/alpha': 1 - ULP / 2 }, above],
  ]),
  ...byContent(STARTS.inRadius, [
    ['a larger radius one ulp below the other', { 'instance/larger': BELOW_HALF }, /larger < alpha/],
  ]),
  ...byContent(STARTS.steepest, [
    ['an activation that does not vanish at zero', { 'instance/activation': 'logistic' }, zero],
    ['the same, scaled', { 'instance/activation': '4*logistic(2x)' }, zero],
  ]),
  ...byContent(STARTS.state, [
    ['a state of an activation that does not vanish at zero', { 'instance/activation': 'logistic' }, zero],
    ['a recurrent weight one ulp out of the radius', { 'instance/neuron/w': -ABOVE_RADIUS }, radius],
    ['an input that leaves the unit ball by an ulp', { 'instance/neuron/x/0': [0, ABOVE_ONE] }, ball],
  ]),
  ...byContent(STARTS.gradient, [
    ['a weight out of the radius', { 'instance/neuron/w': ABOVE_RADIUS }, radius],
    ['a radius one ulp below the weight', { 'instance/alpha': BELOW_HALF }, radius],
    ['an input of norm above 1 in two coordinates', { 'instance/neuron/x/1': [0.6, 0.8 * (1 + ULP)] }, ball],
    ['an input of norm above 1 by squares that floats take for 1',
      { 'instance/neuron/x/1': [1, 1e-160] }, ball],
  ]),
  ...byContent(STARTS.lag, [
    ['a weight out of the radius, of the lag', { 'instance/neuron/w': -ABOVE_RADIUS }, radius],
  ]),
  ...byContent(STARTS.curvature, [
    ['a weight out of the radius, of the curvature', { 'instance/neuron/w': ABOVE_RADIUS }, radius],
    ['an input out of the ball, of the curvature', { 'instance/neuron/x/0': [-ABOVE_ONE, 0] }, ball],
  ]),
  ...byContent(STARTS.operator, [
    ['a weight out of the radius, of the operator norm', { 'instance/neuron/w': ABOVE_RADIUS }, radius],
    ['an input out of the ball, of the operator norm', { 'instance/neuron/x/0': [0, -ABOVE_ONE] }, ball],
  ]),
  ...byContent(STARTS.pair, [
    ['the second weight out of the radius', { 'instance/other/w': ABOVE_RADIUS }, radius],
    ['the first weight out of the radius', { 'instance/neuron/w': ABOVE_RADIUS }, radius],
    ['an input out of the ball, of the pair', { 'instance/neuron/x/1': [1e-200, 1] }, ball],
  ]),
  ...byContent(STARTS.increment, [
    ['a weight of the network out of the radius', { 'instance/network/neurons/1/w': -ABOVE_HALF }, radius],
    ['a weight of the moved network out of the radius', { 'instance/moved/neurons/0/w': ABOVE_HALF }, radius],
    ['an input out of the ball, of a network', { 'instance/x/1/0': -ABOVE_ONE }, ball],
  ]),
  ...byContent(STARTS.descent, [
    ['a weight out of the radius, of the step', { 'instance/network/neurons/0/w': ABOVE_HALF }, radius],
    ['a weight out of the radius, of what it is compared with',
      { 'instance/moved/neurons/1/w': -ABOVE_HALF }, radius],
    ['an input out of the ball, of the step', { 'instance/x/1/0': -ABOVE_ONE }, ball],
    ['recurrent weights that are farther apart', { 'instance/apartW': 0.35355339059327373 }, /hypothesis r_w/],
    ['input weights that are farther apart', { 'instance/apartU': 0.7071067811865475 }, /hypothesis r_u/],
    ['a recurrent weight out of the ball of the projection',
      { 'instance/initial/neurons/0/w': 0.5 }, /hypothesis rho_w/],
    ['an input weight out of the ball of the projection',
      { 'instance/initial/neurons/0/u/0': 1.25 }, /hypothesis rho_u/],
    ['a first label that is too far off', { 'instance/labels/0': 0.75 }, /hypothesis \|F_t - y_t\| <= epsilon_0/],
    ['a last label that is too far off', { 'instance/labels/1': 0 }, /hypothesis \|F_t - y_t\| <= epsilon_0/],
  ]),
  ...byContent(STARTS.inBall, [
    ['an input out of the ball, of the linearization', { 'instance/x/0/0': ABOVE_ONE }, ball],
    // Both neurons move by a quarter in the recurrent weight, and the first by a half in the input weight.
    ['recurrent weights moved beyond their radius', { 'instance/rhoW': 0.35355339059327373 }, /hypothesis rho_w/],
    ['input weights moved beyond their radius', { 'instance/rhoU': 0.7071067811865475 }, /hypothesis rho_u/],
  ]),
];
