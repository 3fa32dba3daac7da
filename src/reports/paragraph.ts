/**
 * Text broken into lines.
 * @module
 */

/** The columns that the texts for a terminal fit into, where nothing in them is longer. */
export const WIDTH = 90;

/**
 * The words of a text on lines of at most {@link WIDTH} characters, each after `indent`. A word that is longer than a
 * line gets one of its own. `hanging` is put in front of every line but the first in place of `indent`.
 */
export function paragraph(text: string, indent = '', hanging = indent): string {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= WIDTH) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(`${lines.length === 0 ? indent : hanging}${word}`);
  }
  return lines.join('\n');
}
