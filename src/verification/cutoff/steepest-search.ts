/**
 * A search for neurons whose hidden state has a large gradient in the input weights, by coordinate ascent in floats.
 *
 * A neuron with input weights $u=(U,0)$ reads unit inputs $x_t=(c_t,s_t)$, which is no loss: of $u$ it sees
 * $\langle u,x_t\rangle$ alone, and two dimensions hold both that and a direction in which gradients add up. The
 * coordinates are $w$, $U$, the sign of every $s_t$, and the pre-activation $a_t$ that every input is to bring about,
 * as far as $\lvert c_t\rvert\le1$ allows: so a step in one coordinate leaves the slopes at other times as they are.
 * From a random start the search changes one coordinate after the other, keeps what makes
 * $\lVert\partial_uh_T\rVert$ larger, and halves its steps when nothing does. Nothing of the theory steers it: it
 * knows neither the bound nor the neuron at which it is met.
 *
 * What it finds is a neuron. How large its gradient is, is computed in balls by `steepest.ts`.
 * @module
 */
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import type { Activation } from '../../activations/activation.js';
import type { Neuron } from '../../network/neuron.js';
import { float64 } from '../../numbers/float64.js';

/** What is searched. */
export interface SearchRange {
  readonly activation: Activation;
  /** The radius of the recurrent weights. */
  readonly alpha: number;
  /** $T$. */
  readonly length: number;
}

/** The coordinates. */
interface Place {
  w: number;
  /** $U>0$. */
  size: number;
  /** $a_t$, as it is wanted. */
  readonly wanted: Float64Array;
  /** The signs of $s_t$. */
  readonly signs: Float64Array;
}

/** The largest $U$. */
const LARGEST_SIZE = 2 ** 24;
/** The sizes that searches start from. */
const FIRST_SIZES = [1, 2 ** 10];
/** Pre-activations start in $[-3,3]$. */
const SPREAD = 3;
/** Steps are halved down to this one. */
const LEAST_STEP = 2 ** -24;
/** Sweeps over all coordinates with one step. */
const SWEEPS = 8;

/** The input $(c_t,s_t)$ after the state $h_{t-1}$. */
function inputAt({ w, size, wanted, signs }: Place, t: number, before: number): readonly [c: number, s: number] {
  const c = Math.max(-1, Math.min(1, ((wanted[t] ?? 0) - w * before) / size));
  return [c, (signs[t] ?? 1) * Math.sqrt((1 - c) * (1 + c))];
}

/** $\lVert\partial_uh_T\rVert^2$, rounded. */
function squaredGradient({ activation, length }: SearchRange, place: Place): number {
  const { w, size } = place;
  let [h, first, second] = [0, 0, 0];
  for (let t = 0; t < length; t += 1) {
    const [c, s] = inputAt(place, t, h);
    const { value, first: slope } = activation.jet(float64, w * h + size * c);
    first = slope * (c + w * first);
    second = slope * (s + w * second);
    h = value;
  }
  return first * first + second * second;
}

/** A random place within the radius. */
function randomStart({ alpha, length }: SearchRange, size: number, stream: RandomGenerator): Place {
  const even = (): number => 2 * uniformFloat64(stream) - 1;
  return {
    w: alpha * even(),
    size,
    wanted: Float64Array.from({ length }, () => SPREAD * even()),
    signs: Float64Array.from({ length }, () => (even() < 0 ? -1 : 1)),
  };
}

/** Climbs from a start, which is changed; returns how high. */
function climb(range: SearchRange, place: Place): number {
  let best = squaredGradient(range, place);
  const isBetter = (): boolean => {
    const now = squaredGradient(range, place);
    if (!(now > best)) return false;
    best = now;
    return true;
  };
  const tryEntry = (entries: Float64Array, t: number, value: number): boolean => {
    const before = entries[t] ?? 0;
    entries[t] = value;
    if (isBetter()) return true;
    entries[t] = before;
    return false;
  };
  const tryWeight = (name: 'w' | 'size', value: number): boolean => {
    const before = place[name];
    place[name] = value;
    if (isBetter()) return true;
    place[name] = before;
    return false;
  };
  const { wanted, signs } = place;
  const sweep = (step: number): boolean => {
    let moved = false;
    const note = (isUp: boolean): void => { moved ||= isUp; };
    for (let t = 0; t < range.length; t += 1) {
      note(tryEntry(signs, t, -(signs[t] ?? 1)));
      for (const k of [step, -step]) note(tryEntry(wanted, t, (wanted[t] ?? 0) + k));
    }
    for (const k of [step, -step]) {
      note(tryWeight('w', Math.max(-range.alpha, Math.min(range.alpha, place.w + k * range.alpha))));
      note(tryWeight('size', Math.min(LARGEST_SIZE, place.size * (1 + k))));
    }
    return moved;
  };
  for (let step = 0.5; step >= LEAST_STEP; step /= 2) {
    for (let k = 0; k < SWEEPS && sweep(step); k += 1);
  }
  return best;
}

/** The neuron of a place, with the inputs that its states bring about in floats. */
function neuronAt({ activation, length }: SearchRange, place: Place): Neuron<number> {
  const { w, size } = place;
  let h = 0;
  const x = Array.from({ length }, (_, t) => {
    const input = inputAt(place, t, h);
    h = activation.jet(float64, w * h + size * input[0]).value;
    return input;
  });
  return { w, u: [size, 0], x };
}

/** The steepest neuron that climbs from random starts find. Its inputs may be longer than 1 by a rounding. */
export function searchSteepest(range: SearchRange, stream: RandomGenerator): Neuron<number> {
  const ends = FIRST_SIZES.map((size) => {
    const place = randomStart(range, size, stream);
    return { place, reached: climb(range, place) };
  });
  return neuronAt(range, ends.reduce((one, other) => (other.reached > one.reached ? other : one)).place);
}
