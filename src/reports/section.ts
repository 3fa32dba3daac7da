/**
 * Sections of a report.
 * @module
 */

/** A block of lines below a heading, after an empty line; nothing if there are no lines. */
export function section(heading: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', heading, ...lines];
}
