/**
 * What is said of something that was thrown.
 * @module
 */

/** The message of an error, or what else was thrown as a text. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
