/**
 * Lattice rules of rank 1 in the form of Korobov: the points $kz/N\bmod1$, $0\le k<N$, of the unit cube with
 * $z=(1,a,a^2,\dots)$, for a prime $N$. Of a number of generators $a$ that are drawn, the one is taken with the least
 *
 * $$
 * P_2=-1+\frac1N\sum_{k<N}\prod_j\big(1+2\pi^2B_2(kz_j/N\bmod1)\big),\qquad B_2(x)=x^2-x+\tfrac16,
 * $$
 *
 * the square of the worst error over the unit ball of a space of smooth periodic functions (I. H. Sloan and S. Joe,
 * *Lattice Methods for Multiple Integration*, 1994, section 4).
 * @module
 */
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { randomStream } from '../engine/random-stream.js';
import { float64 as K } from '../numbers/float64.js';

/** A lattice: $N$ points in $[0,1)^d$. */
export interface Lattice {
  /** $N$, a prime. */
  readonly count: number;
  /** $z_j$, from 0 to $N-1$. */
  readonly generator: readonly number[];
}

/** How many generators are tried. */
const TRIALS = 50;

function isPrime(n: number): boolean {
  for (let k = 2; k * k <= n; k += 1) if (n % k === 0) return false;
  return n > 1;
}

/** $P_2$ of a lattice: the less, the better. */
export function latticeError({ count, generator }: Lattice): number {
  const factor = 2 * K.pi() * K.pi();
  let sum = 0;
  for (let k = 0; k < count; k += 1) {
    let product = 1;
    for (const z of generator) {
      const x = ((k * z) % count) / count;
      product *= 1 + factor * (x * x - x + 1 / 6);
    }
    sum += product;
  }
  return sum / count - 1;
}

function generatorOf(count: number, dimension: number, a: number): readonly number[] {
  const powers = [1];
  while (powers.length < dimension) powers.push(((powers.at(-1) ?? 1) * a) % count);
  return powers;
}

/** The most points: products of two numbers below it are exact doubles. */
const MOST_POINTS = 2 ** 26;

/**
 * A good lattice with the greatest prime number of points that is at most `most`, the same for the same arguments.
 * @throws RangeError if `most` is not an integer from 2 to $2^{26}$
 */
export function korobovLattice(most: number, dimension: number): Lattice {
  if (!(Number.isInteger(most) && most >= 2 && most <= MOST_POINTS)) {
    throw new RangeError(`a lattice of ${String(most)} points: give an integer from 2 to ${String(MOST_POINTS)}`);
  }
  let count = most;
  while (!isPrime(count)) count -= 1;
  const stream = randomStream(0);
  let best: Lattice = { count, generator: generatorOf(count, dimension, 1) };
  let least = latticeError(best);
  for (let trial = 0; trial < TRIALS && dimension > 1; trial += 1) {
    const lattice = { count, generator: generatorOf(count, dimension, uniformInt(stream, 1, count - 1)) };
    const error = latticeError(lattice);
    if (error < least) [best, least] = [lattice, error];
  }
  return best;
}
