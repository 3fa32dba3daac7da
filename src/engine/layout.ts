/**
 * What goes into the engine and comes out of it: many neurons, sequences and labels in typed arrays, and the checks of
 * what is handed over.
 * @module
 */

/** $m$ neurons $\theta_i=(w_i,u_i)$, and likewise one direction for each, or a gradient. */
export interface Neurons {
  /** $m$ recurrent weights. */
  readonly w: Float64Array;
  /** $dm$ input weights: $u_{i,k}$ is `u[k * m + i]`. */
  readonly u: Float64Array;
}

/** A network of even width; neurons $i$ and $i+m/2$ form a mirror pair. */
export interface EngineNetwork extends Neurons {
  /** $m$ output signs $c_i=\pm1$. */
  readonly signs: Float64Array;
}

/** $n$ sequences of $T$ inputs in $\mathbb R^d$. */
export interface Sequences {
  readonly count: number;
  readonly length: number;
  readonly dimension: number;
  /** $nTd$ entries: $x^{(j)}_{t,k}$, counted from 0, is `x[(j * T + t) * d + k]`. */
  readonly x: Float64Array;
}

/** @throws RangeError if an entry is not finite, or there are not `count` */
export function checkEntries(what: string, entries: Float64Array, count: number): void {
  if (entries.length !== count) {
    throw new RangeError(`${what} has ${entries.length} entries where ${count} belong: pass one for each`);
  }
  for (let i = 0; i < count; i += 1) {
    if (!Number.isFinite(entries[i])) {
      throw new RangeError(`entry ${i} of ${what} is ${String(entries[i])}: pass finite doubles`);
    }
  }
}

/** @throws RangeError if sizes are no positive integers, or entries are missing or not finite */
export function checkSequences({ count, length, dimension, x }: Sequences): void {
  for (const [what, size] of Object.entries({ count, length, dimension })) {
    if (!(Number.isInteger(size) && size > 0)) {
      throw new RangeError(`the ${what} ${size} of the sequences is not a positive integer: choose one`);
    }
  }
  checkEntries('the sequences', x, count * length * dimension);
}

/** @throws RangeError if there are no neurons, or their entries do not fit or are not finite */
export function checkNeurons({ w, u }: Neurons, dimension: number, what = 'neurons'): void {
  if (w.length === 0) throw new RangeError(`there are 0 ${what}: pass at least one`);
  checkEntries(`the recurrent weights of the ${what}`, w, w.length);
  checkEntries(`the input weights of the ${what}`, u, dimension * w.length);
}

/** @throws RangeError if the width is not even and positive */
export function checkWidth(width: number): void {
  if (Number.isInteger(width / 2) && width > 0) return;
  throw new RangeError(`a network of width ${width} has no mirror pairs: take an even width`);
}

/** @throws RangeError if the width is odd, a sign is not $\pm1$, or the weights do not fit */
export function checkNetwork({ w, u, signs }: EngineNetwork, dimension: number): void {
  if (w.length % 2 !== 0) {
    throw new RangeError(`a network of width ${w.length} has no mirror pairs: take an even width`);
  }
  checkNeurons({ w, u }, dimension);
  checkEntries('the signs', signs, w.length);
  for (let i = 0; i < signs.length; i += 1) {
    if (Math.abs(signs[i] ?? 0) !== 1) throw new RangeError(`sign ${i} is ${String(signs[i])}: pass 1 or -1`);
  }
}
