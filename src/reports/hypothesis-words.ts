/**
 * Hypotheses as a reader is told of them.
 * @module
 */

/** The name of a hypothesis in words: `weightInRadius` as "weight in radius". */
export function inWords(name: string): string {
  return name.replace(/[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`);
}
