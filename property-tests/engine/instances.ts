/**
 * Random small instances of everything that the engine takes, as numbers and as the twin's lists of any system.
 * @module
 */
import * as fc from 'fast-check';
import type { Network } from '../../src/network/network.js';
import type { Vector } from '../../src/network/coordinates.js';
import type { EngineNetwork, Neurons, Sequences } from '../../src/engine/layout.js';

/** A network, sequences, labels, and directions and weights for the same neurons. */
export interface EngineInstance {
  readonly network: EngineNetwork;
  readonly sequences: Sequences;
  readonly labels: Float64Array;
  readonly directions: Neurons;
  readonly weights: Float64Array;
}

const entries = (count: number, size: number): fc.Arbitrary<Float64Array> =>
  fc.array(fc.double({ min: -size, max: size, noNaN: true }), { minLength: count, maxLength: count })
    .map((values) => Float64Array.from(values));

const instanceOf = (pairs: number, d: number, n: number, T: number): fc.Arbitrary<EngineInstance> => {
  const m = 2 * pairs;
  const neurons = (size: number) => fc.record({ w: entries(m, size), u: entries(d * m, size) });
  const signs = fc.array(fc.constantFrom(1, -1), { minLength: m, maxLength: m }).map((c) => Float64Array.from(c));
  return fc.record({
    network: fc.tuple(neurons(2), signs).map(([one, c]) => ({ ...one, signs: c })),
    sequences: entries(n * T * d, 1).map((x) => ({ count: n, length: T, dimension: d, x })),
    labels: entries(n * T, 2),
    directions: neurons(1),
    weights: entries(m, 1),
  });
};

/** Instances with up to 2 `pairs` neurons, and up to `most` sequences, times and dimensions. */
export const engineInstances = (pairs: number, most: number): fc.Arbitrary<EngineInstance> =>
  fc.tuple(
    fc.integer({ min: 1, max: pairs }), ...[1, 2, 3].map(() => fc.integer({ min: 1, max: most })),
  ).chain(([half, d, n, T]) => instanceOf(half, d ?? 1, n ?? 1, T ?? 1));

const slices = <N>(values: readonly N[], size: number): N[][] =>
  Array.from({ length: values.length / size }, (_, k) => values.slice(k * size, (k + 1) * size));

/** The neurons as vectors of numbers that `from` makes. */
export function vectorsOf<N>({ w, u }: Neurons, from: (x: number) => N): Vector<N>[] {
  return [...w].map((weight, i) => ({
    w: from(weight),
    u: [...u].filter((_, k) => k % w.length === i).map(from),
  }));
}

/** The network as the twin takes it. */
export const networkOf = <N>({ signs, ...neurons }: EngineNetwork, from: (x: number) => N): Network<N> =>
  ({ neurons: vectorsOf(neurons, from), signs: [...signs].map((sign) => (sign === 1 ? 1 : -1)) });

/** The sequences as the twin takes them. */
export const listsOf = <N>({ length, dimension, x }: Sequences, from: (x: number) => N): N[][][] =>
  slices(slices([...x].map(from), dimension), length);

/** The labels as the twin takes them. */
export const labelsOf = <N>(labels: Float64Array, { length }: Sequences, from: (x: number) => N): N[][] =>
  slices([...labels].map(from), length);

/** A gradient in the order of the twin: neuron by neuron, $w$ and then $u$. */
export const flat = (gradient: Neurons): number[] =>
  vectorsOf(gradient, (x) => x).flatMap(({ w, u }) => [w, ...u]);
