/**
 * Transportation mappings as quantities.
 * @module
 */
import { z } from 'zod';
import { activationNamed } from '../../activations/named.js';
import { mappingOf, type FormedMapping } from '../../systems/mapping-form.js';
import type { Json, Quantity } from '../quantity.js';

const entries = z.array(z.number()).min(1);
const vector = z.strictObject({ w: z.number(), u: entries });
const nu = z.strictObject({ w: z.number().nonnegative(), u: z.number().nonnegative() });
const term = z.strictObject({ coefficient: z.number(), x: z.array(entries).min(1) });

const form = z.discriminatedUnion('family', [
  z.strictObject({ family: z.literal('constant'), nu, direction: vector }),
  z.strictObject({ family: z.literal('sign'), nu, along: entries, constant: vector, varying: vector }),
  z.strictObject({
    family: z.literal('smooth'), nu, along: entries, shift: z.number(), constant: vector, varying: vector,
  }),
  z.strictObject({ family: z.literal('rotating'), nu, along: entries.max(2), speed: z.number(), radius: nu }),
  z.strictObject({
    family: z.literal('kernel'), nu, alpha: z.number().positive(), terms: z.tuple([term], term),
    activation: z.string().refine((name) => activationNamed(name) !== undefined, { error: 'no such activation' }),
  }),
]);

/** The dimensions that the vectors of a form have. */
function dimensionsOf(value: z.infer<typeof form>): readonly number[] {
  switch (value.family) {
    case 'constant': return [value.direction.u.length];
    case 'rotating': return [value.along.length];
    case 'kernel': return value.terms.flatMap(({ x }) => x.map((input) => input.length));
    default: return [value.along.length, value.constant.u.length, value.varying.u.length];
  }
}

const schema = form.superRefine((value, context) => {
  const dimensions = [...new Set(dimensionsOf(value))];
  if (dimensions.length > 1) context.addIssue(`vectors of ${dimensions.join(' and ')} entries; give all the same`);
});

/** A mapping by its family, the vectors that it is made of, and its declared norms `nu`. */
export const mapping: Quantity<'mapping'> = {
  kind: 'mapping',
  schema: schema.transform((value): FormedMapping => mappingOf(value)),
  toJson: ({ form: data }) => data as unknown as Json,
  lift: (_, value) => value,
};
