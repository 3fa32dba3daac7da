/**
 * How random reals and vectors are drawn. Uniform doubles never meet the places where bounds are sharp, so corners and
 * coarse dyadic values, on which equalities are exact, are drawn often.
 * @module
 */
import * as fc from 'fast-check';
import { intoUnitBall } from '../data/unit-ball.js';
import type { Network } from '../network/network.js';

/** 53 random bits in $[-1,1]$. */
const unit = fc.integer({ min: -Number.MAX_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER })
  .map((k) => k / Number.MAX_SAFE_INTEGER);

/** Reals in $[-\text{radius},\text{radius}]$: both ends, zero, sixteenths of the radius, and all 53 bits. */
export function symmetricReal(radius: number): fc.Arbitrary<number> {
  return fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom(0, radius, -radius) },
    { weight: 2, arbitrary: fc.integer({ min: -16, max: 16 }).map((k) => (k / 16) * radius) },
    { weight: 4, arbitrary: unit.map((x) => x * radius) },
  );
}

/** Reals in $(0,1)$: eighths, and all 53 bits. */
export const properFraction: fc.Arbitrary<number> = fc.oneof(
  fc.integer({ min: 1, max: 7 }).map((k) => k / 8),
  fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER - 1 }).map((k) => k / Number.MAX_SAFE_INTEGER),
);

/** The first, `weight` times as often as the second. */
export function mostly(weight: number, usual: number, other: number): fc.Arbitrary<number> {
  return fc.oneof({ weight, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: fc.constant(other) });
}

/** Vectors of `dimension` entries in $[-\text{radius},\text{radius}]$, the zero vector among them. */
export function vector(dimension: number, radius: number): fc.Arbitrary<readonly number[]> {
  const size = { minLength: dimension, maxLength: dimension };
  return fc.oneof(
    { weight: 1, arbitrary: fc.constant(Array.from({ length: dimension }, () => 0)) },
    { weight: 7, arbitrary: fc.array(symmetricReal(radius), size) },
  );
}

/** Vectors of norm at most 1: axes (of norm exactly 1), normalized ones, and interior ones. */
export function unitBallVector(dimension: number): fc.Arbitrary<readonly number[]> {
  const axis = fc.record({ k: fc.nat(dimension - 1), sign: fc.constantFrom(1, -1) })
    .map(({ k, sign }) => Array.from({ length: dimension }, (_, i) => (i === k ? sign : 0)));
  return fc.oneof(
    { weight: 2, arbitrary: axis },
    { weight: 3, arbitrary: vector(dimension, 8).map(intoUnitBall) },
    { weight: 2, arbitrary: vector(dimension, 1 / Math.sqrt(dimension)).map(intoUnitBall) },
  );
}

/** The first half of the neurons of a symmetric initialization, with their signs. */
export function halfNetwork(dimension: number, half: number): fc.Arbitrary<Network<number>> {
  const size = { minLength: half, maxLength: half };
  return fc.record({
    neurons: fc.array(fc.record({ w: symmetricReal(2), u: vector(dimension, 4) }), size),
    signs: fc.array(fc.constantFrom<1 | -1>(1, -1), size),
  });
}

/** Lengths from 1 to `max`; 1 and 2, where bounds behave differently, are drawn often. */
export function lengths(max: number): fc.Arbitrary<number> {
  return fc.oneof(
    { weight: 1, arbitrary: fc.constantFrom(1, 2) },
    { weight: 4, arbitrary: fc.integer({ min: 1, max }) },
  );
}

/** Inputs of the unit ball as they are; now and then stretched out of it, where nothing is claimed. */
export function mostlyInside(
  sequence: fc.Arbitrary<readonly (readonly number[])[]>,
): fc.Arbitrary<readonly (readonly number[])[]> {
  return fc.oneof(
    { weight: 24, arbitrary: sequence },
    { weight: 1, arbitrary: sequence.map((x) => x.map((input) => input.map((entry) => 1.5 * entry))) },
  );
}
