/**
 * How transportation mappings are drawn: every family that has a jump, a bend, a turn or none, with norms that are
 * declared a little or much larger than the formula needs, and now and then too small; those whose norms can be met
 * exactly are also drawn with just these.
 * @module
 */
import * as fc from 'fast-check';
import type { Vector } from '../network/coordinates.js';
import type { PartNorms } from '../network/space.js';
import { ball } from '../numbers/ball.js';
import { mappingOf, type FormedMapping, type MappingForm } from '../systems/mapping-form.js';
import { suprema } from '../systems/transportation-mapping.js';
import { symmetricReal, vector } from './arbitraries.js';
import type { Instance, Regimes, Shape } from './domain.js';

const K = ball(128);

function direction(dimension: number): fc.Arbitrary<Vector<number>> {
  return fc.record({ w: symmetricReal(1), u: vector(dimension, 1) });
}

/** A direction that is not zero, for a hyperplane. */
function normal(dimension: number): fc.Arbitrary<readonly number[]> {
  return vector(dimension, 1).map((e) => (e.every((entry) => entry === 0) ? e.map((_, k) => (k === 0 ? 1 : 0)) : e));
}

/** Forms in which additions and signs alone are at work, so that a norm that is met is met exactly. */
function exactForm(dimension: number): fc.Arbitrary<MappingForm> {
  const nu = fc.constant({ w: 0, u: 0 });
  const directions = { constant: direction(dimension), varying: direction(dimension) };
  return fc.oneof(
    fc.record({ family: fc.constant('constant' as const), nu, direction: direction(dimension) }),
    fc.record({ family: fc.constant('sign' as const), nu, along: normal(dimension), ...directions }),
  );
}

function anyForm(dimension: number): fc.Arbitrary<MappingForm> {
  const nu = fc.constant({ w: 0, u: 0 });
  const directions = { constant: direction(dimension), varying: direction(dimension) };
  const along = normal(dimension);
  const smooth = fc.record({
    family: fc.constant('smooth' as const), nu, along, shift: symmetricReal(2), ...directions,
  });
  const radius = fc.record({ w: symmetricReal(1).map(Math.abs), u: symmetricReal(1).map(Math.abs) });
  const exact = { weight: 2, arbitrary: exactForm(dimension) };
  if (dimension > 2) return fc.oneof(exact, { weight: 1, arbitrary: smooth });
  const rotating = fc.record({
    family: fc.constant('rotating' as const), nu, along, speed: symmetricReal(2), radius,
  });
  return fc.oneof(exact, { weight: 1, arbitrary: smooth }, { weight: 1, arbitrary: rotating });
}

/** Norms that are a little larger than needed, much larger, or too small. */
const factor = fc.oneof(
  { weight: 6, arbitrary: fc.constant(1 + 2 ** -20) },
  { weight: 5, arbitrary: fc.constant(1.5) },
  { weight: 1, arbitrary: fc.constant(0.25) },
);

function declared(form: MappingForm, scale: number): PartNorms<number> {
  const { w, u } = suprema(K, mappingOf(form));
  return { w: scale * K.upper(w), u: scale * K.upper(u) };
}

/** A mapping on $\mathbb R^d$ whose norms are just what it needs, and can be met exactly. */
export function exactMapping(dimension: number): fc.Arbitrary<FormedMapping> {
  return exactForm(dimension).map((form) => mappingOf({ ...form, nu: declared(form, 1) }));
}

/** Any mapping on $\mathbb R^d$. */
export function mappingArbitrary(dimension: number): fc.Arbitrary<FormedMapping> {
  return fc.tuple(anyForm(dimension), factor).map(([form, scale]) =>
    mappingOf({ ...form, nu: declared(form, scale) }));
}

/** The families that are drawn, as a regime. */
export function familyRegime<S extends Shape>(mappingIn: (instance: Instance<S>) => FormedMapping): Regimes<S> {
  return {
    classes: ['constant', 'sign', 'smooth', 'rotating'],
    classOf: (instance) => mappingIn(instance).form.family,
  };
}
