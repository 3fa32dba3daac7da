/**
 * Networks and input sequences as quantities.
 * @module
 */
import { z } from 'zod';
import { liftReals, liftVector } from '../../network/coordinates.js';
import type { Network } from '../../network/network.js';
import type { Arithmetic } from '../../numbers/number-system.js';
import type { Quantity } from '../quantity.js';

const vector = z.array(z.number()).min(1);
const sign = z.union([z.literal(1), z.literal(-1)]);

function networkSchema(evenWidth: boolean): z.ZodType<Network<number>> {
  return z
    .strictObject({ neurons: z.array(z.strictObject({ w: z.number(), u: vector })).min(1), signs: z.array(sign) })
    .superRefine(({ neurons, signs }, context) => {
      const [width, first] = [neurons.length, neurons[0]?.u.length];
      if (evenWidth && width % 2 === 1) context.addIssue(`width ${String(width)} is odd; take an even one`);
      if (signs.length !== width) {
        context.addIssue(`${String(signs.length)} signs for ${String(width)} neurons; give one sign each`);
      }
      if (neurons.some(({ u }) => u.length !== first)) context.addIssue('neurons of different input dimensions');
    });
}

function network(evenWidth: boolean): Quantity<'network'> {
  return {
    kind: 'network',
    schema: networkSchema(evenWidth),
    toJson: ({ neurons, signs }) => ({ neurons: neurons.map(({ w, u }) => ({ w, u })), signs }),
    lift: (K, { neurons, signs }) => ({ neurons: neurons.map((theta) => liftVector(K, theta)), signs }),
  };
}

/** A network of even width: `{"neurons":[{"w":…,"u":[…]},…],"signs":[1,-1,…]}`. */
export const evenNetwork: Quantity<'network'> = network(true);

/** A network of any width, as stored in doubles; {@link liftNetwork} takes it into a number system. */
export const storedNetwork: Quantity<'storedNetwork'> = { ...network(false), kind: 'storedNetwork', lift: (_, v) => v };

/** The network with every double as the rational that it is. */
export function liftNetwork<N>(K: Arithmetic<N>, stored: Network<number>): Network<N> {
  return evenNetwork.lift(K, stored);
}

/** Inputs $x_1,\dots,x_T$ of equal dimension: `[[…],[…],…]`. */
export const sequence: Quantity<'sequence'> = {
  kind: 'sequence',
  schema: z.array(vector).min(1).refine((x) => x.every((input) => input.length === x[0]?.length), {
    error: 'inputs of different dimensions',
  }),
  toJson: (value) => value,
  lift: (K, value) => value.map((input) => liftReals(K, input)),
};

/** Inputs as stored in doubles; {@link liftSequence} takes them into a number system. */
export const storedSequence: Quantity<'storedSequence'> = { ...sequence, kind: 'storedSequence', lift: (_, v) => v };

/** Several sequences, of any lengths: `[[[…],[…]],[[…]],…]`. */
export const storedSequences: Quantity<'storedSequences'> = {
  kind: 'storedSequences',
  schema: z.array(sequence.schema).min(1).refine((all) => all.every(([x]) => x?.length === all[0]?.[0]?.length), {
    error: 'sequences of different dimensions',
  }),
  toJson: (value) => value,
  lift: (_, value) => value,
};

/** The inputs with every double as the rational that it is. */
export function liftSequence<N>(K: Arithmetic<N>, stored: readonly (readonly number[])[]): readonly (readonly N[])[] {
  return sequence.lift(K, stored);
}
