/**
 * Confirms in balls what the search found in floats.
 * @module
 */
import type { BoundInstance } from '../../claims/claim.js';
import type { Json } from '../../claims/quantity.js';
import type { Place } from '../../claims/verdict.js';
import { decide } from '../decide.js';

/** An instance at which a statement is disproved in balls. */
export interface Refutation {
  readonly instance: Json;
  readonly at: Place;
  /** left/right at least, rounded down; the largest double where right may be zero. */
  readonly ratio: number;
  readonly bits: number;
}

/** The refutation, if all hypotheses hold and a relation is false there in balls. */
export function confirm(instance: BoundInstance, maxBits: number): Refutation | undefined {
  const { verdict } = decide(instance, { maxBits, atContact: false });
  if (verdict.verdict !== 'refuted') return undefined;
  return { instance: instance.json, at: verdict.at, ratio: verdict.ratio, bits: verdict.bits };
}
