/**
 * Branch and bound over an interval: cells are halved until the bound of each is next to a value that is reached.
 * @module
 */
import type { Activation } from '../../activations/activation.js';
import type { Order } from '../../activations/order.js';
import type { BallSystem } from '../../numbers/ball.js';
import { cellBetween, halves, type Cell } from './cell.js';

/** A point at which the modulus is at least `value`. */
export interface Witness {
  readonly at: number;
  readonly value: number;
}

/** An interval divided into cells, ascending and without gaps. */
export interface Subdivision {
  readonly cells: readonly Cell[];
  /** The best that was seen. */
  readonly witness: Witness;
  /** Whether the bound of every cell is at most the target of the witness. */
  readonly isComplete: boolean;
}

/** Beyond this many cells nothing is proved; the shipped activations need at most a few hundred. */
const MOST_CELLS = 4096;

/** The better of what is known and of the middles of cells. */
function best(known: Witness, cells: readonly Cell[]): Witness {
  const middles = cells.map(({ middle, reached }) => ({ at: middle, value: reached }));
  return middles.reduce((witness, other) => (other.value > witness.value ? other : witness), known);
}

/** The divided interval from `from` to `to`, starting from `known`, with `target` an upper bound to be reached. */
export function subdivide(
  K: BallSystem,
  activation: Activation,
  order: Order,
  [from, to]: readonly [number, number],
  known: Witness,
  target: (reached: number) => number,
): Subdivision {
  let cells: readonly Cell[] = [cellBetween(K, activation, order, from, to)];
  let witness = known;
  for (;;) {
    witness = best(witness, cells);
    const goal = target(witness.value);
    const isDone = ({ bound }: Cell): boolean => bound <= goal;
    const isComplete = cells.every(isDone);
    if (isComplete || cells.length > MOST_CELLS) return { cells, witness, isComplete };
    cells = cells.flatMap((cell) => (isDone(cell) ? [cell] : halves(K, activation, order, cell)));
  }
}
