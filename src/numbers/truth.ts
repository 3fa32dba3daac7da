/**
 * Three-valued truth. A comparison of enclosures is `true` or `false` only when every pair of enclosed numbers
 * agrees on it; otherwise it is `unknown`, and nothing that is `unknown` ever counts as a pass.
 * @module
 */

/** The outcome of a comparison: decided either way, or not decided at this precision. */
export type Truth = true | false | 'unknown';

/** Kleene's conjunction: `false` if one is false, otherwise `unknown` if one is unknown, otherwise `true`. */
export function conjunction(truths: Iterable<Truth>): Truth {
  let result: Truth = true;
  for (const truth of truths) {
    if (truth === false) return false;
    if (truth === 'unknown') result = 'unknown';
  }
  return result;
}
