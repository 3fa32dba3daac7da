/**
 * What an instance of a claim is made of. Every quantity has a form in plain JSON (to report and replay it), a form in
 * exact doubles (an instance), and a form in any number system (what the formulas are evaluated at).
 * @module
 */
import type { z } from 'zod';
import type { Activation } from '../activations/activation.js';
import type { Vector } from '../network/coordinates.js';
import type { Network } from '../network/network.js';
import type { Neuron } from '../network/neuron.js';
import type { FormedMapping } from '../systems/mapping-form.js';
import type { Arithmetic } from '../numbers/number-system.js';

/** The kinds of quantity and their form over numbers `N`. */
export interface Kinds<N> {
  real: N;
  integer: number;
  activation: Activation;
  neuron: Neuron<N>;
  direction: Vector<N>;
  network: Network<N>;
  sequence: readonly (readonly N[])[];
  mapping: FormedMapping;
  coefficients: readonly N[];
  /** Quantities as they are stored, in doubles, whatever the number system. */
  storedReal: number;
  storedNeuron: Neuron<number>;
  storedNetwork: Network<number>;
  storedSequence: readonly (readonly number[])[];
  storedSequences: readonly (readonly (readonly number[])[])[];
}

/** The name of a kind of quantity. */
export type Kind = keyof Kinds<unknown>;

/** A value in plain JSON. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** How quantities of one kind are read, written and carried into a number system. */
export interface Quantity<K extends Kind> {
  readonly kind: K;
  /** Reads plain JSON and rejects what is not such a quantity. */
  readonly schema: z.ZodType<Kinds<number>[K]>;
  toJson(value: Kinds<number>[K]): Json;
  /** The quantity in the number system `K`, every double as the rational that it is. */
  lift<N>(K: Arithmetic<N>, value: Kinds<number>[K]): Kinds<N>[K];
}
