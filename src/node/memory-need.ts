/**
 * How much memory a run of gradient descent needs, before it is asked for.
 * @module
 */
import { InputError } from '../data/input-error.js';
import { groupsOf, togetherOf } from '../engine/groups.js';

/** The sizes that decide. */
export interface MemorySizes {
  /** $m$, $d$, $T$ and $n$. */
  readonly width: number;
  readonly dimension: number;
  readonly length: number;
  readonly count: number;
  readonly jobs: number;
}

/** The most that WebAssembly gives to one instance of the kernels. */
const MOST_OF_A_THREAD = 2 ** 32;
/** The process itself, with the tables of the quadrature and a thread. */
const [PROCESS, THREAD] = [200 * 2 ** 20, 30 * 2 ** 20];
/** Networks on the main thread: initialization, directions, realization, weights, gradient, and a checkpoint. */
const NETWORKS_HERE = 8;
/** Networks in the memory of the kernels: weights with signs, a group and its sum. */
const NETWORKS_OF_A_THREAD = 4;

/** Bytes that one thread asks WebAssembly for: networks, and the states and slopes of the sequences of one run. */
function bytesOfThread({ width, dimension, length, count }: MemorySizes): number {
  return 8 * width * (NETWORKS_OF_A_THREAD * (dimension + 1) + 2 * length * togetherOf({ length, count }, width));
}

/** Bytes that a run needs, from above. */
function neededBytes(sizes: MemorySizes): number {
  const { width, dimension, count, jobs } = sizes;
  const network = 8 * width * (dimension + 2);
  // What threads share: a part of the gradient for each group, the gradient and the network.
  const shared = network * (groupsOf(count).length + 2);
  const threads = Math.min(jobs, groupsOf(count).length) * (THREAD + bytesOfThread(sizes));
  return PROCESS + NETWORKS_HERE * network + shared + threads;
}

const gigabytes = (bytes: number): string => `${(bytes / 2 ** 30).toFixed(1)} GB`;

/** @throws InputError if the run does not fit into `available` bytes, or a thread of it not into WebAssembly */
export function checkMemory(sizes: MemorySizes, available: number): void {
  const [needed, inOne] = [neededBytes(sizes), bytesOfThread(sizes)];
  const width = `--width is "${String(sizes.width)}"`;
  if (inOne > MOST_OF_A_THREAD) {
    throw new InputError(`${width}: that takes ${gigabytes(inOne)} in one thread, which has 4.0 GB at most: take a `
      + 'smaller width or shorter sequences');
  }
  if (needed <= available) return;
  throw new InputError(`${width}: that takes ${gigabytes(needed)} of memory, and ${gigabytes(available)} are free: `
    + 'take a smaller width or fewer jobs');
}
