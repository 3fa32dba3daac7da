/**
 * What is asked of a random network on the command line.
 * @module
 */
import { InputError } from '../data/input-error.js';

/** The options `--width` and `--delta`. */
export interface DrawnNetwork {
  /** $m$, or nothing where no network is asked for. */
  readonly width?: number;
  /** $\delta$. */
  readonly delta: number;
}

/**
 * Checks that the width is even and that $0<\delta\le1$.
 * @throws InputError naming the option that is wrong
 */
export function checkDrawnNetwork({ width, delta }: DrawnNetwork): void {
  if (width !== undefined && width % 2 !== 0) {
    throw new InputError(`--width is "${String(width)}": give an even number, for the mirror pairs`);
  }
  if (!(delta > 0 && delta <= 1)) {
    throw new InputError(`--delta is "${String(delta)}": give a probability above 0 and up to 1`);
  }
}
