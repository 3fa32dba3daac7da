/**
 * The neurons whose float runs are shown. Rounding errors grow like $a^t$ only where the slope of the activation stays
 * near its largest, along the whole run; saturation forgets them. So the first kind keeps every pre-activation at zero,
 * where the shipped activations are steepest, by inputs that are orthogonal to the input weights: the neuron of
 * section 1 at which the gradient of the hidden state attains its bound. The second kind is a neuron as it comes.
 * @module
 */
import * as fc from 'fast-check';
import type { Activation } from '../../activations/activation.js';
import type { Neuron } from '../../network/neuron.js';
import { float64 } from '../../numbers/float64.js';
import { seedOf } from '../draw.js';

/** `orthogonal`: $\langle u,x_t\rangle$ cancels what the state adds, exactly. `random`: drawn uniformly. */
export type InputKind = 'orthogonal' | 'random';

/** The kinds of inputs, the default first. */
export const INPUT_KINDS: readonly InputKind[] = ['orthogonal', 'random'];

/** What decides a neuron. */
export interface NeuronChoice {
  readonly activation: Activation;
  readonly inputs: InputKind;
  /** The recurrent weight. */
  readonly w: number;
  /** The number of inputs. */
  readonly length: number;
  /** Decides the weights and the inputs, which are the same for every `w`. */
  readonly seed: number;
}

const LARGEST = Number.MAX_SAFE_INTEGER;

/** Reals drawn evenly from $[-r,r]$, as many as `count`, decided by `path`. */
function uniform(path: string, count: number, r: number): readonly number[] {
  const integers = fc.array(fc.integer({ min: -LARGEST, max: LARGEST }), { minLength: count, maxLength: count });
  const [drawn = []] = fc.sample(fc.noBias(integers), { seed: seedOf(path), numRuns: 1 });
  return drawn.map((k) => (k / LARGEST) * r);
}

function pairs(values: readonly number[]): readonly (readonly [number, number])[] {
  return values.flatMap((first, k) => (k % 2 === 0 ? [[first, values[k + 1] ?? 0] as const] : []));
}

/**
 * Weights $u=(2w\sigma(0),p,q,p,q)$ and inputs $x_t=(-\tfrac12,b,c,-b,-c)$, the first entry 0 at $t=1$: in exact
 * arithmetic $a_t=0$ and $h_t=\sigma(0)$ for every $t$, while the rounded sums $pb+qc-pb-qc$ leave a trace in every
 * $\hat a_t$. $\lVert x_t\rVert^2\le4\cdot0.4^2+\tfrac14<1$. If $w\sigma(0)$ is no double, the exact
 * pre-activations are near zero.
 */
function orthogonal({ activation, w, length, seed }: NeuronChoice): Neuron<number> {
  const path = `${seed}/rounding/orthogonal`;
  const [p = 0, q = 0] = uniform(`${path}/u`, 2, 1);
  const atRest = activation.jet(float64, 0).value;
  const x = pairs(uniform(`${path}/x`, 2 * length, 0.4)).map(([b, c], k) => [k === 0 ? 0 : -0.5, b, c, -b, -c]);
  return { w, u: [2 * w * atRest, p, q, p, q], x };
}

/** Weights in $[-2,2]^2$ and inputs in $[-0.7,0.7]^2$, so that $\lVert x_t\rVert<1$. */
function random({ w, length, seed }: NeuronChoice): Neuron<number> {
  const path = `${seed}/rounding/random`;
  return { w, u: uniform(`${path}/u`, 2, 2), x: pairs(uniform(`${path}/x`, 2 * length, 0.7)) };
}

/** The neuron of that choice. All its numbers are doubles, taken as the rationals that they are. */
export function roundingNeuron(choice: NeuronChoice): Neuron<number> {
  return choice.inputs === 'orthogonal' ? orthogonal(choice) : random(choice);
}
