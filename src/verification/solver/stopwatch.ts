/**
 * How long something takes. It is reported and decides nothing.
 * @module
 */

declare const performance: { now(): number };

/** Starts to measure; the function says how many milliseconds it is since then. */
export function stopwatch(): () => number {
  const start = performance.now();
  return () => performance.now() - start;
}
