/**
 * Standard normal variates by Marsaglia's polar method: of a point $(a,b)$ drawn evenly from the open unit disc without
 * its centre, $s=a^2+b^2$, both $a\sqrt{-2\log s/s}$ and $b\sqrt{-2\log s/s}$ are standard normal, and independent.
 * Logarithm and root are those of the kernels, so that the same seed gives the same bits on every machine.
 * @module
 */
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import type { Arena } from './arena.js';
import type { Kernels } from './kernels.js';

/** `count` variates from the stream, which is moved on. */
export function gaussianVariates(
  kernels: Kernels,
  memory: Arena,
  stream: RandomGenerator,
  count: number,
): Float64Array {
  const pairs = Math.ceil(count / 2);
  const mark = memory.mark();
  const at = memory.doubles(pairs);
  const factors = memory.view(at, pairs);
  const points = new Float64Array(2 * pairs);
  for (let k = 0; k < pairs;) {
    const a = 2 * uniformFloat64(stream) - 1;
    const b = 2 * uniformFloat64(stream) - 1;
    const s = a * a + b * b;
    if (s > 0 && s < 1) {
      points[2 * k] = a;
      points[2 * k + 1] = b;
      factors[k] = s;
      k += 1;
    }
  }
  kernels.polarFactors(at, pairs);
  for (let i = 0; i < 2 * pairs; i += 1) points[i] = (points[i] ?? 0) * (factors[i >> 1] ?? 0);
  memory.release(mark);
  return points.subarray(0, count);
}
