/**
 * Options that may be given several times.
 * @module
 */

/** Collects the values of an option for commander, in the order in which they were given. */
export function repeated(value: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), value];
}
