/**
 * The domain of a claim: which quantities an instance has, and how instances are drawn. One declaration gives the
 * sampler of `verify`, the arbitrary (with shrinking) of the property tests, and the reader of reported instances.
 * @module
 */
import type * as fc from 'fast-check';
import { z } from 'zod';
import type { Activation } from '../activations/activation.js';
import { InputError } from '../data/input-error.js';
import type { Arithmetic } from '../numbers/number-system.js';
import type { Json, Kind, Kinds, Quantity } from './quantity.js';

/** The kind of each named quantity. */
export type Shape = Readonly<Record<string, Kind>>;
/** Quantities over numbers `N`. */
export type Lifted<S extends Shape, N> = { readonly [name in keyof S]: Kinds<N>[S[name]] };
/** Quantities in exact doubles. */
export type Instance<S extends Shape> = Lifted<S, number>;

/** What may be fixed when instances are drawn; everything else is random. */
export interface Sampling {
  /** Only this activation. */
  readonly activation?: Activation;
  /** This input sequence, for example a window of a real series, in place of a random one. */
  readonly inputs?: readonly (readonly number[])[];
}

/** A division of the domain into named classes, each of which a fair sample has to reach. */
export interface Regimes<S extends Shape> {
  readonly classes: readonly string[];
  classOf(instance: Instance<S>): string;
}

/** The quantities of an instance and their distribution. */
export interface Domain<S extends Shape> {
  readonly quantities: { readonly [name in keyof S]: Quantity<S[name]> };
  /** Whether instances hold an input sequence, which may then come from a real series. */
  readonly takesInputs: boolean;
  arbitrary(sampling: Sampling): fc.Arbitrary<Instance<S>>;
  /** What a sample has to reach, by name, for example the regime of the growth rate. */
  readonly regimes: Readonly<Record<string, Regimes<S>>>;
  /** Relations between quantities that a single one cannot see, as a complaint. */
  readonly complaint?: (instance: Instance<S>) => string | undefined;
}

/**
 * Converts the value of each quantity. The domain pairs every name with the quantity of its kind; the compiler cannot
 * follow that through a list of entries, so it is told so here, once.
 */
function convertEach<S extends Shape, A>(
  { quantities }: Domain<S>,
  instance: Instance<S>,
  convert: (quantity: Quantity<Kind>, value: never) => A,
): Readonly<Record<string, A>> {
  const entries = Object.entries<Quantity<Kind>>(quantities);
  return Object.fromEntries(entries.map(([name, quantity]) => [name, convert(quantity, instance[name] as never)]));
}

/** The instance in the number system `K`. */
export function liftInstance<S extends Shape, N>(
  domain: Domain<S>,
  K: Arithmetic<N>,
  instance: Instance<S>,
): Lifted<S, N> {
  return convertEach(domain, instance, (quantity, value) => quantity.lift(K, value)) as Lifted<S, N>;
}

/** The instance as plain JSON, with its quantities in the order of the domain. */
export function writeInstance<S extends Shape>(domain: Domain<S>, instance: Instance<S>): Json {
  return convertEach(domain, instance, (quantity, value) => quantity.toJson(value));
}

/** One schema for each domain: to make one takes longer than to use it. */
const schemas = new WeakMap<object, z.ZodType>();

function schemaOf<S extends Shape>(domain: Domain<S>): z.ZodType {
  const old = schemas.get(domain);
  if (old !== undefined) return old;
  const quantities = Object.entries<Quantity<Kind>>(domain.quantities);
  const made = z.strictObject(Object.fromEntries(quantities.map(([name, { schema }]) => [name, schema])));
  schemas.set(domain, made);
  return made;
}

/** A place in parsed JSON with the value that stands there, shortened to a few words. */
function placed(json: unknown, path: readonly PropertyKey[]): string {
  let value: unknown = json;
  for (const key of path) {
    value = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  }
  const text = value === undefined ? 'missing' : typeof value === 'number' ? String(value) : JSON.stringify(value);
  return `at ${path.join('.')}, ${text.length > 40 ? `${text.slice(0, 40)}…` : text}`;
}

/**
 * Reads an instance from parsed JSON.
 * @throws InputError naming the first quantity that is missing, unknown or not of its kind
 */
export function readInstance<S extends Shape>(domain: Domain<S>, json: unknown): Instance<S> {
  const result = schemaOf(domain).safeParse(json);
  if (!result.success) {
    const [issue] = result.error.issues;
    const place = issue === undefined || issue.path.length === 0 ? '' : `${placed(json, issue.path)}: `;
    const expected = Object.keys(domain.quantities).join(', ');
    throw new InputError(`instance ${place}${issue?.message ?? 'not readable'} (an instance has ${expected})`);
  }
  const instance = result.data as Instance<S>;
  const complaint = domain.complaint?.(instance);
  if (complaint !== undefined) throw new InputError(`instance: ${complaint}`);
  return instance;
}
